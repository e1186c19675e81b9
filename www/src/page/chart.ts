// Chart.js with the few parts that are used, in the colours of the page.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

/** A colour of base.css, light or dark. */
export const colour = (name: "accent" | "soft" | "line" | "ink") =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Takes over the page's colours, and does so again when the visitor turns the light off. */
export function withColours(draw: () => void): void {
  const paint = () => {
    Chart.defaults.color = colour("ink");
    Chart.defaults.borderColor = colour("line");
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.animation = false;
    Chart.defaults.maintainAspectRatio = false;
    draw();
  };
  paint();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}

export { Chart };
