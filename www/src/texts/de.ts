// What a visitor reads on the form, in German.
import de from "formwell/locales/de";
import type { FormTexts } from "../texts";

export const german: FormTexts = {
  catalog: de,
  consentWording:
    "Ja, schickt mir den Samstagsbrief per E-Mail, höchstens einmal in der Woche. Ich kann das jederzeit mit dem Link in jedem Brief widerrufen.",
  fields: {
    salutation: {
      label: "Anrede",
      missing: "Bitte wählen Sie eine Anrede.",
      options: { Frau: "Frau", Herr: "Herr", Divers: "Divers", keine: "Keine Anrede" },
    },
    familyName: { label: "Nachname", missing: "Bitte geben Sie Ihren Nachnamen ein." },
    givenName: { label: "Vorname", missing: "Bitte geben Sie Ihren Vornamen ein." },
    email: { label: "E-Mail-Adresse", missing: "Bitte geben Sie Ihre E-Mail-Adresse ein." },
    consent: { label: "", missing: "Bitte setzen Sie das Häkchen, damit wir Ihnen schreiben dürfen." },
    accountType: {
      label: "Art des Kontos",
      missing: "Bitte wählen Sie privat oder geschäftlich.",
      options: { private: "Privat", business: "Geschäftlich" },
    },
    city: { label: "Wohnort", missing: "Bitte geben Sie Ihren Wohnort ein." },
    birthday: {
      label: "Geburtsdatum",
      missing: "Bitte geben Sie Ihr Geburtsdatum ein.",
      help: "Für eine Überraschung im Jahr.",
    },
    interests: {
      label: "Interessen",
      missing: "Bitte wählen Sie mindestens eines.",
      options: { sport: "Sport", music: "Musik", tech: "Technik" },
    },
    company: { label: "Firma", missing: "Bitte geben Sie den Namen Ihrer Firma ein." },
    jobTitle: { label: "Position", missing: "Bitte geben Sie Ihre Position ein." },
    phone: { label: "Telefon", missing: "Bitte geben Sie Ihre Telefonnummer ein.", help: "Etwa +49 89 123456." },
  },
  steps: {
    base: {
      title: "Der Brief für Sie",
      lead: "Jede Woche eine Seite über Sport, Musik und Technik. Zuerst: Wie erreichen wir Sie?",
      submit: "Weiter",
    },
    more: {
      title: "Ihr eigener Brief",
      lead: "Ein paar Worte über Sie, damit Sie bekommen, was Sie interessiert.",
      submit: "Anmeldung abschließen",
    },
  },
  choose: "Bitte wählen",
  optional: "(freiwillig)",
  fillIn: "Bitte füllen Sie dieses Feld aus.",
  wholeDate: "Bitte geben Sie ein ganzes Datum ein: Tag, Monat und Jahr.",
  oneOption: "Bitte wählen Sie eine der Möglichkeiten.",
  check: (count) => (count === 1 ? "Ein Feld braucht noch einen Blick." : `${count} Felder brauchen noch einen Blick.`),
  failed: "Das konnte nicht gespeichert werden. Ihre Eingaben sind noch da; bitte versuchen Sie es gleich noch einmal.",
};
