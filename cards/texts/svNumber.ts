const WORDS = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** Small numbers in running text. */
export function inWords(count: number): string {
  return WORDS[count] ?? `${count}`;
}
