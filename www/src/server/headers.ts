// Response headers: nothing from elsewhere, nothing inline, no framing.
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const headers = (connectSrc: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      // The rules are WebAssembly; this allows compiling it and no `eval` of text.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: [connectSrc],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    // A signup's address holds its token: no other site may learn it.
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    // The site is served over plain HTTP on loopback; a proxy with TLS sets this one.
    strictTransportSecurity: false,
  });

const usual = headers("'self'");
/** Where a list is cleaned nothing can be sent: the browser sees to it. */
const offline = headers("'none'");

export const securityHeaders: MiddlewareHandler = (c, next) => {
  const isClean = c.req.path === "/clean" || c.req.path.startsWith("/clean/");
  return (isClean ? offline : usual)(c, next);
};
