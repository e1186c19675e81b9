// The playground: what is typed is answered at once, by the package in this page.
import { checkEmail, checkPlan, createPlan, type PlanSource, type ProfileRecord } from "formwell";
import { source } from "../plan";
import { Chart, colour, withColours } from "./chart";
import { type Station, timeline } from "./timeline";

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [address, now] = [part<HTMLInputElement>("address"), part<HTMLInputElement>("now")];
const [plan, record] = [part<HTMLTextAreaElement>("plan"), part<HTMLTextAreaElement>("record")];
const words = JSON.parse(part("play").dataset.words ?? "{}") as Record<string, string>;

const day = 86_400_000;
const start = new Date().toISOString().slice(0, 19);
const at = `${start}Z`;
address.value = "customer@yaho.com";
now.value = at;
plan.value = show(source);
record.value = show({
  startedAt: at,
  answers: {
    familyName: { value: "López", at },
    givenName: { value: "Anna", at },
    email: { value: "anna.lopez@example.org", at },
  },
  events: [{ purpose: "newsletter", event_state: "given", event_time: at, notice_version: "2" }],
});

let stations: Station[] = [];
let picture: Chart | undefined;

function answer(): void {
  part("report").textContent = show(checkEmail(address.value, { complete: true }));
  stations = [];
  const [planned, person] = [read(plan), read(record)];
  const problems = planned === undefined ? [] : checkPlan(planned as PlanSource);
  part("problems").textContent = planned === undefined ? "" : show(problems);
  for (const id of ["evaluation", "validation", "keys"]) part(id).textContent = "";
  if (planned !== undefined && person !== undefined && problems.length === 0) {
    try {
      const created = createPlan(planned as PlanSource);
      const known = person as ProfileRecord;
      part("keys").textContent = show(created.matchKeys(known));
      part("validation").textContent = show(created.validate(valuesOf(known), { now: now.value }).issues ?? []);
      part("evaluation").textContent = show(created.evaluate(known, { now: now.value }));
      stations = timeline(created, known, now.value);
    } catch (error) {
      // A `now` that is no instant.
      part("evaluation").textContent = error instanceof Error ? error.message : String(error);
    }
  }
  list();
  draw();
}

/** The answers as a form would send them. */
const valuesOf = ({ answers = {} }: ProfileRecord) =>
  Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));

function show(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** What a text says as JSON; `undefined`, and a sentence below it, where it is none. */
function read(area: HTMLTextAreaElement): unknown {
  const place = part(`${area.id}-error`);
  try {
    const value: unknown = JSON.parse(area.value);
    place.textContent = "";
    area.removeAttribute("aria-invalid");
    return value;
  } catch (error) {
    place.textContent = `${words.notJson} ${error instanceof Error ? error.message : error}`;
    area.setAttribute("aria-invalid", "true");
    return undefined;
  }
}

function list(): void {
  const lines = stations.map(({ at, what, about }) => {
    const line = document.createElement("li");
    line.textContent = `${at.slice(0, 16).replace("T", " ")} ${words[what]}${about.length > 0 ? `: ${about.join(", ")}` : ""}`;
    return line;
  });
  part("timeline").replaceChildren(...(stations.length > 0 ? lines : [words.nothing ?? ""]));
}

function draw(): void {
  picture?.destroy();
  picture = undefined;
  const first = Date.parse(stations[0]?.at ?? "");
  // Nothing to show while what is typed is no plan, or no instant.
  if (Number.isNaN(first)) return;
  const kinds = ["stop", "refresh", "remind", "now"] as const;
  picture = new Chart(part<HTMLCanvasElement>("picture"), {
    type: "scatter",
    data: {
      datasets: [
        {
          data: stations.map(({ at, what }) => ({ x: (Date.parse(at) - first) / day, y: kinds.indexOf(what) })),
          backgroundColor: colour("accent"),
          pointRadius: 8,
          pointHoverRadius: 10,
        },
      ],
    },
    options: {
      plugins: { tooltip: { callbacks: { label: ({ dataIndex }) => stations[dataIndex]?.at ?? "" } } },
      scales: {
        x: { ticks: { callback: (value) => new Date(first + Number(value) * day).toISOString().slice(0, 10) } },
        y: {
          min: -1,
          max: 4,
          ticks: { stepSize: 1, callback: (value) => words[kinds[Number(value)] ?? ""] ?? "" },
        },
      },
    },
  });
}

for (const control of [address, now, plan, record]) control.addEventListener("input", answer);
part("play").addEventListener("submit", (event) => event.preventDefault());
withColours(answer);
