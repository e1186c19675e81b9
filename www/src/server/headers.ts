// Response headers: nothing from elsewhere, nothing inline, no framing.
import { secureHeaders } from "hono/secure-headers";

export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // The rules are WebAssembly; this allows compiling it and no `eval` of text.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
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
