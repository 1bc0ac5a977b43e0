// Coordinators are told when words lead the other one elsewhere: once for each side of a conversation, and the words pass.
import { alert } from './alert.ts';
import type { Agent, Assigned, Side } from './conversation.ts';
import type { Effect } from './effect.ts';
import { luresIn } from './luring.ts';
import { maskText, nothingKnown } from './mask.ts';
import { excerpt, type Message, plain } from './message.ts';
import type { House } from './say.ts';
import { say } from './words.ts';

export interface Flagged {
  readonly state: Assigned;
  readonly effects: readonly Effect[];
}

/**
 * What is due for words of `by`, who wrote them: nothing, or a card with the words and a line in the audit. Whoever holds
 * an apprentice's words back asks this with those words.
 */
export function flagged(
  house: House,
  state: Assigned,
  by: Side,
  message: Message,
  agent: Agent = state.owner,
): Flagged {
  const before = state.flagged ?? [];
  const words = plain(message.text);
  const lure = before.includes(by) ? undefined : luresIn(words);
  if (lure === undefined) return { state, effects: [] };
  const { lang, policy, maskKey } = house;
  const params = { agent: agent.alias, name: state.customer.name, what: say(lang, `lure_${lure}`) };
  const quoted = excerpt(maskText(words, nothingKnown, maskKey).masked, policy.cardLineLengthMax * 2);
  return {
    state: { ...state, flagged: [...before, by] },
    effects: [
      alert(house, state, state.thread.desk, [
        { type: 'bold', children: [say(lang, `flagged_${by}`, params)] },
        '\n',
        { type: 'quote', children: [quoted] },
      ]),
      { type: 'audit', what: 'flag', why: `${by} ${lure}`, ...(by === 'agent' ? { by: agent } : {}) },
    ],
  };
}
