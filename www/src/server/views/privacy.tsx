// The notice the consent refers to.
import { notice } from "../../plan";
import { consentWording } from "../../texts";
import { Layout } from "./layout";

export function Privacy() {
  return (
    <Layout title="Privacy">
      <h1>Privacy</h1>
      <p class="lead">Notice {notice.version}</p>
      <p>
        We store what you enter on the two pages of the sign-up, when you entered it, and the exact wording you agreed
        to: “{consentWording}”
      </p>
      <p>
        While you type, your entries are checked by a program that runs in your browser. No character leaves it before
        you press the button below the form, and nothing on these pages is loaded from another site.
      </p>
    </Layout>
  );
}
