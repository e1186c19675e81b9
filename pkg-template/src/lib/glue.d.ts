// `formwell:glue`: what wasm-bindgen writes for src/wasm.rs, put in place by build/bundle.mjs.

import type { Bounce, Complaint, UnsubscribeHeaders } from "./delivery-types.js";
import type { EvidenceKey, FieldIssue, MatchKeys, MergedRecord, Problem } from "./plan-types.js";
import type { DataVersion, EmailReport, Suggestions } from "./types.js";

/** Makes the first instance; does nothing when there is one. */
export function initSync(options: { module: WebAssembly.Module }): unknown;
/** Replaces the instance with a fresh one of the same module. */
export function __wbg_reset_state(): void;
export function checkEmail(input: string, options: unknown): EmailReport;
export function checkEmailLength(units: number, options: unknown): EmailReport | null;
export function suggestEmail(input: string, options: unknown): Suggestions;
export function loadDisposable(bytes: Uint8Array): void;
export function dataVersion(): DataVersion;
export function checkPlan(plan: string): Problem[];
/** Keeps a plan without problems and gives its handle. */
export function keepPlan(plan: string): number;
export function dropPlan(handle: number): void;
export function validatePlan(handle: number, values: string, options: string): FieldIssue[];
export function evaluatePlan(handle: number, record: string, options: string): string;
export function matchKeys(handle: number, record: string): MatchKeys;
export function merge(a: string, b: string): MergedRecord;
export function missingEvidence(event: string, standard: string): EvidenceKey[];
export function classifyBounce(status: string, action: string, diagnostic: string): Bounce;
export function classifyComplaint(feedbackType: string): Complaint;
export function unsubscribeHeaders(url: string, mailto: string): UnsubscribeHeaders;
export function isOneClickPost(method: string, contentType: string, body: string): boolean;
export function addDuration(instant: string, duration: string): string | undefined;
