// What a visitor sees once everything is stored.
import { Layout } from "./layout";

export function Done({ name }: { name: string }) {
  return (
    <Layout title="Thank you">
      <div class="done">
        <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
        <h1>Thank you{name ? `, ${name}` : ""}!</h1>
        <p class="lead">Your sign-up is complete, and everything you told us is stored.</p>
      </div>
    </Layout>
  );
}
