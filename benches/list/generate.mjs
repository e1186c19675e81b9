// `node benches/list/generate.mjs ROWS FILE`: a list as companies have them, the same at every run.
// Made up. Six in a hundred addresses have a slip; one row in seven is of a company, of which there are
// 20,000, so that with the slips two million rows have 45,000 domains; one row in ninety repeats an address.

import { once } from "node:events";
import { createWriteStream } from "node:fs";

const given =
  "anna ben carla david elif frank greta hans ines jan katja luca marie nils olga paul rosa sven tina uwe".split(" ");
const family =
  "meier schulz garcia rossi kowalski yilmaz dubois jansen silva novak smith brown wagner weber keller".split(" ");
const cities = ["Köln", "Madrid", "Paris", "Roma", "Kraków", "İzmir", "Utrecht", "Porto", "Leeds", "Wien"];
/** Domain, and how many of a thousand people have it. */
const domains = [
  ["gmail.com", 330],
  ["hotmail.com", 90],
  ["yahoo.com", 80],
  ["outlook.com", 70],
  ["gmx.de", 60],
  ["web.de", 60],
  ["icloud.com", 40],
  ["t-online.de", 40],
  ["wp.pl", 30],
  ["orange.fr", 30],
  ["libero.it", 30],
];
const companies = 20_000;

/** @param {number} seed @returns {() => number} numbers from 0 to 1, the same for the same seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One row after the other. */
export function* rows(count, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  yield "id,email,first_name,last_name,city,signed_up,opt_in\n";
  for (let id = 1; id <= count; id++) {
    const [first, last] = [pick(given), pick(family)];
    // So many people that some come up again.
    const local = `${first}.${last}${Math.floor(next() * count * 0.02)}`;
    const email = slip(`${local}@${domain(next)}`, next);
    const day = new Date(1.6e12 + Math.floor(next() * 1e11)).toISOString().slice(0, 10);
    const town = next() < 0.05 ? `"${pick(cities)}, ${pick(cities)}"` : pick(cities);
    yield `${id},${email},${first},${last},${town},${day},${next() < 0.7}\n`;
  }
}

function domain(next) {
  let place = next() * 1000;
  for (const [name, share] of domains) {
    place -= share;
    if (place < 0) return name;
  }
  return `company${Math.floor(next() ** 2 * companies)}.example.org`;
}

/** What people do to addresses. */
function slip(address, next) {
  const kind = next();
  if (kind > 0.06) return address;
  const at = address.indexOf("@") + 1 + Math.floor(next() * (address.length - address.indexOf("@") - 2));
  if (kind < 0.012) return address.slice(0, at) + address.slice(at + 1);
  if (kind < 0.024) return address.slice(0, at) + address[at + 1] + address[at] + address.slice(at + 2);
  if (kind < 0.032) return address.slice(0, at) + address[at] + address.slice(at);
  if (kind < 0.04) return ` ${address} `;
  if (kind < 0.046) return address.replace("@", "");
  if (kind < 0.05) return address.replace(/\.[^.]*$/, "");
  if (kind < 0.054) return address.replace(".", "..");
  return address.toUpperCase();
}

/** Writes a list to a file. */
export async function generate(count, path) {
  const out = createWriteStream(path);
  let block = "";
  for (const row of rows(count)) {
    block += row;
    if (block.length > 1 << 20) {
      if (!out.write(block)) await once(out, "drain");
      block = "";
    }
  }
  out.end(block);
  await once(out, "finish");
}

if (process.argv[1] === import.meta.filename) await generate(Number(process.argv[2]), process.argv[3]);
