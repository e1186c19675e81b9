import de from "formwell/locales/de";
import { checkEmail, createPlan, init, message } from "formwell/slim";

await init(await WebAssembly.compileStreaming(fetch("/formwell.wasm")));
const fields = [{ name: "email", type: "email", required: true }];
const plan = { version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["email"] }] };
const answers = [
  checkEmail("customer@yaho.com").suggestion.address,
  message(checkEmail("anna..k@example.org").issues[0], de),
  createPlan(plan).validate({ email: "" }).issues[0].code,
];
console.log(answers.join(" | "));
