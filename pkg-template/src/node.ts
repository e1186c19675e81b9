/**
 * `formwell/node`: what needs a server's own means. Nothing here is ever called by the checks.
 *
 * @module
 */

export { cleanStream, type NodeCleanOptions } from "./lib/list/node-stream.js";
export {
  type MailHost,
  type MailResolver,
  type MailRoute,
  type MailRouteReason,
  type ResolveMailOptions,
  resolveMail,
} from "./lib/resolve-mail.js";
export type {
  CleanStream,
  ListLayout,
  ListOptions,
  ListProfileOptions,
  ListReport,
  ListRow,
  ListStandings,
} from "./list.js";
