/**
 * `formwell/disposable`: the list of disposable domains, for `loadDisposable`.
 *
 * ```js
 * import { disposableList } from "formwell/disposable";
 * loadDisposable(disposableList);
 * checkEmail("anna@mailinator.com").disposable; // -> true
 * ```
 *
 * A page that checks a few addresses imports it late, `await import("formwell/disposable")`, or
 * fetches the same bytes from the package's file `formwell/disposable.bin`.
 *
 * @module
 */

import base64 from "formwell:disposable";

/** The list, as `loadDisposable` takes it. */
export const disposableList: Uint8Array = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
