import { setNewest } from './setNewest.js';

/**
 * Remembers what was made for the keys used last.
 *
 * @param most how many
 */
export function createRecent<Made>(most: number): (key: string, make: () => Made) => Made {
  const made = new Map<string, { readonly value: Made }>();
  return (key, make) => {
    const known = made.get(key) ?? { value: make() };
    setNewest(made, key, known, most);
    return known.value;
  };
}
