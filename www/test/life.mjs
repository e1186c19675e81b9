// What tests of a whole life share: mails read from the outbox, links followed, pages sent.
import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { base, post, send } from "./client.mjs";

/** The mails to an address, the oldest first. */
export const mailsTo = (site, address) =>
  site.rows("SELECT * FROM outbox WHERE recipient = ? ORDER BY id", address).map((mail) => ({
    ...mail,
    links: [...mail.body.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link).pathname),
  }));

/** The path of the last link to an address that begins so. */
export function lastLink(site, address, start) {
  const mail = mailsTo(site, address).findLast(({ links }) => links.some((link) => link.startsWith(start)));
  return mail?.links.find((link) => link.startsWith(start));
}

/** Sends a page's form as a browser without a script does. */
export const sendForm = (site, path, fields = {}, headers = {}) =>
  send(site, path, new URLSearchParams(fields).toString(), {
    "content-type": "application/x-www-form-urlencoded",
    accept: "text/html",
    origin: site.url,
    ...headers,
  });

export const openPage = async (site, path, headers = {}) => {
  const response = await fetch(site.url + path, { redirect: "manual", headers: { accept: "text/html", ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Step one and the click that confirms it. */
export async function join(site, email, values = {}) {
  const { body } = await post(site, "/signup", { ...base, email, ...values });
  const confirmed = await sendForm(site, lastLink(site, email, "/confirm/"), { pressed: "yes" });
  return { token: body.token, next: body.next, confirmed };
}

export const personAt = (site, email) =>
  site.rows("SELECT * FROM people WHERE email = ? AND merged_into IS NULL ORDER BY id", email)[0];

export const eventsOf = (site, email) =>
  site.rows(
    `SELECT e.*, i.email, i.ip, i.request_ip FROM consent_events e
     LEFT JOIN consent_identities i ON i.event_id = e.id WHERE i.email = ? ORDER BY e.id`,
    email,
  );

/** Makes links as the site does: for those that no mail holds. */
export async function linksOf(site) {
  const { createLinks } = await import("../build/links.js");
  return createLinks(Buffer.from(readFileSync(joinPath(site.folder, "signups.sqlite.key"), "utf8")));
}

/** Asks for a link to one's data, and opens it: the path of the page. */
export async function openData(site, email) {
  const mails = () => mailsTo(site, email).filter(({ kind }) => kind === "preferences").length;
  const before = mails();
  await sendForm(site, "/preferences", { email });
  await until(() => mails() > before);
  return (await sendForm(site, lastLink(site, email, "/preferences/"))).headers.get("location");
}

/** Waits until something holds that the server does after it answered. */
export async function until(holds) {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const answer = holds();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${holds}`);
}
