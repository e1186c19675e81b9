// A bar chart as SVG: one bar a row, on a logarithmic scale, as the rows are far apart.

const WIDTH = 720;
const [LEFT, RIGHT, TOP, ROW] = [190, 90, 44, 24];
const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

/**
 * @param {string} title
 * @param {[string, number][]} rows
 * @param {(value: number) => string} format
 */
export function barChart(title, rows, format) {
  const sorted = [...rows].sort(([, a], [, b]) => a - b);
  const values = sorted.map(([, value]) => value);
  const low = Math.log(Math.min(...values) / 2);
  const span = Math.log(Math.max(...values)) - low;
  const room = WIDTH - LEFT - RIGHT;
  const bars = sorted.map(([name, value], at) => {
    const y = TOP + at * ROW;
    const width = Math.max(2, ((Math.log(value) - low) / span) * room);
    const colour = name.startsWith("formwell") ? "#0b6e4f" : "#9aa5a0";
    return `  <text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
  <rect x="${LEFT}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 7}" rx="2" fill="${colour}"/>
  <text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 15}">${escaped(format(value))}</text>`;
  });
  const height = TOP + rows.length * ROW + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13">
  <title>${escaped(title)}</title>
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="12" y="24"><tspan font-size="15" font-weight="600">${escaped(title)}</tspan> <tspan fill="#667">logarithmic scale</tspan></text>
${bars.join("\n")}
</svg>
`;
}
