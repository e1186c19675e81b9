// A real SMTP server on loopback, that keeps what it gets, parsed.
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** `refuse(address)` may give an SMTP reply `{code, text}` for a recipient. */
export async function startSmtp({ refuse = () => undefined, port = 0 } = {}) {
  const mails = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const reply = refuse(address);
      done(reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null);
    },
    onData(stream, session, done) {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        simpleParser(raw).then((parsed) => {
          mails.push({ to, raw: raw.toString("latin1"), parsed });
          done();
        }, done);
      });
    },
  });
  // A client that is killed is what some tests are about.
  server.on("error", () => {});
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    mails,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
