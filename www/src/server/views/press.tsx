// A page that does nothing by itself: what its button does, it does when it is pressed.
import type { Page } from "../page";
import { Layout } from "./layout";

interface Props {
  page: Page;
  words: { title: string; lead: string; button: string };
}

export function Press({ page, words }: Props) {
  return (
    <Layout page={page} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" class="form">
        <input type="hidden" name="pressed" value="yes" />
        <button class="primary" type="submit">
          {words.button}
        </button>
      </form>
    </Layout>
  );
}
