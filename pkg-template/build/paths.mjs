// Where everything lies.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** The sources of the npm package. */
export const template = join(root, "pkg-template");
/** Everything between source and package; may be deleted at any time. */
export const work = join(root, ".build");
/** The package that is packed and published. */
export const pkg = join(root, "pkg");
