import { beforeEach, describe, expect, it } from '@jest/globals';
import { createAlertPolicy } from '../../../data/alerts/alertPolicy.js';
import { unchanged } from '../../../data/alerts/unchanged.js';
import type { Subscription } from '../../../data/alerts/subscription.js';
import { aSighting } from '../../builders/aSighting.js';
import { aSubscription } from '../../builders/aSubscription.js';
import type { RecordedTurn } from '../../builders/aTurn.js';
import { visibleText } from '../../cards/visibleText.js';
import { anUploader, dataOf, type Uploader } from './anUploader.js';

const HEADER = 'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål;R12';
const RED_SICK_LEAVE = `${HEADER}\nSjukfrånvaro;2023-11;5,1;9,4;5;5,5;5;`;

const [NOBODY, HOW] = [
  'Ingen bevakar det här, så inget larm skickas',
  'Skriv ”@KPI-boten larma oss här” i den kanal som ska få larmen.',
];

let anna: Uploader;
beforeEach(async () => {
  anna = await anUploader();
});

async function following(...subscriptions: readonly Subscription[]): Promise<void> {
  await anna.storage.alerts.change((now) => unchanged({ ...now, subscriptions: [...subscriptions] }));
}

const textIn = ({ cards }: RecordedTurn): string =>
  cards.map(({ content }) => visibleText(content)).join('\n');

/** Hands in a red figure and publishes it; @returns what preview and receipt say. */
async function publish(locale: 'sv' | 'en' = 'sv'): Promise<{ preview: string; receipt: string }> {
  const form = { period: '2023-11', kind: 'correction', comment: 'Rättat', pasted: RED_SICK_LEAVE };
  const preview = await anna.press('reviewUpload', form, { locale });
  const key = { ...dataOf(preview, 'confirmUpload'), warningsChecked: 'true' };
  const receipt = await anna.press('confirmUpload', key, { locale });
  return { preview: textIn(preview), receipt: textIn(receipt) };
}

describe('the alerts of an upload', () => {
  it('go to nobody where nobody follows, and the way to mend it is told', async () => {
    const { preview, receipt } = await publish();
    for (const text of [preview, receipt]) {
      expect(text).toContain(`${NOBODY}\nSjukfrånvaro`);
      expect(text).toContain(HOW);
      expect(text).not.toContain('Larm som skickas');
      expect(text).not.toContain('Larm till dem');
    }
  });

  it('go to nobody in English too', async () => {
    const { preview, receipt } = await publish('en');
    for (const text of [preview, receipt]) {
      expect(text).toContain('Nobody follows this, so no alert is sent\nSickness absence');
      expect(text).toContain('Type “@KPI-boten alert us here” in the channel that should get the alerts.');
    }
  });

  it('go to as many as are sent them', async () => {
    const inHerChat = { conversationId: 'a:anna', kind: 'person' } as const;
    await following(aSubscription(), aSubscription({ areas: ['Ekonomi'] }), aSubscription(inHerChat));
    const { preview, receipt } = await publish();
    expect(preview).toContain('Larm som skickas när du publicerar: ');
    expect(receipt).toContain('Larm till dem som bevakar: ');
    for (const text of [preview, receipt]) {
      expect(text).toContain('Skickas till 1 kanal och 1 person.');
      expect(text).not.toContain(NOBODY);
    }
    const due = await anna.storage.outbox.due(anna.clock.now(), 100);
    expect(due.map(({ conversationId }) => conversationId).sort()).toEqual(['a:anna', 'ledning']);
  });

  it('go to nobody who follows other things alone', async () => {
    await following(aSubscription({ keys: ['project:navet'] }));
    const { preview, receipt } = await publish();
    for (const text of [preview, receipt]) expect(text).toContain(`${NOBODY}\nSjukfrånvaro`);
  });

  it('go to nobody who is out of reach, and that is the reason', async () => {
    await anna.storage.conversations.remember(aSighting({ id: 'ledning', kind: 'channel', userId: null }));
    await anna.storage.conversations.markUnreachable('ledning', 'removed');
    await following(aSubscription());
    const { preview, receipt } = await publish();
    for (const text of [preview, receipt]) {
      expect(text).toContain('De som bevakar det här går inte att nå, så inget larm skickas\nSjukfrånvaro');
      expect(text).not.toContain(NOBODY);
    }
    expect(await anna.storage.outbox.waiting()).toBe(0);
  });

  it('that wait for their hour say when they go out', async () => {
    anna = await anUploader({ alertPolicy: createAlertPolicy({ alertHour: 9, dueWorkingDay: 8 }) });
    await following(aSubscription());
    const { preview, receipt } = await publish();
    expect(preview).toContain('Larm som skickas 5 december 2023 kl. 09.00, om du publicerar nu: ');
    expect(receipt).toContain('Larm som skickas 5 december 2023 kl. 09.00: ');
    expect(receipt).toContain('Skickas till 1 kanal.');
    expect(await anna.storage.outbox.waiting()).toBe(0);
  });
});
