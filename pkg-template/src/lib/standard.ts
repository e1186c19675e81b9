// What a plan's schema and an address' schema have in common.

import { FormwellError } from "../index.js";
import type { FormwellSchema, JsonSchemaConverter, SchemaResult } from "./standard-types.js";

export type JsonSchema = Record<string, unknown>;

/** What each target says of itself. OpenAPI has its schemas inside a document that does. */
const dialects = new Map<string, JsonSchema>([
  ["draft-2020-12", { $schema: "https://json-schema.org/draft/2020-12/schema" }],
  ["draft-07", { $schema: "http://json-schema.org/draft-07/schema#" }],
  ["openapi-3.0", {}],
]);

/** The options; none for `null` and `undefined`. */
export function given<T extends object>(options: T | null | undefined): Partial<T> {
  if (typeof (options ?? {}) !== "object") throw new FormwellError("bad_options", "options must be an object");
  return options ?? {};
}

/** `input` and `output` use nothing but what the targets have in common. */
export function standard<Input, Output>(
  validate: (value: unknown) => SchemaResult<Output>,
  input: () => JsonSchema,
  output = input,
): FormwellSchema<Input, Output> {
  const jsonSchema = { input: converter(input), output: converter(output) };
  return { "~standard": { version: 1, vendor: "formwell", validate, jsonSchema } };
}

function converter(schema: () => JsonSchema): JsonSchemaConverter["input"] {
  return (options) => {
    const target: unknown = options?.target;
    const dialect = dialects.get(target as string);
    if (!dialect) throw new FormwellError("bad_options", `there is no target "${String(target)}"`);
    return { ...dialect, ...schema() };
  };
}
