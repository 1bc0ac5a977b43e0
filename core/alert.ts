// Coordinators are told of something that concerns two people: with the words that were said, or without where those would leave the house.
import { action } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { AlertsAt } from './enact.ts';
import type { Place, Rich } from './message.ts';
import type { Roster } from './roster.ts';
import { button, type House } from './say.ts';
import { say } from './words.ts';

/** What the coordinators' own chats get, with a button that shows what was said; elsewhere only that there is something. */
export const alert = (house: House, state: Conversation, desk: Place, text: Rich): Effect => ({
  type: 'alert',
  desk,
  message: { text, buttons: [[button(house.lang, 'alertRead', action('evidence', state.id))]] },
  brief: { text: [say(house.lang, 'alertBrief', { house: house.name, id: state.id })] },
});

/** Their own chats with the bot; else where they are paged; else nowhere. */
export function alertsAt(house: House, roster: Roster): AlertsAt {
  const own = roster.coordinators();
  return own.length > 0 ? { places: own } : { places: house.pages, outside: true };
}
