// What is being erased, as the store keeps it until it is done: a conversation of a customer, or somebody of the pool.
import type { Said } from './event.ts';
import type { Place } from './message.ts';

/**
 * A conversation that is being erased. begun: nothing of it is left but the outbox with the places of its copies, and the
 * threads. removing: those are gone too, and the copies are being removed. told: the customer is being told.
 */
export interface Erasure {
  readonly conversation: number;
  readonly account: string;
  readonly person: string;
  readonly place: Place;
  readonly lang: string;
  readonly at: number;
  /** They asked for it here, and hear when it is done. */
  readonly tells?: true;
  readonly stage: 'begun' | 'removing' | 'told';
}

/** Somebody of the pool who is being forgotten. Nobody knows them any more; what they did is still under their name. */
export interface Departure {
  readonly agent: number;
  readonly at: number;
  readonly identities: readonly {
    readonly account: string;
    readonly person: string;
    readonly alias: string;
    readonly direct?: Place;
  }[];
  /** What stands instead of their name in what others may keep. */
  readonly called: string;
}

/** As the audit calls whoever acts. */
export const actorOf = ({ account, person }: { readonly account: string; readonly person: string }): string =>
  `${account}:${person}`;

/** ... and an agent whom nobody knows any more. */
export const formerActor = (agent: number): string => `agent:${agent}`;

/** Everybody under whom the audit knows what they did: also from where they are known no more (Changes.parted). */
export const actorsOf = ({ agent, identities }: Departure): readonly string[] => [
  ...identities.map(actorOf),
  formerActor(agent),
];

/** Agents whom nobody knows any more once these are committed. */
export const goneIn = (changes: {
  readonly departures: readonly Departure[];
  readonly departed: readonly number[];
}): ReadonlySet<number> => new Set([...changes.departures.map(({ agent }) => agent), ...changes.departed]);

/** A line of a transcript without the name of somebody who left; of what the bot said, where it stands as a word of its own. */
export function unnamed<T extends Pick<Said, 'who' | 'name' | 'text'>>(line: T, { identities, called }: Departure): T {
  const aliases = identities.map(({ alias }) => alias);
  if (line.who === 'customer') return line;
  if (line.who !== 'bot') return aliases.includes(line.name) ? { ...line, name: called } : line;
  const text = aliases.reduce((before, alias) => replaced(before, alias, called), line.text);
  return text === line.text ? line : { ...line, text };
}

const LETTER = /[\p{L}\p{N}_]/u;

function replaced(text: string, word: string, by: string): string {
  const parts = text.split(word);
  return parts.reduce((before, part, i) => {
    const inside = LETTER.test(before.slice(-1)) || LETTER.test(part.slice(0, 1));
    return i === 0 ? part : before + (inside ? word : by) + part;
  }, '');
}
