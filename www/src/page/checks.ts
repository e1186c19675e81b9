// Shows the plan's findings at the fields: after leaving a field, then with each change while it is wrong.
import { type Field, type FieldIssue, plan, type Step, type Values } from "../plan";
import { alerts, issueText } from "../texts";
import { readValues } from "../values";
import { afterPress } from "./press";

export interface Checks {
  /** All findings of the step, shown at their fields; the first wrong field gets the focus. */
  all(): { values: Values } | { issues: FieldIssue[] };
  /** Shows findings from elsewhere, such as the server's, in the same way. */
  show(issues: FieldIssue[]): void;
  /** A line above the fields, read out at once. Empty text takes it away. */
  alert(text: string): void;
}

export function createChecks(form: HTMLFormElement, step: Step): Checks {
  const byName = new Map(step.fields.map((field) => [field.name, field]));

  function find(): { values: Values; issues: FieldIssue[] } {
    const values = readValues(step.fields, new FormData(form));
    const result = plan.validate(values, { step: step.id, now: new Date().toISOString() });
    const found: FieldIssue[] = result.issues ?? [];
    const unread = step.fields.filter(({ name }) => controls(form, name).some((control) => control.validity?.badInput));
    const half = unread.map(({ name }) => ({ path: [name], code: "badInput", step: step.id }));
    const others = found.filter(({ path }) => !unread.some(({ name }) => name === path[0]));
    return { values, issues: [...half, ...others] };
  }

  function mark(field: Field, issues: FieldIssue[]) {
    const issue = issues.find(({ path }) => path[0] === field.name);
    const place = document.getElementById(`${field.name}-error`);
    const text = issue ? issueText(field, issue, readValues([field], new FormData(form))[field.name]) : "";
    if (place && place.textContent !== text) place.textContent = text;
    const marked = form.querySelector(`[aria-describedby~="${field.name}-error"]`);
    if (issue) marked?.setAttribute("aria-invalid", "true");
    else marked?.removeAttribute("aria-invalid");
  }

  const isWrong = (name: string) => Boolean(document.getElementById(`${name}-error`)?.textContent);

  function recheck(name: string) {
    const field = byName.get(name);
    if (field) mark(field, find().issues);
  }

  function alert(text: string) {
    const place = form.querySelector("[data-alert]");
    if (place) place.textContent = text;
  }

  function show(issues: FieldIssue[]) {
    for (const field of step.fields) mark(field, issues);
    alert(issues.length > 0 ? alerts.check(new Set(issues.map(({ path }) => path[0])).size) : "");
    const wrong = step.fields.find(({ name }) => issues.some(({ path }) => path[0] === name));
    if (wrong) controls(form, wrong.name)[0]?.focus();
  }

  form.addEventListener("focusout", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type === "radio" || target.type === "checkbox") return;
    // Leaving a field empty is no mistake yet; the button tells what is missing.
    const filled = target.value !== "" || target.validity.badInput;
    if (filled || isWrong(target.name)) afterPress(() => recheck(target.name));
  });
  for (const type of ["input", "change"]) {
    form.addEventListener(type, ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (isWrong(name)) recheck(name);
    });
  }

  return {
    all() {
      const { values, issues } = find();
      show(issues);
      return issues.length > 0 ? { issues } : { values };
    },
    show,
    alert,
  };
}

function controls(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].filter(({ disabled }) => !disabled);
}
