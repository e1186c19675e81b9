// Sends a step and goes on, or shows at the fields what the server refused.
import type { AttachedForm } from "formwell/dom";
import type { FieldIssue, Step } from "../plan";

/** Longer than a slow phone needs, shorter than anybody waits. */
const patience = 15_000;

interface Told {
  alert(text: string): void;
  /** What to say if nothing could be saved. */
  failed: string;
}

export function attachSubmit(form: HTMLFormElement, step: Step, attached: AttachedForm, { alert, failed }: Told) {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  let sending = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    const { value } = attached.check();
    if (!value) return;
    sending = true;
    button?.setAttribute("aria-disabled", "true");
    try {
      const answer = await send(form, value);
      if ("next" in answer) return goOn(step, answer.next);
      attached.show(answer.issues);
    } catch (error) {
      console.error(error);
      alert(failed);
      button?.focus();
    }
    sending = false;
    button?.removeAttribute("aria-disabled");
  });

  // Coming back to a page the browser kept: it may be sent again.
  window.addEventListener("pageshow", () => {
    sending = false;
    button?.removeAttribute("aria-disabled");
  });
}

type Answer = { next: string } | { issues: FieldIssue[] };

async function send(form: HTMLFormElement, values: unknown): Promise<Answer> {
  const submission = form.querySelector<HTMLInputElement>("input[name=submission]")?.value;
  const response = await fetch(form.action, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ values, ...(submission ? { submission } : {}) }),
    signal: AbortSignal.timeout(patience),
  });
  const body: unknown = await response.json();
  if (isAnswer(body) && (response.ok || response.status === 409 || response.status === 422)) return body;
  throw new Error(`${form.action} answered ${response.status}`);
}

function isAnswer(body: unknown): body is Answer {
  if (typeof body !== "object" || body === null) return false;
  return ("next" in body && typeof body.next === "string") || ("issues" in body && Array.isArray(body.issues));
}

function goOn(step: Step, next: string) {
  // Going back from the next page then opens this step with what was stored, to be corrected.
  const token = /^\/signup\/([^/]+)/.exec(next)?.[1];
  if (token) history.replaceState(null, "", `/signup/${token}/${step.id}`);
  location.assign(next);
}
