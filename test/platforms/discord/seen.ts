// A message as a person sees it.
import type { Json } from './failure.ts';
import { isJson } from './form.ts';
import { type MarkdownView, viewMarkdown } from './markdown.ts';
import type { MessageWire, Pings, Stored } from './world.ts';

export interface SeenButton {
  readonly label: string;
  /** `undefined` for links. */
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly emoji: string | undefined;
  readonly disabled: boolean;
  /** 1 blurple, 2 grey, 3 green, 4 red, 5 link. */
  readonly style: number;
}

export interface SeenSelect {
  readonly customId: string;
  /** 3 strings, 5 people, 6 roles, 7 both, 8 channels. */
  readonly type: number;
  readonly placeholder: string | undefined;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string | undefined;
  }[];
}

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly url: string;
  readonly isSpoiler: boolean;
}

export interface SeenMessage {
  /** How the client shows the content and the texts: what in them is live. */
  readonly view: MarkdownView;
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly content: string;
  /** The texts of embeds and of text displays (components V2), in order. */
  readonly texts: readonly string[];
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly files: readonly SeenFile[];
  readonly replyTo: string | undefined;
  /** Whom it notified when it was written. */
  readonly pings: Pings;
  /** Who reacted, by emoji. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly edits: number;
  readonly isPinned: boolean;
  readonly isEphemeral: boolean;
  /** "Patchthrough is thinking…": an answer that is still to come. */
  readonly isThinking: boolean;
  readonly isRemoved: boolean;
  readonly thread: string | undefined;
  readonly wire: MessageWire;
}

/** A copy of how the message stands now. */
export function seenMessage(stored: Stored): SeenMessage {
  const { wire } = stored;
  const parts = componentsIn(wire.components);
  const texts = [
    ...wire.embeds.flatMap(embedTexts),
    ...parts.flatMap((part) => (part.type === 10 ? [String(part.content)] : [])),
  ];
  return {
    get view() {
      return viewMarkdown([wire.content, ...texts].filter((text) => text !== '').join('\n'));
    },
    id: wire.id,
    channel: wire.channel_id,
    author: wire.author.id,
    content: wire.content,
    texts,
    buttons: parts.filter((part) => part.type === 2).map(seenButton),
    selects: parts
      .filter(({ type }) => typeof type === 'number' && (type === 3 || (type >= 5 && type <= 8)))
      .map(seenSelect),
    files: wire.attachments.map(({ id, filename, size, url, content_type }) => ({
      id,
      name: filename,
      mime: optional(content_type) ?? '',
      bytes: size,
      url,
      isSpoiler: filename.startsWith('SPOILER_'),
    })),
    replyTo: wire.type === 19 ? referenceOf(wire) : undefined,
    pings: stored.pings,
    reactions: Object.fromEntries([...stored.reactions].map(([emoji, by]) => [emoji, [...by]])),
    edits: stored.contents.length - 1,
    isPinned: wire.pinned === true,
    isEphemeral: stored.onlyFor !== undefined,
    isThinking: (wire.flags & 128) !== 0,
    isRemoved: stored.isRemoved,
    thread: stored.threadId,
    wire,
  };
}

/** Every component, also nested in rows, sections and containers, in reading order. */
export function componentsIn(components: readonly unknown[]): Json[] {
  return components
    .filter(isJson)
    .flatMap((one) => [
      one,
      ...(Array.isArray(one.components) ? componentsIn(one.components) : []),
      ...(isJson(one.accessory) ? componentsIn([one.accessory]) : []),
      ...(isJson(one.component) ? componentsIn([one.component]) : []),
    ]);
}

function embedTexts(embed: Json): string[] {
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isJson) : [];
  const footer = isJson(embed.footer) ? [embed.footer.text] : [];
  const all = [embed.title, embed.description, ...fields.flatMap(({ name, value }) => [name, value]), ...footer];
  return all.filter((text) => typeof text === 'string');
}

const optional = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function seenButton(part: Json): SeenButton {
  return {
    label: optional(part.label) ?? '',
    customId: optional(part.custom_id),
    url: optional(part.url),
    emoji: isJson(part.emoji) ? optional(part.emoji.name) : undefined,
    disabled: part.disabled === true,
    style: Number(part.style),
  };
}

function seenSelect(part: Json): SeenSelect {
  const options = Array.isArray(part.options) ? part.options.filter(isJson) : [];
  return {
    customId: String(part.custom_id),
    type: Number(part.type),
    placeholder: optional(part.placeholder),
    options: options.map(({ label, value, description }) => ({
      label: String(label),
      value: String(value),
      description: optional(description),
    })),
  };
}

function referenceOf(wire: MessageWire): string | undefined {
  const reference = wire.message_reference;
  return isJson(reference) ? optional(reference.message_id) : undefined;
}
