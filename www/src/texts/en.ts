// What a visitor reads on the form, in English.
import en from "formwell/locales/en";
import type { FormTexts } from "../texts";

export const english: FormTexts = {
  catalog: en,
  consentWording:
    "Yes, send me The Saturday Letter by e-mail, at most once a week. I can withdraw at any time with the link in each letter.",
  fields: {
    salutation: {
      label: "Salutation",
      missing: "Please choose how we should address you.",
      options: { Frau: "Ms", Herr: "Mr", Divers: "Mx", keine: "No salutation" },
    },
    familyName: { label: "Last name", missing: "Please enter your last name." },
    givenName: { label: "First name", missing: "Please enter your first name." },
    email: { label: "E-mail address", missing: "Please enter your e-mail address." },
    consent: { label: "", missing: "Please tick the box so that we may write to you." },
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
  },
  steps: {
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
  },
  choose: "Please choose",
  optional: "(optional)",
  fillIn: "Fill in this field.",
  wholeDate: "Please enter a whole date: day, month and year.",
  oneOption: "Please choose one of the options.",
  check: (count) => (count === 1 ? "One field needs another look." : `${count} fields need another look.`),
  failed: "That could not be saved. Your entries are still here; please try again in a moment.",
};
