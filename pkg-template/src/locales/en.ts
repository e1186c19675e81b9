import type { Catalog } from "../lib/catalog.js";
import { addresses } from "./en-addresses.js";

/** English. */
export const en: Catalog = {
  ...addresses,
  fields: {
    valueMissing: "Please fill in this field.",
    typeMismatch: "Please check this entry: it does not have the right form.",
    patternMismatch: "Please use the format that is asked for.",
    tooLong: "Please use at most {maxlength} characters.",
    tooShort: "Please use at least {minlength} characters.",
    rangeUnderflow: "Please enter {min} or more.",
    rangeOverflow: "Please enter {max} or less.",
    stepMismatch: "Please enter a value in steps of {step}.",
    badInput: "This value is not possible here.",
    tooEarly: "Please enter a date on or after {min}.",
    tooLate: "Please enter a date on or before {max}.",
    tooOld: "This is possible up to the age of {maxAge}.",
    tooYoung: "This is possible from the age of {minAge}.",
  },
};

export default en;
