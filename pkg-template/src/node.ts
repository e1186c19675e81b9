/**
 * `formwell/node`: what needs a server's own means. Nothing here is ever called by the checks.
 *
 * @module
 */

export {
  type MailHost,
  type MailResolver,
  type MailRoute,
  type MailRouteReason,
  type ResolveMailOptions,
  resolveMail,
} from "./lib/resolve-mail.js";
