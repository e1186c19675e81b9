// A page with one message and one way on.
import type { Page } from "../page";
import { Layout } from "./layout";

export function Notice({ page, title, text, next }: { page: Page; title: string; text: string; next: string }) {
  return (
    <Layout page={page} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p class="actions">
        <a class="primary" href={next}>
          {next === "/" ? page.t.toSignup : page.t.goOn}
        </a>
      </p>
    </Layout>
  );
}
