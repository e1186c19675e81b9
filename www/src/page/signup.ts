// Enhances the form of the current step: checks while it is filled in, hint, submit without reload.
import { suggestEmail } from "formwell";
import { stepById } from "../plan";
import { hintText } from "../texts";
import { createChecks } from "./checks";
import { attachEmailHint } from "./email-hint";
import { showGroups } from "./groups";
import { attachSubmit } from "./submit";

const form = document.querySelector<HTMLFormElement>("form[data-step]");
const step = stepById(form?.dataset.step);

if (form && step) {
  form.noValidate = true;
  showGroups(form);
  form.addEventListener("change", () => showGroups(form));
  // A browser may restore what was typed before, after this script has run.
  window.addEventListener("pageshow", () => showGroups(form));

  const checks = createChecks(form, step);
  attachSubmit(form, step, checks);

  const email = form.querySelector<HTMLInputElement>("input[type=email]");
  const region = email && document.getElementById(`${email.id}-hint`);
  if (email && region)
    attachEmailHint(email, region, (text, options) => suggestEmail(text, options).suggestion, hintText);
}
