// The people of the workspace and where they meet: members, strangers, channels, and direct messages with the app.
import type { Fields } from './args.ts';
import type { Hub } from './hub.ts';
import { openPerson, type Person, type Someone } from './person.ts';
import { openDirect } from './places.ts';
import { changeMessage, postMessage } from './post.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { type ChannelView, type MessageRef, type Place, roomOf, storedOf, viewOf } from './view.ts';
import type { Member, RoomKind } from './world.ts';

export interface PersonPlan {
  readonly id?: string;
  /** The handle; the other names follow it unless given. */
  readonly name: string;
  readonly realName?: string;
  readonly displayName?: string;
  readonly tz?: string;
  readonly tzOffset?: number;
  readonly locale?: string;
  /** Another workspace's id, for a stranger of a Slack Connect channel. */
  readonly team?: string;
  readonly isRestricted?: boolean;
}

export interface ChannelPlan {
  readonly id?: string;
  readonly name: string;
  readonly kind?: Exclude<RoomKind, 'im'>;
  readonly members?: readonly Someone[];
  /** Whether the bot is in it; true by default. */
  readonly bot?: boolean;
  readonly isArchived?: boolean;
  /** Ids of other workspaces, for a Slack Connect channel. */
  readonly sharedWith?: readonly string[];
}

export function openPeople(hub: Hub) {
  return {
    person(plan: PersonPlan): Person {
      return openPerson(hub, addMember(hub, plan));
    },
    channel(plan: ChannelPlan): ChannelView {
      const inside = [...(plan.members ?? []).map(({ id }) => id), ...(plan.bot === false ? [] : [hub.app.botUserId])];
      const creator = inside[0] ?? hub.app.botUserId;
      const room = hub.world.addRoom({
        id: plan.id,
        name: plan.name,
        kind: plan.kind ?? 'public',
        creator,
        members: inside,
      });
      room.isArchived = plan.isArchived ?? false;
      for (const team of plan.sharedWith ?? []) room.sharedWith.add(team);
      return viewOf(hub, room);
    },
    /** The direct messages between a person and the app; opened if they were not. */
    dm: (person: Someone): ChannelView => viewOf(hub, openDirect(hub, person.id)),
    /** Another app in the workspace, which writes as a bot. */
    integration(name: string) {
      const botId = hub.world.newId('B');
      return {
        botId,
        write(place: Place, text: string): SeenMessage {
          const room = roomOf(hub, place);
          const content = { subtype: 'bot_message', bot_id: botId, username: name, text, app_id: hub.world.newId('A') };
          return seenMessage(room, postMessage(hub, room, content, { byBot: false }), hub.app.botUserId);
        },
      };
    },
    /** Slack attaches what a link shows: the message changes though nobody edited it. */
    unfurl(ref: MessageRef, attachment: Fields): void {
      const { room, stored } = storedOf(hub, ref);
      changeMessage(hub, room, stored, { attachments: [attachment] }, undefined);
    },
    /** A channel as anybody sees it, by id. */
    place: (place: Place): ChannelView => viewOf(hub, roomOf(hub, place)),
  };
}

export function addMember(hub: Hub, plan: PersonPlan, isBot = false): Member {
  const member: Member = {
    id: plan.id ?? hub.world.newId('U'),
    name: plan.name,
    realName: plan.realName ?? plan.name,
    displayName: plan.displayName ?? '',
    tz: plan.tz ?? 'Europe/Berlin',
    tzOffset: plan.tzOffset ?? 3600,
    locale: plan.locale ?? 'en-US',
    team: plan.team ?? hub.app.teamId,
    isBot,
    isRestricted: plan.isRestricted ?? false,
    isDeactivated: false,
  };
  hub.world.members.set(member.id, member);
  return member;
}
