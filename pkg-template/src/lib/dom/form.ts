// A form whose fields a plan describes.

import {
  type Catalog,
  type CreatePlanOptions,
  createPlan,
  type Describable,
  type FieldIssue,
  type FieldSource,
  type Instant,
  type PlanSource,
  type TelCheck,
  type ValidateOptions,
  type Validation,
} from "../../index.js";
import { assertElement } from "./assert.js";
import { draftOf } from "./draft.js";
import { byId, guarded, listen } from "./elements.js";
import { type ErrorPlace, errorPlace } from "./error-place.js";
import { type Answers, type Control, controlsOf, readAnswers, writeAnswers } from "./form-values.js";
import { engine } from "./full-engine.js";
import { attachHint, type HintOptions, hintRegion } from "./hint.js";
import { watchPresses } from "./press.js";

/** A finding to be shown at its field: one of `plan.validate`, of a Standard Schema, or of your server. */
export interface ShownIssue {
  readonly path: readonly (string | number)[];
  /** A flag of `ValidityState`, or a code of your own. */
  readonly code?: string;
  readonly params?: FieldIssue["params"];
  /** The sentence, where you have it. */
  readonly message?: string;
}

export interface AttachFormOptions extends HintOptions {
  /** The step that the form asks. Default: all of them. */
  step?: string;
  /** For `minAge` and `maxAge`, which are not checked without it. A page that stays open takes a function. */
  now?: Instant | (() => Instant);
  /** What the host knows, for conditions. */
  facts?: Readonly<Record<string, unknown>>;
  /** A check of phone numbers, besides the package's own: the slot for libphonenumber-js. */
  tel?: TelCheck;
  /** For the sentences: one of `formwell/locales/*`, or your own. Default: English. */
  catalog?: Catalog;
  /** Sentences of your own; `undefined` for the catalog's. */
  text?: (issue: ShownIssue, field: FieldSource, value: unknown) => string | undefined;
  /** `false`: no "did you mean" at address fields. */
  hint?: boolean;
  /** Called after each look at the whole step, with what was found: for a summary. */
  onIssues?: (issues: readonly ShownIssue[]) => void;
  /** Keeps what is typed in `sessionStorage` until it is sent, under the plan's id or the name given here. */
  draft?: boolean | string;
}

/** What was attached. */
export interface AttachedForm {
  /** Checks a step, `options.step` unless told otherwise, shows what is wrong, and puts the focus on the first. */
  check(step?: string): Validation<Record<string, unknown>>;
  /** Shows findings from elsewhere, such as the server's, in the same way. */
  show(issues: readonly ShownIssue[]): void;
  /** Forgets the draft: for a page that sends the answers by itself. */
  forget(): void;
  /** Takes everything back: listeners, marks, elements that were made. The draft stays. */
  detach(): void;
}

/** See `attachForm` in src/dom.ts. */
export function attachPlan(
  form: HTMLFormElement,
  source: PlanSource,
  options?: AttachFormOptions | null,
): AttachedForm {
  assertElement(engine, form, "form");
  const { step, now, facts, tel, catalog, text, hint, onIssues, draft, ...rest } = options ?? {};
  const plan = createPlan(source, { tel } as CreatePlanOptions);
  // A step that the plan does not have is refused here, not at the first key.
  plan.validate({}, { step } as ValidateOptions);
  const listeners = new AbortController();
  const { signal } = listeners;
  const afterPress = watchPresses(form.ownerDocument, signal);
  const places = new Map<string, ErrorPlace>();
  const stored = draft ? draftOf(`formwell:${draft === true ? source.id : draft}`) : undefined;
  const { noValidate } = form;
  // The browser's bubbles would say everything twice.
  form.noValidate = true;

  const fieldsOf = (step: string | undefined) => {
    const names = source.steps.find(({ id }) => id === step)?.fields;
    return source.fields.filter(({ name }) => !names || names.includes(name));
  };
  const fields = fieldsOf(step);

  function find(step: string | undefined): { answers: Answers; issues: ShownIssue[] } {
    const asked = fieldsOf(step);
    const answers = readAnswers(form, asked);
    const how = { step, now: typeof now === "function" ? now() : now, facts } as ValidateOptions;
    const { issues = [] } = plan.validate(answers, how);
    // Half a date is no date for the plan, and more than nothing for the person.
    const half = asked.filter(({ name }) => controlsOf(form, name).some(({ validity }) => validity.badInput));
    const unread = half.map(({ name }) => ({ path: [name], code: "badInput" }));
    // The first one about a field is the one that is shown.
    return { answers, issues: [...unread, ...issues] };
  }

  /** The sentence about a field; empty where nothing is wrong. */
  function sentence(field: FieldSource, issues: readonly ShownIssue[], answers: Answers): string {
    const issue = issues.find(({ path }) => path[0] === field.name);
    if (!issue) return "";
    const value = answers[field.name];
    return issue.message ?? text?.(issue, field, value) ?? engine.message(finding(issue, field, value), catalog);
  }

  function placeOf(name: string): ErrorPlace | undefined {
    const known = places.get(name);
    if (known) return known;
    const controls = controlsOf(form, name);
    const last = controls.at(-1);
    if (!last) return undefined;
    const given = byId(form, `${name}-error`);
    const group = controls.length > 1 ? last.closest("fieldset") : null;
    const place = errorPlace(group ?? last, given, (made) => (group ? group.append(made) : last.after(made)));
    places.set(name, place);
    return place;
  }

  /** Tells the browser what is wrong; `all` tells the person, too. */
  function mark(issues: readonly ShownIssue[], answers: Answers, all: boolean, only = fields) {
    for (const field of only) {
      const words = sentence(field, issues, answers);
      for (const control of controlsOf(form, field.name)) control.setCustomValidity(words);
      const place = placeOf(field.name);
      if (all || place?.isShown) place?.show(words);
    }
  }

  function show(issues: readonly ShownIssue[], answers = readAnswers(form, fields), only = fields) {
    mark(issues, answers, true, only);
    onIssues?.(issues);
    const wrong = new Set(issues.map(({ path }) => path[0]));
    (Array.from(form.elements) as Control[]).find(({ name, disabled }) => wrong.has(name) && !disabled)?.focus();
  }

  function check(asked = step): Validation<Answers> {
    const { answers, issues } = find(asked);
    show(issues, answers, fieldsOf(asked));
    return issues.length > 0 ? { issues: issues as FieldIssue[] } : { value: answers };
  }

  function update() {
    guarded(() => {
      const { answers, issues } = find(step);
      mark(issues, answers, false);
    });
  }

  function leave({ target }: Event) {
    const { name, type, value, validity } = target as Control;
    const field = fields.find((field) => field.name === name);
    if (!field || type === "radio" || type === "checkbox") return;
    // Leaving a field empty is no mistake yet; the button tells what is missing.
    if (value === "" && !validity.badInput && !placeOf(name)?.isShown) return;
    afterPress(() =>
      guarded(() => {
        const { answers, issues } = find(step);
        mark(issues, answers, true, [field]);
      }),
    );
  }

  function change(event: Event) {
    if ((event as InputEvent).isComposing) return;
    update();
    stored?.write(readAnswers(form, fields));
  }

  function submit(event: Event) {
    if (!check().issues) return;
    // As with the browser's own checks, nobody hears of a submit that is none.
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  if (stored) {
    writeAnswers(form, fields, stored.read());
    // Last of all: a page that sends by itself forgets by itself.
    const submit = (event: Event) => event.target === form && !event.defaultPrevented && stored.forget();
    listen(form.ownerDocument.defaultView, signal, { submit });
  }
  listen(form, signal, { submit }, true);
  listen(form, signal, {
    focusout: leave,
    input: change,
    change,
    compositionend: change,
    reset: () => setTimeout(() => signal.aborted || mark([], {}, true)),
  });
  if (hint !== false) {
    for (const { name, type, multiple } of fields) {
      const input = type === "email" && !multiple ? (controlsOf(form, name)[0] as HTMLInputElement) : undefined;
      if (!input) continue;
      const region = hintRegion(byId(form, `${name}-hint`), input, signal);
      attachHint(engine, input, region, { ...rest, catalog } as HintOptions, afterPress, signal);
    }
  }

  return {
    check,
    show,
    forget: () => stored?.forget(),
    detach() {
      listeners.abort();
      form.noValidate = noValidate;
      for (const place of places.values()) place.remove();
      for (const { name } of fields) for (const control of controlsOf(form, name)) control.setCustomValidity("");
    },
  };
}

/** Of an address, what exactly is wrong with it. */
function finding(issue: ShownIssue, field: FieldSource, value: unknown): Describable {
  const isAddress = field.type === "email" && issue.code === "typeMismatch" && typeof value === "string";
  const found = isAddress && engine.checkEmail(value).issues.find(({ severity }) => severity === "error");
  return found || (issue as Describable);
}
