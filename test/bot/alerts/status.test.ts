import { beforeEach, describe, expect, it } from '@jest/globals';
import { createRolesOf } from '../../../bot/roles.js';
import { aTurn } from '../../builders/aTurn.js';
import { runCommand } from '../../../bot/commands/runCommand.js';
import { said, shown } from '../upload/anUploader.js';
import { aFollower, CHANNEL, type Follower } from './aFollower.js';

const ADA = { person: { id: 'aad-ada', name: 'Ada Berg' } };

let follower: Follower;
beforeEach(async () => {
  follower = await aFollower();
  await follower.type('larma oss');
  await follower.publish();
});

describe('”status”', () => {
  it('asks a reader’s question about the report', async () =>
    expect(said(await follower.type('status'))).toContain('Läget i november 2023'));

  it('of an administrator asks how the bot is', async () =>
    expect(said(await follower.type('status', ADA))).toContain('Driftstatus'));

  it('while developing, where everybody is everything, asks how the bot is', async () => {
    const turn = aTurn({ text: 'status' });
    await runCommand(turn, { ...follower.deps, rolesOf: createRolesOf(null) });
    expect(said(turn)).toContain('Driftstatus');
  });
});

describe('”driftstatus”', () => {
  it('is refused a reader, who is told who can help', async () => {
    const turn = await follower.type('driftstatus');
    expect(turn.texts.join()).toContain('botens administratörer');
    expect(turn.cards).toEqual([]);
  });

  it('shows jobs, what waits and what is open', async () => {
    const turn = await follower.type('driftstatus', ADA);
    expect(shown(turn)).toContain('Skicka meddelanden');
    expect(shown(turn)).toContain('1 meddelande');
    expect(shown(turn)).toContain('13');
  });

  it('tells of what never arrived, and of those that cannot be reached', async () => {
    const { outbox, conversations } = follower.storage;
    const [message] = await outbox.due(follower.clock.now(), 1);
    await outbox.bury(message?.id ?? '', { reason: 'unreachable', error: 'removed', notices: [] });
    await conversations.markUnreachable(CHANNEL, 'removed');
    const turn = await follower.type('driftstatus', ADA);
    expect(said(turn)).toContain('meddelande har inte kommit fram');
    expect(shown(turn)).toContain('varav 1 inte kan nås');
  });
});
