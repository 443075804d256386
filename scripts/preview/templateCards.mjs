import { readdir, readFile } from 'node:fs/promises';
import { cardTemplate } from '../../cards/render.ts';

const FOLDER = new URL('../../cards/templates/', import.meta.url);
const read = async (file) => JSON.parse(await readFile(new URL(file, FOLDER), 'utf8'));

/** Every template with the data beside it, which shows all that it can show at once. */
export async function templateCards() {
  const names = (await readdir(FOLDER)).flatMap((file) => /^(\w+)\.template\.json$/.exec(file)?.[1] ?? []);
  return Promise.all(
    names.map(async (name) => {
      const data = await read(`${name}.data.json`);
      const content = cardTemplate(name, await read(`${name}.template.json`))(data);
      return { name: `template-${name}`, content, summary: data.summary };
    }),
  );
}
