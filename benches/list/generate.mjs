// `node benches/list/generate.mjs ROWS FILE`: a list as companies have them, the same at every run. Made up; `shares` says
// how, and the benchmark prints it.

import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";

const given =
  "anna ben carla david elif frank greta hans ines jan katja luca marie nils olga paul rosa sven tina uwe".split(" ");
const family =
  "meier schulz garcia rossi kowalski yilmaz dubois jansen silva novak smith brown wagner weber keller".split(" ");
const cities = ["Köln", "Madrid", "Paris", "Roma", "Kraków", "İzmir", "Utrecht", "Porto", "Leeds", "Wien"];
const trades =
  "bau haus tech soft med bike farm film food art logistik print shop garten foto yoga wein optik data net".split(" ");
const ends = "de de de com com com fr it pl es nl co.uk org net eu at ch com.tr pt info".split(" ");

/** Mailbox providers, by how many people have an address there: what suggestions assume, too. */
const providers = readFileSync(new URL("../../data/providers.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([name, share]) => ({ name, share: Number(share) }));
const people = providers.reduce((sum, { share }) => sum + share, 0);

/** Addresses elsewhere, and how many domains there are for them: the common ones take most (Zipf's law, exponent 1). */
const elsewhere = 0.22;
const others = 100_000;

/** What people do to addresses: which share of all. Half of it is in the domain, at any place of it. */
const slips = {
  dropped: 0.012,
  swapped: 0.012,
  doubled: 0.008,
  spaced: 0.008,
  withoutAt: 0.006,
  withoutEnd: 0.004,
  twoDots: 0.004,
  capitals: 0.006,
};

/** How the list is made up. */
export const shares = [
  `${100 - 100 * elsewhere} % of the addresses are at ${providers.length} mailbox providers, by the shares in data/providers.tsv`,
  `${100 * elsewhere} % at ${others.toLocaleString("en")} other domains, by Zipf's law with exponent 1`,
  `slips: ${Object.entries(slips)
    .map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
    .join(", ")}`,
  "a row in twenty has a quoted cell; numbers behind names are so many that one in ninety or so repeats an address",
];

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
    const local = `${first}.${last}${Math.floor(next() * count * 0.006)}`;
    const email = slip(`${local}@${domain(next)}`, next);
    const day = new Date(1.6e12 + Math.floor(next() * 1e11)).toISOString().slice(0, 10);
    const town = next() < 0.05 ? `"${pick(cities)}, ${pick(cities)}"` : pick(cities);
    yield `${id},${email},${first},${last},${town},${day},${next() < 0.7}\n`;
  }
}

function domain(next) {
  if (next() < elsewhere) return other(Math.floor(others ** next()));
  let place = next() * people;
  for (const { name, share } of providers) {
    place -= share;
    if (place < 0) return name;
  }
  return "gmail.com";
}

/** One of the others, by its rank: made of a family, a trade, a number where those run out, and an end. */
function other(rank) {
  const [name, rest] = [family[rank % family.length], Math.floor(rank / family.length)];
  const [trade, number] = [trades[rest % trades.length], Math.floor(rest / trades.length)];
  const dash = rank % 3 === 0 ? "-" : "";
  return `${name}${dash}${trade}${number > 0 ? number : ""}.${ends[(rank * 7) % ends.length]}`;
}

/** What people do to addresses. */
function slip(address, next) {
  const kind = Object.keys(slips).find(chosen(next()));
  const start = address.indexOf("@") + 1;
  const at = start + Math.floor(next() * (address.length - start - 1));
  switch (kind) {
    case "dropped":
      return address.slice(0, at) + address.slice(at + 1);
    case "swapped":
      return address.slice(0, at) + address[at + 1] + address[at] + address.slice(at + 2);
    case "doubled":
      return address.slice(0, at) + address[at] + address.slice(at);
    case "spaced":
      return ` ${address} `;
    case "withoutAt":
      return address.replace("@", "");
    case "withoutEnd":
      return address.replace(/\.[^.]*$/, "");
    case "twoDots":
      return address.replace(".", "..");
    case "capitals":
      return address.toUpperCase();
    default:
      return address;
  }
}

function chosen(place) {
  let left = place;
  return (kind) => {
    left -= slips[kind];
    return left < 0;
  };
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
