// What a visitor sees once something is done.
import type { Child } from "hono/jsx";
import type { Page } from "../page";
import { Layout } from "./layout";

interface Props {
  page: Page;
  title: string;
  heading: string;
  lead: string;
  children?: Child;
}

export function Done({ page, title, heading, lead, children }: Props) {
  return (
    <Layout page={page} title={title}>
      <div class="done">
        <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
        <h1>{heading}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
    </Layout>
  );
}
