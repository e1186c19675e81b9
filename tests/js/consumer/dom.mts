// Compiled with the types of a page, never run.

import type { PlanSource } from "formwell";
import { type Attached, type AttachedForm, attach, attachForm, defineEmailElement } from "formwell/dom";
import * as small from "formwell/dom/email";
import de from "formwell/locales/de";

declare const input: HTMLInputElement;
declare const form: HTMLFormElement;
declare const plan: PlanSource;
declare const element: small.FormwellEmailElement;

const attached: Attached = attach(input, { catalog: de, email: { extraDomains: ["example.org"] }, hint: false });
const same: small.Attached = small.attach(input, { error: form, buttons: { keep: "No" } });
const whole: AttachedForm = attachForm(form, plan, { step: "base", now: () => new Date(), draft: "other name" });
const { value, issues } = whole.check();
if (issues) whole.show(issues);
else void value.email;
whole.show([{ path: ["email"], message: "taken" }]);
// @ts-expect-error: not an input
attach(form);
// @ts-expect-error: no such option
attachForm(form, plan, { stpe: "base" });
defineEmailElement("my-email");
element.options = { catalog: de };
const text: string = element.value;
const valid: boolean = attached.check().valid;
void [same, text, valid];
