// What became of a message on its way to the eye: who is really mentioned, what is really a link, and the plain words.
import { type Fields, isFields, listOf, str } from './args.ts';
import { readMrkdwn } from './mrkdwn.ts';

export interface Parsed {
  /** Ids of members and groups that the message notifies, and of channels it links to. */
  readonly mentions: readonly string[];
  /** `here`, `channel`, `everyone`. */
  readonly broadcasts: readonly string[];
  readonly links: readonly { readonly url: string; readonly text: string }[];
  /** As it reads on the screen, without formatting's marks removed. */
  readonly plain: string;
}

interface Draft {
  readonly mentions: string[];
  readonly broadcasts: string[];
  readonly links: { url: string; text: string }[];
  plain: string;
}

/**
 * A message with blocks shows the blocks; its text is then only what a notification reads, but what is live in that
 * text still notifies.
 */
export function parseMessage(text: string, blocks: readonly Fields[], isMrkdwn = true): Parsed {
  const draft: Draft = { mentions: [], broadcasts: [], links: [], plain: '' };
  for (const block of blocks) {
    const before = draft.plain;
    if (before !== '') draft.plain += '\n';
    const start = draft.plain.length;
    visit(draft, block);
    // Buttons and dividers say nothing.
    if (draft.plain.length === start) draft.plain = before;
  }
  const shown = draft.plain;
  if (isMrkdwn) addMrkdwn(draft, text);
  else draft.plain += text;
  return {
    mentions: [...new Set(draft.mentions)],
    broadcasts: [...new Set(draft.broadcasts)],
    links: draft.links.filter(
      (link, index) =>
        draft.links.findIndex(({ url, text: label }) => url === link.url && label === link.text) === index,
    ),
    plain: blocks.length > 0 ? shown : draft.plain,
  };
}

function addMrkdwn(draft: Draft, text: string): void {
  for (const live of readMrkdwn(text)) {
    if (live.kind === 'text' || live.kind === 'date') draft.plain += live.text;
    if (live.kind === 'link') {
      draft.links.push({ url: live.url, text: live.text });
      draft.plain += live.text;
    }
    if (live.kind === 'broadcast') {
      draft.broadcasts.push(live.range);
      draft.plain += `@${live.range}`;
    }
    if (live.kind === 'user' || live.kind === 'usergroup' || live.kind === 'channel') {
      draft.mentions.push(live.id);
      draft.plain += `${live.kind === 'channel' ? '#' : '@'}${live.label ?? live.id}`;
    }
  }
}

/** Walks a block, or an element within one. */
function visit(draft: Draft, node: Fields): void {
  if (leaf(draft, node)) return;
  if (node.type === 'button' && typeof node.url === 'string') draft.links.push({ url: node.url, text: labelOf(node) });
  visitAll(draft, [node.text, node.label, ...listOf(node.fields)]);
  visitAll(draft, node.type === 'actions' ? [] : listOf(node.elements));
}

function visitAll(draft: Draft, nodes: readonly unknown[]): void {
  for (const node of nodes) {
    if (!isFields(node)) continue;
    if (draft.plain !== '' && isBlockLike(node) && !draft.plain.endsWith('\n')) draft.plain += '\n';
    visit(draft, node);
  }
}

const blockLike = new Set([
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
  'mrkdwn',
]);

function isBlockLike(node: Fields): boolean {
  return typeof node.type === 'string' && blockLike.has(node.type);
}

/** Texts and the inline elements of rich text; false when the node is neither. */
function leaf(draft: Draft, node: Fields): boolean {
  if (node.type === 'mrkdwn') addMrkdwn(draft, str(node.text));
  else if (node.type === 'markdown') addMarkdown(draft, str(node.text));
  else if (node.type === 'text' || node.type === 'plain_text') draft.plain += str(node.text);
  else if (node.type === 'link') {
    const text = str(node.text) || str(node.url);
    draft.links.push({ url: str(node.url), text });
    draft.plain += text;
  } else if (node.type === 'user' || node.type === 'usergroup' || node.type === 'channel') {
    const id = str(node.user_id ?? node.usergroup_id ?? node.channel_id);
    draft.mentions.push(id);
    draft.plain += `${node.type === 'channel' ? '#' : '@'}${id}`;
  } else if (node.type === 'broadcast') {
    draft.broadcasts.push(str(node.range));
    draft.plain += `@${str(node.range)}`;
  } else if (node.type === 'emoji') draft.plain += `:${str(node.name)}:`;
  else return false;
  return true;
}

/** A markdown block knows `[text](url)` besides mrkdwn's own brackets. */
function addMarkdown(draft: Draft, text: string): void {
  const rest = text.replaceAll(/\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g, (_all, label: string, url: string) => {
    draft.links.push({ url, text: label });
    return label;
  });
  addMrkdwn(draft, rest);
}

function labelOf(node: Fields): string {
  return isFields(node.text) ? str(node.text.text) : '';
}
