const LONGEST = 10_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** What nobody should send and somebody will: as long as a text is read, each costly in a way of its own. */
export const hostileTexts: readonly string[] = [
  aWord(LONGEST),
  '7'.repeat(5_000),
  filledWith((place) => aWord(6, place)),
  filledWith((place) => aWord(20, place)),
  filledWith((place) => `sjukfrånvarro${LETTERS[place % LETTERS.length]}`),
  filledWith(() => 'kommunpersonalkostnadsutvecklingsskolbarnx'),
  filledWith(() => 'sjukfrånvaro,'),
  filledWith(() => 'sjukfrånvaro och'),
  filledWith(() => 'november oktober 2023-11 t3 topp 5'),
  filledWith(() => "'; DROP TABLE users; --"),
  filledWith(() => '${name} [a](b) <at>x</at>'),
  filledWith(() => '😀👨‍👩‍👧'),
  filledWith(() => '\u202Eابحث\u200b'),
];

function filledWith(part: (place: number) => string): string {
  let text = '';
  for (let place = 0; text.length < LONGEST; place += 1) text += `${part(place)} `;
  return text.slice(0, LONGEST);
}

/** Letters that look drawn by lot and are always the same. */
function aWord(length: number, seed = 0): string {
  return Array.from(
    { length },
    (_, place) => LETTERS[(place * 7 + seed * 11 + place * place) % LETTERS.length],
  ).join('');
}
