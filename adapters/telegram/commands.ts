// The menus of commands that Telegram shows, per kind of chat and language; set only when they changed.
import { createHash } from 'node:crypto';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import type { Shelf } from '../../core/journal.ts';
import type { Calls } from './calls.ts';

export interface Menus {
  /** Shown in private chats, where customers are. */
  readonly direct: readonly BotCommand[];
  /** Shown in groups, where agents are. */
  readonly group: readonly BotCommand[];
  /** Others for people whose app speaks another language; keys are two-letter ISO 639-1 codes. */
  readonly languages?: Readonly<Record<string, Omit<Menus, 'languages'>>>;
}

const KNOWN_MS = 30 * 24 * 3_600_000;

interface Menu {
  readonly commands: readonly BotCommand[];
  readonly scope: BotCommandScope;
  readonly language_code?: LanguageCode;
}

/** Rejects with a ChannelError; nothing depends on it but convenience. */
export async function setMenus(calls: Calls, shelf: Shelf, menus: Menus): Promise<void> {
  const wanted = menusOf(menus);
  const print = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const key = `telegram menus ${calls.account}`;
  if ((await shelf.get(key)) === print) return;
  for (const menu of wanted) await calls.run({ idempotent: true }, () => calls.raw.setMyCommands(menu));
  await shelf.set(key, print, KNOWN_MS);
}

function menusOf({ languages = {}, ...usual }: Menus): Menu[] {
  const menus = [...scoped(usual)];
  for (const [language, own] of Object.entries(languages)) {
    if (isLanguageCode(language)) menus.push(...scoped(own).map((menu) => ({ ...menu, language_code: language })));
  }
  return menus;
}

const scoped = ({ direct, group }: Omit<Menus, 'languages'>): Menu[] => [
  { commands: direct, scope: { type: 'all_private_chats' } },
  { commands: group, scope: { type: 'all_group_chats' } },
];

const isLanguageCode = (code: string): code is LanguageCode => /^[a-z]{2}$/.test(code);
