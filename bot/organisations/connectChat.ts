import type { Placements } from '../../data/ports.js';
import { END, WISH } from '../commands/alertWords.js';
import { capture, typedWords } from '../commands/typedWords.js';
import type { Turn } from '../turn.js';
import { findPlacements } from './findPlacements.js';
import type { Organisation } from './organisation.js';
import type { OrganisationSettings } from './organisationSettings.js';
import type { Place } from './place.js';
import { organisationTexts } from './organisationTexts.js';
import { listedFor, whoseIs } from './whose.js';

/** Longer texts are not searched for the command. */
const LONGEST = 300;
const CHAT =
  '(?:den har |det har |denna |detta |var |this |the |our )?(?:chatt?(?:en)?|kanal(?:en)?|grupp(?:en|chatt(?:en)?)?|konversation(?:en)?|trad(?:en)?|team(?:et)?|channel|group(?: chat)?|conversation|thread)';
const PATTERNS = [
  new RegExp(
    `^${WISH}(?:koppla|anslut|knyt|connect|link|assign)(?: om)? ${CHAT}(?: om)? (?:till|med|to|with) (?:forvaltningen |the )?(?<name>\\S.*?)${END}$`,
    'd',
  ),
];

/** "koppla den här chatten till Socialförvaltningen". @returns the name; null for any other text */
export function hearConnection(text: string): string | null {
  if (text.length > LONGEST) return null;
  return capture(typedWords(text), PATTERNS)?.['name'] ?? null;
}

export interface ConnectDeps {
  readonly settings: readonly OrganisationSettings[];
  readonly all: readonly Organisation[];
  readonly placements: Placements;
}

interface Wish {
  /** Of the organisation, as it was typed. */
  readonly name: string;
  readonly place: Place;
}

/**
 * Connects the chat to the organisation of that name, for an admin of that organisation. Whether there is one of that
 * name is not told to anybody else.
 */
export async function connectChat(turn: Turn, { name, place }: Wish, deps: ConnectDeps): Promise<void> {
  const { settings, all, placements } = deps;
  const said = organisationTexts[turn.locale];
  const target = all.find((each) => isCalled(name, each));
  if (target === undefined || !target.deps.rolesOf(turn.person.id).has('admin')) {
    turn.log.warn('chat.connectRefused', { organisation: target?.id ?? null });
    await recordRefusal(turn, target);
    return turn.sendText(said.notConnected);
  }
  const known = await findPlacements(place, placements);
  const listed = listedFor(place, known, settings);
  if (listed.some(({ id }) => id !== target.id)) {
    turn.log.warn('chat.connectRefused', { organisation: target.id });
    await recordRefusal(turn, target);
    return turn.sendText(said.listedElsewhere);
  }
  const isConnected = known.some(({ id, organisation }) => id === place.id && organisation === target.id);
  if (isConnected) return turn.sendText(said.alreadyConnected(target.name, place.kind));

  const former = all.find(({ id }) => id === whoseIs(place, known, settings));
  const details = { conversationId: place.id, organisation: target.id };
  // Recorded before it is done, in both: what shows data to others is never without a record.
  for (const { deps: own } of new Set([former ?? target, target]))
    await own.audit.append({ actor: turn.person, action: 'chatConnected', details });
  await placements.connect(place.id, target.id);
  turn.log.info('chat.connected', { organisation: target.id, former: former?.id ?? null });
  await turn.sendText(said.connected(target.name, place.kind));
}

function isCalled(name: string, { id, name: own }: Organisation): boolean {
  const wanted = plain(name);
  return wanted !== '' && (wanted === plain(own) || wanted === plain(id));
}

/** Without capitals, diacritics and signs. */
function plain(name: string): string {
  return typedWords(name).folded;
}

async function recordRefusal(turn: Turn, target: Organisation | undefined): Promise<void> {
  const details = { action: 'connectChat', role: 'admin' };
  await target?.deps.audit.append({ actor: turn.person, action: 'actionRefused', details });
}
