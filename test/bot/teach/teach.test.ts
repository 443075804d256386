import { beforeEach, describe, expect, it } from '@jest/globals';
import { runAction } from '../../../bot/actions/runAction.js';
import { runCommand } from '../../../bot/commands/runCommand.js';
import type { HandlerDeps } from '../../../bot/handlerDeps.js';
import { FILE_LIMITS } from '../../../bot/files/fileLimits.js';
import { createLiveAnswerer } from '../../../bot/liveAnswerer.js';
import { createRolesOf, type Role } from '../../../bot/roles.js';
import type { Turn } from '../../../bot/turn.js';
import { createUploading } from '../../../bot/upload/createUploading.js';
import { renderAnswer } from '../../../cards/renderAnswer.js';
import { createAlertPolicy } from '../../../data/alerts/alertPolicy.js';
import { createAnswerer } from '../../../data/ask/createAnswerer.js';
import type { Storage } from '../../../data/ports.js';
import type { Book } from '../../../data/report/book.js';
import { createFollowUpStore } from '../../../data/store/memory/followUpStore.js';
import { aDemoBook } from '../../builders/aBook.js';
import { aSynonym } from '../../builders/aSynonym.js';
import { aTurn, type RecordedTurn } from '../../builders/aTurn.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';

const OHALSOTAL = { words: 'ohälsotal', subjectId: 'sjukfranvaro' };
const AUDIT = {
  actor: { id: 'aad-anna', name: 'Anna Ek' },
  action: 'synonymAdded',
  details: OHALSOTAL,
} as const;

let storage: Storage;
let deps: HandlerDeps;
let book: Book;
beforeEach(async () => {
  const clock = createFakeClock();
  storage = createMemoryStorage({ clock });
  book = await aDemoBook();
  deps = await makeDeps(storage, { 'aad-anna': 'controller', 'aad-ada': 'admin' });

  async function makeDeps(kept: Storage, roles: Record<string, Role>): Promise<HandlerDeps> {
    const answerer = createLiveAnswerer(async () =>
      createAnswerer(book, [], (await kept.synonyms.synonyms()).entries),
    );
    await answerer.refresh();
    return {
      ...kept,
      answerer,
      clock,
      followUps: createFollowUpStore({ clock, ttlMs: 1_000 }),
      rolesOf: createRolesOf(new Map(Object.entries(roles).map(([id, role]) => [id, new Set([role])]))),
      uploading: createUploading({
        fileHosts: [],
        fileLimits: FILE_LIMITS,
        botId: null,
        interim: storage.interim,
      }),
      alertPolicy: createAlertPolicy({ alertHour: null, dueWorkingDay: 8 }),
      jobs: { status: async () => [] },
      render: renderAnswer,
    };
  }
});

async function type(text: string, fields: Partial<Turn> = {}): Promise<RecordedTurn> {
  const turn = aTurn({ text, ...fields });
  await runCommand(turn, deps);
  return turn;
}

async function press(verb: string, data: unknown = {}, fields: Partial<Turn> = {}): Promise<RecordedTurn> {
  const turn = aTurn(fields);
  await runAction(turn, verb, data, deps);
  return turn;
}

const said = ({ cards, texts }: RecordedTurn): string =>
  [...cards.map(({ summary }) => summary), ...texts].join('\n');
const entries = async () => (await storage.synonyms.synonyms()).entries;
const deeds = async () => (await storage.audit.records()).map(({ action, details }) => ({ action, details }));

describe('teaching', () => {
  it('a sentence leads to a question to confirm, and saves nothing', async () => {
    const turn = await type('ohälsotal betyder sjukfrånvaro');
    expect(said(turn)).toBe('Stämmer det här? När någon skriver ”ohälsotal” menas Sjukfrånvaro.');
    expect(JSON.stringify(turn.cards)).toContain('"verb":"saveSynonym"');
    expect(await entries()).toEqual([]);
  });

  it('the form leads to the same question', async () => {
    expect(said(await type('lägg till synonym'))).toBe('Lär mig ett ord');
    const turn = await press('proposeSynonym', { words: ' ohälsotal ', meaning: 'sjukfrånvaron' });
    expect(said(turn)).toContain('När någon skriver ”ohälsotal” menas Sjukfrånvaro.');
  });

  it('the confirmed word is saved with who and when, audited, and understood at once', async () => {
    expect(said(await press('saveSynonym', OHALSOTAL))).toContain('Sparat');
    expect(await entries()).toEqual([
      { ...OHALSOTAL, addedBy: { id: 'aad-anna', name: 'Anna Ek' }, addedAt: '2023-12-05T07:00:00.000Z' },
    ]);
    expect(await deeds()).toEqual([{ action: 'synonymAdded', details: OHALSOTAL }]);
    expect(said(await type('ohälsotalet i november'))).toContain('5,3');
  });

  it('a second click saves nothing more', async () => {
    await press('saveSynonym', OHALSOTAL);
    expect(said(await press('saveSynonym', OHALSOTAL))).toContain('Det förstår jag redan');
    expect(await entries()).toHaveLength(1);
    expect(await deeds()).toHaveLength(1);
  });

  it('a cancelled one saves nothing', async () => {
    expect(said(await press('cancelSynonym'))).toBe('Avbrutet. Inget är sparat.');
    expect(await entries()).toEqual([]);
  });

  it('in English is answered in English', async () => {
    const turn = await type('when someone writes absence ratio they mean sick leave', { locale: 'en' });
    expect(said(turn)).toMatch(/^Is this right\? When somebody writes “absence ratio”, .*Sjukfrånvaro/);
  });

  it('a meaning that fits several things leads to a choice, each of which leads on', async () => {
    const turn = await type('krångel betyder service');
    expect(said(turn)).toMatch(/^Vilken menar du\? ”service” kan vara flera saker/);
    const subjectId = /"subjectId":"([^"]+)"/.exec(JSON.stringify(turn.cards))?.[1];
    expect(said(await press('proposeSynonym', { words: 'krångel', subjectId }))).toMatch(
      /^Stämmer det här\?/,
    );
  });

  it('a meaning that nothing fits says so', async () => {
    expect(said(await type('krångel betyder vaccinationsgrad'))).toContain(
      'Det finns inget i rapporten som heter ”vaccinationsgrad”. Inget är sparat.',
    );
  });

  it('a meaning that goes on and on is cut, and can be edited', async () => {
    const turn = await type(`krångel betyder ${'vaccination '.repeat(50)}`);
    expect(said(turn).length).toBeLessThan(200);
    const data = /"data":(\{"words":"krångel"[^}]*\})/.exec(JSON.stringify(turn.cards))?.[1] ?? '';
    expect(said(await press('openSynonymForm', JSON.parse(data)))).toBe('Lär mig ett ord');
  });

  it.each([
    { words: 'november', reason: '”november” använder jag för att förstå frågor' },
    { words: 'budget', reason: '”budget” använder jag' },
    { words: 'röda', reason: '”röda” använder jag' },
    { words: 'antal', reason: '”antal” säger inget särskilt' },
    { words: 'HR', reason: '”HR” är ett område i rapporten' },
    { words: 'kundfakturor', reason: '”kundfakturor” betyder redan något annat: Kundfakturor' },
    { words: '1234', reason: 'Skriv ett ord eller ett kort uttryck med bokstäver' },
  ])('”$words” is refused, whichever way it comes', async ({ words, reason }) => {
    expect(said(await press('proposeSynonym', { words, meaning: 'sjukfrånvaro' }))).toContain(reason);
    expect(said(await press('saveSynonym', { words, subjectId: 'sjukfranvaro' }))).toContain(reason);
    expect(await entries()).toEqual([]);
  });

  it('a word that is understood already needs no teaching', async () => {
    expect(said(await type('sjukfrånvaron betyder sjukfrånvaro'))).toContain('Det förstår jag redan');
  });

  it('a word that has another meaning keeps it until that is removed', async () => {
    await press('saveSynonym', OHALSOTAL);
    expect(said(await type('ohälsotalen betyder kundfakturor'))).toContain(
      '”ohälsotalen” är redan en synonym och betyder Sjukfrånvaro',
    );
    expect(said(await press('saveSynonym', { ...OHALSOTAL, subjectId: 'kundfakturor' }))).toContain(
      'är redan en synonym',
    );
    expect(await entries()).toMatchObject([OHALSOTAL]);
  });

  it('of something that does not exist is refused', async () => {
    expect(said(await press('saveSynonym', { ...OHALSOTAL, subjectId: 'x' }))).toContain('finns inte längre');
  });

  it.each([
    { name: 'no words', data: { subjectId: 'sjukfranvaro' } },
    { name: 'one letter', data: { words: 'a', subjectId: 'sjukfranvaro' } },
    { name: 'a page', data: { words: 'a'.repeat(81), subjectId: 'sjukfranvaro' } },
    { name: 'another type', data: { words: 7, subjectId: ['x'] } },
    { name: 'nothing', data: null },
  ])('a card that carries $name is refused politely', async ({ data }) => {
    expect(said(await press('saveSynonym', data))).toContain('Knappen går inte att använda längre');
  });

  it('a word that somebody else taught a moment ago is a conflict, and can be tried again', async () => {
    // Saved by another, whose refresh is still to come.
    await storage.synonyms.saveSynonyms([aSynonym({ subjectId: 'kundfakturor' })], 0, AUDIT);
    const turn = await press('saveSynonym', OHALSOTAL);
    expect(said(turn)).toContain('Någon annan hann före');
    expect(JSON.stringify(turn.cards)).toContain('"verb":"saveSynonym"');
    expect(await entries()).toMatchObject([{ subjectId: 'kundfakturor' }]);
  });

  it.each([
    { verb: 'saveSynonym', data: { ...OHALSOTAL, words: 'krångel' } },
    { verb: 'removeSynonym', data: { words: 'ohälsotal' } },
  ])('$verb that meets another save is told as a conflict', async ({ verb, data }) => {
    await press('saveSynonym', OHALSOTAL);
    const { synonyms } = storage;
    const stale = { ...synonyms, synonyms: async () => ({ version: 0, entries: await entries() }) };
    deps = { ...deps, synonyms: stale };
    expect(said(await press(verb, data))).toContain('Någon annan hann före');
    expect(await entries()).toMatchObject([OHALSOTAL]);
  });
});

describe('a taught word', () => {
  beforeEach(async () => {
    await press('saveSynonym', OHALSOTAL);
  });

  it('is listed with who taught it', async () => {
    const turn = await type('vilka synonymer finns?');
    expect(JSON.stringify(turn.cards)).toContain('Tillagd av Anna Ek 5\u00a0december 2023');
  });

  it.each([
    { how: 'by a sentence', remove: () => type('ta bort synonymen ohälsotalet') },
    { how: 'by its button', remove: () => press('removeSynonym', { words: 'ohälsotal' }) },
  ])('is removed $how, audited, and unknown at once', async ({ remove }) => {
    expect(said(await remove())).toBe('Borttagen. ”ohälsotal” betyder inte längre Sjukfrånvaro.');
    expect(await entries()).toEqual([]);
    expect((await deeds()).at(-1)).toEqual({ action: 'synonymRemoved', details: OHALSOTAL });
    expect(said(await type('ohälsotalet'))).toContain('Det vet jag inte');
  });

  it('is removed once', async () => {
    await press('removeSynonym', { words: 'ohälsotal' });
    expect(said(await press('removeSynonym', { words: 'ohälsotal' }))).toContain('är ingen synonym');
  });

  it('can be put back', async () => {
    const turn = await type('ta bort synonymen ohälsotal');
    expect(JSON.stringify(turn.cards)).toContain('"verb":"proposeSynonym"');
  });
});

describe('the words not understood', () => {
  const top = async () => (await storage.unknownWords.top(10)).map(({ word, times }) => `${word} ${times}`);

  it('are counted, and nothing else of the question', async () => {
    await type('hur är ohälsotalet i november?');
    await type('Ohälsotalet?');
    await type('sjukfrånvaron');
    expect(await top()).toEqual(['ohalsotalet 2']);
  });

  it('are shown most asked first, each to be taught or hidden', async () => {
    await type('ohälsotalet');
    await type('ohälsotalet');
    await type('frånvarograden');
    const turn = await type('obesvarade frågor');
    expect(said(turn)).toBe('Ord jag inte har förstått: ”ohalsotalet”, ”franvarograden”');
    expect(said(await press('hideUnknownWord', { word: 'ohalsotalet' }))).toContain('”ohalsotalet”');
    expect(await top()).toEqual(['franvarograden 1']);
    expect(said(await press('openSynonymForm', { words: 'franvarograden' }))).toBe('Lär mig ett ord');
  });

  it('are forgotten once taught, in every inflection', async () => {
    await type('ohälsotal');
    await type('ohälsotalen');
    await press('saveSynonym', OHALSOTAL);
    expect(await top()).toEqual([]);
  });

  it('are answered all the same when they cannot be counted', async () => {
    const fails = async (): Promise<never> => Promise.reject(new Error('disk full'));
    deps = { ...deps, unknownWords: { ...storage.unknownWords, count: fails } };
    expect(said(await type('ohälsotal'))).toContain('Det vet jag inte');
  });
});

describe('a reader', () => {
  const ERIK = { person: { id: 'aad-erik', name: 'Erik Lund' } };

  it.each([
    { name: 'a command', act: () => type('synonymer', ERIK), action: 'listSynonyms' },
    { name: 'a button', act: () => press('saveSynonym', OHALSOTAL, ERIK), action: 'saveSynonym' },
  ])('is refused $name politely, on record', async ({ act, action }) => {
    expect(said(await act())).toContain('Be förvaltningens controller om hjälp');
    expect(await storage.audit.records()).toMatchObject([
      { actor: ERIK.person, action: 'actionRefused', details: { action, role: 'controller' } },
    ]);
    expect(await entries()).toEqual([]);
  });

  it('is answered as ever', async () => {
    expect(said(await type('sjukfrånvaro', ERIK))).toContain('5,3');
    expect(await storage.audit.records()).toEqual([]);
  });

  it('is told nothing of teaching in the help, a controller and an admin are', async () => {
    const help = async (id: string) =>
      JSON.stringify((await type('hjälp', { person: { id, name: id } })).cards);
    expect(await help('aad-erik')).not.toContain('obesvarade frågor');
    expect(await help('aad-anna')).toContain('obesvarade frågor');
    expect(await help('aad-ada')).toContain('obesvarade frågor');
  });
});
