// formwell and the packages that people use for the same: each as one function, the way its README calls it.
import { isEmailValid } from "@hapi/address";
import emailSpellChecker from "@zootools/email-spell-checker";
import { validate as emailValidator } from "email-validator";
import isemail from "isemail";
import mailcheck from "mailcheck";
import validatorIsEmail from "validator/es/lib/isEmail.js";
import * as zod from "zod";
import { checkEmail, isEmail } from "../../pkg/email.js";

const schema = zod.email();
const afresh = { maxLength: 1000 };

/** What each peer answers for an address; `both` is what a form needs of the two kinds together. */
export const peers = {
  "formwell isEmail": (text) => isEmail(text),
  "formwell checkEmail": (text) => checkEmail(text),
  // The usual limit, asked for: what was said of a domain before is not used then.
  "checkEmail, new domain": (text) => checkEmail(text, afresh),
  "validator isEmail": (text) => validatorIsEmail(text),
  "@hapi/address": (text) => isEmailValid(text),
  isemail: (text) => isemail.validate(text),
  "zod email": (text) => schema.safeParse(text).success,
  "email-validator": (text) => emailValidator(text),
  mailcheck: (text) => mailcheck.run({ email: text }),
  "email-spell-checker": (text) => emailSpellChecker.run({ email: text }),
  "isEmail + mailcheck": (text) => validatorIsEmail(text) && mailcheck.run({ email: text }),
};

/** Addresses by kind; `mixed` is a hundred of them as they come in at a form. */
export const cases = {
  known: ["anna.meier@gmail.com", "j.smith42@yahoo.co.uk", "lena@gmx.de", "c.garcia@hotmail.com", "office@comcast.net"],
  unknown: [
    "jane.doe@example-widgets.com",
    "info@bmw-werke.de",
    "a.rossi@unibo.it",
    "sales@acme.co.uk",
    "k.novak@lufthansa.com",
  ],
  typo: ["anna@gmial.com", "customer@yaho.com", "j.smith@hotmal.com", "lena@gmail.con", "c.garcia@outlok.com"],
  invalid: ["anna..k@example.org", "anna@", "a b@example.org", "@example.org", "anna@example..org", "anna.example.org"],
  EAI: ["jörg@example.org", "anna@bücher.example", "用户@例子.广告", "δοκιμή@παράδειγμα.gr", "öne@müller.de"],
};
const shares = { known: 70, unknown: 20, typo: 5, invalid: 4, EAI: 1 };
cases.mixed = Object.entries(shares).flatMap(([kind, share]) =>
  Array.from({ length: share }, (_, at) => cases[kind][at % cases[kind].length]),
);
