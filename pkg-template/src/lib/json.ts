// Values of the host to JSON text, whatever they hold.

/** JSON text of any value: what JSON cannot hold becomes a number, a string or `null`. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return JSON.stringify(plain(value, [])) ?? "null";
  }
}

/** Two values, a line each: JSON text without indentation has no line break. */
export function toLines(first: unknown, second: unknown): string {
  return `${toJson(first)}\n${toJson(second)}`;
}

/** A copy without cycles, which become `null`, and with numbers for `bigint`s. */
function plain(value: unknown, above: object[]): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return null;
  if (value instanceof Date) return value;
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((item) => plain(item, inside));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, inside)]));
}
