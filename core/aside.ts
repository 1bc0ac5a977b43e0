// What is said beside all conversations: to presses that lead nowhere, where a desk is linked, to who looks at the queue.
import type { Capabilities } from './channel.ts';
import type { Ids } from './clock.ts';
import { type Afterwards, laneOf } from './enact.ts';
import { type Heard, linkCodeIn } from './hear.ts';
import type { Message, Place } from './message.ts';
import { fitTo } from './render.ts';
import type { House } from './say.ts';
import type { Changes } from './store.ts';
import { type Key, say } from './words.ts';

export interface AsideParts {
  readonly house: House;
  readonly ids: Ids;
  readonly hands: { can(account: string): Capabilities | undefined };
  /** Whether this code makes a group a desk. */
  opens(code: string, place: Place): Promise<boolean>;
  ignored(account: string, label: string): void;
}

export interface Aside {
  /** Counts it. A press that leads nowhere is answered all the same, or its button would spin. */
  ignore(event: Heard, label: string, toast: Key): void;
  /** A message of ours that belongs to no conversation. */
  say(place: Place, message: Message): void;
  /** `/link CODE` in a group that is no desk makes it one, if the code is right. Rejects where the shelf fails. */
  link(event: Heard): Promise<boolean>;
}

export function createAside(parts: AsideParts, changes: Changes, afterwards: Afterwards): Aside {
  const { house, ids } = parts;

  function tell(place: Place, message: Message): void {
    const to = { place };
    const can = parts.hands.can(place.account);
    for (const part of can ? fitTo(message, can, house.policy.partsMax, house.lang) : [message]) {
      changes.deliveries.push({
        id: ids.next(),
        conversation: 0,
        lane: laneOf(to),
        to,
        act: { type: 'send', message: part, keys: [] },
        attempt: 0,
        dueAt: 0,
      });
    }
  }

  return {
    ignore(event, label, toast) {
      const { account } = event.place;
      parts.ignored(account, label);
      if (event.type !== 'pressed') return;
      const text = say(event.author.lang ?? house.lang, toast);
      afterwards.replies.push({ type: 'reply', press: event.press, account, text });
    },
    say: tell,
    async link(event) {
      const code = linkCodeIn(event);
      if (code === undefined) return false;
      const place = { account: event.place.account, channel: event.place.channel };
      const right = await parts.opens(code, place);
      if (right) changes.desks.push({ place, at: event.at });
      tell(event.place, { text: [say(house.lang, right ? 'linked' : 'linkWrong', { house: house.name })] });
      return true;
    },
  };
}
