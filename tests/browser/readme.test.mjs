// The pages in the package's README, as they stand there: each tells what is wrong and offers the address meant.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { template } from "../../pkg-template/build/paths.mjs";
import { launchChromium } from "./lib/chromium.mjs";
import { servePackage } from "./lib/package-server.mjs";

const readme = readFileSync(join(template, "README.md"), "utf8");
const examples = [...readme.matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html);
// What a bundler or an import map does.
const pages = Object.fromEntries(
  examples.map((html, at) => [`/${at}`, html.replace(/from "formwell\/([^"]+)"/g, 'from "/$1.js"')]),
);

let site;
let browser;
before(async () => {
  site = await servePackage(pages);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("there are pages", () => assert.ok(examples.length >= 3));

for (const path of Object.keys(pages)) {
  test(`page ${path.slice(1)}`, async () => {
    const page = await browser.newPage({ baseURL: site.url });
    await page.goto(path);
    const input = page.getByRole("textbox", { name: "E-mail" });
    await input.pressSequentially("anna..k@example.org");
    await page.keyboard.press("Tab");
    await page.getByText("There are two dots in a row before the @ sign.").waitFor();
    await input.fill("customer@yaho.com");
    await page.getByRole("button", { name: "Use customer@yahoo.com" }).click();
    assert.equal(await input.inputValue(), "customer@yahoo.com");
    await page.close();
  });
}
