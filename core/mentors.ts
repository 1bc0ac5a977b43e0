// Who is there to look over what somebody writes who is still learning, and whom a conversation may be handed to at all.
import { isReading } from './apprenticeship.ts';
import type { Profile } from './duty.ts';
import type { Asked } from './event.ts';
import { type Place, placeKey } from './message.ts';
import type { Policy } from './policy.ts';
import type { Profiles } from './profiles.ts';
import type { Roster } from './roster.ts';

/** More are never asked for one reply. */
const MENTORS_MAX = 8;

/** Agents on duty who have learned: those of the desk first, who was seen last before the others; then whoever has an own chat. */
export function mentorsAt(roster: Roster, profiles: Profiles, desk: Place, at: number): readonly Asked[] {
  const { off } = profiles.attendance(at);
  const here = placeKey({ account: desk.account, channel: desk.channel });
  const found = new Map<number, Asked & { readonly works: boolean }>();
  for (const row of roster.rows()) {
    const { id } = row.agent;
    const profile = profiles.of(id);
    if (profile?.standing !== 'active' || off.has(id) || at < (profile.pausedUntil ?? 0)) continue;
    const atDesk =
      row.desk !== undefined && placeKey({ account: row.desk.account, channel: row.desk.channel }) === here;
    const before = found.get(id);
    const direct = before?.direct ?? row.direct;
    const agent = atDesk ? row.agent : (before?.agent ?? row.agent);
    found.set(id, {
      agent,
      works: before?.works === true || row.desk !== undefined,
      ...(direct ? { direct } : {}),
      ...(atDesk || before?.desk ? { desk } : {}),
    });
  }
  // Who was never at any desk could press nothing.
  const all = [...found.values()].filter((each) => each.works && (each.desk || each.direct));
  return [...all.filter((each) => each.desk), ...all.filter((each) => !each.desk)]
    .slice(0, MENTORS_MAX)
    .map(({ works: _works, ...each }) => each);
}

/** Whether somebody may be handed a conversation, or let in. Who is not known yet may: they are at the desk. */
export const mayHave = (profile: Profile | undefined, policy: Policy): boolean =>
  !profile ||
  profile.standing === 'active' ||
  (profile.standing === 'apprentice' && !isReading(profile.apprenticeship?.readAlong, policy));
