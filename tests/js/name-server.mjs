// A name server on loopback with the records it is given: as much of RFC 1035 as MX and address
// look-ups need.

import { createSocket } from "node:dgram";
import { once } from "node:events";

const types = { 1: "A", 15: "MX", 28: "AAAA" };
const rcodes = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5 };

/**
 * `zone` maps a name to its records by type, `{ MX: [[10, "mail.example."]], A: ["192.0.2.1"] }`,
 * to a failure, `"SERVFAIL"`, or to `"SILENCE"`. Other names do not exist.
 */
export async function startNameServer(zone) {
  const socket = createSocket("udp4");
  const asked = [];
  socket.on("message", (query, { port, address }) => {
    const { name, type, end } = readQuestion(query);
    asked.push(`${types[type]} ${name}`);
    const entry = zone[name] ?? "NXDOMAIN";
    if (entry === "SILENCE") return;
    const records = (entry[types[type]] ?? []).map((record) => encode(type, record));
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (rcodes[entry] ?? 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...records]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { server: `127.0.0.1:${socket.address().port}`, asked, stop: () => socket.close() };
}

function readQuestion(query) {
  const labels = [];
  let at = 12;
  for (; query[at] !== 0; at += query[at] + 1) labels.push(query.toString("latin1", at + 1, at + 1 + query[at]));
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function encode(type, record) {
  const data = type === 15 ? Buffer.concat([uint16(record[0]), encodeName(record[1])]) : encodeAddress(type, record);
  // A pointer to the name in the question; class IN; a minute to live.
  return Buffer.concat([uint16(0xc00c), uint16(type), uint16(1), uint16(0), uint16(60), uint16(data.length), data]);
}

function encodeAddress(type, text) {
  if (type === 1) return Buffer.from(text.split(".").map(Number));
  return Buffer.from(text.split(":").flatMap((group) => [...uint16(Number.parseInt(group, 16))]));
}

function encodeName(name) {
  const labels = name.split(".").filter((label) => label !== "");
  return Buffer.concat([
    ...labels.map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`)),
    Buffer.of(0),
  ]);
}

function uint16(value) {
  return Buffer.of(value >> 8, value & 255);
}
