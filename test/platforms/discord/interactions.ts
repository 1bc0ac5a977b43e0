// Interactions: what people press, choose, fill in and call, told to the bot, and how its answer is awaited.
import { randomBytes } from 'node:crypto';
import type { Json } from './failure.ts';
import type { Hub } from './hub.ts';
import { permissionsIn } from './permissions.ts';
import { accountWire, actingMemberWire, roomWire } from './wire.ts';
import type { Account, Room, Stored } from './world.ts';

/** A form that the bot opened, as its person sees it. */
export interface OpenModal {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly ModalField[];
}

export interface ModalField {
  readonly customId: string;
  readonly label: string;
  /** 4 a text, 3 and 5 to 8 selects. */
  readonly type: number;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly value: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  /** In a label (the newer layout) instead of a row. */
  readonly inLabel: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 5 modal. */
  readonly type: 2 | 3 | 5;
  readonly by: Account;
  readonly room: Room;
  /** The message with the component, also of a modal that came from one. */
  readonly source: Stored | undefined;
  readonly name: string;
  readonly createdAt: number;
  /** The type of the first answer, once there is one. */
  answered: number | undefined;
  /** The person saw "This interaction failed". */
  failed: boolean;
  /** What `@original` is. */
  original: Stored | undefined;
  /** Whether a deferred message still waits to be filled in. */
  isDeferred: boolean;
  readonly followUps: Stored[];
  modal: OpenModal | undefined;
}

/** More are forgotten, the oldest first. */
const interactionsMax = 10_000;

/** Maps keep the order in which things came. */
export function forgetOldest(map: Map<string, unknown>, max: number): void {
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
}

interface Plan {
  readonly type: Interaction['type'];
  readonly by: Account;
  readonly room: Room;
  readonly source?: Stored | undefined;
  readonly name: string;
  readonly data: Json;
}

/** Tells the bot of an interaction; after the deadline its person is told that it failed. */
export function interact(hub: Hub, plan: Plan): Interaction {
  const { by, room, source } = plan;
  const interaction: Interaction = {
    id: hub.newId(),
    token: randomBytes(90).toString('base64url'),
    type: plan.type,
    by,
    room,
    source,
    name: plan.name,
    createdAt: hub.now(),
    answered: undefined,
    failed: false,
    original: undefined,
    isDeferred: false,
    followUps: [],
    modal: undefined,
  };
  hub.interactions.set(interaction.token, interaction);
  forgetOldest(hub.interactions, interactionsMax);
  const timer = setTimeout(() => {
    if (interaction.answered !== undefined) return;
    interaction.failed = true;
    hub.record.changed();
  }, hub.settings.interactionMsMax);
  timer.unref();
  hub.gateway.tell('INTERACTION_CREATE', 0, JSON.stringify(wireOf(hub, interaction, plan.data)));
  return interaction;
}

function wireOf(hub: Hub, interaction: Interaction, data: Json): Json {
  const { by, room, source } = interaction;
  const { guild } = room;
  const member = guild?.members.get(by.id);
  return {
    id: interaction.id,
    application_id: hub.applicationId,
    type: interaction.type,
    data,
    token: interaction.token,
    version: 1,
    ...(guild === undefined
      ? {}
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
        }),
    channel_id: room.id,
    channel: { ...roomWire(room), permissions: permissionsIn(room, by.id).toString() },
    ...(member === undefined ? { user: accountWire(by) } : { member: actingMemberWire(member, room) }),
    ...(source === undefined ? {} : { message: source.wire }),
    app_permissions: permissionsIn(room, hub.bot.id).toString(),
    locale: by.locale,
    entitlements: [],
    authorizing_integration_owners: guild === undefined ? { 0: '0' } : { 0: guild.id },
    context: guild === undefined ? 1 : 0,
    attachment_size_limit: hub.settings.fileBytesMax,
  };
}
