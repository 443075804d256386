import type { Locale } from '../../cards/texts/texts.js';
import type { Place } from './place.js';

/** An id as Teams shows it: to be copied, with nothing in it taken for markdown. */
const code = (id: string): string => `\`${id}\``;

/** Ids that the list of organisations may need, below each other. */
function idsOf({ id, kind, personId, teamId, groupId }: Place, names: IdNames): string {
  const team = groupId ?? teamId;
  return [
    ...(kind === 'person' && personId !== null ? [`${names.person}: ${code(personId)}`] : []),
    ...(team === null ? [] : [`${names.team}: ${code(team)}`]),
    `${kind === 'channel' ? names.channel : names.chat}: ${code(id)}`,
  ].join('\n\n');
}

interface IdNames {
  readonly person: string;
  readonly team: string;
  readonly channel: string;
  readonly chat: string;
}

const sv = {
  unplaced: (place: Place) => {
    const here = place.kind === 'channel' ? 'kanalen' : 'chatten';
    const why =
      place.kind === 'person'
        ? 'Jag vet inte vilken förvaltning du hör till, så jag kan inte visa några uppgifter.'
        : `Jag vet inte vilken förvaltning den här ${here} hör till, så jag visar inga uppgifter här.`;
    const what = { person: 'ditt id', channel: 'teamets id', group: 'dem som hör till förvaltningen' }[
      place.kind
    ];
    const ask = `Be den som sköter boten att lägga till ${what} i listan över förvaltningar.`;
    const connect = `En administratör för förvaltningen kan också skriva ”koppla den här ${here} till” och förvaltningens namn här i ${here}.`;
    const names = { person: 'Ditt id', team: 'Teamets id', channel: 'Kanalens id', chat: 'Chattens id' };
    return `${why}\n\n${ask} ${connect}\n\n${idsOf(place, names)}`;
  },
  connected: (name: string, kind: Place['kind']) =>
    `Nu är den här ${kind === 'channel' ? 'kanalen' : 'chatten'} kopplad till ${name}. Knappar på kort från en annan förvaltning går inte längre att använda här.`,
  alreadyConnected: (name: string, kind: Place['kind']) =>
    `Den här ${kind === 'channel' ? 'kanalen' : 'chatten'} är redan kopplad till ${name}.`,
  notConnected:
    'Det gick inte. Bara en administratör för förvaltningen kan koppla en chatt till den, och namnet måste vara rätt skrivet.',
  listedElsewhere:
    'Det gick inte. Kanalen hör till ett team som i listan står under en annan förvaltning. Den som sköter boten kan ändra i listan.',
  /** To who presses a button of a card that was forwarded, or was sent before the organisations were listed. */
  foreignCard:
    'Knappen går inte att använda här: kortet hör inte till den här chattens förvaltning, eller är för gammalt. Skriv din fråga i stället, eller skriv ”hjälp”.',
};

const en = {
  unplaced: (place: Place) => {
    const here = place.kind === 'channel' ? 'channel' : 'chat';
    const why =
      place.kind === 'person'
        ? 'I do not know which department you belong to, so I cannot show any figures.'
        : `I do not know which department this ${here} belongs to, so I show no figures here.`;
    const what = {
      person: 'your id',
      channel: 'the team’s id',
      group: 'those who belong to the department',
    }[place.kind];
    const ask = `Ask the person who looks after the bot to add ${what} to the list of departments.`;
    const connect = `An administrator of the department can also type “connect this ${here} to” and the department’s name here in the ${here}.`;
    const names = {
      person: 'Your id',
      team: 'The team’s id',
      channel: 'The channel’s id',
      chat: 'The chat’s id',
    };
    return `${why}\n\n${ask} ${connect}\n\n${idsOf(place, names)}`;
  },
  connected: (name: string, kind: Place['kind']) =>
    `This ${kind === 'channel' ? 'channel' : 'chat'} is now connected to ${name}. Buttons on another department’s cards can no longer be used here.`,
  alreadyConnected: (name: string, kind: Place['kind']) =>
    `This ${kind === 'channel' ? 'channel' : 'chat'} is already connected to ${name}.`,
  notConnected:
    'That did not work. Only an administrator of the department can connect a chat to it, and its name must be spelt right.',
  listedElsewhere:
    'That did not work. The channel is part of a team that is listed under another department. The person who looks after the bot can change the list.',
  foreignCard:
    'This button cannot be used here: the card is not of this chat’s department, or it is too old. Type your question instead, or type “help”.',
};

export const organisationTexts: Readonly<Record<Locale, typeof sv>> = { sv, en };
