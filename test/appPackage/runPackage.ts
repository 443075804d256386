import { spawnSync } from 'node:child_process';

/** Values that no check minds. */
export const SETTINGS = {
  MicrosoftAppId: '8f1d2c3b-4a59-6e7f-8091-a2b3c4d5e6f7',
  DEVELOPER_NAME: 'Norrby kommun "IT"',
  DEVELOPER_WEBSITE_URL: 'https://intranat.norrby.se/kpi-boten',
  DEVELOPER_PRIVACY_URL: 'https://norrby.se/personuppgifter',
  DEVELOPER_TERMS_URL: 'https://intranat.norrby.se/regler',
} as const;

export type Settings = Readonly<Record<string, string>>;

/** `npm run package` without npm between. Nothing of this machine's environment goes in. */
export function runPackage(options: readonly string[], env: Settings) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', ...options], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
