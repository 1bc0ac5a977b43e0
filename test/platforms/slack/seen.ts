// A message the way a person sees it: who it seems to be from, its words, buttons, files and reactions.
import { type Fields, isFields, listOf, str } from './args.ts';
import type { Parsed } from './parsed.ts';
import { type Ephemeral, type Room, type Stored, shownWire, type Wire } from './world.ts';

export interface SeenButton {
  readonly actionId: string;
  readonly blockId: string;
  readonly text: string;
  readonly value: string | undefined;
  readonly url: string | undefined;
  readonly style: string | undefined;
  readonly wire: Fields;
}

export interface SeenSelect {
  readonly type: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly options: readonly { readonly text: string; readonly value: string; readonly wire: Fields }[];
  readonly wire: Fields;
}

export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
  /** The head of the thread it answers in; undefined at the top. */
  readonly thread: string | undefined;
  /** The member it is from, the bot's included. */
  readonly from: string;
  readonly byBot: boolean;
  /** The name and icon it goes under, if not its sender's own. */
  readonly username: string | undefined;
  readonly icon: string | undefined;
  readonly subtype: string | undefined;
  readonly text: string;
  readonly blocks: readonly Fields[];
  /** As it reads: blocks if there are any, else the text. */
  readonly plain: string;
  readonly parsed: Parsed;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly files: readonly Fields[];
  /** Members by reaction. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly metadata: Fields | undefined;
  readonly edits: number;
  readonly isPinned: boolean;
  readonly isEphemeral: boolean;
  readonly state: 'there' | 'tombstone' | 'deleted';
  readonly wire: Wire;
}

export function seenMessage(room: Room, stored: Stored, botUserId: string): SeenMessage {
  return {
    ...common(room, shownWire(room, stored), stored.parsed, botUserId),
    byBot: stored.byBot,
    reactions: Object.fromEntries([...stored.reactions].map(([name, people]) => [name, [...people]])),
    metadata: stored.metadata,
    edits: stored.edits,
    isPinned: stored.isPinned,
    isEphemeral: false,
    state: stored.state,
  };
}

export function seenEphemeral(room: Room, shown: Ephemeral, botUserId: string): SeenMessage {
  return {
    ...common(room, shown.wire, shown.parsed, botUserId),
    byBot: true,
    reactions: {},
    metadata: undefined,
    edits: 0,
    isPinned: false,
    isEphemeral: true,
    state: shown.isGone ? 'deleted' : 'there',
  };
}

function common(room: Room, wire: Wire, parsed: Parsed, botUserId: string) {
  const blocks = wire.blocks ?? [];
  const icons = wire.icons ?? {};
  return {
    channel: room.id,
    ts: wire.ts,
    thread: wire.thread_ts === wire.ts ? undefined : wire.thread_ts,
    from: wire.user ?? botUserId,
    username: wire.username,
    icon: textOf(icons.emoji) ?? textOf(icons.image_64),
    subtype: wire.subtype,
    text: wire.text,
    blocks,
    plain: parsed.plain,
    parsed,
    buttons: buttonsIn(blocks),
    selects: selectsIn(blocks),
    files: wire.files ?? [],
    wire,
  };
}

/** The interactive elements of blocks, with the block they stand in. */
export function elementsIn(blocks: readonly Fields[]): { readonly blockId: string; readonly element: Fields }[] {
  return blocks.flatMap((block) => {
    const elements = [block.accessory, block.element, ...listOf(block.elements)];
    return elements
      .filter(isFields)
      .filter(({ action_id }) => typeof action_id === 'string')
      .map((element) => ({ blockId: str(block.block_id), element }));
  });
}

export function buttonsIn(blocks: readonly Fields[]): SeenButton[] {
  return elementsIn(blocks)
    .filter(({ element }) => element.type === 'button')
    .map(({ blockId, element }) => ({
      actionId: str(element.action_id),
      blockId,
      text: labelOf(element.text),
      value: textOf(element.value),
      url: textOf(element.url),
      style: textOf(element.style),
      wire: element,
    }));
}

export function selectsIn(blocks: readonly Fields[]): SeenSelect[] {
  return elementsIn(blocks)
    .filter(({ element }) => element.type !== 'button')
    .map(({ blockId, element }) => ({
      type: str(element.type),
      actionId: str(element.action_id),
      blockId,
      options: optionsOf(element).map((wire) => ({ text: labelOf(wire.text), value: str(wire.value), wire })),
      wire: element,
    }));
}

function optionsOf(element: Fields): Fields[] {
  const grouped = listOf(element.option_groups);
  const lists = [element.options, ...grouped.map(({ options }) => options)];
  return lists.flatMap(listOf);
}

function labelOf(value: unknown): string {
  return isFields(value) ? str(value.text) : '';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
