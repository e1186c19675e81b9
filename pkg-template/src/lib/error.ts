/** Why a call was refused. */
export type FormwellErrorCode =
  /** The text to check is not a string. */
  | "not_a_string"
  /** What `message` is to put into words is neither an issue nor a suggestion. */
  | "not_a_finding"
  /** An option is unknown or of the wrong type. */
  | "bad_options"
  /** The bytes are no list of disposable domains. */
  | "bad_list"
  /** What `formwell/dom` is to be attached to is not an input, or not a form. */
  | "not_an_element"
  /** A plan has problems; they are the error's `cause`. */
  | "plan_problems"
  /** `formwell/slim` was given no module. */
  | "no_module"
  /** No column of a list looks like one with addresses. */
  | "no_email_column"
  /** A list has no column of that name or number. */
  | "column_unknown"
  /** A list has more lines than are counted: 4,294,967,295. */
  | "list_too_long"
  /** The engine failed. It starts over by itself: the next call works. */
  | "internal";

/**
 * Thrown where the API is misused. An invalid address is never thrown: it is a result.
 *
 * Each entry of the package has its own class, so look at `name` and `code`, not at `instanceof`,
 * where two entries meet.
 */
export class FormwellError extends Error {
  /** Why the call was refused. */
  declare readonly code: FormwellErrorCode;

  /** @internal */
  constructor(code: FormwellErrorCode, message: string, cause?: unknown) {
    super(message);
    this.name = "FormwellError";
    this.code = code;
    // Engines older than the option of that name ignore it: set by hand.
    if (cause) this.cause = cause;
  }
}
