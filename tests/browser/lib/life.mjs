// The ways through the pages after the sign-up, as a visitor of the demo goes them.

/** Follows the first link of that kind in the newest mail of that kind. */
export async function followMail(page, kind, path) {
  await page.goto("/outbox");
  const mail = page.locator(`.mail[data-kind=${kind}]`).first();
  if ((await mail.getAttribute("open")) === null) await mail.locator("summary").click();
  await mail.locator(`a[href^="${path}"]`).first().click();
}

export async function confirmAddress(page) {
  await followMail(page, "confirm", "/confirm/");
  await page.getByRole("button", { name: "Yes, this is my address" }).click();
  await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
}

export async function travel(page, far) {
  await page.goto("/office");
  await page.getByLabel("How far").selectOption({ label: far });
  await page.getByRole("button", { name: "Travel" }).click();
  await page.getByText("Arrived.").waitFor({ timeout: 60_000 });
}

export async function sendLetter(page) {
  await page.goto("/office");
  await page.getByRole("button", { name: "Send the letter" }).click();
  await page.getByText("Letters written:").waitFor();
}

/** Opens one's data by the newest mail of that kind. */
export async function openData(page, kind) {
  await followMail(page, kind, "/preferences/");
  await page.getByRole("button", { name: "Open my data" }).click();
  await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
}
