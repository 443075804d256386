import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readOrganisations, type ReadOptions } from '../../../bot/organisations/readOrganisations.js';

const OPTIONS: ReadOptions = { dataDir: '/data', isDevelopment: false, allowedTenants: null };
const guid = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const A = guid('a');
const B = guid('b');

const read = (list: unknown, options: Partial<ReadOptions> = {}) =>
  readOrganisations(JSON.stringify(list), { ...OPTIONS, ...options });
function organisationsOf(list: unknown, options: Partial<ReadOptions> = {}) {
  const result = read(list, options);
  if (result.kind === 'invalid') throw new Error(result.problems.join('; '));
  return result.organisations;
}
function problemsOf(list: unknown, options: Partial<ReadOptions> = {}): readonly string[] {
  const result = read(list, options);
  return result.kind === 'invalid' ? result.problems : [];
}

const SOCIAL = { id: 'social', name: 'Socialförvaltningen' };
const SCHOOL = { id: 'school-2', name: 'Utbildningsförvaltningen' };

describe('what is listed', () => {
  test('has a directory, names and people of its own', () => {
    const full = {
      ...SOCIAL,
      names: ['Göteborg', 'Socialförvaltningen'],
      controllers: [A.toUpperCase()],
      admins: [A, B],
      tenants: [B.toUpperCase()],
      teams: [A.toUpperCase(), '19:Abc_d-e@thread.tacv2'],
      people: [B],
    };
    expect(organisationsOf([full])).toEqual([
      {
        id: 'social',
        name: 'Socialförvaltningen',
        names: ['Socialförvaltningen', 'Göteborg'],
        roles: new Map([
          [A, new Set(['controller', 'admin'])],
          [B, new Set(['admin'])],
        ]),
        tenants: new Set([B]),
        teams: new Set([A, '19:abc_d-e@thread.tacv2']),
        people: new Set([B]),
        dataDir: join('/data', 'social'),
      },
    ]);
  });

  test('needs no more than an id and a name', () => {
    const [social] = organisationsOf([SOCIAL]);
    expect(social).toMatchObject({ names: ['Socialförvaltningen'], roles: new Map() });
  });

  test('may begin with a byte order mark', () => {
    expect(readOrganisations(`\uFEFF${JSON.stringify([SOCIAL])}`, OPTIONS).kind).toBe('read');
  });

  test('that names nobody has everyone with every role while developing only', () => {
    const list = [SOCIAL, { ...SCHOOL, admins: [A] }];
    const rolesOf = (isDevelopment: boolean) =>
      organisationsOf(list, { isDevelopment }).map(({ roles }) => roles?.size ?? null);
    expect(rolesOf(true)).toEqual([null, 1]);
    expect(rolesOf(false)).toEqual([0, 1]);
  });

  test('may give one person roles in several', () => {
    expect(
      organisationsOf([
        { ...SOCIAL, admins: [A] },
        { ...SCHOOL, admins: [A], people: [A] },
      ]),
    ).toHaveLength(2);
  });
});

describe('refused is', () => {
  test.each([
    { name: 'what is no JSON', text: '[{', problems: ['is not JSON'] },
    { name: 'what is no list', text: '{}', problems: ['Expected array, received object'] },
    { name: 'an empty list', text: '[]', problems: ['must have at least one organisation'] },
  ])('$name', ({ text, problems }) => {
    expect(readOrganisations(text, OPTIONS)).toEqual({ kind: 'invalid', problems });
  });

  test.each([
    {
      name: 'an id that names no directory everywhere',
      list: [{ ...SOCIAL, id: 'Social' }],
      problem: 'organisation 1 id: must be small letters a-z, figures and hyphens',
    },
    {
      name: 'an id that leads elsewhere',
      list: [{ ...SOCIAL, id: '..' }],
      problem: 'organisation 1 id: must be small letters a-z, figures and hyphens',
    },
    {
      name: 'an id that a directory of the store has',
      list: [{ ...SOCIAL, id: 'periods' }],
      problem: 'organisation 1 id: must not be one of periods, uploads',
    },
    { name: 'no name', list: [{ id: 'social' }], problem: 'organisation 1 name: Required' },
    {
      name: 'a field that there is not',
      list: [SOCIAL, { ...SCHOOL, controler: [A] }],
      problem: "organisation 2: Unrecognized key(s) in object: 'controler'",
    },
    {
      name: 'a person who is no id',
      list: [{ ...SOCIAL, controllers: [A, 'anna@example.se'] }],
      problem: 'organisation 1 controllers 2: must be an id (GUID)',
    },
    {
      name: 'a team that is no id',
      list: [{ ...SOCIAL, teams: ['Ledningsgruppen'] }],
      problem: 'organisation 1 teams 1: must be the Entra group id (GUID) or the id in Teams (19:...)',
    },
    {
      name: 'an id twice',
      list: [SOCIAL, { ...SCHOOL, id: 'social' }],
      problem: 'the id social is in more than one organisation: social, social',
    },
    {
      name: 'a name twice, however it is written',
      list: [SOCIAL, { ...SCHOOL, name: 'SOCIALFORVALTNINGEN' }],
      problem: 'the name socialforvaltningen is in more than one organisation: social, school-2',
    },
    {
      name: 'a team in two',
      list: [
        { ...SOCIAL, teams: [A] },
        { ...SCHOOL, teams: [A.toUpperCase()] },
      ],
      problem: `the team ${A} is in more than one organisation: social, school-2`,
    },
    {
      name: 'a person in two',
      list: [
        { ...SOCIAL, people: [A] },
        { ...SCHOOL, people: [A] },
      ],
      problem: `the person in people ${A} is in more than one organisation: social, school-2`,
    },
    {
      name: 'a tenant that the door does not let in',
      list: [{ ...SOCIAL, tenants: [A, B] }],
      allowedTenants: [A.toUpperCase()],
      problem: `the tenant ${B} of social is not among ALLOWED_TENANTS`,
    },
  ])('$name', ({ list, problem, allowedTenants = null }) => {
    expect(problemsOf(list, { allowedTenants })).toEqual([problem]);
  });

  test('with every problem at once', () => {
    expect(
      problemsOf([
        { id: 'A', name: '' },
        { ...SCHOOL, admins: ['x'], people: 'y' },
      ]),
    ).toEqual([
      'organisation 1 id: must be small letters a-z, figures and hyphens',
      'organisation 1 name: must not be empty',
      'organisation 2 admins 1: must be an id (GUID)',
      'organisation 2 people: Expected array, received string',
    ]);
  });
});
