// Draws each figure of the dashboard from the table in it.
import { Chart, colour, withColours } from "./chart";

const drawn: Chart[] = [];

withColours(() => {
  for (const chart of drawn.splice(0)) chart.destroy();
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-chart]")) draw(figure);
});

function draw(figure: HTMLElement): void {
  const canvas = figure.querySelector("canvas");
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const cell = (row: HTMLTableRowElement, index: number) => row.cells[index]?.textContent ?? "";
  if (!canvas) return;
  const line = figure.dataset.chart === "line";
  const across = figure.dataset.chart === "across";
  const amount = { beginAtZero: true, ticks: { precision: 0 } };
  const label = { ticks: { autoSkip: false } };
  drawn.push(
    new Chart(canvas, {
      type: line ? "line" : "bar",
      data: {
        labels: rows.map((row) => cell(row, 0)),
        datasets: [
          {
            data: rows.map((row) => Number(cell(row, 1))),
            backgroundColor: colour("accent"),
            borderColor: colour("accent"),
            pointRadius: line && rows.length > 60 ? 0 : 3,
          },
        ],
      },
      options: across ? { indexAxis: "y", scales: { x: amount, y: label } } : { scales: { y: amount } },
    }),
  );
}
