// Where coordinators are told of something; what concerns two people goes with the words that were said, or without them where those would leave the house.
import { action } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Effect, ToCoordinators } from './effect.ts';
import type { Message, Place, Rich } from './message.ts';
import type { Roster } from './roster.ts';
import { button, type House } from './say.ts';
import { say } from './words.ts';

/** What the coordinators' own chats get, with a button that shows what was said; elsewhere only that there is something. */
export const alert = (house: House, state: Conversation, desk: Place, text: Rich): Effect => ({
  type: 'tellCoordinators',
  desk,
  message: { text, buttons: [[button(house.lang, 'alertRead', action('evidence', state.id))]] },
  brief: { text: [say(house.lang, 'alertBrief', { house: house.name, id: state.id })] },
});

/** Their own chats with the bot; else, in brief, where they are paged; else the desks, which may be all there is. */
export function toCoordinators(
  { pages }: House,
  roster: Roster,
  { message, brief, desk }: ToCoordinators,
): { readonly places: readonly Place[]; readonly message: Message } {
  const own = roster.coordinators();
  if (own.length > 0) return { places: own, message };
  if (brief && pages.length > 0) return { places: pages, message: brief };
  return { places: desk ? [desk] : roster.desks(), message };
}
