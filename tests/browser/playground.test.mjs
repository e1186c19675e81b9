// The playground: what is edited is answered at once, in the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setStage } from "./lib/stage.mjs";

const stage = setStage();
const lines = (page) => page.locator("#timeline li").allInnerTexts();

test(
  "an address, a plan and a person are answered while they are typed",
  stage.withPage(async (page) => {
    await page.goto("/playground");
    await page.getByLabel("Address").fill("anna..k@example.org");
    await page.locator("#report").getByText("local_part_dot_repeated").waitFor();
    await page.getByLabel("Now").fill("2026-03-02T10:00:00Z");

    const plan = page.getByRole("textbox", { name: "Plan" });
    const source = JSON.parse(await plan.inputValue());
    await plan.fill("{");
    await page.getByText("This is not JSON:").waitFor();
    assert.equal(await plan.getAttribute("aria-invalid"), "true");
    await plan.fill(JSON.stringify({ ...source, fields: [...source.fields, source.fields[0]] }));
    await page.locator("#problems").getByText("duplicate_field").waitFor();

    const at = "2026-03-01T10:00:00Z";
    const answers = { email: { value: "anna@example.org", at } };
    const events = [{ purpose: "newsletter", event_state: "given", event_time: at, notice_version: "2" }];
    await page.getByLabel("Person").fill(JSON.stringify({ startedAt: at, answers, events }));
    const cadence = { ...source.cadence, firstCheck: "P3D", retry: ["P4D"], maxReminders: 2 };
    await plan.fill(JSON.stringify({ ...source, cadence }));
    await page.locator("#timeline").getByText("2026-03-04 10:00").waitFor();
    await page.locator("#keys").getByText("anna@example.org").waitFor();
    await page.locator("#validation").getByText("valueMissing").first().waitFor();
    assert.deepEqual(
      (await lines(page)).slice(0, 4).map((line) => line.replace(/:\s\D.*/, "")),
      [
        "2026-03-02 10:00 Now",
        "2026-03-04 10:00 Reminder",
        "2026-03-08 10:00 Reminder",
        "2026-08-28 10:00 Refresh mail",
      ],
    );

    events.push({ purpose: "newsletter", event_state: "withdrawn", event_time: "2026-03-01T12:00:00Z" });
    await page.getByLabel("Person").fill(JSON.stringify({ startedAt: at, answers, events }));
    await page.locator("#timeline").getByText("Nothing more: consent_withdrawn").waitFor();
  }),
);
