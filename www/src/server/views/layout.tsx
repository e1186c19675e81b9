// The frame of every page.
import { html } from "hono/html";
import type { Child } from "hono/jsx";

interface Frame {
  title: string;
  /** What the page runs. */
  script?: string;
  children?: Child;
}

export function Layout({ title, script = "/assets/signup.js", children }: Frame) {
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} – The Saturday Letter</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <script type="module" src={script}></script>
      </head>
      <body>
        <header class="masthead">
          <a class="brand" href="/">
            <img src="/assets/icon.svg" alt="" width="36" height="36" />
            The Saturday Letter
          </a>
        </header>
        <main class="sheet">{children}</main>
        <footer class="colophon">
          <p>
            What you type is checked in your browser and stays there until you send it. <a href="/privacy">Privacy</a>
          </p>
        </footer>
      </body>
    </html>
  )}`;
}
