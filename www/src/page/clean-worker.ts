// Cleans one file beside the page, so that the page stays responsive. Nothing is sent anywhere.
import { cleanStream, reportPage } from "formwell/list";
import type { FromWorker, ToWorker } from "./clean-messages";

const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
};

scope.onmessage = ({ data }) => {
  clean(data).catch((error: unknown) => {
    scope.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
};

async function clean({ file, options }: ToWorker): Promise<void> {
  const rejected: Uint8Array<ArrayBuffer>[] = [];
  const stream = cleanStream({ ...options, onRejected: (bytes) => rejected.push(bytes) });
  const counted = file.stream().pipeThrough(counter());
  // The browser keeps a large blob on disk.
  const cleaning = new Response(counted.pipeThrough(stream)).blob();
  // The report first: of the two it knows what went wrong.
  const [report, cleaned] = await Promise.all([stream.report, cleaning]);
  if (!report) throw new Error("the file is empty");
  const page = reportPage([{ file: file.name, report }]);
  scope.postMessage({ kind: "done", cleaned, rejected: new Blob(rejected), report, page });
}

/** Tells the page how far it is. */
function counter(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let read = 0;
  let told = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.length;
      if (read - told > 500_000) {
        told = read;
        scope.postMessage({ kind: "progress", read });
      }
      controller.enqueue(chunk);
    },
  });
}
