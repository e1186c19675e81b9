// Every word a visitor reads on the form, in one place.
import type { Field, FieldIssue } from "./plan";

interface FieldText {
  label: string;
  missing: string;
  help?: string;
  options?: Record<string, string>;
}

/** Kept word for word with each signup, as the proof of what was agreed to. */
export const consentWording =
  "Yes, send me The Saturday Letter by e-mail, at most once a week. I can withdraw at any time with the link in each letter.";

const texts: Record<string, FieldText> = {
  salutation: {
    label: "Salutation",
    missing: "Choose how we should address you.",
    options: { Frau: "Ms", Herr: "Mr", Divers: "Mx", keine: "No salutation" },
  },
  familyName: { label: "Last name", missing: "Enter your last name." },
  givenName: { label: "First name", missing: "Enter your first name." },
  email: { label: "E-mail address", missing: "Enter your e-mail address." },
  consent: { label: consentWording, missing: "Tick the box so that we may write to you." },
  accountType: {
    label: "Account type",
    missing: "Choose private or business.",
    options: { private: "Private", business: "Business" },
  },
  city: { label: "City", missing: "Enter the city you live in." },
  birthday: { label: "Date of birth", missing: "Enter your date of birth.", help: "For a surprise once a year." },
  interests: {
    label: "Interests",
    missing: "Choose at least one.",
    options: { sport: "Sport", music: "Music", tech: "Technology" },
  },
  company: { label: "Company", missing: "Enter the name of your company." },
  jobTitle: { label: "Position", missing: "Enter your position." },
  phone: { label: "Phone", missing: "Enter your phone number.", help: "Such as +49 89 123456." },
};

const titles: Record<string, { title: string; lead: string; submit: string }> = {
  base: {
    title: "Get the letter",
    lead: "One page a week on sport, music and technology. First, how do we reach you?",
    submit: "Continue",
  },
  more: {
    title: "Make it yours",
    lead: "A few words about you, so that you get the parts you care about.",
    submit: "Finish sign-up",
  },
};

export function fieldText(name: string): FieldText {
  return texts[name] ?? { label: name, missing: "Fill in this field." };
}

export function stepText(id: string) {
  return titles[id] ?? { title: id, lead: "", submit: "Continue" };
}

/** The sentence shown at a field. */
export function issueText(field: Field, { code, params = {} }: FieldIssue): string {
  switch (code) {
    case "valueMissing":
      return fieldText(field.name).missing;
    case "typeMismatch":
      return field.type === "email" ? "Enter an e-mail address such as name@example.com." : "Enter a valid value.";
    case "badInput":
      if (field.type === "date") return "Enter a whole date: day, month and year.";
      return field.options ? "Choose one of the options." : "Enter a valid value.";
    case "tooLong":
      return `Use at most ${String(params.maxlength ?? field.maxlength)} characters.`;
    case "tooShort":
      return `Use at least ${String(params.minlength)} characters.`;
    case "rangeUnderflow":
    case "rangeOverflow":
      return params.minAge ? "You must be 16 or older to sign up." : "Enter a date that can be right.";
    default:
      return "Please check this field.";
  }
}

export const alerts = {
  check: (count: number) => (count === 1 ? "One field needs another look." : `${count} fields need another look.`),
  failed: "That could not be saved. Your entries are still here; please try again in a moment.",
};

export const hintText = {
  question: "Did you mean",
  use: (address: string) => `Use ${address}`,
  keep: "Keep mine",
};
