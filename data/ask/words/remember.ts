/**
 * The same function of a word, remembering its results: people use the same few words again and again.
 *
 * @param most words to remember; one more, and it begins anew, so that no text can fill the memory
 */
export function remember<Result>(read: (word: string) => Result, most: number): (word: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known.result;
    const result = read(word);
    if (results.size >= most) results.clear();
    results.set(word, { result });
    return result;
  };
}
