// From the controls of a form to values; the page and the backend read them the same way.
import type { Field, Values } from "./plan";

/** Blank controls are left out: absent is how a plan says "not answered". */
export function readValues(fields: Field[], data: FormData): Values {
  const values: Values = {};
  for (const { name, type, multiple } of fields) {
    const texts = data.getAll(name).filter((entry) => typeof entry === "string");
    const [first = ""] = texts;
    if (type === "checkbox") {
      if (texts.length > 0) values[name] = true;
    } else if (multiple) {
      if (texts.length > 0) values[name] = texts;
    } else if (first !== "") {
      values[name] = first;
    }
  }
  return values;
}
