// A coordinator suspends somebody or takes them back: at once, with a reason, told kindly, and written in the audit.
import { begun } from './apprenticeship.ts';
import type { Agent } from './conversation.ts';
import type { Profile } from './duty.ts';
import { actorOf } from './erasure.ts';
import type { Profiles } from './profiles.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Changes } from './store.ts';
import { type Key, type Params, say } from './words.ts';

/** What is said to the coordinator, and to the agent wherever the bot may write to them alone. */
export interface Suspension {
  readonly told: string;
  readonly agent?: Agent;
  readonly toAgent?: string;
}

export interface Asked {
  readonly name: 'suspend' | 'restore' | 'promote';
  /** A name, or a number where several are called so, and why. */
  readonly said: string;
}

/** Writes it with `changes`. What they hold goes back to the line once that is committed (core/router.ts). */
export function suspension(
  house: House,
  { roster, profiles }: { readonly roster: Roster; readonly profiles: Profiles },
  by: Agent,
  { name, said }: Asked,
  at: number,
  changes: Changes,
): Suspension {
  const told = (key: Key, params: Params = {}): string => say(house.lang, key, params);
  const [, wanted = '', why = ''] = /^@?(\S+)\s*([\s\S]*)$/.exec(said.trim()) ?? [];
  if (!roster.rights(by, changes).coordinator) return { told: told('onlyCoordinators') };
  if (wanted === '' || (name === 'suspend' && why === '')) return { told: told('suspendHow') };
  const found = roster.called(wanted);
  const [agent] = found;
  if (!agent) return { told: told('noSuchAgent', { name: wanted }) };
  if (found.length > 1) return { told: told('suspendWhich', { ids: found.map(({ id }) => id).join(', ') }) };
  const profile = profiles.of(agent.id, changes);
  if (!profile || roster.rights(agent, changes).coordinator)
    return { told: told('suspendNot', { agent: agent.alias }) };
  if (name === 'promote' && profile.standing !== 'apprentice')
    return { told: told('promoteNot', { agent: agent.alias }) };
  profiles.write(after(profile, name), changes);
  changes.audit.push({
    at,
    conversation: 0,
    by: actorOf(by),
    what: name,
    why: `${agent.id} ${why}`.trim(),
  });
  if (name === 'promote')
    return { told: told('promoteDone', { agent: agent.alias }), agent, toAgent: told('promoted') };
  return name === 'suspend'
    ? { told: told('suspendDone', { agent: agent.alias }), agent, toAgent: told('suspendTold', { why }) }
    : { told: told('restoreDone', { agent: agent.alias }), agent, toAgent: told('restoreTold') };
}

/** Who was learning goes on where they were once they are back, and so does who had applied. */
function after(profile: Profile, name: Asked['name']): Profile {
  const { applied, ...known } = profile;
  const { apprenticeship, ...rest } = known;
  if (name === 'promote') return { ...rest, standing: 'active' };
  if (name === 'suspend') {
    const learns = profile.standing === 'apprentice' ? { apprenticeship: begun } : {};
    const waits = profile.standing === 'applied' ? { applied: true as const } : {};
    return { ...learns, ...profile, ...waits, standing: 'suspended' };
  }
  if (profile.standing !== 'suspended') return profile;
  return { ...known, standing: applied ? 'applied' : apprenticeship ? 'apprentice' : 'active' };
}
