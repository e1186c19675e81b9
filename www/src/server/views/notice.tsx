// A page with one message and one way on.
import { Layout } from "./layout";

export function Notice({ title, text, next }: { title: string; text: string; next: string }) {
  return (
    <Layout title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p class="actions">
        <a class="primary" href={next}>
          {next === "/" ? "To the sign-up" : "Go on"}
        </a>
      </p>
    </Layout>
  );
}
