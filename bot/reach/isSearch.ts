import type { Activity } from 'botbuilder';

/** Made in the compose box of any chat, whether the bot is part of it or not. */
export function isSearch({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && name === 'composeExtension/query';
}
