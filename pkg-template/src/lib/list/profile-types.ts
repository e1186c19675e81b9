// Persons in a list; src/list/profile.rs and src/list/standing.rs are the other side.

import type { ConsentState, FieldState, Instant, PlanSource } from "../plan-types.js";

/** Which columns, by name or by number from 1, answer which fields of a plan. */
export interface ListProfileOptions {
  plan: PlanSource;
  /** The time of the evaluation, a `Date` or RFC 3339: rules read no clock. */
  now: Instant;
  /**
   * Columns by the field they answer. Default: the column of the same name, and for the address the first column with
   * addresses. Where a field takes several answers, they stand between commas, semicolons or bars.
   */
  fields?: { [field: string]: string };
  /**
   * Columns by the purpose they tell the consent for: a word for yes or no in nine languages, a state such as
   * `withdrawn`, or the day on which it was given.
   */
  consents?: { [purpose: string]: string };
  /**
   * The column that says when the row was answered: a day or an instant. Without one nothing is too old, and a consent
   * without a day of its own counts as given now.
   */
  answered?: string;
  /** The column with the version of the notice that consents were given under. */
  notice?: string;
}

/** Where the persons of a list stand by a plan. Numbers count rows that could be read. */
export interface ListStandings {
  /** By how many leading steps are done, from 0. */
  stages: number[];
  /** By score: 0 to 9, 10 to 19 and so on, and 100. */
  scores: number[];
  sufficient: number;
  /** In the order of the plan. */
  fields: { name: string; states: { [state in FieldState]: number } }[];
  consents: { purpose: string; states: { [state in ConsentState]: number } }[];
  /** What a mail would be about, by the cadence of the plan. */
  due: { none: number; wait: number; remind: number; refresh: number };
}
