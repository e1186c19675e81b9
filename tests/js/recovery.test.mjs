// A failure inside the engine is said once; the next call works.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { installTarball } from "./tarball.mjs";

/** Runs a program beside the installed package, and gives back the JSON it prints. */
function run(flags, program) {
  const args = [...flags, "--input-type=module", "--eval", program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: installTarball(), encoding: "utf8" }));
}

for (const entry of ["formwell", "formwell/email"]) {
  test(`${entry}: out of memory`, () => {
    // V8 lets a wasm memory grow to 64 pages, 4 MB: the text does not fit.
    const answers = run(
      ["--wasm-max-mem-pages=160"],
      `
      import { checkEmail } from "${entry}";
      const text = "x".repeat(6_000_000);
      const answers = [];
      for (let round = 0; round < 50; round++) {
        try {
          checkEmail(text, { maxLength: 10_000_000 });
        } catch ({ name, code, cause }) {
          answers.push([name, code, cause.name, checkEmail("anna@example.org").valid]);
        }
      }
      console.log(JSON.stringify(answers));`,
    );
    assert.deepEqual(answers, Array(50).fill(["FormwellError", "internal", "RuntimeError", true]));
  });

  test(`${entry}: stack exhausted at any depth`, () => {
    const answers = run(
      [],
      `
      import { checkEmail } from "${entry}";
      // Goes down until the stack ends, and calls at every level on the way back up.
      let tries = 0, failed = 0;
      function down() {
        try { down(); } catch {}
        if (tries++ < 2000) try { checkEmail("anna..k@gmial.con"); } catch { failed++; }
      }
      down();
      console.log(JSON.stringify([failed > 0, failed < 2000, checkEmail("customer@yaho.com").suggestion.address]));`,
    );
    assert.deepEqual(answers, [true, true, "customer@yahoo.com"]);
  });
}

test("formwell: plans outlive a failure, and calls about them fail alone", () => {
  const answers = run(
    ["--wasm-max-mem-pages=160"],
    `
    import { createPlan, merge } from "formwell";
    const fields = [{ name: "email", type: "email", required: true }];
    const plan = createPlan({ version: 1, id: "signup", fields, steps: [{ id: "base", fields: ["email"] }] });
    const long = "x".repeat(12_000_000);
    const answers = [];
    for (let round = 0; round < 50; round++) {
      try {
        if (round % 2) plan.validate({ email: long }); else merge({ startedAt: long }, {});
      } catch ({ code }) {
        let refusal;
        try { plan.evaluate({}, { now: "soon" }); } catch ({ code }) { refusal = code; }
        answers.push([code, refusal, plan.validate({ email: "" }).issues[0].code]);
      }
    }
    console.log(JSON.stringify(answers));`,
  );
  assert.deepEqual(answers, Array(50).fill(["internal", "bad_options", "valueMissing"]));
});
