// What the page for lists and its worker say to each other.
import type { CleanOptions, ListReport } from "formwell/list";

export interface ToWorker {
  file: File;
  options: CleanOptions;
}

export type FromWorker =
  | { kind: "progress"; read: number }
  | { kind: "done"; cleaned: Blob; rejected: Blob; report: ListReport; page: string }
  | { kind: "failed"; message: string };
