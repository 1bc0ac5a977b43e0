// One member of the workspace: what they write, change, upload and react to, where they come and go, and what they see.
import { randomUUID } from 'node:crypto';
import type { Fields } from './args.ts';
import { shortId } from './chat.ts';
import { enter, leave } from './conversations.ts';
import { emit } from './events.ts';
import { addFile, type FilePlan, fileInEvent, noteShare } from './files.ts';
import type { Hub } from './hub.ts';
import { openModals } from './modal.ts';
import { richText } from './mrkdwn.ts';
import { openDirect } from './places.ts';
import { changeMessage, postMessage, removeMessage } from './post.ts';
import { openHands } from './press.ts';
import { react, unreact } from './reactions.ts';
import { type SeenMessage, seenEphemeral, seenMessage } from './seen.ts';
import { type MessageRef, type Place, roomOf, storedOf, viewOf } from './view.ts';
import type { Member, Room } from './world.ts';

export interface Someone {
  readonly id: string;
}

export interface WriteOptions {
  /** The head of the thread to answer in. */
  readonly thread?: string | SeenMessage;
  /** An answer that is also shown in the channel. */
  readonly broadcast?: boolean;
}

export type Person = ReturnType<typeof openPerson>;

export function openPerson(hub: Hub, member: Member) {
  const { id } = member;
  const own = (ref: MessageRef) => {
    const found = storedOf(hub, ref);
    if (found.stored.wire.user !== id || found.stored.byBot) throw new Error(`message ${ref.ts} is another's`);
    return found;
  };
  return {
    id,
    member,
    ...openHands(hub, member),
    ...openModals(hub, member),
    /** `what` is typed as mrkdwn with real mentions (`<@U…>`), or blocks as the composer makes them. */
    write(place: Place, what: string | readonly Fields[], options: WriteOptions = {}): SeenMessage {
      const room = placeFor(hub, member, place);
      const stored = postMessage(hub, room, typed(hub, room, member, what, options), { byBot: false });
      return seenMessage(room, stored, hub.app.botUserId);
    },
    /** `/me is here` */
    act(place: Place, text: string): SeenMessage {
      const room = placeFor(hub, member, place);
      const stored = postMessage(
        hub,
        room,
        { subtype: 'me_message', user: id, text, team: member.team },
        { byBot: false },
      );
      return seenMessage(room, stored, hub.app.botUserId);
    },
    edit(ref: MessageRef, text: string): SeenMessage {
      const { room, stored } = own(ref);
      changeMessage(hub, room, stored, { text, blocks: [richText(text, shortId(hub))] }, id);
      return seenMessage(room, stored, hub.app.botUserId);
    },
    delete(ref: MessageRef): void {
      const { room, stored } = own(ref);
      removeMessage(hub, room, stored);
    },
    /** One message with files, as they are dropped into the composer. */
    upload(place: Place, plans: readonly FilePlan[], text = '', options: WriteOptions = {}): SeenMessage {
      const room = placeFor(hub, member, place);
      const files = plans.map((plan) => addFile(hub, id, plan, plan.bytes.length, plan.bytes));
      const content = {
        ...typed(hub, room, member, text, options),
        subtype: 'file_share',
        upload: false,
        display_as_bot: false,
      };
      const wires = files.map((file) => fileInEvent(hub, room, file));
      const stored = postMessage(
        hub,
        room,
        { ...content, files: wires },
        {
          byBot: false,
          before: ({ ts }) => {
            for (const file of files) noteShare(file, room, ts);
          },
        },
      );
      return seenMessage(room, stored, hub.app.botUserId);
    },
    /** A clip recorded in the composer. */
    voice(place: Place, bytes: Buffer, durationMs = 2000, options: WriteOptions = {}): SeenMessage {
      const more = {
        subtype: 'slack_audio',
        duration_ms: durationMs,
        audio_wave_samples: [3, 50, 100, 50, 3],
        transcription: { status: 'processing' },
      };
      return this.upload(place, [{ name: 'audio_message.m4a', bytes, mimetype: 'audio/mp4', more }], '', options);
    },
    react(ref: MessageRef, name: string): void {
      const { room, stored } = storedOf(hub, ref);
      if (!react(hub, room, stored, id, name)) throw new Error(`${member.name} has reacted with ${name} already`);
    },
    unreact(ref: MessageRef, name: string): void {
      const { room, stored } = storedOf(hub, ref);
      if (!unreact(hub, room, stored, id, name)) throw new Error(`${member.name} has not reacted with ${name}`);
    },
    /** Brings somebody, or with no name the bot, into a channel. */
    invite(place: Place, whom: Someone = { id: hub.app.botUserId }): void {
      enter(hub, placeFor(hub, member, place), whom.id, id);
    },
    /** Takes the bot out of a channel. */
    kickBot(place: Place): void {
      leave(hub, placeFor(hub, member, place), hub.app.botUserId);
    },
    leave(place: Place): void {
      leave(hub, placeFor(hub, member, place), id);
    },
    deactivate(): void {
      member.isDeactivated = true;
    },
    /** Opens the assistant's pane, which begins a thread in the direct messages; its head's time. */
    openAssistant(): string {
      if (!hub.settings.assistant) throw new Error('this workspace has no assistant threads');
      const room = openDirect(hub, id);
      const head = {
        subtype: 'assistant_app_thread',
        user: hub.app.botUserId,
        bot_id: hub.app.botId,
        text: 'New Assistant Thread',
      };
      const { ts } = postMessage(hub, room, head, { byBot: true, isTold: false }).wire;
      const thread = {
        user_id: id,
        context: { channel_id: room.id, team_id: hub.app.teamId, enterprise_id: null },
        channel_id: room.id,
        thread_ts: ts,
      };
      emit(hub, 'assistant_thread_started', {
        type: 'assistant_thread_started',
        assistant_thread: thread,
        event_ts: hub.world.newTs(),
      });
      return ts;
    },
    join(place: Place, inviter?: Someone): void {
      enter(hub, roomOf(hub, place), id, inviter?.id);
    },
    /** All that this person sees there: the messages and what was whispered to them, oldest first. */
    sees(place: Place): SeenMessage[] {
      const room = roomOf(hub, place);
      if (room.kind !== 'public' && !room.members.has(id)) throw new Error(`${member.name} is not in ${room.name}`);
      return [...viewOf(hub, room).messages, ...this.whispers(place)].sort((a, b) => a.ts.localeCompare(b.ts));
    },
    /** What was whispered to this person there, oldest first. */
    whispers: (place: Place): SeenMessage[] => {
      const room = roomOf(hub, place);
      return room.ephemerals
        .filter(({ to, isGone }) => to === id && !isGone)
        .map((shown) => seenEphemeral(room, shown, hub.app.botUserId));
    },
  };
}

function placeFor(hub: Hub, member: Member, place: Place): Room {
  const room = roomOf(hub, place);
  if (!room.members.has(member.id)) throw new Error(`${member.name} is not in ${room.name}`);
  if (room.isArchived) throw new Error(`${room.name} is archived`);
  return room;
}

/** A message as a person's client makes it. */
function typed(
  hub: Hub,
  room: Room,
  member: Member,
  what: string | readonly Fields[],
  options: WriteOptions,
): Fields & { text: string } {
  const text = typeof what === 'string' ? what : '';
  const blocks = typeof what === 'string' ? (text === '' ? [] : [richText(text, shortId(hub))]) : what;
  const given = options.thread;
  const head =
    given === undefined
      ? undefined
      : storedOf(hub, { channel: room.id, ts: typeof given === 'string' ? given : (given.thread ?? given.ts) });
  const isStranger = member.team !== hub.app.teamId;
  return {
    user: member.id,
    client_msg_id: randomUUID(),
    text,
    team: member.team,
    ...(isStranger && { user_team: member.team, source_team: member.team, user_profile: profileOf(member) }),
    ...(blocks.length > 0 && { blocks }),
    ...(head && {
      thread_ts: head.stored.wire.thread_ts ?? head.stored.wire.ts,
      parent_user_id: head.stored.wire.user,
    }),
    ...(head && options.broadcast === true && { subtype: 'thread_broadcast', root: head.stored.wire }),
  };
}

function profileOf(member: Member): Fields {
  return {
    name: member.name,
    real_name: member.realName,
    display_name: member.displayName,
    team: member.team,
    is_restricted: false,
  };
}
