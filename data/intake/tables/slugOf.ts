/** An id made of a name: "Lediga jobb" is "lediga-jobb", "Sjukfrånvaro" is "sjukfranvaro". */
export function slugOf(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{Ll}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
