// The frame of every page.
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Page } from "../page";

interface Frame {
  page: Page;
  title: string;
  /** What the page runs. */
  script?: string;
  /** For pages with tables and charts. */
  wide?: boolean;
  children?: Child;
}

export function Layout({ page, title, script = "/assets/signup.js", wide = false, children }: Frame) {
  const { t, language } = page;
  return html`<!doctype html>${(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          {title} – {t.brand}
        </title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <script type="module" src={script}></script>
      </head>
      <body class={wide ? "wide" : ""}>
        <header class="masthead">
          <a class="brand" href="/">
            <img src="/assets/icon.svg" alt="" width="36" height="36" />
            {t.brand}
          </a>
          {page.demo ? <Rooms page={page} /> : null}
        </header>
        <main class="sheet">{children}</main>
        <footer class="colophon">
          <p>
            {t.colophon} <a href="/privacy">{t.privacy}</a>
          </p>
          <p>
            <OtherLanguage page={page} />
          </p>
        </footer>
      </body>
    </html>
  )}`;
}

/** In the demo one can go behind the counter. */
function Rooms({ page }: { page: Page }) {
  const rooms = ["outbox", "office", "dashboard", "playground"] as const;
  return (
    <nav class="rooms">
      {rooms.map((name) => (
        <a href={`/${name}`} aria-current={page.path === `/${name}` ? "page" : undefined}>
          {page.t.pages[name]}
        </a>
      ))}
    </nav>
  );
}

function OtherLanguage({ page }: { page: Page }) {
  const other = page.language === "en" ? "de" : "en";
  return (
    <a href={`?lang=${other}`} lang={other} hreflang={other}>
      {page.t.otherLanguage}
    </a>
  );
}
