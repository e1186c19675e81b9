// From the controls of a form to the answers of a plan.

import type { FieldSource } from "../plan-types.js";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type Answers = Record<string, unknown>;

/** The controls of a name that take part. */
export function controlsOf(form: HTMLFormElement, name: string): Control[] {
  return (Array.from(form.elements) as Control[]).filter((control) => control.name === name && !control.disabled);
}

/** Blank controls are left out: absent is how a plan says "not answered". */
export function readAnswers(form: HTMLFormElement, fields: readonly FieldSource[]): Answers {
  const data = new FormData(form);
  const answers: Answers = {};
  for (const field of fields) {
    const answer = read(field, data);
    if (answer !== undefined) answers[field.name] = answer;
  }
  return answers;
}

function read({ name, type, multiple }: FieldSource, data: FormData): unknown {
  const texts = data.getAll(name).filter((entry) => typeof entry === "string");
  const [first = ""] = texts;
  if (type === "checkbox") return texts.length > 0 || undefined;
  if (type === "select" && multiple) return texts.length > 0 ? texts : undefined;
  if (first === "") return undefined;
  return type === "number" && !Number.isNaN(Number(first)) ? Number(first) : first;
}

/** Puts answers back into controls, but for text that is not as the page came; `change` tells the page. */
export function writeAnswers(form: HTMLFormElement, fields: readonly FieldSource[], answers: Answers): void {
  for (const { name, type } of fields) {
    if (!Object.hasOwn(answers, name)) continue;
    const texts = [answers[name]].flat().map(String);
    for (const control of controlsOf(form, name)) {
      write(control, type === "checkbox" ? [control.value] : texts);
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function write(control: Control, texts: string[]): void {
  if ("options" in control) {
    for (const option of Array.from(control.options)) option.selected = texts.includes(option.value);
  } else if (/checkbox|radio/.test(control.type)) {
    (control as HTMLInputElement).checked = texts.includes(control.value);
  } else if (control.value === control.defaultValue) {
    control.value = texts[0] ?? "";
  }
}
