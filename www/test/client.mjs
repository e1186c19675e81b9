// Sends requests to the site the way the page does, and the way it never would.
export const base = {
  salutation: "Frau",
  familyName: "López",
  givenName: "Anna",
  email: "anna.lopez@example.org",
  consent: true,
};

export const more = { accountType: "private", city: "Augsburg", interests: ["music", "tech"] };

/** Posts `{values, submission}`; answers with status, JSON body and headers. */
export function post(site, path, values, submission) {
  return send(site, path, JSON.stringify({ values, ...(submission ? { submission } : {}) }));
}

export async function send(site, path, body, headers = {}) {
  const response = await fetch(site.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body,
    redirect: "manual",
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}

/** Names and codes of the findings of a 422, in order. */
export const findings = ({ body }) => body.issues.map(({ path, code }) => `${path.join(".")}:${code}`);
