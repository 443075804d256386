/**
 * Remembers what was made for the keys used last.
 *
 * @param most how many
 */
export function createRecent<Made>(most: number): (key: string, make: () => Made) => Made {
  // A map keeps the order in which its keys were set.
  const made = new Map<string, { readonly value: Made }>();
  return (key, make) => {
    const known = made.get(key) ?? { value: make() };
    made.delete(key);
    made.set(key, known);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return known.value;
  };
}
