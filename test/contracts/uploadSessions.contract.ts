import { expect, it, test } from '@jest/globals';
import { anUploadSession, SESSION_ID } from './anUploadSession.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const HOUR_MS = 3_600_000;
const OTHER_ID = 'c0ffee00-0b1e-4d0c-9a57-3f1b8f6f2d11';

/** What every UploadSessions promises. */
export function describeUploadSessions(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const uploads = () => storage().uploads;

    it.each([SESSION_ID, '', '../definitions', '..', 'a/b', '\0'])(
      'there is none of the id %j before one was put',
      async (id) => {
        expect(await uploads().get(id)).toBeNull();
      },
    );

    test('what was put is got, each by its own id', async () => {
      const other = anUploadSession({ id: OTHER_ID, fileName: 'inklistrat', dataset: null });
      await uploads().put(anUploadSession());
      await uploads().put(other);
      expect(await uploads().get(SESSION_ID)).toEqual(anUploadSession());
      expect(await uploads().get(OTHER_ID)).toEqual(other);
    });

    test('one of the same id is replaced', async () => {
      await uploads().put(anUploadSession());
      const published = anUploadSession({ state: 'published', publishedAs: 1 });
      await uploads().put(published);
      expect(await uploads().get(SESSION_ID)).toEqual(published);
    });

    test('it is there until its time is past, and not at that very time', async () => {
      await uploads().put(anUploadSession());
      clock().pass(HOUR_MS - 1);
      expect(await uploads().get(SESSION_ID)).not.toBeNull();
      clock().pass(1);
      expect(await uploads().get(SESSION_ID)).toBeNull();
    });

    test('the expired are forgotten, once, and no others', async () => {
      await uploads().put(anUploadSession());
      await uploads().put(anUploadSession({ id: OTHER_ID, expiresAt: '2023-12-05T09:00:00.000Z' }));
      expect(await uploads().forgetExpired()).toBe(0);
      clock().pass(HOUR_MS);
      expect(await uploads().forgetExpired()).toBe(1);
      expect(await uploads().forgetExpired()).toBe(0);
      expect(await uploads().get(OTHER_ID)).not.toBeNull();
    });

    test('one that was given more time is not forgotten at its first', async () => {
      await uploads().put(anUploadSession());
      await uploads().put(anUploadSession({ expiresAt: '2023-12-05T09:00:00.000Z' }));
      clock().pass(HOUR_MS);
      expect(await uploads().forgetExpired()).toBe(0);
      expect(await uploads().get(SESSION_ID)).not.toBeNull();
    });

    it.each([
      { name: 'an id that is none', session: anUploadSession({ id: '../definitions' }) },
      { name: 'a time that is none', session: anUploadSession({ expiresAt: 'later' }) },
    ])('one with $name is refused', async ({ session }) => {
      await expect(uploads().put(session)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'store.invalid',
      });
      expect(await uploads().get(session.id)).toBeNull();
    });

    test('it is not changed by what callers do to the values they gave or got', async () => {
      const session = anUploadSession();
      await uploads().put(session);
      spoil(session);
      spoil(await uploads().get(SESSION_ID));
      expect(await uploads().get(SESSION_ID)).toEqual(anUploadSession());
    });

    test('nothing happens after the storage was closed', async () => {
      await uploads().put(anUploadSession());
      await storage().close();
      await expect(uploads().get(SESSION_ID)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(uploads().put(anUploadSession())).rejects.toMatchObject({ code: 'store.closed' });
      await expect(uploads().forgetExpired()).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}
