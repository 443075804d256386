import type { Texts } from '../texts/texts.js';

interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** How an indicator is headed: in English by its translation, with the report's own name below. */
export function naming(
  { name, nameEn }: Named,
  { locale }: Texts,
): { readonly title: string; readonly swedishName: string | null } {
  if (locale === 'sv' || nameEn === null || nameEn === name) return { title: name, swedishName: null };
  return { title: nameEn, swedishName: name };
}

/** In one line: "Sick leave (Sjukfrånvaro)"; a Swedish name with brackets of its own stands after a stroke. */
export function fullName(named: Named, texts: Texts): string {
  const { title, swedishName } = naming(named, texts);
  if (swedishName === null) return title;
  return swedishName.includes('(') ? `${title} / ${swedishName}` : `${title} (${swedishName})`;
}
