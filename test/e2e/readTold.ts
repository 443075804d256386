import type { CardContent } from '../../cards/render.js';
import { visibleLines } from '../cards/visibleText.js';
import type { FakeConnector } from '../fakes/fakeConnector.js';
import type { AcceptedRequest } from '../fakes/fakeTeams.js';

/** By who got it. */
export type Told = Readonly<Record<string, readonly string[]>>;
/** What the conversations are called, by their ids. */
type Names = ReadonlyMap<string, string>;

const THREAD = /;messageid=(.+)$/;

/**
 * What came unasked since the last call, in order: how it came, its notification and of which alerts, "post:
 * Sjukfrånvaro har fått gul status, februari 2023 #1" or "reply to alert 1: ...". An update notifies nobody: of that
 * what the card says now and did not say before, "update of alert 1: Kvitterat av Erik Lund #1". Messages are called
 * as the outbox calls them.
 */
export function readTold({ accepted }: Pick<FakeConnector, 'accepted'>, names: Names): () => Told {
  let read = 0;
  return () => {
    const told: Record<string, string[]> = {};
    accepted.slice(read).forEach((request, index) => {
      if (request.messageId === null) return;
      const name = named(request.conversationId.replace(THREAD, ''), names);
      (told[name] ??= []).push(inShort(request, accepted.slice(0, read + index), names));
    });
    read = accepted.length;
    return told;
  };
}

function inShort(request: AcceptedRequest, earlier: readonly AcceptedRequest[], names: Names): string {
  const { method, activityId, conversationId, activity, alertNumbers } = request;
  const [, thread = null] = THREAD.exec(conversationId) ?? [];
  const target = earlier.find(({ id }) => id === (activityId ?? thread));
  const isUpdate = method === 'PUT';
  const former = isUpdate ? earlier.findLast(({ id }) => id === request.id) : undefined;
  const kind = target === undefined ? '' : named(target.messageId ?? '', names);
  const how = isUpdate ? `update of ${kind}` : kind === '' ? 'post' : `reply to ${kind}`;
  const says = isUpdate ? newLines(request, former).join(' · ') : (activity.summary ?? '');
  return `${how}: ${[says.replaceAll('\u00A0', ' '), ...alertNumbers.map((number) => `#${number}`)].join(' ')}`;
}

function newLines(now: AcceptedRequest, former: AcceptedRequest | undefined): string[] {
  const before = new Set(former === undefined ? [] : linesOf(former));
  return linesOf(now).filter((line) => !before.has(line));
}

/** All that the rows of its card say; its buttons and forms are not read. */
export function linesOf({ activity: { attachments = [] } }: Pick<AcceptedRequest, 'activity'>): string[] {
  const [card] = attachments;
  return card === undefined ? [] : visibleLines({ ...(card.content as CardContent), actions: [] });
}

/** "alert 1 19:channel@thread.tacv2" is "alert 1". */
function named(id: string, names: Names): string {
  return [...names].reduce(
    (text, [conversationId, name]) =>
      text === conversationId ? name : text.replace(` ${conversationId}`, ''),
    id,
  );
}
