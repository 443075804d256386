import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Placements } from '../../data/ports.js';

export interface OpenedPlacements {
  readonly placements: Placements;
  /** Closes them and opens them anew. */
  reopen(): Promise<Placements>;
  dispose(): Promise<void>;
}

/** What all Placements promise. */
export function describePlacements(name: string, open: () => Promise<OpenedPlacements>): void {
  describe(name, () => {
    let opened: OpenedPlacements;
    let placements: Placements;
    beforeEach(async () => {
      opened = await open();
      ({ placements } = opened);
    });
    afterEach(() => opened.dispose());

    test('are none before anything was kept', async () => {
      expect(await placements.find(['a:1', '19:team'])).toEqual([]);
      expect(await placements.find([])).toEqual([]);
    });

    test('tell what a chat was connected to last, and what its team is', async () => {
      await placements.connect('19:c', 'social');
      await placements.rememberGroup('19:c', 'group-1');
      await placements.rememberGroup('19:t', 'group-1');
      await placements.connect('19:c', 'school');
      expect(sorted(await placements.find(['19:t', '19:c', '19:other']))).toEqual([
        { id: '19:c', organisation: 'school', groupId: 'group-1' },
        { id: '19:t', organisation: null, groupId: 'group-1' },
      ]);
    });

    test('tell the group that was named last', async () => {
      await placements.rememberGroup('19:t', 'group-1');
      await placements.rememberGroup('19:t', 'group-1');
      await placements.rememberGroup('19:t', 'group-2');
      expect(await placements.find(['19:t'])).toEqual([
        { id: '19:t', organisation: null, groupId: 'group-2' },
      ]);
    });

    test('are there after they were closed and opened again', async () => {
      await placements.connect('a:1', 'social');
      const again = await opened.reopen();
      expect(await again.find(['a:1'])).toEqual([{ id: 'a:1', organisation: 'social', groupId: null }]);
    });

    test('none is lost of those that are kept at once', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `a:${index}`);
      await Promise.all(ids.map((id) => placements.connect(id, 'social')));
      expect(await placements.find(ids)).toHaveLength(20);
    });

    test('to nothing are refused', async () => {
      await expect(placements.connect('a:1', '')).rejects.toMatchObject({ code: 'store.invalid' });
      await expect(placements.rememberGroup('', 'group-1')).rejects.toMatchObject({ code: 'store.invalid' });
      expect(await placements.find(['a:1', ''])).toEqual([]);
    });

    test('can be read and written, and no more once they are closed', async () => {
      await placements.probe();
      await placements.close();
      await placements.close();
      for (const late of [
        placements.probe(),
        placements.find(['a:1']),
        placements.connect('a:1', 'social'),
        placements.rememberGroup('19:t', 'group-1'),
      ])
        await expect(late).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}

function sorted<T extends { readonly id: string }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.id.localeCompare(b.id));
}
