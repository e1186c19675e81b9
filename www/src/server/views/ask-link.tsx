// Asks for an address, to send a link to it.
import type { Page } from "../page";
import { Layout } from "./layout";

export function AskLink({ page, done }: { page: Page; done: boolean }) {
  const t = page.t.preferences;
  return (
    <Layout page={page} title={t.askTitle}>
      <h1>{t.askTitle}</h1>
      <p class="lead">{done ? t.askDone : t.askLead}</p>
      <form method="post" class="form" data-help novalidate>
        <div class="field">
          <label for="email">{page.form.fields.email?.label}</label>
          <input id="email" name="email" type="email" required autocomplete="email" maxlength={254} />
          <p class="error" id="email-error"></p>
          <div class="hint" id="email-hint" role="status"></div>
        </div>
        <button class="primary" type="submit">
          {t.askButton}
        </button>
      </form>
    </Layout>
  );
}
