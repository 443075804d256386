const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Ids that are written in examples: 00000000-..., 11111111-..., 12345678-... */
const EXAMPLE_ID = /^(?:(\w)\1{7}|12345678)-/;
/** Names that stand for somebody else's, in words and in the parts of host names. */
const EXAMPLE_NAME = /exempel|example|contoso|fabrikam|placeholder/i;
/** https://www.rfc-editor.org/rfc/rfc2606 and what leads to the reader's own machine. */
const NOWHERE = /(?:^|\.)(?:test|invalid|localhost|local)$|^(?:127\.|0\.0\.0\.0$|\[)/i;
/** Both by Microsoft's schema of the manifest. */
const LONGEST_NAME = 32;
const LONGEST_ADDRESS = 2048;

/** What differs between installations: a variable of the environment for each `${{NAME}}` of the manifest. */
const SETTINGS = [
  {
    name: 'MicrosoftAppId',
    what: 'the "Microsoft App ID" of the bot registration: Azure portal > Azure Bot > Configuration',
    faultOf: faultOfId,
  },
  { name: 'DEVELOPER_NAME', what: 'who is responsible for the bot: the authority', faultOf: faultOfName },
  {
    name: 'DEVELOPER_WEBSITE_URL',
    what: 'a page about the bot that says whom to ask, such as one on the intranet',
    faultOf: faultOfAddress,
  },
  {
    name: 'DEVELOPER_PRIVACY_URL',
    what: 'the page that says how the authority treats personal data',
    faultOf: faultOfAddress,
  },
  {
    name: 'DEVELOPER_TERMS_URL',
    what: 'the page with the terms of use, such as the rules for the authority’s IT',
    faultOf: faultOfAddress,
  },
];

/**
 * Picks the settings from the environment; a blank variable counts as not set.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ values: Map<string, string>, problems: string[] }}
 */
export function readSettings(env) {
  const values = new Map();
  const problems = [];
  for (const { name, what, faultOf } of SETTINGS) {
    const value = env[name]?.trim() ?? '';
    const fault = value === '' ? 'is not set' : faultOf(value);
    if (fault === null) values.set(name, value);
    else problems.push(`${name} ${fault}. It is ${what}.`);
  }
  return { values, problems };
}

function faultOfId(value) {
  if (!GUID.test(value)) return 'is no GUID, such as 8f1d2c3b-4a59-6e7f-8091-a2b3c4d5e6f7';
  return EXAMPLE_ID.test(value) ? `is an example, ${value}` : null;
}

function faultOfName(value) {
  if (value.length > LONGEST_NAME) return `has ${value.length} characters; Teams takes ${LONGEST_NAME}`;
  return EXAMPLE_NAME.test(value) ? `is an example, ${value}` : null;
}

function faultOfAddress(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'https:') return 'is no https address';
  if (url.username !== '' || url.password !== '') return 'holds a password, and everyone can read it';
  if (value.length > LONGEST_ADDRESS) {
    return `has ${value.length} characters; Teams takes ${LONGEST_ADDRESS}`;
  }
  if (EXAMPLE_NAME.test(url.hostname)) return `is an example, ${value}`;
  return NOWHERE.test(url.hostname) ? `leads nowhere from other machines, ${value}` : null;
}
