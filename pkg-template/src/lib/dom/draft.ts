// What was typed and not sent, kept in `sessionStorage`: it outlives a reload and ends with the tab.

import { guarded } from "./elements.js";

/** A stored draft. Storage may be full or forbidden: then there is none. */
export interface Draft {
  read(): Record<string, unknown>;
  write(answers: Record<string, unknown>): void;
  forget(): void;
}

export function draftOf(key: string): Draft {
  return {
    read() {
      try {
        return Object(JSON.parse(sessionStorage.getItem(key) ?? "{}"));
      } catch {
        return {};
      }
    },
    write: (answers) => guarded(() => sessionStorage.setItem(key, JSON.stringify(answers))),
    forget: () => guarded(() => sessionStorage.removeItem(key)),
  };
}
