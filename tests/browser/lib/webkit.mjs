// WebKitGTK by its own WebDriver over HTTP, on a display that nobody sees.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { findProgram } from "./debian.mjs";

const packages = ["webkit2gtk-driver", "xvfb"];
/** What WebDriver calls the keys. */
const keys = { Tab: "\ue004", Enter: "\ue007", Escape: "\ue00c" };

/** The programs, by path. */
export function findWebKit() {
  return {
    driver: findProgram({ name: "WebKitGTK's driver", places: ["/usr/bin/WebKitWebDriver"], packages }),
    display: findProgram({ name: "Xvfb", places: ["/usr/bin/Xvfb"], packages }),
  };
}

/** @returns {Promise<import("./engines.mjs").Tab>} */
export async function launchWebKit() {
  const paths = findWebKit();
  const screen = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const display = spawn(paths.display, screen, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(display.stdio[3], "data");
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: "x11" };
  const driver = spawn(paths.driver, [`--port=${port}`], { env, stdio: "ignore" });

  async function ask(path, body, method = "POST") {
    const url = `http://127.0.0.1:${port}${path}`;
    const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitGTK, ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  await ready(`http://127.0.0.1:${port}/status`);
  const { sessionId } = await ask("/session", { capabilities: { alwaysMatch: {} } });
  const session = (path, body) => ask(`/session/${sessionId}/${path}`, body);
  const strike = (values) => {
    const actions = values.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    return session("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };

  return {
    goto: (url) => session("url", { url }),
    async evaluate(run, given) {
      const script = `
        const done = arguments[1];
        Promise.resolve((${run})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await session("execute/async", { script, args: [given ?? null] });
      if (error) throw new Error(error);
      return value;
    },
    run: (script) => session("execute/sync", { script, args: [] }),
    type: (text) => strike([...text]),
    press: (key) => strike([keys[key] ?? key]),
    async close() {
      await ask(`/session/${sessionId}`, undefined, "DELETE");
      driver.kill();
      display.kill();
    },
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(url) {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
