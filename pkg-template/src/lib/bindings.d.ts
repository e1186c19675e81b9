// `formwell:bindings`: what wasm-bindgen writes for src/wasm/bindings.rs, put in place by build/bundle.mjs.
// Values go in as JSON text. What the engine refuses is thrown as a string.

import type { Bounce, Complaint, UnsubscribeHeaders } from "./delivery-types.js";
import type { Exports } from "./exports.js";
import type { AddressPart, EvidenceKey, FieldIssue, MatchKeys, MergedRecord, Problem } from "./plan-types.js";
import type { Packed } from "./plan-unpack.js";

/** Makes the first instance; does nothing when there is one. */
export function initSync(options: { module: WebAssembly.Module }): Exports;
/** Replaces the instance with a fresh one of the same module. */
export function __wbg_reset_state(): void;
export function checkPlan(plan: string): Problem[];
/** Keeps a plan without problems and gives its handle; else gives the problems. */
export function keepPlan(plan: string): number | Problem[];
export function dropPlan(handle: number): void;
export function validatePlan(handle: number, call: string): FieldIssue[];
export function evaluatePlan(handle: number, call: string): Packed;
export function matchKeys(handle: number, record: string): MatchKeys;
export function merge(a: string, b: string): MergedRecord;
export function missingEvidence(event: string, standard: string): EvidenceKey[];
export function requiredAddressParts(country: string): AddressPart[];
export function classifyBounce(status: string, action: string, diagnostic: string): Bounce;
export function classifyComplaint(feedbackType: string): Complaint;
export function unsubscribeHeaders(url: string, mailto: string): UnsubscribeHeaders;
export function isOneClickPost(method: string, contentType: string, body: string): boolean;
export function addDuration(instant: string, duration: string): string | null;
