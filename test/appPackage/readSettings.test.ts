import { expect, test } from '@jest/globals';
import { readSettings } from '../../scripts/appPackage/readSettings.mjs';
import { SETTINGS } from './runPackage.js';

test('what an installation needs is taken as it is, without blanks around it', () => {
  const { values, problems } = readSettings({ ...SETTINGS, DEVELOPER_NAME: ' Norrby kommun ' });
  expect(problems).toEqual([]);
  expect(Object.fromEntries(values)).toEqual({ ...SETTINGS, DEVELOPER_NAME: 'Norrby kommun' });
});

test.each([
  { fact: 'an id that is no GUID', name: 'MicrosoftAppId', value: 'kpi-boten', says: 'is no GUID' },
  {
    fact: 'an id of zeros',
    name: 'MicrosoftAppId',
    value: '00000000-0000-0000-0000-000000000000',
    says: 'is an example',
  },
  {
    fact: 'an id counted up',
    name: 'MicrosoftAppId',
    value: '12345678-1234-1234-1234-123456789012',
    says: 'is an example',
  },
  {
    fact: 'a name of 33 characters',
    name: 'DEVELOPER_NAME',
    value: 'n'.repeat(33),
    says: 'has 33 characters',
  },
  {
    fact: 'the name of Microsoft’s example',
    name: 'DEVELOPER_NAME',
    value: 'Contoso',
    says: 'is an example',
  },
  {
    fact: 'a page without https',
    name: 'DEVELOPER_TERMS_URL',
    value: 'http://norrby.se',
    says: 'is no https address',
  },
  {
    fact: 'a page that is no address',
    name: 'DEVELOPER_TERMS_URL',
    value: 'norrby.se',
    says: 'is no https address',
  },
  {
    fact: 'an example page',
    name: 'DEVELOPER_TERMS_URL',
    value: 'https://www.example.com/',
    says: 'is an example',
  },
  {
    fact: 'a page here',
    name: 'DEVELOPER_TERMS_URL',
    value: 'https://localhost/',
    says: 'leads nowhere from other machines',
  },
  {
    fact: 'a page at 127.0.0.1',
    name: 'DEVELOPER_TERMS_URL',
    value: 'https://127.0.0.1/',
    says: 'leads nowhere',
  },
  {
    fact: 'a page with a password',
    name: 'DEVELOPER_TERMS_URL',
    value: 'https://a:b@norrby.se/',
    says: 'holds a password',
  },
])('$fact is refused, and it alone', ({ name, value, says }) => {
  const { values, problems } = readSettings({ ...SETTINGS, [name]: value });
  expect(problems).toEqual([expect.stringContaining(`${name} ${says}`)]);
  expect(values.has(name)).toBe(false);
});

test.each([
  { fact: 'a name of 32 characters', name: 'DEVELOPER_NAME', value: 'n'.repeat(32) },
  { fact: 'an id in capitals', name: 'MicrosoftAppId', value: SETTINGS.MicrosoftAppId.toUpperCase() },
  { fact: 'a page on an intranet', name: 'DEVELOPER_TERMS_URL', value: 'https://intranat/regler' },
])('$fact is taken', ({ name, value }) => {
  expect(readSettings({ ...SETTINGS, [name]: value }).problems).toEqual([]);
});
