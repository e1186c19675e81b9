// The plan, shared by the page and the backend, and the few look-ups both need.
import { createPlan, type PlanSource } from "formwell";
import json from "../plan.json";

export type Value = string | boolean | string[];
export type Values = Record<string, Value>;

/** One finding about one field, as `plan.validate` gives it and as a 422 carries it. */
export interface FieldIssue {
  path: (string | number)[];
  /** A flag of `ValidityState`, or the server's own `unknownField`. */
  code: string;
  step: string | null;
  /** The limits that were missed, by the plan's names; left out where there are none. */
  params?: Record<string, string | number>;
}

export interface Field {
  name: string;
  type: "text" | "email" | "tel" | "date" | "select" | "checkbox";
  required?: boolean;
  multiple?: boolean;
  maxlength?: number;
  min?: string;
  options?: string[];
  autocomplete?: string;
  when?: { field: string; eq: string };
}

export interface Step {
  id: string;
  fields: Field[];
}

export const source = json as PlanSource;

export const plan = createPlan(source);

/** A hidden field is never asked: its answer is neither checked nor sent nor stored. */
export const applies = ({ when }: Field, values: Record<string, unknown>): boolean =>
  !when || values[when.field] === when.eq;

const fields = new Map((json.fields as Field[]).map((field) => [field.name, field]));

export const steps: Step[] = json.steps.map(({ id, fields: names }) => ({
  id,
  fields: names.map((name) => {
    const field = fields.get(name);
    if (!field) throw new Error(`plan.json: step ${id} names the unknown field ${name}`);
    return field;
  }),
}));

export const stepById = (id: string | undefined): Step | undefined => steps.find((step) => step.id === id);

/** The one permission that is asked for. */
export const purpose = "newsletter";
