// The answers to a plan as JSON Schema, in words that all its dialects share.

import type { FieldSource, PlanSource } from "../index.js";
import type { JsonSchema } from "./standard.js";

/** Parts of an address that some countries do without; see `required` of a field. */
const parts = ["address-level1", "address-level2", "postal-code"];

/**
 * Answers of the answer types, with blank ones left out, are not refused by it where `validate` accepts them; but
 * JSON Schema counts lengths in characters, where a smiley is one and not two, and knows no hidden fields.
 */
export function answersSchema(plan: PlanSource, options: { step?: string; mode?: string }): JsonSchema {
  const step = plan.steps.find(({ id }) => id === options.step);
  const fields = plan.fields.filter(({ name }) => !step || step.fields.includes(name));
  const byCountry = plan.fields.some(({ autocomplete }) => autocomplete === "country") ? parts : [];
  const needed = ({ required, when, autocomplete = "" }: FieldSource) =>
    required === true && !when && options.mode !== "draft" && !byCountry.includes(autocomplete);
  const required = fields.filter(needed).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, answer(field, needed(field))])),
    // An older dialect wants a name in the list.
    ...(required.length > 0 && { required }),
  };
}

function answer(field: FieldSource, needed: boolean): JsonSchema {
  const list = (items: JsonSchema) => ({ type: "array", items, ...(needed && { minItems: 1 }) });
  const { type, multiple } = field;
  if (type === "checkbox") return { type: "boolean", ...(needed && { enum: [true] }) };
  if (type === "number") return number(field);
  if (type === "select") {
    const options = [...new Set(field.options)];
    // No dialect is fond of an empty list.
    const option = { type: "string", ...(options.length > 0 ? { enum: options } : { not: {} }) };
    return multiple ? list(option) : option;
  }
  const text = { type: "string", ...lengths(field, needed) };
  const one = { ...text, ...form(field) };
  return type === "email" && multiple ? { anyOf: [list(one), text] } : one;
}

function lengths({ minlength = 0, maxlength }: FieldSource, needed: boolean): JsonSchema {
  const minLength = Math.max(minlength, needed ? 1 : 0);
  return { ...(minLength > 0 && { minLength }), ...(maxlength !== undefined && { maxLength: maxlength }) };
}

function form({ type, pattern }: FieldSource): JsonSchema {
  const format = { email: "email", url: "uri", date: "date" }[type as string];
  const anchored = `^(?:${pattern})$`;
  return { ...(format && { format }), ...(pattern !== undefined && isCommon(anchored) && { pattern: anchored }) };
}

/** Whether a pattern means without the `v` flag what it means with it: JSON Schema knows `u` alone. */
function isCommon(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").unicode && !/--|&&/.test(pattern);
  } catch {
    return false;
  }
}

/** Steps count from `min`; those of fractions are left out, as few validators count them well. */
function number({ min, max, step = 1 }: FieldSource): JsonSchema {
  const from = Number(min ?? 0);
  const width = Number(step);
  const whole = Number.isInteger(width) && Number.isInteger(from);
  return {
    type: whole ? "integer" : "number",
    ...(min !== undefined && { minimum: from }),
    ...(max !== undefined && { maximum: Number(max) }),
    ...(whole && width > 1 && from % width === 0 && { multipleOf: width }),
  };
}
