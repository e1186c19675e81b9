// Where a click in a letter may lead, and nowhere else. Addresses of other sites may stand here too.
export const targets: Record<string, string> = {
  sport: "/read/sport",
  music: "/read/music",
  tech: "/read/tech",
};

export const targetOf = (name: string | undefined): string =>
  (name !== undefined && Object.hasOwn(targets, name) ? targets[name] : undefined) ?? "/";
