const { createPlan } = require("formwell");
const { checkEmail, message } = require("formwell/email");
const { default: de } = require("formwell/locales/de");

const fields = [{ name: "email", type: "email", required: true }];
const plan = { version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["email"] }] };
const answers = [
  checkEmail("customer@yaho.com").suggestion.address,
  message(checkEmail("anna..k@example.org").issues[0], de),
  createPlan(plan).validate({ email: "" }).issues[0].code,
];
console.log(answers.join(" | "));
