// What a simulated world offers to those who fill it with people, and what they decide of it.

import type { Profile } from '../../core/duty.ts';
import type { Place } from '../../core/message.ts';
import type { Policy } from '../../core/policy.ts';
import type { Agent, kinds, restless } from './agents.ts';
import type { Arrived } from './channel.ts';
import type { Hands } from './hands.ts';
import type { Ledger, Person } from './ledger.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';

/** Somebody of the pool whom the store knows from the beginning. */
export interface Volunteer {
  readonly person: Person;
  readonly desk: Place;
  readonly profile: Profile;
}

export interface Town {
  readonly time: Time;
  readonly random: Random;
  /** Chance apart, for what worlds of earlier seeds do not know: there everything stays as it was. */
  readonly later: Random;
  readonly ledger: Ledger;
  readonly desks: readonly Place[];
  /** Chance of somebody's own, from the seed. */
  fork(): Random;
  hands(person: Person): Hands;
  /** A customer's place; `blocked` tells the platform of a block. */
  admit(person: Person, place: Place): { blocked(yes: boolean): void };
  /** Somebody at a desk. */
  hire(kind: keyof typeof kinds, person: Person, desk: Place, more?: typeof restless): Agent;
  /** Named as coordinators by configuration. */
  coordinate(person: Person): void;
  /** Customers may join from their chats, and who has a conversation may see what was masked in it. */
  recruit(): void;
  /** Written into the store before the service begins. */
  enlist(all: readonly Volunteer[]): Promise<void>;
  /** Told of what arrives for this person: at their own place, or about a conversation that is theirs. */
  listen(person: Person, hear: (one: Arrived, conversation: number | undefined) => void): void;
  /** Acts again and again, about every so often, until `gone`. */
  goesOn(act: () => void, pauseMs: number, gone: () => boolean): void;
  /** Nobody new comes any more. */
  over(): boolean;
  /** Where a place is now; undefined: nobody can write there. */
  now(place: Place): Place | undefined;
}

export interface Scenario {
  /** Which of the platforms there are. */
  accounts(random: Random): readonly ('alpha' | 'beta' | 'gamma' | 'delta')[];
  /** Things go wrong so many times more rarely than in a storm; without it never. */
  readonly calmer?: number;
  readonly policy?: Partial<Policy>;
  settle(town: Town): Promise<void>;
}
