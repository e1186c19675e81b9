// The page for lists: takes a file, lets the worker clean it, shows and offers what came out.
import type { CleanOptions } from "formwell/list";
import type { FromWorker, ToWorker } from "./clean-messages";

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = part<HTMLFormElement>("list");
const input = part<HTMLInputElement>("file");
const status = part("status");
const bar = part<HTMLProgressElement>("progress");
const result = part("result");

let urls: string[] = [];
let worker: Worker | undefined;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [file] = input.files ?? [];
  if (file) start(file);
});

input.addEventListener("change", () => form.requestSubmit());

for (const kind of ["dragenter", "dragover"]) form.addEventListener(kind, (event) => event.preventDefault());
form.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) start(file);
});

function start(file: File): void {
  worker?.terminate();
  worker = new Worker("/clean/assets/clean-worker.js", { type: "module" });
  for (const url of urls) URL.revokeObjectURL(url);
  urls = [];
  result.replaceChildren();
  bar.hidden = false;
  bar.value = 0;
  say(`Reading ${file.name} …`);
  const began = performance.now();
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "progress") return progress(file, data.read, performance.now() - began);
    bar.hidden = true;
    worker?.terminate();
    if (data.kind === "failed") return say(`This file cannot be cleaned: ${data.message}`);
    show(file, data);
  };
  worker.onerror = () => {
    bar.hidden = true;
    say("Something went wrong. The file is unchanged.");
  };
  worker.postMessage({ file, options: options() } satisfies ToWorker);
}

function options(): CleanOptions {
  const chosen = new FormData(form).getAll("drop") as NonNullable<CleanOptions["drop"]>;
  return { drop: chosen };
}

function progress(file: File, read: number, elapsed: number): void {
  bar.value = read / file.size;
  const left = Math.ceil(((elapsed / read) * (file.size - read)) / 1000);
  say(`${file.name}: ${Math.floor((100 * read) / file.size)} %, ${left} s left`);
}

function show(file: File, { cleaned, rejected, report, page }: FromWorker & { kind: "done" }): void {
  say(`${report.rows.toLocaleString("en")} rows read, ${report.kept.toLocaleString("en")} kept.`);
  const dot = file.name.lastIndexOf(".");
  const [name, extension] = dot > 0 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name, ""];
  const links = document.createElement("p");
  links.className = "downloads";
  links.append(download(cleaned, `${name}.clean${extension}`, "Download the list"));
  if (report.dropped > 0) links.append(download(rejected, `${name}.dropped${extension}`, "Download what was dropped"));
  links.append(download(new Blob([page], { type: "text/html" }), `${name}.report.html`, "Download the report"));
  // This page has a style of its own, and its policy forbids that of the report.
  const unstyled = page.replace(/<style>.*?<\/style>/s, "");
  const found = new DOMParser().parseFromString(unstyled, "text/html").querySelector("main");
  result.append(links, ...(found ? [...found.children] : []));
  // The page has a first heading already.
  for (const heading of result.querySelectorAll("h1, h2")) lower(heading);
}

function lower(heading: Element): void {
  const lowered = document.createElement(heading.tagName === "H1" ? "h2" : "h3");
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

function download(blob: Blob, name: string, label: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  urls.push(link.href);
  link.download = name;
  link.textContent = label;
  return link;
}

function say(text: string): void {
  status.textContent = text;
}
