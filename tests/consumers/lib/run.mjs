// Runs programs, and stops servers when they have served.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

// Milliseconds after which a tool is stopped that does not come to an end.
const PATIENCE = 120_000;

const quiet = { NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NO_COLOR: "1", FORCE_COLOR: "0", NODE_ENV: undefined };

function start(command, args, cwd) {
  const env = { ...process.env, ...quiet };
  // What npm and the test runner hand down is none of a consumer's business.
  for (const name of Object.keys(env)) if (/^(npm_|NODE_)/.test(name)) delete env[name];
  return spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: PATIENCE });
}

/** What a program prints; a failure is thrown with all that it said. */
export async function run(command, args, cwd) {
  const child = start(command, args, cwd);
  const [out, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${status}\n${out}${errors}`);
  return out;
}

/** Starts a server, uses the address it prints, and stops it. */
export async function serve(command, args, cwd, use) {
  const child = start(command, args, cwd);
  const ended = once(child, "close");
  try {
    return await use(await printedUrl(child));
  } finally {
    child.kill();
    await ended;
  }
}

function printedUrl(child) {
  let said = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part) => {
        said += part;
        // A page's address, or what workerd says of its port.
        const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)|"port":(\d+)/.exec(said);
        if (port) resolve(`http://127.0.0.1:${port[1] ?? port[2]}`);
      });
    }
    child.once("close", () => reject(new Error(`the server ended\n${said}`)));
  });
}
