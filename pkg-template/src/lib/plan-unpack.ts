// Reads what the engine wrote about one person (src/profile/packed.rs) with the plan at hand.

import type { ConsentState, Evaluation, FieldState, PlanSource } from "./plan-types.js";

const fieldStates: readonly FieldState[] = [
  "not_applicable",
  "declined",
  "exhausted",
  "missing",
  "invalid",
  "undeliverable",
  "stale",
  "filled",
];
const stepStates = ["empty", "partial", "full", "not_applicable"] as const;
const consentStates: readonly ConsentState[] = [
  "none",
  "requested",
  "given",
  "refused",
  "withdrawn",
  "expired",
  "outdated",
  "invalidated",
];
const actions = ["none", "wait", "prompt", "remind", "refresh", "reconsent"] as const;

/** The names a packed evaluation counts by. */
export interface Names {
  fields: string[];
  steps: string[];
  purposes: string[];
  segments: string[];
}

export function namesOf(plan: PlanSource): Names {
  const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
  const fields = plan.fields.map(({ name }) => name);
  return { fields, steps: ids(plan.steps), purposes: ids(plan.purposes), segments: ids(plan.segments) };
}

export type Packed = [
  score: number,
  sufficient: 0 | 1,
  stage: number,
  steps: string,
  fields: string,
  missingRequired: number[],
  ask: number[],
  segments: number[],
  consents: string,
  blocked: string[],
  next: [action: number, at: string | 0, fields: number[] | 0, because: string[]],
  warnings: [code: string, where: string | 0, field: string | 0][],
];

export function unpack(packed: Packed, names: Names): Evaluation {
  const [score, sufficient, stage, steps, fields, missing, ask, segments, consents, blocked, next, warnings] = packed;
  const name = (index: number) => names.fields[index] as string;
  const state = (index: number) => fieldStates[digit(fields, index)] as FieldState;
  return {
    score,
    sufficient: sufficient === 1,
    stage,
    steps: names.steps.map((id, index) => ({
      id,
      state: stepStates[digit(steps, index) & 3] as (typeof stepStates)[number],
      canAdvance: digit(steps, index) > 3,
    })),
    fields: keyed(names.fields, state),
    missingRequired: missing.map(name),
    ask: ask.map((index) => ({ field: name(index), why: state(index) })),
    segments: segments.map((index) => names.segments[index] as string),
    consents: keyed(names.purposes, (index) => consentStates[digit(consents, index)] as ConsentState),
    mayEmail: blocked.length === 0,
    blocked,
    next: {
      action: actions[next[0]] as (typeof actions)[number],
      ...(next[1] !== 0 && { at: next[1] }),
      ...(next[2] !== 0 && { fields: next[2].map(name) }),
      because: next[3],
    },
    warnings: warnings.map(([code, where, field]) => ({
      code,
      ...(where !== 0 && { where }),
      ...(field !== 0 && { field }),
    })),
  };
}

function digit(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

/** An object of states by name; a name like `__proto__` is a key like any other. */
function keyed<T>(names: readonly string[], state: (index: number) => T): { [name: string]: T } {
  const object: { [name: string]: T } = {};
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    if (name === "__proto__") Object.defineProperty(object, name, { value: state(index), enumerable: true });
    else object[name] = state(index);
  }
  return object;
}
