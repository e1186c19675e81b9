// The sign-up, as a visitor fills it in.
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
