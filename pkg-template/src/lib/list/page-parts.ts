// Pieces of the report: text that is safe in HTML, bars, tables.

const ROW = 26;
const LABEL = 250;
const WIDTH = 720;
/** Room for the numbers behind the bars. */
const NUMBERS = 120;

/** Text as HTML; what cannot be seen is written out. */
export function html(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return visible.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Bars as SVG, the longest for the largest number; those without rows are left out.
 *
 * @param of what the numbers are shares of; not told if left out
 */
export function bars(all: readonly (readonly [string, number])[], of?: number): string {
  return allBars(
    all.filter(([, count]) => count > 0),
    of,
  );
}

/** {@link bars} with those that have no rows. */
export function allBars(shown: readonly (readonly [string, number])[], of?: number): string {
  if (shown.length === 0) return "";
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const height = shown.length * ROW;
  const lines = shown.map(([name, count], at) => bar(name, count / most, told(count, of), at * ROW));
  const said = shown.map(([name, count]) => `${name}: ${count}`).join("; ");
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${html(said)}">${lines.join("")}</svg>`;
}

function told(count: number, of: number | undefined): string {
  const number = count.toLocaleString("en");
  return of ? `${number} · ${percent(count / of)}` : number;
}

function bar(name: string, length: number, text: string, top: number): string {
  const width = length > 0 ? Math.max(1, length * (WIDTH - LABEL - NUMBERS)) : 0;
  const label = name.length > 38 ? `${name.slice(0, 37)}…` : name;
  const middle = top + ROW / 2;
  return (
    `<text x="${LABEL - 10}" y="${middle}" class="label">${html(label)}</text>` +
    `<rect x="${LABEL}" y="${top + 4}" width="${width.toFixed(1)}" height="${ROW - 8}" rx="3"/>` +
    `<text x="${LABEL + width + 8}" y="${middle}">${text}</text>`
  );
}

function percent(share: number): string {
  const value = 100 * share;
  return value > 0 && value < 0.1 ? "< 0.1 %" : `${value.toFixed(1)} %`;
}

/** A table of texts. */
export function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll" tabindex="0"><table><thead>${cells(head, "th")}</thead><tbody>${body.map((row) => cells(row, "td")).join("")}</tbody></table></div>`;
}

/** A section, if there is something in it. */
export function part(title: string, content: string): string {
  return content === "" ? "" : `<section><h2>${html(title)}</h2>${content}</section>`;
}
