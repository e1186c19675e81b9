// The notice the consent refers to.
import { noticeText } from "../notices";
import type { Page } from "../page";
import { Layout } from "./layout";

export function Privacy({ page, version }: { page: Page; version: string }) {
  const { t, form } = page;
  return (
    <Layout page={page} title={t.notice.title}>
      <h1>{t.notice.title}</h1>
      <p class="lead">{t.notice.version(version)}</p>
      {noticeText(version, page.language).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>
        {t.notice.agreed} “{form.consentWording}”
      </p>
    </Layout>
  );
}
