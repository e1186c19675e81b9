// Everybody as a table for a spreadsheet, which must not run what people typed.
import { stringify } from "csv-stringify/sync";
import { purpose } from "../plan";
import { tellable } from "./life/answers";
import { answersOf } from "./life/signup";
import type { Site } from "./site";

export function peopleCsv(site: Site): string {
  const now = site.clock.now();
  const header = ["reference", "address", "consent", "score", ...tellable.map(({ name }) => name)];
  const rows = site.people.ids().flatMap((id) => {
    const person = site.people.get(id);
    if (!person) return [];
    const { consents, score } = site.rules.byMail(site.people.full(person), now);
    const answers = answersOf(person);
    const told = tellable.map(({ name }) => [answers[name] ?? ""].flat().join(" "));
    return [[person.reference, person.email, consents[purpose] ?? "none", score, ...told]];
  });
  // A cell that begins like a formula gets an apostrophe.
  return stringify([header, ...rows], { escape_formulas: true, bom: true });
}
