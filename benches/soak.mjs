// `npm run soak [-- --quick]`: ten million mixed calls, whose memory has to be flat once all is warm, and 20,000 traps
// provoked inside the engine, after each of which it has to answer; of the files that Node finds. Takes minutes; says what
// it saw, and fails if not.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const quick = process.argv.includes("--quick");
const calls = quick ? 200_000 : 10_000_000;
const traps = quick ? 2_000 : 20_000;
/** Bytes that more may be held after the calls than after the first tenth of them. */
const ROOM = 1_000_000;

if (process.argv.includes("--traps")) await provokeTraps();
else {
  await callMixed();
  // V8 lets a wasm memory of that process grow to 4 MB, so that a long text does not fit: the engine traps.
  const flags = ["--wasm-max-mem-pages=64", fileURLToPath(import.meta.url), "--traps", ...(quick ? ["--quick"] : [])];
  const { status } = spawnSync(process.execPath, flags, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

async function callMixed() {
  const { checkEmail, createPlan, isEmail, suggestEmail } = await import("../pkg/index.node.js");
  const inputs = [
    "anna@gmail.com",
    "jane.doe@example-widgets.com",
    "customer@yaho.com",
    "anna..k@example.org",
    "jörg@bücher.example",
  ];
  const fields = [{ name: "email", type: "email", required: true }];
  const plan = createPlan({ version: 1, id: "soak", fields, steps: [{ id: "base", fields: ["email"] }] });
  const kinds = [
    (text) => checkEmail(text),
    (text) => isEmail(text),
    (text) => suggestEmail(text, { complete: true }),
    (text) => checkEmail(text, { maxLength: 100 }),
    (email) => plan.validate({ email }),
  ];
  // What JavaScript and WebAssembly hold; how much of it the process got back from its host is the host's affair.
  const held = () => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { held: heapUsed + external, rss };
  };
  let warm = held();
  for (let call = 0; call < calls; call++) {
    if (call === calls / 10) warm = held();
    // A text of its own for each call, as from people.
    kinds[call % kinds.length](`${call.toString(36)}${inputs[((call / kinds.length) % inputs.length) | 0]}`);
  }
  const end = held();
  const megabytes = (name) => ((end[name] - warm[name]) / 1e6).toFixed(2);
  console.log(
    `${calls} mixed calls: after the first tenth ${megabytes("held")} MB more were held, ${megabytes("rss")} MB resident`,
  );
  if (end.held - warm.held > ROOM) process.exitCode = 1;
}

async function provokeTraps() {
  const { checkEmail } = await import("../pkg/email.node.js");
  const text = "x".repeat(6_000_000);
  let answered = 0;
  for (let trap = 0; trap < traps; trap++) {
    try {
      checkEmail(text, { maxLength: 10_000_000 });
    } catch ({ code }) {
      if (code === "internal" && checkEmail("customer@yaho.com").suggestion.address === "customer@yahoo.com")
        answered++;
    }
  }
  console.log(`${traps} traps: answered after ${answered} of them`);
  if (answered !== traps) process.exitCode = 1;
}
