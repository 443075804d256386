import { readFile } from 'node:fs/promises';

export type Scope = 'personal' | 'team' | 'groupChat';

interface ManifestCommand {
  readonly title: string;
  readonly description: string;
}

/** The parts of the manifest that tests look at. */
export interface Manifest {
  readonly manifestVersion: string;
  readonly bots: readonly [
    {
      readonly scopes: readonly Scope[];
      readonly supportsFiles: boolean;
      readonly commandLists: readonly {
        readonly scopes: readonly Scope[];
        readonly commands: readonly ManifestCommand[];
      }[];
    },
  ];
  readonly permissions: readonly string[];
  readonly accentColor: string;
}

/** A command of the menu as one of Teams' clients shows it. */
export interface MenuCommand extends ManifestCommand {
  readonly scope: Scope;
  readonly locale: 'sv' | 'en';
}

export const manifestText = await readFile('appPackage/manifest.json', 'utf8');
export const manifest = JSON.parse(manifestText) as Manifest;
export const english = JSON.parse(await readFile('appPackage/en.json', 'utf8')) as Readonly<
  Record<string, string>
>;

/** Every command of every menu, in Swedish and in English; a text without its English is blank there. */
export const menuCommands: readonly MenuCommand[] = manifest.bots[0].commandLists.flatMap(
  ({ scopes, commands }, list) =>
    scopes.flatMap((scope) =>
      commands.flatMap((command, index): MenuCommand[] => {
        const path = `bots[0].commandLists[${list}].commands[${index}]`;
        const title = english[`${path}.title`] ?? '';
        const description = english[`${path}.description`] ?? '';
        return [
          { scope, locale: 'sv', ...command },
          { scope, locale: 'en', title, description },
        ];
      }),
    ),
);
