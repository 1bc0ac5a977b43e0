// A person's hands on interactive things: buttons, menus, commands and shortcuts, and what the app answers to them.
import { type Fields, isFields, str } from './args.ts';
import type { Heard } from './delivery.ts';
import type { Hub } from './hub.ts';
import { nameOf, personOf, responseUrl, teamOf } from './interaction.ts';
import { answerInPlace } from './respond.ts';
import { buttonsIn, type SeenButton, type SeenSelect, selectsIn } from './seen.ts';
import { liveMessage, type Member, type Room, shownWire, type Wire } from './world.ts';

/** Where something is pressed: a message, as it was seen or only by its place. */
export interface PressRef {
  readonly channel: string;
  readonly ts: string;
  readonly buttons?: readonly SeenButton[];
  readonly selects?: readonly SeenSelect[];
}

interface Target {
  readonly room: Room;
  readonly wire: Wire;
  readonly isEphemeral: boolean;
}

export function openHands(hub: Hub, member: Member) {
  return {
    /**
     * Presses the button with this action id, value or text; one that has changed since, if `ref` is the message as it
     * was seen then. Resolves with whether and how the app acknowledged; unacknowledged, the person sees an error.
     */
    press(ref: PressRef, what: string): Promise<Heard> {
      const target = targetOf(hub, member, ref);
      const buttons = [...buttonsIn(target.wire.blocks ?? []), ...(ref.buttons ?? [])];
      const button =
        buttons.find(({ actionId }) => actionId === what) ??
        buttons.find(({ value }) => value === what) ??
        buttons.find(({ text }) => text === what);
      if (button === undefined) throw new Error(`message ${ref.ts} has no button "${what}"`);
      const { text, value, style } = button.wire;
      const more = { ...(value !== undefined && { value }), ...(style !== undefined && { style }) };
      return act(hub, member, target, {
        action_id: button.actionId,
        block_id: button.blockId,
        text,
        ...more,
        type: 'button',
      });
    },
    /** A press of what no button carries: what a forged client sends. */
    pressForged: (ref: PressRef, action: Fields): Promise<Heard> =>
      act(hub, member, targetOf(hub, member, ref), action),
    /** Chooses from the menu with this action id, by the option's value or text. */
    choose(ref: PressRef, actionId: string, choice: string): Promise<Heard> {
      const target = targetOf(hub, member, ref);
      const menus = [...selectsIn(target.wire.blocks ?? []), ...(ref.selects ?? [])];
      const menu = menus.find((one) => one.actionId === actionId);
      const option = menu?.options.find(({ value, text }) => value === choice || text === choice);
      if (menu === undefined || option === undefined) throw new Error(`message ${ref.ts} offers no "${choice}"`);
      const { placeholder } = menu.wire;
      const more = placeholder === undefined ? {} : { placeholder };
      return act(hub, member, target, {
        type: menu.type,
        action_id: actionId,
        block_id: menu.blockId,
        selected_option: option.wire,
        ...more,
      });
    },
    /** `/human I am stuck`, typed in a channel. What the acknowledgement carries is shown to the person. */
    async command(place: string | { readonly id: string }, line: string): Promise<Heard> {
      const room = roomFor(hub, member, typeof place === 'string' ? place : place.id);
      const [command = '', ...words] = line.split(' ');
      const url = responseUrl(hub, member, room, undefined, false);
      const payload = {
        token: hub.app.verificationToken,
        team_id: hub.app.teamId,
        team_domain: hub.app.domain,
        channel_id: room.id,
        channel_name: nameOf(room),
        user_id: member.id,
        user_name: member.name,
        command,
        text: words.join(' '),
        api_app_id: hub.app.appId,
        is_enterprise_install: 'false',
        response_url: url,
        trigger_id: hub.tickets.newTrigger(member.id),
      };
      const heard = await hub.deliveries.push('slash_commands', command, payload);
      answerInPlace(hub, member, room, heard.answer);
      return heard;
    },
    /** The app's shortcut from a message's menu. */
    shortcut(ref: PressRef, callbackId: string): Promise<Heard> {
      const { room, wire } = targetOf(hub, member, ref);
      const payload = {
        type: 'message_action',
        callback_id: callbackId,
        ...common(hub, member, room),
        message_ts: wire.ts,
        message: wire,
        response_url: responseUrl(hub, member, room, wire, false),
        action_ts: hub.world.newTs(),
      };
      return hub.deliveries.push('interactive', 'message_action', payload);
    },
    /** The app's shortcut from the lightning menu, which is nowhere. */
    globalShortcut(callbackId: string): Promise<Heard> {
      const { channel: _channel, ...rest } = common(hub, member, undefined);
      const payload = { type: 'shortcut', callback_id: callbackId, ...rest, action_ts: hub.world.newTs() };
      return hub.deliveries.push('interactive', 'shortcut', payload);
    },
  };
}

function roomFor(hub: Hub, member: Member, id: string): Room {
  const room = hub.world.rooms.get(id);
  if (room === undefined) throw new Error(`there is no channel ${id}`);
  if (!room.members.has(member.id)) throw new Error(`${member.name} is not in ${room.name}`);
  return room;
}

function targetOf(hub: Hub, member: Member, ref: PressRef): Target {
  const room = roomFor(hub, member, ref.channel);
  const stored = liveMessage(room, ref.ts);
  if (stored !== undefined) return { room, wire: shownWire(room, stored), isEphemeral: false };
  const shown = room.ephemerals.find(({ to, wire, isGone }) => to === member.id && wire.ts === ref.ts && !isGone);
  if (shown === undefined) throw new Error(`${member.name} sees no message ${ref.ts} in ${room.name}`);
  return { room, wire: shown.wire, isEphemeral: true };
}

function common(hub: Hub, member: Member, room: Room | undefined): Fields {
  return {
    ...teamOf(hub),
    user: personOf(member),
    api_app_id: hub.app.appId,
    token: hub.app.verificationToken,
    trigger_id: hub.tickets.newTrigger(member.id),
    channel: room === undefined ? undefined : { id: room.id, name: nameOf(room) },
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/ */
function act(hub: Hub, member: Member, { room, wire, isEphemeral }: Target, action: Fields): Promise<Heard> {
  const thread = wire.thread_ts === undefined ? {} : { thread_ts: wire.thread_ts };
  const payload = {
    type: 'block_actions',
    ...common(hub, member, room),
    container: { type: 'message', message_ts: wire.ts, channel_id: room.id, is_ephemeral: isEphemeral, ...thread },
    ...(!isEphemeral && { message: wire }),
    state: { values: stateOf(action) },
    response_url: responseUrl(hub, member, room, wire, isEphemeral),
    actions: [{ ...action, action_ts: hub.world.newTs() }],
  };
  return hub.deliveries.push('interactive', 'block_actions', payload);
}

/** Menus of a message keep what was chosen. */
function stateOf(action: Fields): Fields {
  if (!isFields(action.selected_option)) return {};
  const { type, selected_option } = action;
  return { [str(action.block_id)]: { [str(action.action_id)]: { type, selected_option } } };
}
