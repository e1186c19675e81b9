// What the parts of formwell/dom need of an entry, so that a page never loads two engines.

import type { AddressCatalog } from "../catalog.js";
import type { FormwellError } from "../error.js";
import type { Describable } from "../message.js";
import type { EmailOptions, EmailReport, Suggestions } from "../types.js";

/** The calls about addresses, of `formwell` or of `formwell/email`. */
export interface AddressEngine {
  FormwellError: typeof FormwellError;
  checkEmail(input: string, options?: EmailOptions): EmailReport;
  suggestEmail(input: string, options?: EmailOptions): Suggestions;
  message(finding: Describable, catalog?: AddressCatalog): string;
}
