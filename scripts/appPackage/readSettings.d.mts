export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
};
