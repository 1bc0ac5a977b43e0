// What is said and where: messages, places and the small tree of rich text that every platform is written from.

/** A node of rich text. Strings are literal text; a blank line between paragraphs is `\n\n` inside a string. */
export type Node =
  | string
  | { readonly type: 'bold' | 'italic' | 'strike' | 'quote' | 'spoiler'; readonly children: Rich }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'block'; readonly text: string; readonly lang?: string }
  | { readonly type: 'link'; readonly url: string; readonly children: Rich }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  /** Who or what was mentioned, as it is read ("@Ana", "#general"): shown, and never a live mention elsewhere. */
  | { readonly type: 'mention'; readonly text: string }
  /** A platform's own emoji by its name (":shipit:"). What Unicode has is plain text. */
  | { readonly type: 'emoji'; readonly text: string };

export type Style = Exclude<Node, string>['type'];

/** Rich text as a tree. No node ever turns a customer's characters into a mention, a command or markup. */
export type Rich = readonly Node[];

/** An address a message can be sent to. `account` is the configured name of a bot identity on a platform. */
export interface Place {
  readonly account: string;
  readonly channel: string;
  readonly thread?: string;
}

/** A message that exists at a place; `id` is the platform's own message id, unique within account and channel. */
export interface Placed extends Place {
  readonly id: string;
}

/** The person who wrote or pressed, as their platform names them. `id` is unique within the account. */
export interface Author {
  readonly id: string;
  readonly name: string;
  /** BCP 47, when the platform tells it. */
  readonly lang?: string;
}

/**
 * A file that exists on some account. `ref` means something to that account's channel alone (a file id, a content
 * hash); another account gets the bytes through `Host.open`. `bytes` is absent where the platform does not tell.
 */
export interface File {
  readonly kind: 'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'sticker' | 'file';
  readonly account: string;
  readonly ref: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes?: number;
  /** A sticker's emoji, said where a sticker cannot be shown. */
  readonly emoji?: string;
}

export interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly title?: string;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** One question asked before a press counts: a line or more of text, or one of the choices. */
export interface Form {
  readonly title: string;
  readonly label: string;
  /** At most 25, the value at most 60 bytes. Absent: free text of at most `lengthMax` UTF-16 code units. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
  readonly lengthMax?: number;
  /** Of free text: what stands in the field at first, to be changed. No longer than `lengthMax`. */
  readonly value?: string;
}

/**
 * `action` comes back in a `pressed` event (core/action.ts); `url` opens a page instead. Where a platform has forms it
 * asks `form` first and puts the answer into `pressed.input`; elsewhere the press comes without one.
 */
export type Button =
  | { readonly label: string; readonly action: string; readonly form?: Form }
  | { readonly label: string; readonly url: string };

/** How a conversation stands, for platforms that show it beside a card or a thread (a tag, a title). */
export interface Standing {
  readonly is: 'waiting' | 'assigned' | 'snoozed' | 'closed';
  /** The alias of who has it. */
  readonly by?: string;
}

/** One message to or from a platform. Everything but `text` may be absent; `text` may be empty beside a file. */
export interface Message {
  readonly text: Rich;
  /** Who speaks, shown as the platform can: a customised name, or a bold first line. */
  readonly speaker?: string;
  /** One file, or the files of one album. `text` is then their caption. */
  readonly files?: readonly File[];
  readonly location?: Location;
  readonly contact?: Contact;
  readonly buttons?: readonly (readonly Button[])[];
  /** The message this one quotes, at the place where it was written; the outbox finds its copy at the destination. */
  readonly replyTo?: Placed;
  /** The quoted words, shown where the copy cannot be found. At most 200 characters. */
  readonly quote?: string;
  /** What the platform sent that cannot be relayed ("poll", "game"): said in words to both sides, never dropped. */
  readonly unsupported?: string;
  /** On pages: when it came about, in milliseconds since the epoch. They may arrive much later. */
  readonly at?: number;
  /** On cards and control cards: how their conversation stands. The words say it too. */
  readonly standing?: Standing;
}

/** One string per place: equal places have equal keys. `\u0000` cannot occur in any platform's ids. */
export const placeKey = (place: Place): string => `${place.account}\u0000${place.channel}\u0000${place.thread ?? ''}`;

/** One string per existing message. The thread is left out: message ids are unique within a channel. */
export const placedKey = (at: Placed): string => `${at.account}\u0000${at.channel}\u0000${at.id}`;

/** A link key back to the message it names; a mark of ours names none. */
export function placedOf(key: string): Placed | undefined {
  const [account, channel, id] = key.split('\u0000');
  return account !== undefined && channel !== undefined && id !== undefined ? { account, channel, id } : undefined;
}

/** The words of rich text without its marks, as a person would read them aloud. */
export function plain(rich: Rich): string {
  let out = '';
  for (const node of rich) {
    if (typeof node === 'string') out += node;
    else if ('text' in node) out += node.text;
    else if (node.type === 'list')
      out += node.items.map((item, i) => `${node.ordered ? `${i + 1}.` : '•'} ${plain(item)}`).join('\n');
    else out += plain(node.children);
  }
  return out;
}

/** One line of at most `max` (1 or more) UTF-16 code units, cut at a grapheme, with an ellipsis where something is missing. */
export function excerpt(text: string, max: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= max) return oneLine;
  let cut = '';
  for (const { segment } of graphemesOf(oneLine)) {
    if (cut.length + segment.length > max - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

let segmenter: Intl.Segmenter | undefined;

/** What readers take for one sign each. Made when it is first asked for: ICU takes 20 ms to read its rules. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
