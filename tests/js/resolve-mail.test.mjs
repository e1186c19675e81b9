// resolveMail against a real name server on loopback.

import assert from "node:assert/strict";
import { promises as dns } from "node:dns";
import { after, test } from "node:test";
import { startNameServer } from "./name-server.mjs";
import { load } from "./tarball.mjs";

const zone = {
  "two.example.org": {
    MX: [
      [20, "b.example.org."],
      [10, "a.example.org."],
    ],
  },
  "refuses.example.org": { MX: [[0, "."]] },
  "half.example.org": {
    MX: [
      [0, "."],
      [5, "a.example.org."],
    ],
  },
  "four.example.org": { A: ["192.0.2.1"] },
  "six.example.org": { AAAA: ["2001:db8:0:0:0:0:0:1"] },
  "web.example.org": {},
  "broken.example.org": "SERVFAIL",
  "refused.example.org": "REFUSED",
  "silent.example.org": "SILENCE",
  "xn--mnchen-3ya.example.org": { MX: [[1, "a.example.org."]] },
};
const a = { exchange: "a.example.org", priority: 10 };

const rows = [
  ["two.example.org", true, "mx", [a, { exchange: "b.example.org", priority: 20 }]],
  ["TWO.Example.Org", true, "mx", [a, { exchange: "b.example.org", priority: 20 }]],
  ["xn--mnchen-3ya.example.org", true, "mx", [{ exchange: "a.example.org", priority: 1 }]],
  ["refuses.example.org", false, "null_mx", []],
  ["half.example.org", true, "mx", [{ exchange: "a.example.org", priority: 5 }]],
  ["four.example.org", true, "address_record", [{ exchange: "four.example.org", priority: 0 }]],
  ["six.example.org", true, "address_record", [{ exchange: "six.example.org", priority: 0 }]],
  ["web.example.org", false, "no_mail_host", []],
  ["nowhere.example.org", false, "no_such_domain", []],
  ["broken.example.org", null, "dns_failure", []],
  ["refused.example.org", null, "dns_failure", []],
  ["-bad-.example.org", false, "domain_invalid", []],
  ["a@two.example.org", false, "domain_invalid", []],
  ["", false, "domain_invalid", []],
];

const { server, asked, stop } = await startNameServer(zone);
after(stop);

function resolver() {
  const resolver = new dns.Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([server]);
  return resolver;
}

for (const { label, resolveMail } of await load("formwell/node")) {
  for (const [domain, acceptsMail, reason, hosts] of rows) {
    test(`${label}: ${domain || "nothing"}`, async () => {
      const route = await resolveMail(domain, { resolver: resolver() });
      assert.deepEqual({ ...route, domain: undefined }, { domain: undefined, acceptsMail, reason, hosts });
      assert.equal(route.domain === null, reason === "domain_invalid");
      assert.doesNotMatch(route.domain ?? "", /[^a-z0-9.-]/);
    });
  }

  test(`${label}: silence ends at the timeout`, async () => {
    const started = performance.now();
    const route = await resolveMail("silent.example.org", { resolver: resolver(), timeout: 100 });
    assert.deepEqual([route.acceptsMail, route.reason], [null, "timeout"]);
    assert.ok(performance.now() - started < 450);
  });

  test(`${label}: an answer is kept, a failure is not, and a caller cannot change what is kept`, async () => {
    const options = { resolver: resolver() };
    const count = async (domain, more) => {
      const before = asked.length;
      const route = await resolveMail(domain, { ...options, ...more });
      route.hosts.length = 0;
      return asked.length - before;
    };
    assert.equal(await count("two.example.org"), 1);
    assert.equal(await count("Two.example.org"), 0);
    assert.equal((await resolveMail("two.example.org", options)).hosts.length, 2);
    assert.equal(await count("two.example.org", { maxAge: 0 }), 1);
    assert.equal(await count("nowhere.example.org"), 1);
    assert.equal(await count("nowhere.example.org"), 0);
    assert.ok((await count("broken.example.org")) > 0);
    assert.ok((await count("broken.example.org")) > 0);
    assert.equal(await count("half.example.org", { maxAge: 20 }), 1);
    await new Promise((resolve) => setTimeout(resolve, 40));
    assert.equal(await count("half.example.org"), 1);
  });

  test(`${label}: a resolver of one's own`, async () => {
    const fail = (code) => Promise.reject(Object.assign(new Error(code), { code }));
    const own = { resolveMx: () => fail("ENODATA"), resolve4: () => fail("ETIMEOUT"), resolve6: () => fail("ENODATA") };
    const route = await resolveMail("example.org", { resolver: own });
    assert.deepEqual(route, { domain: "example.org", acceptsMail: null, reason: "timeout", hosts: [] });
  });
}
