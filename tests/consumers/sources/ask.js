// The three questions that every consumer asks: of the small entry, in another language, of everything.
import { createPlan } from "formwell";
import { checkEmail, message } from "formwell/email";
import de from "formwell/locales/de";

const fields = [{ name: "email", type: "email", required: true }];
const plan = { version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["email"] }] };

export const answer = () =>
  [
    checkEmail("customer@yaho.com").suggestion.address,
    message(checkEmail("anna..k@example.org").issues[0], de),
    createPlan(plan).validate({ email: "" }).issues[0].code,
  ].join(" | ");
