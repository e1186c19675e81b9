// What the people behind the letter do: one section for each thing.
import type { Child } from "hono/jsx";
import type { Person } from "../db/people";
import { channels } from "../life/opt-out";
import type { Page } from "../page";
import { Layout } from "./layout";

interface Props {
  page: Page;
  now: Date;
  notice: string;
  nextNotice: string | undefined;
  alike: [Person, Person][];
  said: string | undefined;
}

export function Office({ page, now, notice, nextNotice, alike, said }: Props) {
  const t = page.t.office;
  const travelLead = `${t.now} ${now.toISOString().slice(0, 16).replace("T", " ")} UTC. ${t.travelLead}`;
  return (
    <Layout page={page} title={t.title} wide>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {said ? (
        <p class="said" role="status">
          {said}
        </p>
      ) : null}
      <Section title={t.travel} action="/office/travel" button={t.travelButton} lead={travelLead}>
        <Choice name="far" label={t.travelLabel} choices={t.travelChoices} />
      </Section>
      <Section title={t.letter} action="/office/letter" button={t.letterButton} lead={t.letterLead} />
      <Section
        title={t.notice}
        action="/office/notice"
        button={nextNotice ? t.noticeButton(nextNotice) : undefined}
        lead={`${t.noticeLead(notice)}${nextNotice ? "" : ` ${t.noticeNone}`}`}
      />
      <Section title={t.phone} action="/office/phone" button={t.phoneButton}>
        <Text name="address" label={t.phoneAddress} type="email" />
        <Text name="agent" label={t.phoneAgent} type="text" />
        <Choice name="channel" label={t.phoneChannel} choices={pick(t.channels)} />
      </Section>
      <Section title={t.imports} action="/office/opt-outs" button={t.importsButton} lead={t.importsLead} file>
        <div class="field">
          <label for="file">{t.importsFile}</label>
          <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv" required />
        </div>
      </Section>
      <section>
        <h2>{t.alike}</h2>
        {alike.length === 0 ? <p>{t.alikeNone}</p> : null}
        {alike.map(([one, other]) => (
          <form method="post" action="/office/merge" class="inline">
            <input type="hidden" name="one" value={one.id} />
            <input type="hidden" name="other" value={other.id} />
            <span>
              {one.email} · {other.email}
            </span>
            <button class="second" type="submit">
              {t.mergeButton}
            </button>
          </form>
        ))}
      </section>
      <section>
        <h2>{t.people}</h2>
        <p>
          <a href="/office/people.csv" download="people.csv">
            {t.peopleLink}
          </a>
        </p>
      </section>
    </Layout>
  );
}

interface SectionProps {
  title: string;
  action: string;
  button: string | undefined;
  lead?: string;
  file?: boolean;
  children?: Child;
}

function Section({ title, action, button, lead, file = false, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {lead ? <p>{lead}</p> : null}
      {button ? (
        <form method="post" action={action} class="inline" enctype={file ? "multipart/form-data" : undefined}>
          {children}
          <button class="second" type="submit">
            {button}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Text({ name, label, type }: { name: string; label: string; type: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type={type} required maxlength={254} />
    </div>
  );
}

function Choice({ name, label, choices }: { name: string; label: string; choices: Record<string, string> }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {Object.entries(choices).map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </div>
  );
}

const pick = (texts: Record<string, string>) =>
  Object.fromEntries(channels.map((channel) => [channel, texts[channel] ?? channel]));
