// What every interaction tells of itself: who, in which workspace, where, and the address that takes answers to it.
import type { Fields } from './args.ts';
import type { Hub } from './hub.ts';
import type { Member, Room, Wire } from './world.ts';

export function responseUrl(
  hub: Hub,
  member: Member,
  room: Room,
  wire: Wire | undefined,
  isEphemeral: boolean,
): string {
  const target = { person: member.id, channel: room.id, ts: wire?.ts, thread: wire?.thread_ts, isEphemeral };
  return hub.tickets.newResponseUrl(hub.url, hub.app.teamId, target);
}

export function personOf(member: Member): Fields {
  return { id: member.id, username: member.name, name: member.name, team_id: member.team };
}

export function teamOf(hub: Hub): Fields {
  return { team: { id: hub.app.teamId, domain: hub.app.domain }, enterprise: null, is_enterprise_install: false };
}

/** The names of private places are not told. */
export function nameOf(room: Room): string {
  return room.kind === 'im' ? 'directmessage' : room.kind === 'private' ? 'privategroup' : room.name;
}
