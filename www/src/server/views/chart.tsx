// A figure: the chart is drawn in the page from the table, which is there for everybody.
import type { Figure } from "../life/figures";
import type { Page } from "../page";

interface Props {
  page: Page;
  /** `across`: bars from left to right, for many labels on a phone. */
  kind: "bar" | "across" | "line";
  title: string;
  figure: Figure;
}

export function Chart({ page, kind, title, figure }: Props) {
  const { what, howMany } = page.t.dashboard;
  return (
    <figure data-chart={kind}>
      <figcaption>{title}</figcaption>
      <div class="chart">
        <canvas
          role="img"
          aria-label={`${title}: ${figure.map(([label, value]) => `${label} ${value}`).join("; ")}`}
        ></canvas>
      </div>
      <details>
        <summary>{howMany}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">{howMany}</th>
            </tr>
          </thead>
          <tbody>
            {figure.map(([label, value]) => (
              <tr>
                <td>{label}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
