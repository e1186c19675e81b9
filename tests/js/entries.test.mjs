// The entries that do not carry their wasm, the wasm as files, and the script for pages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { installTarball, load } from "./tarball.mjs";

const file = (name) => readFileSync(join(installTarball(), "node_modules/formwell", name));
const typo = (formwell) => formwell.checkEmail("customer@yaho.com").suggestion.address;
const wasmOf = { "formwell/slim": "formwell.wasm", "formwell/slim/email": "email.wasm" };

for (const [entry, wasm] of Object.entries(wasmOf)) {
  const [byImport, byRequire] = await load(entry);

  test(`${byImport.label}: nothing works before init, what is no module is refused, then a module works at once`, async () => {
    const refused = { name: "FormwellError", code: "no_module" };
    assert.throws(() => byImport.checkEmail("anna@example.org"), refused);
    assert.throws(() => byImport.isEmail("anna@example.org"), refused);
    for (const junk of [undefined, null, 42, {}, new Uint8Array(8)]) await assert.rejects(byImport.init(junk), refused);
    const ready = byImport.init(new WebAssembly.Module(file(wasm)));
    assert.equal(typo(byImport), "customer@yahoo.com");
    await ready;
  });

  test(`${byRequire.label}: bytes work after await`, async () => {
    await byRequire.init(file(wasm));
    assert.equal(typo(byRequire), "customer@yahoo.com");
  });

  test(`${byImport.label} exports what the whole entry exports`, async () => {
    const [whole] = await load(entry.replace("/slim", ""));
    const names = (exports) => Object.keys(exports).sort();
    assert.deepEqual(names(byImport), names(whole));
  });
}

for (const name of ["email.node.js", "index.node.js"]) {
  const fresh = (text) => import(`data:text/javascript,${encodeURIComponent(text)}`);

  test(`${name} asks Node for Unicode at the first address that needs it`, async () => {
    const { checkEmail } = await fresh(file(name).toString());
    assert.equal(checkEmail("j\u00f6rg@b\u00fccher.de").asciiDomain, "xn--bcher-kva.de");
    assert.equal(checkEmail("anna@example.org").valid, true);
  });
}

test("formwell.iife.js is a script with everything in one global", () => {
  const page = createContext({ TextEncoder, TextDecoder, WebAssembly });
  runInContext(file("formwell.iife.js").toString(), page);
  assert.equal(typo(page.formwell), "customer@yahoo.com");
});

test("unpkg and jsdelivr serve the script", () => {
  const manifest = JSON.parse(file("package.json"));
  assert.deepEqual([manifest.unpkg, manifest.jsdelivr], ["./formwell.iife.js", "./formwell.iife.js"]);
});
