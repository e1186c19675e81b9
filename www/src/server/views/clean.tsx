// The page that cleans a list without sending it anywhere.
import type { Page } from "../page";
import { Layout } from "./layout";

const drops = [
  ["invalid", "addresses that cannot be mailed"],
  ["duplicates", "duplicates of an earlier row"],
  ["role", "functions such as info@"],
] as const;

export function Clean({ page }: { page: Page }) {
  return (
    <Layout page={page} title="Clean a list" script="/clean/assets/clean.js">
      <h1>Clean a list</h1>
      <p class="lead">
        Every row of a CSV, TSV or NDJSON file is checked here, in your browser: this page may not open a connection to
        anywhere, and the file stays on your machine.
      </p>
      <form id="list" class="drop">
        <label for="file">Choose a list or drop it here</label>
        <input id="file" type="file" accept=".csv,.tsv,.txt,.ndjson,.jsonl" required />
        <fieldset>
          <legend>Leave out</legend>
          {drops.map(([value, label]) => (
            <label class="choice">
              <input type="checkbox" name="drop" value={value} /> {label}
            </label>
          ))}
        </fieldset>
        <button class="primary" type="submit">
          Clean
        </button>
      </form>
      <p id="status" role="status"></p>
      <progress id="progress" max="1" value="0" aria-label="How far the list is read" hidden></progress>
      <div id="result"></div>
      <noscript>
        <p>Without JavaScript: npx formwell clean list.csv</p>
      </noscript>
    </Layout>
  );
}
