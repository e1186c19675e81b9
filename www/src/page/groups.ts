/**
 * Shows each conditional group only while its condition holds. What is hidden is disabled too:
 * it takes no focus and is not sent.
 */
export function showGroups(form: HTMLFormElement) {
  const data = new FormData(form);
  for (const group of form.querySelectorAll<HTMLElement>("[data-when]")) {
    const [field = "", expected] = (group.dataset.when ?? "").split("=");
    const applies = data.getAll(field).some((value) => value === expected);
    group.hidden = !applies;
    for (const control of group.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      control.disabled = !applies;
    }
  }
}
