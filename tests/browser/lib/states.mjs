// Every state of the pages that somebody may see, and the way there.

export async function fillBase(page, email = "anna.lopez@example.org") {
  await page.goto("/");
  await page.getByLabel("Salutation").selectOption("Frau");
  await page.getByLabel("Last name").fill("López");
  await page.getByLabel("First name").fill("Anna");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel(/^Yes, send me/).check();
}

export async function reachMore(page, email) {
  await fillBase(page, email);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/more$/);
}

export const states = {
  async "1-empty"(page) {
    await page.goto("/");
  },
  async "2-hint"(page) {
    await fillBase(page, "customer@yaho.com");
    await page.getByRole("button", { name: "Use customer@yahoo.com" }).waitFor();
  },
  async "3-errors"(page) {
    await page.goto("/");
    await page.getByLabel("E-mail address").fill("anna@");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Please enter your last name.").waitFor();
  },
  async "4-private"(page) {
    await reachMore(page);
  },
  async "5-business"(page) {
    await reachMore(page);
    await page.getByLabel("Business").check();
  },
  async "6-step-two-errors"(page) {
    await reachMore(page);
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByText("Please enter the city you live in.").waitFor();
  },
  async "7-done"(page) {
    await reachMore(page);
    await page.getByLabel("City").fill("Augsburg");
    await page.getByLabel("Music").check();
    await page.getByRole("button", { name: "Finish sign-up" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
  },
  async "8-not-found"(page) {
    await page.goto("/signup/no-such-token");
  },
  async "9-privacy"(page) {
    await page.goto("/privacy");
  },
};
