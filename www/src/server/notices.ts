// The privacy notices there have been. A consent names the one it was given under, by version and hash.
import { createHash } from "node:crypto";
import type { Language } from "../texts";

type Notice = Record<Language, readonly string[]>;

const second: Notice = {
  en: [
    "We store what you enter on the pages of the sign-up, when you entered it, and the exact wording you agreed to.",
    "While you type, your entries are checked by a program that runs in your browser. No character leaves it before you press the button below the form, and nothing on these pages is loaded from another site.",
    "We write to you only after you confirmed your address with the link in our first mail. Each mail has a link to see, correct, take away and erase what we know about you, and one to stop all mails.",
    "What you agreed to and when stays in our archive as proof. If you have your data erased, the archive keeps a number instead of your address.",
  ],
  de: [
    "Wir speichern, was Sie auf den Seiten der Anmeldung eingeben, wann Sie es eingegeben haben, und den genauen Wortlaut Ihrer Einwilligung.",
    "Während Sie tippen, prüft ein Programm in Ihrem Browser Ihre Eingaben. Kein Zeichen verlässt ihn, bevor Sie auf den Knopf unter dem Formular drücken, und nichts auf diesen Seiten wird von anderswo geladen.",
    "Wir schreiben Ihnen erst, wenn Sie Ihre Adresse mit dem Link in unserer ersten Mail bestätigt haben. In jeder Mail steht ein Link, mit dem Sie ansehen, berichtigen, mitnehmen und löschen können, was wir über Sie wissen, und einer, der alle Mails beendet.",
    "Worin Sie wann eingewilligt haben, bleibt als Nachweis in unserem Archiv. Lassen Sie Ihre Daten löschen, steht dort statt Ihrer Adresse nur noch eine Nummer.",
  ],
};

const third: Notice = {
  en: [
    ...second.en,
    "New in this notice: we count which links in our letters are opened, to ask you one thing at a time.",
  ],
  de: [
    ...second.de,
    "Neu in diesem Hinweis: Wir zählen, welche Links in unseren Briefen geöffnet werden, um Sie jeweils nur eine Sache zu fragen.",
  ],
};

const notices: Record<string, Notice> = { 2: second, 3: third };

export const noticeVersions = Object.keys(notices);

export function noticeText(version: string, language: Language): readonly string[] {
  const notice = notices[version];
  if (!notice) throw new Error(`There is no notice ${version}.`);
  return notice[language];
}

/** SHA-256 of the text as it is shown, so that the archive can prove which one it was. */
export const noticeHash = (version: string, language: Language): string =>
  createHash("sha256").update(noticeText(version, language).join("\n")).digest("hex");
