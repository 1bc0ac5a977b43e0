// A person's hands on interactive things: buttons, menus, commands and shortcuts, and what the app answers to them.
import type { Fields } from './args.ts';
import type { Heard } from './delivery.ts';
import type { Hub } from './hub.ts';
import { buttonsIn, type SeenButton } from './seen.ts';
import { liveMessage, type Member, type Room, shownWire, type Wire } from './world.ts';

/** The message, and for a whisper to whom. */
interface Target {
  readonly room: Room;
  readonly wire: Wire;
  readonly isEphemeral: boolean;
}

export function openHands(hub: Hub, member: Member) {
  return {
    /** Presses the button with this action id, value or text. Resolves with whether and how the app acknowledged. */
    press(
      ref: { readonly channel: string; readonly ts: string; readonly buttons?: readonly SeenButton[] },
      what: string,
    ): Promise<Heard> {
      const target = targetOf(hub, member, ref);
      const buttons = [...buttonsIn(target.wire.blocks ?? []), ...(ref.buttons ?? [])];
      const button =
        buttons.find(({ actionId }) => actionId === what) ??
        buttons.find(({ value }) => value === what) ??
        buttons.find(({ text }) => text === what);
      if (button === undefined) throw new Error(`message ${ref.ts} has no button "${what}"`);
      const { text, value, action_id, style } = button.wire;
      const action = {
        action_id,
        block_id: button.blockId,
        text,
        ...(value !== undefined && { value }),
        ...(style !== undefined && { style }),
        type: 'button',
      };
      return act(hub, member, target, action);
    },
  };
}

export function targetOf(hub: Hub, member: Member, ref: { readonly channel: string; readonly ts: string }): Target {
  const room = hub.world.rooms.get(ref.channel);
  if (room === undefined) throw new Error(`there is no channel ${ref.channel}`);
  if (!room.members.has(member.id)) throw new Error(`${member.name} is not in ${room.name}`);
  const stored = liveMessage(room, ref.ts);
  if (stored !== undefined) return { room, wire: shownWire(room, stored), isEphemeral: false };
  const shown = room.ephemerals.find(({ to, wire, isGone }) => to === member.id && wire.ts === ref.ts && !isGone);
  if (shown === undefined) throw new Error(`${member.name} sees no message ${ref.ts} in ${room.name}`);
  return { room, wire: shown.wire, isEphemeral: true };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/ */
export function act(hub: Hub, member: Member, { room, wire, isEphemeral }: Target, action: Fields): Promise<Heard> {
  const thread = wire.thread_ts === undefined ? {} : { thread_ts: wire.thread_ts };
  const payload = {
    type: 'block_actions',
    user: personOf(member),
    api_app_id: hub.app.appId,
    token: hub.app.verificationToken,
    container: { type: 'message', message_ts: wire.ts, channel_id: room.id, is_ephemeral: isEphemeral, ...thread },
    trigger_id: hub.tickets.newTrigger(member.id),
    ...teamOf(hub),
    channel: { id: room.id, name: nameOf(room) },
    ...(!isEphemeral && { message: wire }),
    state: { values: {} },
    response_url: responseUrl(hub, member, room, wire, isEphemeral),
    actions: [{ ...action, action_ts: hub.world.newTs() }],
  };
  return hub.deliveries.push('interactive', 'block_actions', payload);
}

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
