// The pool's door: writes down who applied and what became of them, and hears what coordinators press on an application.

import { parseAction } from './action.ts';
import { begun } from './apprenticeship.ts';
import type { Base } from './batch.ts';
import { agentCommand } from './command.ts';
import type { Agent, Conversation } from './conversation.ts';
import { profileOf } from './duty.ts';
import type { Hands } from './enact.ts';
import type { Event } from './event.ts';
import type { Heard } from './hear.ts';
import { type Place, plain } from './message.ts';
import type { Profiles } from './profiles.ts';
import { aliasOf, type Roster } from './roster.ts';
import type { Changes } from './store.ts';

/** An applicant is an identity from the first moment on, with the chat where they applied as the place to reach them. */
export const joiningHands = (roster: Roster, profiles: Profiles): Pick<Hands, 'joined' | 'author'> => ({
  author({ customer }, named, changes) {
    const [, account, person] = /^([^:]*):([\s\S]+)$/.exec(named) ?? [];
    const row = account !== undefined && person !== undefined ? roster.row(account, person, changes) : undefined;
    const called = row ? [row.agent] : roster.called(named);
    const self = roster.row(customer.account, customer.id, changes)?.agent.id;
    return called.length === 1 && called[0]?.id !== self ? called[0]?.id : undefined;
  },
  joined(state, effect, at, changes) {
    if (effect.type === 'standing') {
      const profile = profiles.of(effect.agent, changes);
      const learns = effect.standing === 'apprentice' ? { apprenticeship: begun } : {};
      if (profile) profiles.write({ ...profile, standing: effect.standing, idleSince: at, ...learns }, changes);
      return;
    }
    const { customer, place } = state;
    const { why: _forCoordinators, ...known } = effect.application;
    const agent = { id: effect.agent, account: customer.account, person: customer.id, alias: aliasOf(customer.name) };
    const row = roster.row(customer.account, customer.id, changes);
    changes.agents.push({ ...row, agent, direct: place, seenAt: at });
    profiles.write(profileOf(agent.id, at, { ...known, standing: 'applied' }), changes);
  },
});

/** The same event with what its customer is to the pool, and whether others read along. */
export function selfKnown(event: Event, audience: string, roster: Roster, profiles: Profiles, changes: Changes): Event {
  if (!('customer' in event)) return event;
  const row = roster.row(event.customer.account, event.customer.id, changes);
  const standing = row && profiles.of(row.agent.id, changes)?.standing;
  return {
    ...event,
    ...(audience === 'direct' ? {} : { shared: true }),
    ...(row && standing
      ? { self: { agent: row.agent.id, standing, ...(roster.configured(row.agent) ? { configured: true } : {}) } }
      : {}),
  };
}

/** What is said of the application in a conversation. */
export interface Verdict {
  /** NaN: none was named. */
  readonly conversation: number;
  readonly said: string;
  readonly words?: string;
}

/** A press on an application, or a question typed for an applicant. Undefined: neither. */
export function verdictIn(event: Heard): Verdict | undefined {
  if (event.type === 'written') {
    const asked = agentCommand(plain(event.message.text));
    return asked?.name === 'applicant' ? { conversation: asked.about, said: 'ask', words: asked.words } : undefined;
  }
  if (event.type !== 'pressed') return undefined;
  const { verb, conversation, arg } = parseAction(event.action);
  if (verb !== 'applicant' || conversation === undefined) return undefined;
  const { input } = event;
  return {
    conversation,
    said: arg === 'decline' ? (input ?? arg) : arg,
    ...(input === undefined ? {} : { words: input }),
  };
}

/** The coordinator who did this; undefined: whoever did is none. At a desk they may be seen for the first time. */
export function coordinatorOf(
  event: Heard,
  desk: Place | undefined,
  roster: Roster,
  changes: Changes,
): Agent | undefined {
  const by = desk
    ? roster.agent(event.author, desk, event.at, changes)
    : roster.meet(event.author, event.place, event.at, changes);
  return by && roster.rights(by, changes).coordinator ? by : undefined;
}

/** A coordinator's word on the application in `state`. */
export function judgement(
  event: Heard,
  { said, words }: Verdict,
  by: Agent,
  base: Base,
  state: Conversation,
  { roster, profiles }: { readonly roster: Roster; readonly profiles: Profiles },
  changes: Changes,
): Event {
  const { customer, joining } = state;
  const agent = roster.row(customer.account, customer.id, changes)?.agent.id;
  const applied = agent !== undefined && profiles.of(agent, changes)?.standing === 'applied';
  const undecided = applied && joining?.is === 'applied' && joining.agent === agent;
  return {
    ...base,
    type: 'judged',
    by,
    place: event.place,
    ...(event.type === 'pressed' ? { press: event.press } : {}),
    said,
    ...(words === undefined || words === '' ? {} : { words }),
    undecided,
  };
}
