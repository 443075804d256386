import { expect, it, test } from '@jest/globals';
import { aConversation, aSighting } from '../builders/aSighting.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

/** What every Conversations promises. */
export function describeConversations(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const conversations = () => storage().conversations;
    const marta = () => conversations().get('a:marta');

    test('there is none that nothing came from', async () => {
      expect(await marta()).toBeNull();
      await conversations().markUnreachable('a:marta', 'gone');
      expect(await marta()).toBeNull();
    });

    test('what was remembered is got, each by its own id', async () => {
      const group = aSighting({ id: '19:group', kind: 'group', userId: null });
      await conversations().remember(aSighting());
      await conversations().remember(group);
      expect(await marta()).toEqual(aConversation());
      expect(await conversations().get('19:group')).toEqual({ ...group, unreachable: null });
    });

    it.each([
      { field: 'serviceUrl', value: 'https://smba.trafficmanager.net/amer/' },
      { field: 'tenantId', value: null },
      { field: 'botId', value: '28:other' },
      { field: 'locale', value: 'en' },
    ])('the last $field heard counts', async ({ field, value }) => {
      await conversations().remember(aSighting());
      await conversations().remember({ ...aSighting(), [field]: value });
      expect(await marta()).toEqual({ ...aConversation(), [field]: value });
    });

    it.each(['channel', 'group'] as const)('a %s keeps the language it was first heard in', async (kind) => {
      await conversations().remember(aSighting({ kind }));
      await conversations().remember(aSighting({ kind, locale: 'en' }));
      expect(await marta()).toMatchObject({ locale: 'sv' });
    });

    test('one that cannot be reached says why and since when, until something comes from it', async () => {
      await conversations().remember(aSighting());
      await conversations().markUnreachable('a:marta', 'blocked');
      clock().pass(60_000);
      await conversations().markUnreachable('a:marta', 'blocked');
      expect(await marta()).toEqual(
        aConversation({ unreachable: { reason: 'blocked', since: '2023-12-05T07:00:00.000Z' } }),
      );
      await conversations().markUnreachable('a:marta', 'removed');
      expect(await marta()).toMatchObject({
        unreachable: { reason: 'removed', since: '2023-12-05T07:01:00.000Z' },
      });
      await conversations().remember(aSighting());
      expect(await marta()).toEqual(aConversation());
    });

    it.each([
      { name: 'without an id', sighting: aSighting({ id: '' }) },
      { name: 'without a service', sighting: aSighting({ serviceUrl: 'nowhere' }) },
    ])('one $name is refused', async ({ sighting }) => {
      await expect(conversations().remember(sighting)).rejects.toMatchObject({ code: 'store.invalid' });
    });

    test('the people are those whose personal chats can be reached', async () => {
      expect(await conversations().people()).toEqual([]);
      for (const id of ['a:marta', 'a:bo', 'a:eva']) await conversations().remember(aSighting({ id }));
      await conversations().remember(aSighting({ id: '19:group', kind: 'group' }));
      await conversations().remember(aSighting({ id: '19:channel', kind: 'channel' }));
      await conversations().markUnreachable('a:bo', 'blocked');
      const ids = async () => (await conversations().people()).map(({ id }) => id).sort();
      expect(await ids()).toEqual(['a:eva', 'a:marta']);
      expect(await conversations().people()).toContainEqual(aConversation());
      await conversations().remember(aSighting({ id: 'a:bo' }));
      expect(await ids()).toEqual(['a:bo', 'a:eva', 'a:marta']);
    });

    test('none is lost of many at once', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `a:${index}`);
      await Promise.all(ids.map((id) => conversations().remember(aSighting({ id }))));
      for (const id of ids) expect(await conversations().get(id)).toMatchObject({ id });
    });

    test('it is not changed by what callers do to the values they gave or got', async () => {
      const sighting = aSighting();
      await conversations().remember(sighting);
      await conversations().markUnreachable('a:marta', 'blocked');
      const before = structuredClone(await marta());
      spoil(sighting);
      spoil(await marta());
      spoil(await conversations().people());
      expect(await marta()).toEqual(before);
    });

    test('nothing happens after the storage was closed', async () => {
      await storage().close();
      await expect(marta()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(conversations().people()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(conversations().remember(aSighting())).rejects.toMatchObject({ code: 'store.closed' });
      await expect(conversations().markUnreachable('a:marta', 'gone')).rejects.toMatchObject({
        code: 'store.closed',
      });
    });
  });
}
