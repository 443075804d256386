/**
 * Makes the app package that is uploaded to Teams: appPackage/ with the settings of this installation filled in, checked
 * by Microsoft's schema without any network.
 *
 *   npm run package [-- --env file --from folder --out file.zip]
 *
 * The settings come from the environment, then from --env, or else from appPackage/.env and .env. They are explained in
 * appPackage/.env.example. --from names a folder with texts and icons of one's own.
 */
import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { zipSync } from 'fflate';
import { checkIcons } from './appPackage/checkIcons.mjs';
import { fillManifest } from './appPackage/fillManifest.mjs';
import { readSettings } from './appPackage/readSettings.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const ICONS = ['color.png', 'outline.png'];
/** The earliest that the format knows: the same files make the same archive. */
const MODIFIED = new Date(1980, 0, 1);

const { values: options } = parseArgs({
  options: { env: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
});
const source = path.resolve(options.from ?? path.join(ROOT, 'appPackage'));
const target = path.resolve(options.out ?? path.join(ROOT, 'build', 'appPackage.zip'));

const settings = readSettings(readEnvironment());
if (settings.problems.length > 0) refuse(settings.problems, 'appPackage/.env.example explains each setting.');

const filled = fillManifest(readFileSync(path.join(source, 'manifest.json'), 'utf8'), settings.values);
if (filled.problems.length > 0) refuse(filled.problems);

const englishText = readFileSync(path.join(source, 'en.json'), 'utf8');
const icons = new Map(ICONS.map((name) => [name, readFileSync(path.join(source, name))]));
const manifest = JSON.parse(filled.text);
// Microsoft's validator takes half a second to load: only once there is something to check.
const { checkManifest } = await import('./appPackage/checkManifest.mjs');
const problems = [
  ...(await checkManifest({ manifest, english: JSON.parse(englishText) })),
  ...checkIcons(icons),
];
if (problems.length > 0) refuse(problems, `The files are in ${source}.`);

const files = {
  'manifest.json': Buffer.from(filled.text),
  'en.json': Buffer.from(englishText),
  ...Object.fromEntries(icons),
};
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, zipSync(files, { mtime: MODIFIED }));
console.log(`Made ${path.relative(process.cwd(), target)}: ${manifest.name.short} ${manifest.version}.`);
console.log('Upload it in Teams admin center > Teams apps > Manage apps (docs/install.md, step 6).');

/** A blank variable counts as not set, wherever it stands. */
function readEnvironment() {
  const named = options.env === undefined ? null : path.resolve(options.env);
  if (named !== null && !existsSync(named)) refuse([`There is no file ${named}, which --env names.`]);
  const sources = named === null ? [path.join(source, '.env'), path.join(ROOT, '.env')] : [named];
  const found = sources
    .filter((file) => existsSync(file))
    .map((file) => parseEnv(readFileSync(file, 'utf8')));
  const nonBlank = (env) => Object.entries(env).filter(([, value]) => value?.trim());
  return Object.fromEntries([...found.reverse(), process.env].flatMap(nonBlank));
}

function refuse(faults, hint = '') {
  const list = faults.map((fault) => `  - ${fault}`).join('\n');
  console.error(`No app package was made. Put this right, then run npm run package again:\n${list}`);
  if (hint !== '') console.error(hint);
  process.exit(1);
}
