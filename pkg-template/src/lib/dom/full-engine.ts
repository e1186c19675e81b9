// The engine of formwell/dom: everything.

import { checkEmail, FormwellError, message, suggestEmail } from "../../index.js";

export const engine = { checkEmail, suggestEmail, message, FormwellError };
