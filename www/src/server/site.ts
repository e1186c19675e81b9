// Everything that the server and the daily job share, opened once.
import { type Clock, createClock } from "./clock";
import type { Config } from "./config";
import { type Archive, createArchive } from "./db/archive";
import { type Bounces, createBounces } from "./db/bounces";
import { createDays, type Days } from "./db/days";
import { createDurable, type Durable } from "./db/durable";
import { type Database, openDatabase } from "./db/open";
import { createOutbox, type Outbox } from "./db/outbox";
import { createPeople, type People } from "./db/people";
import { createSettings, type Settings } from "./db/settings";
import { createTransact, type Transact } from "./db/transact";
import { createUsedLinks, type UsedLinks } from "./db/used-links";
import { readKey } from "./keys";
import { takeBounce } from "./life/bounce";
import { createLinks, type Links } from "./links";
import { createPost, type Post } from "./mail/post";
import { createRules, type Rules } from "./rules";

export interface Site {
  config: Config;
  database: Database;
  transact: Transact;
  durable: Durable;
  settings: Settings;
  clock: Clock;
  rules: Rules;
  archive: Archive;
  people: People;
  outbox: Outbox;
  bounces: Bounces;
  days: Days;
  usedLinks: UsedLinks;
  links: Links;
  post: Post;
  /** Where people reach the site. */
  origin(): string;
}

export function openSite(config: Config): Site {
  const database = openDatabase(config.database);
  const durable = createDurable(config.database);
  const key = readKey(config.key, `${config.database}.key`);
  const settings = createSettings(database);
  const clock = createClock(settings);
  if (config.at) clock.set(config.at);
  const rules = createRules(settings);
  const archive = createArchive(database, key);
  const outbox = createOutbox(database);
  const site: Site = {
    config,
    database,
    transact: createTransact(database),
    durable,
    settings,
    clock,
    rules,
    archive,
    people: createPeople(database, archive, rules, clock),
    outbox,
    bounces: createBounces(database),
    days: createDays(database),
    usedLinks: createUsedLinks(database),
    links: createLinks(key),
    post: createPost(config, outbox, clock, durable),
    origin: () => config.origin ?? settings.get("origin") ?? "http://127.0.0.1",
  };
  // A server that refuses an address at once says the same as a bounce that comes later.
  site.post.onRefused((mail, reply) => takeBounce(site, mail, { action: "failed", diagnostic: `smtp; ${reply}` }));
  return site;
}
