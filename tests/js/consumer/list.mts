// A page that cleans a list: streams are the page's own.
import { type CleanOptions, type CleanStream, cleanStream, type ListReport, reportPage } from "formwell/list";

const options: CleanOptions = { format: "csv", onRejected: (bytes) => bytes.length };
const stream: CleanStream = cleanStream(options);
const cleaned: ReadableStream<Uint8Array> = new Blob(["email\n"]).stream().pipeThrough(stream);
const report: ListReport | undefined = await stream.report;
export const rows: number | undefined = report?.rows;
export const page: string = report ? reportPage([{ file: "a.csv", report }]) : "";
export default cleaned;
