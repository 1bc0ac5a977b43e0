// The people's side: pressing inline buttons and seeing what the bot answers.
import type { CallbackAnswer, Hub } from './hub.ts';
import { type MessageRef, type PersonRef, personOf, roomOf } from './refs.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { checkMayWrite } from './talk.ts';

/** What the person gets to see; undefined when the bot lets the press expire. */
export type Pressed = Promise<CallbackAnswer | undefined>;

export function openPresses(hub: Hub) {
  return {
    /**
     * Presses the inline button with this callback data or text; one of a keyboard that has changed since, if `ref` is
     * the message as it was seen then.
     */
    press(by: PersonRef, ref: MessageRef | SeenMessage, what: string): Pressed {
      const stored = roomOf(hub, ref.chat).messages.get(ref.id);
      const now = stored === undefined ? [] : seenMessage(stored).buttons.flat();
      const then = 'buttons' in ref ? ref.buttons.flat() : [];
      const fits = [...now, ...then].filter((button) => 'callback_data' in button);
      const button = fits.find(({ callback_data }) => callback_data === what) ?? fits.find(({ text }) => text === what);
      if (button === undefined) throw new Error(`message ${ref.id} has no button "${what}"`);
      return sendPress(hub, by, ref, button.callback_data);
    },
    /** A press with data no button carries: what a forged client sends. */
    pressData: (by: PersonRef, ref: MessageRef, data: string): Pressed => sendPress(hub, by, ref, data),
  };
}

function sendPress(hub: Hub, by: PersonRef, ref: MessageRef, data: string): Pressed {
  const [person, room] = [personOf(hub, by), roomOf(hub, ref.chat)];
  checkMayWrite(person, room, undefined);
  const { promise, resolve } = Promise.withResolvers<CallbackAnswer | undefined>();
  const id = String(4_000_000_000_000_000 + hub.world.nextNumber());
  const timer = setTimeout(() => {
    hub.callbacks.delete(id);
    resolve(undefined);
  }, hub.settings.callbackTtlMs);
  hub.callbacks.set(id, { settle: resolve, timer });
  const message = room.messages.get(ref.id)?.wire ?? { message_id: ref.id, chat: room.wire, date: 0 };
  const query = { id, from: person.user, message, chat_instance: String(room.id * 7_919), data };
  hub.updates.push('callback_query', query, `callback_query${person.id}`);
  return promise;
}
