/**
 * `formwell`: everything. `formwell/email` is the smaller entry for addresses alone.
 *
 * @module
 */

export { checkEmail, isEmail, suggestEmail } from "./lib/address.js";
export type { Answer, Answers, StepAnswers, StepId } from "./lib/answers.js";
export type { AddressCatalog, Catalog, FieldSentence } from "./lib/catalog.js";
export {
  addDuration,
  classifyBounce,
  classifyComplaint,
  isOneClickPost,
  unsubscribeHeaders,
} from "./lib/delivery.js";
export type * from "./lib/delivery-types.js";
export { init } from "./lib/engine.js";
export { FormwellError, type FormwellErrorCode } from "./lib/error.js";
export { type Describable, message } from "./lib/field-message.js";
export type { TelCheck } from "./lib/host-checks.js";
export { dataVersion, loadDisposable } from "./lib/list.js";
export { type CreatePlanOptions, checkPlan, createPlan, type Plan } from "./lib/plan.js";
export type * from "./lib/plan-types.js";
export { merge, missingEvidence, requiredAddressParts } from "./lib/record.js";
export type * from "./lib/types.js";
