// Every word a visitor reads on the form, in one place.
import { checkEmail, type Describable, type FieldSource, message } from "formwell";
import type { ShownIssue } from "formwell/dom";

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
    missing: "Please choose how we should address you.",
    options: { Frau: "Ms", Herr: "Mr", Divers: "Mx", keine: "No salutation" },
  },
  familyName: { label: "Last name", missing: "Please enter your last name." },
  givenName: { label: "First name", missing: "Please enter your first name." },
  email: { label: "E-mail address", missing: "Please enter your e-mail address." },
  consent: { label: consentWording, missing: "Please tick the box so that we may write to you." },
  accountType: {
    label: "Account type",
    missing: "Please choose private or business.",
    options: { private: "Private", business: "Business" },
  },
  city: { label: "City", missing: "Please enter the city you live in." },
  birthday: {
    label: "Date of birth",
    missing: "Please enter your date of birth.",
    help: "For a surprise once a year.",
  },
  interests: {
    label: "Interests",
    missing: "Please choose at least one.",
    options: { sport: "Sport", music: "Music", tech: "Technology" },
  },
  company: { label: "Company", missing: "Please enter the name of your company." },
  jobTitle: { label: "Position", missing: "Please enter your position." },
  phone: { label: "Phone", missing: "Please enter your phone number.", help: "Such as +49 89 123456." },
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

/** The sentence shown at a field: the package's own, unless the form can say it better. */
export function issueText(
  field: Pick<FieldSource, "name" | "type" | "options">,
  issue: Pick<ShownIssue, "code" | "params">,
  value: unknown,
): string {
  if (issue.code === "valueMissing") return fieldText(field.name).missing;
  if (issue.code === "badInput" && field.type === "date") return "Please enter a whole date: day, month and year.";
  if (issue.code === "badInput" && field.options) return "Please choose one of the options.";
  return message((field.type === "email" && addressIssue(value)) || (issue as Describable));
}

/** What exactly is wrong with an address. */
function addressIssue(value: unknown) {
  return typeof value === "string" ? checkEmail(value).issues.find(({ severity }) => severity === "error") : undefined;
}

export const alerts = {
  check: (count: number) => (count === 1 ? "One field needs another look." : `${count} fields need another look.`),
  failed: "That could not be saved. Your entries are still here; please try again in a moment.",
};
