// Reads a posted step, from our script (JSON) or from a browser alone (a form).
import type { Context } from "hono";
import type { Field } from "../plan";
import { readValues } from "../values";
import type { ProblemCode } from "./problem";
import { isSubmission } from "./tokens";

/** Whether a request only looks. */
export const isReading = ({ req }: Context): boolean => req.method === "GET" || req.method === "HEAD";

export interface Sent {
  format: "json" | "form";
  submission: string | undefined;
  values: Record<string, unknown>;
}

export interface Unreadable {
  status: 400 | 415;
  code: ProblemCode;
}

export async function readRequest(c: Context, step: { fields: Field[] }): Promise<Sent | Unreadable> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return readJson(await c.req.text());
  if (type === "application/x-www-form-urlencoded") return readForm(await c.req.formData(), step);
  return { status: 415, code: "unsupported_type" };
}

function readJson(text: string): Sent | Unreadable {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { status: 400, code: "bad_json" };
  }
  if (!isObject(body) || !isObject(body.values)) return { status: 400, code: "bad_body" };
  const { values, submission, ...rest } = body;
  if (Object.keys(rest).length > 0) return { status: 400, code: "bad_body" };
  if (submission !== undefined && !isSubmission(submission)) return { status: 400, code: "bad_body" };
  return { format: "json", submission, values: values as Record<string, unknown> };
}

function readForm(data: FormData, step: { fields: Field[] }): Sent | Unreadable {
  const submission = data.get("submission") ?? undefined;
  if (submission !== undefined && !isSubmission(submission)) return { status: 400, code: "bad_body" };
  return { format: "form", submission, values: readValues(step.fields, data) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
