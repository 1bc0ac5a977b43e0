// Who may see what was masked, for which reason, and in which words it is shown. The values themselves are never in a decision.
import { action } from './action.ts';
import { type Conversation, speaks } from './conversation.ts';
import type { Rights } from './event.ts';
import { kindsKnown, maskText, nothingKnown } from './mask.ts';
import { type Button, excerpt } from './message.ts';
import { type Asked, answer } from './response.ts';
import { type Decision, decision, type House } from './say.ts';
import { say } from './words.ts';

/** `active`: whoever has the conversation, if they are no longer learning. */
export type Revealer = 'coordinator' | 'active';

function may({ reveal = ['coordinator'] }: House, state: Conversation, { agent, rights }: Asked): boolean {
  if (isUnder(rights) || state.blockedBy.includes(agent.id)) return false;
  if (rights.coordinator && reveal.includes('coordinator')) return true;
  return reveal.includes('active') && state.phase === 'assigned' && speaks(state, agent);
}

/** A coordinator of the pool is one whatever else they are, but for one who was suspended. */
const isUnder = ({ standing, coordinator }: Rights): boolean =>
  standing === 'suspended' || (standing !== 'active' && !coordinator);

/** What may be chosen where a button cannot ask for words. */
const WHYS = ['solve', 'check', 'asked'] as const;

/**
 * Shows to this agent alone what was masked, once they said why; who, when, what kinds and why stand in the audit, also
 * where it is refused.
 */
export function reveal(house: House, state: Conversation, event: Asked, said: string): Decision {
  const { lang } = house;
  const why = WHYS.find((name) => name === said);
  const reason = why ? say(lang, `revealWhy_${why}`) : maskText(said, nothingKnown, house.maskKey).masked;
  const kinds = state.personal ? kindsKnown(state.personal.numbers) : [];
  if (!may(house, state, event)) {
    const refused = {
      type: 'audit',
      by: event.agent,
      what: 'reveal refused',
      ...(reason ? { why: reason } : {}),
    } as const;
    return decision(state, refused, answer(house, event, 'revealNot'));
  }
  if (kinds.length === 0) return decision(state, answer(house, event, 'revealNothing'));
  if (reason === '') return decision(state, asking(house, state, event));
  return decision(
    state,
    { type: 'audit', by: event.agent, what: 'reveal', why: `[${kinds.join(', ')}] ${reason}` },
    {
      type: 'reveal',
      agent: event.agent,
      at: event.place,
      ...(event.type === 'agentPressed' ? { press: event.press } : {}),
    },
  );
}

/** A press without a form is asked again, with reasons to press; who typed can type it. */
function asking(house: House, state: Conversation, event: Asked) {
  if (event.type === 'agentCommanded') return answer(house, event, 'revealHow');
  const choices = WHYS.map((why): Button[] => [
    { label: say(house.lang, `revealWhy_${why}`), action: action('reveal', state.id, why) },
  ]);
  return answer(house, event, 'revealHow', {}, choices);
}

/** One value and the label that stands for it. */
export type Value = readonly [label: string, value: string];

const VALUE_LENGTH_MAX = 500;

/**
 * What is shown, newest value first, in at most `lengthMax` UTF-16 code units. `whole`: nothing had to be left out for
 * that. Values are whole or not there.
 */
export function valuesText(
  lang: string,
  intro: string,
  values: readonly Value[],
  lengthMax: number,
  valuesMax: number,
) {
  const lines: string[] = [];
  const shown = values.slice(0, valuesMax);
  const rest = (count: number): string => (count > 0 ? `\n${say(lang, 'revealMore', { count })}` : '');
  for (const [i, [label, value]] of shown.entries()) {
    const line = `\n${label} ${excerpt(value, VALUE_LENGTH_MAX)}`;
    const left = rest(values.length - i - 1);
    const length = intro.length + lines.join('').length + line.length + left.length;
    if (length > lengthMax) break;
    lines.push(line);
  }
  const text = intro + lines.join('') + rest(values.length - lines.length);
  return { text: text.slice(0, lengthMax), whole: lines.length === shown.length };
}
