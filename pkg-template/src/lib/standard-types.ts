// Standard Schema 1.1 and Standard JSON Schema 1.1 (https://standardschema.dev), as far as this package
// answers them. Written out here, so that the package depends on nothing.

/** A schema that every library with Standard Schema support takes, and that knows its JSON Schema. */
export interface FormwellSchema<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "formwell";
    /** Never a promise; invalid values are a result, never an exception. */
    readonly validate: (value: unknown) => SchemaResult<Output>;
    /** For the compiler alone. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly jsonSchema: JsonSchemaConverter;
  };
}

/** The value, or everything that is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** A sentence, and where: the field's name and, in a list, the index of the item; empty for the whole value. */
export interface SchemaIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** `"draft-2020-12"`, `"draft-07"` or `"openapi-3.0"`; every other target throws. */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.0" | (string & {});

/** JSON Schemas of what goes in and what comes out. */
export interface JsonSchemaConverter {
  /** @throws FormwellError `bad_options` where the target is unknown. */
  readonly input: (options: { readonly target: JsonSchemaTarget }) => Record<string, unknown>;
  /** @throws FormwellError `bad_options` where the target is unknown. */
  readonly output: (options: { readonly target: JsonSchemaTarget }) => Record<string, unknown>;
}
