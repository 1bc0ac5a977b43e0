// Shows an agent what was masked, without the values ever being written anywhere: at the press itself, or in their own chat.
import type { Channel, Whisper } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import { laneOf } from './enact.ts';
import { valuesIn } from './mask.ts';
import type { Message, Place, Placed } from './message.ts';
import type { Policy } from './policy.ts';
import { type Value, valuesText } from './reveal.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Act, Changes, Delivery, Store } from './store.ts';
import { type Key, say, sayDuration } from './words.ts';

/** An agent who may see what was masked in a conversation, and said why; it is audited already. */
export interface Reveal {
  readonly state: Conversation;
  readonly asked: Extract<Effect, { type: 'reveal' }>;
}

export interface RevealingParts {
  readonly store: Store;
  readonly house: House;
  readonly roster: Roster;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly ids: Ids;
  note(write: (changes: Changes) => void): Promise<void>;
  answer(account: string, press: string, text: string): void;
  /** An intermediate failure: the agent presses again. */
  trouble(error: unknown): void;
}

export interface Revealing {
  /** Best effort, and never rejects: who was shown nothing asks again. */
  show(reveal: Reveal): Promise<void>;
  /** For the outbox, at the last moment; undefined: nothing is kept of it any more. */
  message(conversation: number, lengthMax: number): Promise<Message | undefined>;
}

const INTROS = {
  briefly: 'revealBriefly',
  untilClosed: 'revealUntilClosed',
  untilReloaded: 'revealUntilReloaded',
} as const satisfies Record<Whisper['lasts'], Key>;

export function createRevealing(parts: RevealingParts): Revealing {
  const { store, house, roster, channels, ids } = parts;
  const { lang, policy } = house;
  const duration = (): string => sayDuration(lang, policy.revealMs);

  /** From what the customer really wrote; the newest first. */
  async function valuesOf(state: Conversation): Promise<readonly Value[]> {
    const { numbers } = state.personal ?? {};
    if (!numbers) return [];
    const { said } = await store.dossier(state.id);
    const texts = said.flatMap(({ who, text, unmasked }) => (who === 'customer' ? [unmasked ?? text] : []));
    return [...valuesIn(texts, numbers, house.maskKey, state.lang)].reverse();
  }

  /** A chat of theirs where a message can be taken back; not where we would keep the history of it. */
  function ownChat(agent: number, account: string): Place | undefined {
    const chats = roster.identities(agent).flatMap(({ direct }) => (direct && takesBack(direct) ? [direct] : []));
    return chats.find((place) => place.account === account) ?? chats[0];
  }

  const takesBack = ({ account }: Place): boolean => {
    const channel = channels.get(account);
    return channel?.edit !== undefined && channel.remove !== undefined && channel.keepsHistory === undefined;
  };

  const delivery = (conversation: number, place: Place, act: Act): Delivery => {
    const to = { place };
    return { id: ids.next(), conversation, lane: laneOf(to), to, act, attempt: 0, dueAt: 0 };
  };

  /** First a message without the values, so that its place is known and no notification shows them; then they are put in. */
  const toOwnChat = (conversation: number, place: Place): Promise<void> =>
    parts.note((changes) => {
      const mark = `reveal:${ids.next()}`;
      const message: Message = { text: [say(lang, 'revealComing')] };
      changes.deliveries.push(
        delivery(conversation, place, { type: 'send', message, keys: [mark] }),
        delivery(conversation, place, { type: 'edit', of: mark, message, reveals: true }),
      );
    });

  function tell({ state, asked }: Reveal, key: Key): void | Promise<void> {
    const text = say(lang, key, { duration: duration() });
    if (asked.press !== undefined) return parts.answer(asked.at.account, asked.press, text);
    return parts.note((changes) =>
      changes.deliveries.push(delivery(state.id, asked.at, { type: 'send', message: { text: [text] }, keys: [] })),
    );
  }

  async function show(reveal: Reveal): Promise<void> {
    const { state, asked } = reveal;
    const values = await valuesOf(state);
    if (values.length === 0) return tell(reveal, 'revealGone');
    const whisper = asked.press === undefined ? undefined : channels.get(asked.at.account)?.whisper;
    const own = ownChat(asked.agent.id, asked.at.account);
    if (whisper && asked.press !== undefined) {
      const intro = say(lang, INTROS[whisper.lasts], { duration: duration() });
      const { text, whole } = valuesText(lang, intro, values, whisper.lengthMax, policy.revealValuesMax);
      if ((whole || !own) && (await whisper.show(asked.press, text, policy.revealMs))) return;
    }
    if (!own) return tell(reveal, 'revealNoChat');
    await toOwnChat(state.id, own);
    return tell(reveal, 'revealSent');
  }

  return {
    show: (reveal) => show(reveal).catch(parts.trouble),
    async message(conversation, lengthMax) {
      const [found] = await store.read([{ select: { by: 'id', id: conversation } }]);
      const values = found?.state ? await valuesOf(found.state) : [];
      if (values.length === 0) return undefined;
      const intro = say(lang, 'revealTaken', { duration: duration() });
      return { text: [valuesText(lang, intro, values, lengthMax, policy.revealValuesMax).text] };
    },
  };
}

/**
 * Removes what was shown, or empties it where its platform does not let it go, when its time is over, and in a lane of its
 * own: nothing else waits for it.
 */
export function takingBack(
  { clock, policy, ids }: { readonly clock: Clock; readonly policy: Policy; readonly ids: Ids },
  { conversation, lane, to }: Delivery,
  of: string,
  copies: readonly Placed[],
): Delivery {
  const dueAt = clock.now() + policy.revealMs;
  const act: Act = { type: 'erase', copies };
  return { id: ids.next(), conversation, lane: `${lane} ${of}`, to, act, attempt: 0, dueAt };
}
