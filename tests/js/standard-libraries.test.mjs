// The schemas in the hands of libraries that take them, each run for real, and compiled.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ensureModules } from "../../pkg-template/build/ensure.mjs";
import { root } from "../../pkg-template/build/paths.mjs";
import { installTarball, load } from "./tarball.mjs";

const libraries = fileURLToPath(new URL("standard-schema/", import.meta.url));
ensureModules(libraries);
const { createFormControl, FormApi, Hono, initTRPC, standardSchemaResolver, sValidator } = await import(
  "./standard-schema/libraries.mjs"
);

const signup = JSON.parse(readFileSync(new URL("../rows/signup-plan.json", import.meta.url), "utf8"));
const person = { salutation: "Frau", familyName: "Yılmaz", givenName: "Ayşe", email: "ayse@example.org", city: "Köln" };
const wrong = { ...person, email: "ayse..y@example.org", city: "" };
const dots = "There are two dots in a row before the @ sign.";
const missing = "Please fill in this field.";

for (const { label, emailSchema, planSchema } of await load("formwell/standard-schema")) {
  test(`React Hook Form, ${label}`, async () => {
    const submit = async (defaultValues, options) => {
      const resolver = standardSchemaResolver(planSchema(signup, options));
      const form = createFormControl({ defaultValues, resolver });
      form.subscribe({ formState: { errors: true }, callback: () => {} });
      const seen = {};
      await form.handleSubmit(
        (values) => Object.assign(seen, { values }),
        (errors) => Object.assign(seen, { errors }),
      )();
      return seen;
    };
    assert.deepEqual(await submit(person), { values: person });
    const { errors } = await submit(wrong);
    assert.deepEqual(Object.keys(errors).sort(), ["city", "email"]);
    assert.deepEqual([errors.email.message, errors.city.message], [dots, missing]);
    assert.deepEqual(Object.keys((await submit(wrong, { step: "base" })).errors), ["email"]);
  });

  test(`TanStack Form, ${label}`, async () => {
    const start = (defaultValues) => {
      const form = new FormApi({ defaultValues, validators: { onSubmit: planSchema(signup) } });
      form.mount();
      return form;
    };
    const bad = start(wrong);
    await bad.handleSubmit();
    assert.equal(bad.state.isValid, false);
    assert.equal(bad.getFieldMeta("email").errorMap.onSubmit[0].message, dots);
    assert.equal(bad.getFieldMeta("city").errorMap.onSubmit[0].message, missing);
    const good = start(person);
    await good.handleSubmit();
    assert.equal(good.state.isSubmitSuccessful, true);
  });

  test(`Hono, ${label}`, async () => {
    const app = new Hono();
    app.post("/signup", sValidator("json", planSchema(signup)), (c) => c.json(c.req.valid("json")));
    app.post("/form", sValidator("form", planSchema(signup, { step: "base" })), (c) => c.json(c.req.valid("form")));
    const headers = { "content-type": "application/json" };
    const post = (body) => app.request("/signup", { method: "POST", headers, body: JSON.stringify(body) });
    const good = await post(person);
    assert.deepEqual([good.status, await good.json()], [200, person]);
    const bad = await post(wrong);
    assert.equal(bad.status, 400);
    assert.deepEqual((await bad.json()).error, [
      { message: dots, path: ["email"] },
      { message: missing, path: ["city"] },
    ]);
    assert.equal((await post(null)).status, 400);
    const form = await app.request("/form", { method: "POST", body: new URLSearchParams(person) });
    assert.deepEqual(await form.json(), person);
  });

  test(`tRPC, ${label}`, async () => {
    const t = initTRPC.create();
    const router = t.router({
      signup: t.procedure.input(planSchema(signup)).mutation(({ input }) => input),
      look: t.procedure.input(emailSchema()).query(({ input }) => input),
    });
    const caller = t.createCallerFactory(router)({});
    assert.deepEqual(await caller.signup(person), person);
    assert.equal(await caller.look(" anna@example.org "), "anna@example.org");
    const refusal = await caller.signup(wrong).catch((error) => error);
    assert.equal(refusal.code, "BAD_REQUEST");
    assert.deepEqual(
      refusal.cause.issues.map(({ message, path }) => [message, path]),
      [
        [dots, ["email"]],
        [missing, ["city"]],
      ],
    );
    await assert.rejects(caller.look("anna@"), { code: "BAD_REQUEST" });
  });
}

test("their types and those of @standard-schema/spec", () => {
  const folder = installTarball();
  const modules = join(libraries, "node_modules");
  for (const name of readdirSync(modules).filter((name) => !name.startsWith("."))) {
    symlinkSync(join(modules, name), join(folder, "node_modules", name), "junction");
  }
  copyFileSync(join(libraries, "libraries.mts"), join(folder, "libraries.mts"));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit"];
  const flags = ["--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--types", "", "--skipLibCheck"];
  const args = [tsc, ...strict, ...flags, "--module", "nodenext", "libraries.mts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
});
