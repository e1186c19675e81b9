// Records without a plan: joined, and looked through for proof.

import * as engine from "formwell:bindings";
import { ask } from "./ask.js";
import { toJson } from "./json.js";
import type {
  AddressPart,
  ConsentEvent,
  EvidenceKey,
  EvidenceStandard,
  MergedRecord,
  ProfileRecord,
} from "./plan-types.js";

/**
 * Joins two records of one person; no order or number of repetitions changes the outcome.
 *
 * Answers and address by the latest stamp, asks, events, reminders and opt-outs by union.
 *
 * ```js
 * merge({ optOuts: [{ channel: "email", source: "phone" }] }, { startedAt: "2026-03-02T10:00:00Z" });
 * // -> { answers: {}, asks: {}, events: [], optOuts: [{ channel: "email", source: "phone" }], reminders: [], startedAt: "2026-03-02T10:00:00Z" }
 * ```
 *
 * @throws FormwellError `internal`.
 */
export function merge(a: ProfileRecord, b: ProfileRecord): MergedRecord {
  const [left, right] = [toJson(a), toJson(b)];
  return ask(() => engine.merge(left, right));
}

/**
 * The keys that an archived consent event still lacks as proof; empty where it is complete.
 *
 * ```js
 * missingEvidence({ purpose: "newsletter", event_state: "given", event_time: "2026-03-02T10:05:00Z" }, "gdpr");
 * // -> ["pii_principal_id", "notice_version", "notice_hash", "wording", "collection_method"]
 * ```
 *
 * @throws FormwellError `bad_options` for another standard; `internal`.
 */
export function missingEvidence(event: ConsentEvent, standard: EvidenceStandard): EvidenceKey[] {
  const [json, name] = [toJson(event), String(standard)];
  return ask(() => engine.missingEvidence(json, name));
}

/**
 * The parts that a postal address cannot do without, by ISO 3166-1 code of the country, as
 * autocomplete tokens: for a plan that is made when the country is chosen.
 *
 * ```js
 * requiredAddressParts("DE"); // -> ["street-address", "address-level2", "postal-code"]
 * ```
 *
 * @throws FormwellError `internal`.
 */
export function requiredAddressParts(country: string): AddressPart[] {
  const code = String(country).slice(0, 8);
  return ask(() => engine.requiredAddressParts(code));
}
