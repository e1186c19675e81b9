// What is said of every character, in either part of an address: engines differ in the Unicode they know, and must not
// in their answers. Runs in pages, too.

/** Of long runs of which all are alike and equally old, the first and the last are looked at. */
const alike = [
  [0x3401, 0x4dbe],
  [0x4e01, 0x9fef],
  [0xac01, 0xd7a2],
  [0xd800, 0xdfff], // no characters
  [0x17001, 0x187f6],
  [0x20001, 0x2a6dc],
  [0x2a701, 0x2b733],
  [0x2b741, 0x2b81c],
  [0x2b821, 0x2cea0],
  [0x2ceb1, 0x2ebdf],
  [0x2ebf1, 0x2ee5c],
  [0x2ee5f, 0x2f7fe], // unassigned
  [0x2fa1f, 0x2fffe], // unassigned
  [0x30001, 0x31349],
  [0x31351, 0x323ae],
  [0x323b1, 0x33478],
  [0x3347b, 0x3cffe], // unassigned
  [0x3d001, 0x3fc3e],
  [0x3fc41, 0xdfffe], // unassigned
  [0xe0201, 0xefffe], // unassigned
  [0xf0001, 0xffffc],
  [0x100001, 0x10fffc],
];

/** So many characters stand in one address. */
const together = 16;

/** @returns {string[]} addresses with every character from U+0080 on in both parts */
export function everyCharacter() {
  const addresses = [];
  let part = "b";
  let next = 0;
  for (let code = 0x80; code < 0x11_0000; code++) {
    if (code === alike[next]?.[0]) code = alike[next++][1];
    else part += `${String.fromCodePoint(code)}b`;
    if (code % together === together - 1 && part !== "b") {
      addresses.push(`${part}@${part}.example.com`);
      part = "b";
    }
  }
  return addresses;
}

/** All issues, one line an address. */
export function issuesOfEveryCharacter(checkEmail) {
  const line = (address) => `${address} ${checkEmail(address).issues.map(({ code, start }) => code + start)}`;
  return everyCharacter().map(line).join("\n");
}
