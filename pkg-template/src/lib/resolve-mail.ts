// Asks the DNS where the mail of a domain goes.

import { promises as dns } from "node:dns";
import { checkEmail } from "../email.js";
import { RouteCache } from "./route-cache.js";

/** A host that takes mail, as the DNS names it. */
export interface MailHost {
  /** Its name. */
  exchange: string;
  /** The lower, the sooner it is tried (RFC 5321 §5.1). */
  priority: number;
}

/** Why {@link MailRoute.acceptsMail} is what it is. */
export type MailRouteReason =
  /** There are MX records: mail goes there. */
  | "mx"
  /** No MX record, but an address record, which then counts as one (RFC 5321 §5.1). */
  | "address_record"
  /** The domain says that it takes no mail (RFC 7505). */
  | "null_mx"
  /** The domain exists and has neither MX nor address record. */
  | "no_mail_host"
  /** The domain does not exist. */
  | "no_such_domain"
  /** Not a domain that an address can have; nothing was asked. */
  | "domain_invalid"
  /** No answer in time: ask again later. */
  | "timeout"
  /** The name servers failed: ask again later. */
  | "dns_failure";

/** Where the mail of a domain goes. */
export interface MailRoute {
  /** The domain in A-labels (RFC 5890), as it was asked for; `null` if it is not one. */
  domain: string | null;
  /** Whether mail can be sent there at all; `null` if the DNS did not say. */
  acceptsMail: boolean | null;
  /** Why. */
  reason: MailRouteReason;
  /** The hosts that take the mail, the first to be tried first; empty unless `acceptsMail`. */
  hosts: MailHost[];
}

/** The part of `dns.promises.Resolver` that is used; errors carry its codes. */
export interface MailResolver {
  resolveMx(domain: string): Promise<MailHost[]>;
  resolve4(domain: string, options: { ttl: true }): Promise<{ ttl: number }[]>;
  resolve6(domain: string, options: { ttl: true }): Promise<{ ttl: number }[]>;
}

/** Options of {@link resolveMail}. */
export interface ResolveMailOptions {
  /** Longest time for the whole answer, in milliseconds. Default 5000. */
  timeout?: number;
  /**
   * Longest time an answer is kept, in milliseconds; 0 asks afresh. Failures are never kept.
   * Default 300000, five minutes.
   */
  maxAge?: number;
  /** Who is asked; has a cache of its own. Default: the name servers of the host. */
  resolver?: MailResolver;
}

const caches = new WeakMap<MailResolver, RouteCache<MailRoute>>();
const hostCache = new RouteCache<MailRoute>();

/**
 * Asks the DNS whether a domain takes mail, and where.
 *
 * Never throws for what the DNS says: a failure is a `reason`. Whether a mailbox exists is
 * something that no answer tells. Do not refuse anybody for `acceptsMail: null`.
 *
 * ```js
 * import { resolveMail } from "formwell/node";
 *
 * await resolveMail("not a domain"); // -> { domain: null, acceptsMail: false, reason: "domain_invalid", hosts: [] }
 * ```
 *
 * @param domain What stands after the `@`, in any form that `checkEmail` accepts.
 */
export async function resolveMail(domain: string, options: ResolveMailOptions = {}): Promise<MailRoute> {
  const { timeout = 5000, maxAge = 300_000, resolver } = options;
  const name = domainName(domain);
  if (name === null) return { domain: null, acceptsMail: false, reason: "domain_invalid", hosts: [] };

  const cache = cacheOf(resolver);
  const kept = maxAge > 0 ? cache.get(name) : undefined;
  if (kept) return structuredClone(kept);
  const { route, ttl } = await within(timeout, name, (giveUp) =>
    lookUp(name, resolver ?? ownResolver(timeout, giveUp)),
  );
  if (route.acceptsMail !== null) cache.set(name, structuredClone(route), Math.min(ttl * 1000, maxAge));
  return route;
}

interface Answer {
  route: MailRoute;
  /** Seconds that the DNS lets the answer be kept, as far as it is known. */
  ttl: number;
}

/** The rules decide what a domain is. */
function domainName(domain: string): string | null {
  const report = checkEmail(`postmaster@${domain}`, { repair: "none" });
  return report.valid && report.localPart === "postmaster" ? report.asciiDomain : null;
}

function cacheOf(resolver: MailResolver | undefined): RouteCache<MailRoute> {
  if (!resolver) return hostCache;
  const cache = caches.get(resolver) ?? new RouteCache<MailRoute>();
  caches.set(resolver, cache);
  return cache;
}

/** A resolver for one question, as giving up cancels all that it was asked. */
function ownResolver(timeout: number, giveUp: AbortSignal): MailResolver {
  const resolver = new dns.Resolver({ timeout: Math.max(1, Math.ceil(timeout / 2)), tries: 2 });
  giveUp.addEventListener("abort", () => resolver.cancel());
  return resolver as MailResolver;
}

async function within(ms: number, domain: string, ask: (giveUp: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(answer(domain, null, "timeout")), ms);
  });
  try {
    return await Promise.race([ask(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** RFC 5321 §5.1: MX first; without one the address of the domain itself. */
async function lookUp(domain: string, resolver: MailResolver): Promise<Answer> {
  try {
    const records = await resolver.resolveMx(domain);
    const hosts = records.filter(({ exchange }) => exchange !== "" && exchange !== ".");
    // RFC 7505: a single record for the root says no. Beside others it means nothing.
    if (hosts.length === 0) return answer(domain, false, records.length > 0 ? "null_mx" : "no_mail_host");
    hosts.sort((a, b) => a.priority - b.priority);
    return answer(domain, true, "mx", hosts);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOTFOUND") return answer(domain, false, "no_such_domain");
    if (code !== "ENODATA") return answer(domain, null, code === "ETIMEOUT" ? "timeout" : "dns_failure");
    return await lookUpAddress(domain, resolver);
  }
}

async function lookUpAddress(domain: string, resolver: MailResolver): Promise<Answer> {
  const asked = [resolver.resolve4(domain, { ttl: true }), resolver.resolve6(domain, { ttl: true })];
  const results = await Promise.allSettled(asked);
  const found = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  if (found.length > 0) {
    const ttl = Math.min(...found.map((record) => record.ttl));
    return answer(domain, true, "address_record", [{ exchange: domain, priority: 0 }], ttl);
  }
  const codes = results.map((result) => (result.status === "rejected" ? codeOf(result.reason) : "ENODATA"));
  if (codes.every((code) => code === "ENODATA" || code === "ENOTFOUND")) return answer(domain, false, "no_mail_host");
  return answer(domain, null, codes.includes("ETIMEOUT") ? "timeout" : "dns_failure");
}

function answer(
  domain: string,
  acceptsMail: boolean | null,
  reason: MailRouteReason,
  hosts: MailHost[] = [],
  ttl = Number.POSITIVE_INFINITY,
): Answer {
  const named = hosts.map(({ exchange, priority }) => ({ exchange, priority }));
  return { route: { domain, acceptsMail, reason, hosts: named }, ttl };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
