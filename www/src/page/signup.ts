// Enhances the form of the current step: checks while it is filled in, hint, submit without reload.
import { attach, attachForm } from "formwell/dom";
import { source, stepById } from "../plan";
import { asLanguage, formTexts, issueText } from "../texts";
import { showGroups } from "./groups";
import { attachSubmit } from "./submit";

const form = document.querySelector<HTMLFormElement>("form[data-step]");
const step = stepById(form?.dataset.step);
const t = formTexts(asLanguage(document.documentElement.lang));

// Other forms are checked by the server; here they get the hint, and what does not apply is hidden.
for (const other of document.querySelectorAll<HTMLFormElement>("form[data-help]")) {
  showGroups(other);
  other.addEventListener("change", () => showGroups(other));
  const part = (id: string) => document.getElementById(id) ?? (false as const);
  for (const input of other.querySelectorAll<HTMLInputElement>("input[type=email]")) {
    const places = { hint: part(`${input.id}-hint`), error: part(`${input.id}-error`) };
    attach(input, { catalog: t.catalog, ...places });
  }
}

if (form && step) {
  showGroups(form);
  form.addEventListener("change", () => showGroups(form));
  // A browser may restore what was typed before, after this script has run.
  window.addEventListener("pageshow", () => showGroups(form));

  /** A line above the fields, read out at once. Empty text takes it away. */
  const alert = (text: string) => {
    const place = form.querySelector("[data-alert]");
    if (place) place.textContent = text;
  };
  const attached = attachForm(form, source, {
    step: step.id,
    now: () => new Date(),
    catalog: t.catalog,
    text: (issue, field, value) => issueText(t, field, issue, value),
    onIssues: (issues) => alert(issues.length > 0 ? t.check(new Set(issues.map(({ path }) => path[0])).size) : ""),
  });
  attachSubmit(form, step, attached, { alert, failed: t.failed });
}
