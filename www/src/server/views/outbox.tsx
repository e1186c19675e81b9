// The mails, as they were written.
import type { StoredMail } from "../db/outbox";
import type { Page } from "../page";
import { Layout } from "./layout";

interface Props {
  page: Page;
  mails: StoredMail[];
  origin: string;
  said: boolean;
}

export function Outbox({ page, mails, origin, said }: Props) {
  const t = page.t.outbox;
  return (
    <Layout page={page} title={t.title} wide>
      <h1>{t.title}</h1>
      <p class="lead">{mails.length === 0 ? t.none : t.lead}</p>
      {said ? (
        <p class="said" role="status">
          {t.marked}
        </p>
      ) : null}
      {mails.map((mail, index) => (
        <Mail page={page} mail={mail} origin={origin} open={index === 0} />
      ))}
    </Layout>
  );
}

function Mail({ page, mail, origin, open }: { page: Page; mail: StoredMail; origin: string; open: boolean }) {
  const t = page.t.outbox;
  return (
    <details class="mail" open={open} data-kind={mail.kind}>
      <summary>
        <h2>{mail.subject || "–"}</h2>
        <span>
          {t.to} {mail.recipient || "–"}
        </span>
        <span>
          {t.at} <time>{mail.createdAt.slice(0, 16).replace("T", " ")}</time>
        </span>
        <span>{t.states[mail.state] ?? mail.state}</span>
      </summary>
      <p class="body">
        <Body text={mail.body} origin={origin} />
      </p>
      <dl>
        <dt>{t.headers}</dt>
        <dd>Message-ID: {mail.messageId}</dd>
        {Object.entries(mail.headers).map(([name, value]) => (
          <dd>
            {name}: {value}
          </dd>
        ))}
      </dl>
      <form method="post" action={`/outbox/${mail.id}`} class="inline">
        <span>{t.happens}</span>
        {(["hard", "soft", "complaint"] as const).map((what) => (
          <button class="second" type="submit" name="what" value={what}>
            {t[what]}
          </button>
        ))}
      </form>
    </details>
  );
}

/** Links can be followed, also where the site has moved to another port since. */
function Body({ text, origin }: { text: string; origin: string }) {
  return (
    <>
      {text
        .split(/(https?:\/\/\S+)/)
        .map((part, index) => (index % 2 === 1 ? <a href={local(part, origin)}>{part}</a> : part))}
    </>
  );
}

function local(link: string, origin: string): string {
  const url = new URL(link);
  const isOurs = url.origin === origin || url.hostname === "127.0.0.1";
  return isOurs ? url.pathname : link;
}
