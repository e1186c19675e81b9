/**
 * `formwell/email`: addresses and suggestions only, in a module of their own that is smaller
 * than `formwell`.
 *
 * @module
 */

export { checkEmail, isEmail, suggestEmail } from "./lib/address.js";
export type { AddressCatalog, Catalog, FieldSentence } from "./lib/catalog.js";
export { init } from "./lib/engine.js";
export { FormwellError, type FormwellErrorCode } from "./lib/error.js";
export { dataVersion, loadDisposable } from "./lib/list.js";
export { type Describable, message } from "./lib/message.js";
export type * from "./lib/types.js";
