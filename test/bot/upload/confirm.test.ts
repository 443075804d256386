import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UploadSession } from '../../../data/publish/uploadSession.js';
import type { Period } from '../../../data/report/period.js';
import { aTurn } from '../../builders/aTurn.js';
import { createUploadMemory } from '../../../bot/upload/uploadMemory.js';
import { createInterimStore } from '../../../data/store/memory/interimStore.js';
import { runAction } from '../../../bot/actions/runAction.js';
import { anUploader, dataOf, said, shown, type Uploader } from './anUploader.js';
import { leaveAlerts } from '../../builders/noAlerting.js';

const NOVEMBER = '2023-11' as Period;
const HEADER = 'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål;R12';
const sickLeave = (outcome: string): string => `${HEADER}\nSjukfrånvaro;2023-11;5,1;${outcome};5;5,5;5;`;
const PROJECTS = 'Id;Projekt;Status\nnavet;Navet;röd';

let anna: Uploader;
beforeEach(async () => {
  anna = await anUploader();
});

const TICK = { warningsChecked: 'true' };
const numbers = async () => (await anna.storage.reports.revisions(NOVEMBER)).map(({ number }) => number);
const actions = async () => (await anna.storage.audit.records()).map(({ action }) => action);

/** Hands it in by paste; @returns what the button to publish carries. */
async function preview(pasted = PROJECTS, kind = 'correction'): Promise<Record<string, unknown>> {
  const reply = await anna.press('reviewUpload', { period: '2023-11', kind, comment: 'Rättat', pasted });
  return { ...dataOf(reply, 'confirmUpload'), ...TICK };
}

async function alter(key: Record<string, unknown>, change: Partial<UploadSession>): Promise<void> {
  const session = await anna.storage.uploads.get(String(key['sessionId']));
  if (session === null) throw new Error('No session');
  await anna.storage.uploads.put({ ...session, ...change });
}

describe('a confirmation', () => {
  it('publishes what was previewed, on record and in force at once', async () => {
    const key = await preview(sickLeave('5,4'));
    const receipt = await anna.press('confirmUpload', key);
    expect(said(receipt)).toContain('Publicerat: version 2 av november 2023');
    expect(await actions()).toEqual(['revisionPublished', 'revisionPublished']);
    expect(shown(await anna.type('sjukfrånvaro november'))).toContain('5,4');
  });

  it('twice publishes once', async () => {
    const key = await preview();
    const replies = await Promise.all([anna.press('confirmUpload', key), anna.press('confirmUpload', key)]);
    expect(replies.map(said).join()).toMatch(/Publicerat: version 2.*Redan publicerat/s);
    expect(await numbers()).toEqual([1, 2]);
  });

  it.each([
    { name: 'a nonce of its own making', change: { nonce: 'x' }, says: 'nyare granskning' },
    {
      name: 'another session',
      change: { sessionId: '00000000-0000-4000-8000-000000000000' },
      says: 'gått ut',
    },
    { name: 'a session that is no id', change: { sessionId: '../x' }, says: 'går inte att använda längre' },
    { name: 'no session', change: { sessionId: undefined }, says: 'går inte att använda längre' },
  ])('with $name publishes nothing', async ({ change, says }) => {
    expect(said(await anna.press('confirmUpload', { ...(await preview()), ...change }))).toContain(says);
    expect(await numbers()).toEqual([1]);
  });

  it('of a session whose content is not what was previewed publishes nothing', async () => {
    const key = await preview();
    await alter(key, { contentHash: 'a'.repeat(64) });
    await expect(anna.press('confirmUpload', key)).rejects.toThrow('is not what was previewed');
    expect(await numbers()).toEqual([1]);
  });

  it('without the tick asks for it, and the first card is then of no use', async () => {
    const key = await preview();
    const asked = await anna.press('confirmUpload', { ...key, warningsChecked: 'false' });
    expect(shown(asked)).toContain('Kryssa i');
    expect(said(await anna.press('confirmUpload', key))).toContain('nyare granskning');
    expect(said(await anna.press('confirmUpload', { ...dataOf(asked, 'confirmUpload'), ...TICK }))).toContain(
      'Publicerat',
    );
  });

  it('after new definitions is a conflict', async () => {
    const key = await preview();
    const { indicators, version } = await anna.storage.reports.definitions();
    const actor = { id: 'aad-bo', name: 'Bo Ek' };
    const audit = { actor, action: 'definitionsSaved' as const, details: {} };
    await anna.storage.reports.saveDefinitions(indicators, version, audit, leaveAlerts);
    const conflict = await anna.press('confirmUpload', key);
    expect(said(conflict)).toContain('Definitionerna ändrades');
    const again = await anna.press('reviewAgain', dataOf(conflict, 'reviewAgain'));
    expect(said(await anna.press('confirmUpload', { ...dataOf(again, 'confirmUpload'), ...TICK }))).toContain(
      'version 2',
    );
  });

  it('of a session that was published before a crash could say so publishes nothing more', async () => {
    const key = await preview();
    await anna.press('confirmUpload', key);
    await alter(key, { state: 'open', publishedAs: null });
    expect(said(await anna.press('confirmUpload', key))).toContain('Redan publicerat');
    expect(await numbers()).toEqual([1, 2]);
    expect(await anna.storage.uploads.get(String(key['sessionId']))).toMatchObject({ state: 'published' });
  });

  it('of the same report as final publishes it when it was preliminary', async () => {
    const first = await preview(sickLeave('5,4'), 'preliminary');
    await anna.press('confirmUpload', first);
    expect(said(await anna.press('confirmUpload', await preview(sickLeave('5,4'), 'final')))).toContain(
      'version 3',
    );
  });

  it('is not possible of the same report again: there is nothing to confirm', async () => {
    await anna.press('confirmUpload', await preview(sickLeave('5,4'), 'final'));
    const kept: string[] = [];
    const { uploads } = anna.storage;
    const put = async (session: UploadSession) => void kept.push(session.id);
    const inputs = { period: '2023-11', kind: 'final', comment: '', pasted: sickLeave('5,4') };
    const turn = aTurn();
    await runAction(turn, 'reviewUpload', inputs, { ...anna.deps, uploads: { ...uploads, put } });
    expect(said(turn)).toContain('Inga ändringar');
    expect(kept).toEqual([]);
  });

  it('in English is answered in English', async () => {
    const key = await preview();
    expect(said(await anna.press('confirmUpload', key, { locale: 'en' }))).toMatch(/^Published: version 2/);
  });
});

describe('after a restart', () => {
  /** What lies in the store survives it, what lies in memory does not. */
  async function afterRestart(verb: string, key: Record<string, unknown>): Promise<string> {
    const uploading = {
      ...anna.deps.uploading,
      memory: createUploadMemory(createInterimStore({ clock: anna.clock, ttlMs: 1 })),
    };
    const turn = aTurn();
    await runAction(turn, verb, key, { ...anna.deps, uploading });
    return said(turn);
  }

  it('a preview can still be confirmed', async () =>
    expect(await afterRestart('confirmUpload', await preview())).toContain('Publicerat: version 2'));

  it.each(['reviewAgain', 'listWarnings'])('%s asks for the file anew', async (verb) =>
    expect(await afterRestart(verb, { ...(await preview()), from: 0 })).toContain('gått ut'),
  );
});

describe('undoing', () => {
  it('of a revision that was undone puts it back', async () => {
    const receipt = await anna.press('confirmUpload', await preview(sickLeave('5,4')));
    const undone = await anna.press('undoRevision', dataOf(receipt, 'undoRevision'));
    expect(said(undone)).toContain('Ångrat: version 2');
    expect(shown(await anna.type('sjukfrånvaro november'))).toContain('5,3');
    await anna.press('undoRevision', { period: '2023-11', number: 3 });
    expect(shown(await anna.type('sjukfrånvaro november'))).toContain('5,4');
    expect(await anna.storage.audit.records()).toMatchObject([
      {},
      {},
      { action: 'revisionUndone', details: { number: 3, undone: 2, restored: 1 } },
      { action: 'revisionUndone', details: { number: 4, undone: 3, restored: 2 } },
    ]);
  });

  it.each([
    { name: 'the first revision', key: { number: 1 }, says: 'första versionen' },
    { name: 'one that does not exist', key: { number: 9 }, says: 'Den versionen finns inte' },
    { name: 'a period without a report', key: { period: '2019-01', number: 1 }, says: 'finns inte' },
  ])('of $name changes nothing', async ({ key, says }) => {
    expect(said(await anna.press('undoRevision', { period: '2023-11', ...key }))).toContain(says);
    expect(await numbers()).toEqual([1]);
  });

  it('twice at once undoes once', async () => {
    await anna.press('confirmUpload', await preview());
    const undo = () => anna.press('undoRevision', { period: '2023-11', number: 2 });
    const replies = (await Promise.all([undo(), undo()])).map(said).join();
    expect(replies).toMatch(/Ångrat: version 2.*inte längre den senaste/s);
    expect(await numbers()).toEqual([1, 2, 3]);
  });
});

describe('what has been done', () => {
  it('is listed to readers too, without a button to undo', async () => {
    await anna.press('confirmUpload', await preview());
    const reader = { person: { id: 'aad-erik', name: 'Erik Lund' } };
    expect(shown(await anna.type('historik', reader))).not.toContain('undoRevision');
    expect(shown(await anna.type('historik'))).toContain('undoRevision');
    expect(
      said(await anna.press('listRevisionChanges', { period: '2023-11', number: 2, from: 0 }, reader)),
    ).toContain('Ändringar');
    expect(shown(await anna.type('historik mars 2020', reader))).toContain(
      'Det finns ingen rapport för mars 2020',
    );
  });

  it('of a single preview is listed page by page', async () =>
    expect(said(await anna.press('listChanges', { ...(await preview()), from: 0 }))).toContain('Ändringar'));
});
