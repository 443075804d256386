const MOST_NAMED = 3;

/** What an upload of several files is called, in the report's language: it is kept with the revision. */
export function nameFiles(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  const named = names.slice(0, MOST_NAMED - 1);
  return `${named.join(', ')} och ${names.length - named.length} filer till`;
}
