// Reads and checks reply markups: inline keyboards as the server echoes them, reply keyboards as a person sees them.
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { type Args, type Fields, fieldText, isFields, isTrue, json, requiredText } from './args.ts';
import { cleanLine } from './clean.ts';
import { bad } from './failure.ts';
import { checkedLink } from './html.ts';

export type Markup =
  | { readonly kind: 'inline'; readonly inline: InlineKeyboardMarkup }
  | { readonly kind: 'keyboard'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force' };

const callbackDataBytesMax = 64;
const buttonsMax = 100;
const rowButtonsMax = 12;

/** The argument `reply_markup`, read before any chat is looked at; undefined when there is none or it is empty. */
export function readMarkup(args: Args): Markup | undefined {
  const value = json(args, 'reply_markup', 'reply keyboard markup');
  if (value === undefined) return undefined;
  if (!isFields(value)) throw bad('Object expected as reply markup');
  const keyboard = rowsOf(value, 'keyboard', 'Field "keyboard" must be an Array of Arrays');
  const inline = rowsOf(
    value,
    'inline_keyboard',
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  );
  const buttons = inline.map((row) =>
    row.map((button) => prefixed("Can't parse inline keyboard button", readInline, button)),
  );
  if (keyboard.length > 0) {
    return {
      kind: 'keyboard',
      rows: keyboard.map((row) => row.map((key) => prefixed("Can't parse keyboard button", readKey, key))),
    };
  }
  if (inline.length > 0) return { kind: 'inline', inline: { inline_keyboard: buttons } };
  if (isTrue(value.remove_keyboard) || isTrue(value.hide_keyboard)) return { kind: 'remove' };
  if (isTrue(value.force_reply)) return { kind: 'force' };
  return undefined;
}

function rowsOf(value: Fields, name: string, complaint: string): unknown[][] {
  const rows = value[name];
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) throw bad(`Field "${name}" must be of type Array`);
  return rows.map((row: unknown) => {
    if (!Array.isArray(row)) throw bad(complaint);
    return row;
  });
}

function prefixed<T>(prefix: string, read: (button: unknown) => T, button: unknown): T {
  try {
    return read(button);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('Bad Request: ', '') : '';
    throw bad(`${prefix}: ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`);
  }
}

function readKey(key: unknown): string {
  if (typeof key === 'string') return key;
  if (!isFields(key)) throw bad('KeyboardButton must be a String or an Object');
  return requiredText(key, 'text');
}

function readInline(button: unknown): InlineKeyboardButton {
  if (!isFields(button)) throw bad('InlineKeyboardButton must be an Object');
  const text = requiredText(button, 'text');
  const look = styled(button);
  const url = fieldText(button, 'url');
  if (url !== '') return { text, ...look, url };
  const data = fieldText(button, 'callback_data');
  if (data !== '') return { text, ...look, callback_data: data };
  const inline = button.switch_inline_query;
  if (inline !== undefined) return { text, ...look, switch_inline_query: fieldText(button, 'switch_inline_query') };
  const current = button.switch_inline_query_current_chat;
  if (typeof current === 'string') return { text, ...look, switch_inline_query_current_chat: current };
  const app = button.web_app;
  if (isFields(app)) return { text, ...look, web_app: { url: requiredText(app, 'url') } };
  const login = button.login_url;
  if (isFields(login)) return { text, ...look, url: requiredText(login, 'url') };
  const copy = button.copy_text;
  if (isFields(copy)) return { text, ...look, copy_text: { text: requiredText(copy, 'text') } };
  throw bad('Text buttons are unallowed in the inline keyboard');
}

function styled(button: Fields): { style?: 'danger' | 'success' | 'primary' } {
  const style = fieldText(button, 'style').toLowerCase();
  if (style === '' || style === 'default') return {};
  if (style !== 'danger' && style !== 'success' && style !== 'primary') throw bad('invalid button style specified');
  return { style };
}

/** The second look, once the chat is known: texts cleaned, empty buttons and rows dropped, links checked. */
export function settledMarkup(markup: Markup | undefined, onlyInline: boolean): Markup | undefined {
  if (markup === undefined) return undefined;
  if (markup.kind !== 'inline') {
    if (onlyInline) throw bad('Inline keyboard expected');
    return markup;
  }
  const rows = markup.inline.inline_keyboard
    .map((row) =>
      row
        .filter((button) => button.text !== '')
        .slice(0, rowButtonsMax)
        .map(settledButton),
    )
    .filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : { kind: 'inline', inline: { inline_keyboard: rows } };
}

function settledButton(button: InlineKeyboardButton): InlineKeyboardButton {
  const text = cleanLine(button.text, 'Inline keyboard button text');
  if (text === '') throw bad('Inline keyboard button text must be non-empty');
  if (!('url' in button)) return { ...button, text };
  if (/^tg:(?:\/\/)?user\?id=\d+$/i.test(button.url)) return { ...button, text };
  const url = checkedLink(button.url);
  if (url === undefined) throw bad(`Inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  return { ...button, text, url };
}

/** What only Telegram's own servers refuse. */
export function checkButtons(markup: Markup | undefined): void {
  if (markup?.kind !== 'inline') return;
  const buttons = markup.inline.inline_keyboard.flat();
  if (buttons.length > buttonsMax) throw bad('reply markup is too long');
  for (const button of buttons) {
    if (!('callback_data' in button)) continue;
    const isValid =
      button.callback_data.isWellFormed() && Buffer.byteLength(button.callback_data) <= callbackDataBytesMax;
    if (!isValid) throw bad('BUTTON_DATA_INVALID');
  }
}
