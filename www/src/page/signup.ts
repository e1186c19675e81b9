// Enhances the form of the current step: checks while it is filled in, hint, submit without reload.
import { attachForm } from "formwell/dom";
import { source, stepById } from "../plan";
import { asLanguage, formTexts, issueText } from "../texts";
import { showGroups } from "./groups";
import { attachSubmit } from "./submit";

// Forms that the script does no more for than to hide what does not apply.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-groups]")) {
  showGroups(form);
  form.addEventListener("change", () => showGroups(form));
}

const form = document.querySelector<HTMLFormElement>("form[data-step]");
const step = stepById(form?.dataset.step);
const t = formTexts(asLanguage(document.documentElement.lang));

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
