// The bot's own face: who it is, its command menus by scope and language, its descriptions.
import type { BotCommand, File, UserFromGetMe } from 'grammy/types';
import { roomFor } from './access.ts';
import { type Args, fieldInt, isFields, json, plainArgs, requiredText, str } from './args.ts';
import { bad } from './failure.ts';
import { downloadBytesMax } from './files.ts';
import type { Hub } from './hub.ts';

const commandsMax = 100;
const plainScopes = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);

export function getMe(hub: Hub): UserFromGetMe {
  return hub.bot;
}

export function setMyCommands(hub: Hub, args: Args): true {
  const list = json(args, 'commands', 'commands') ?? [];
  if (!Array.isArray(list)) throw bad('Expected an Array of BotCommand');
  const commands = list.map(readCommand);
  const key = scopeKey(hub, args);
  if (commands.length > commandsMax) throw bad('BOT_COMMANDS_TOO_MUCH');
  if (commands.length === 0) hub.commands.delete(key);
  else hub.commands.set(key, commands);
  hub.record.changed();
  return true;
}

function readCommand(value: unknown): BotCommand {
  if (!isFields(value)) throw bad("Can't parse BotCommand: expected an Object");
  const command = requiredText(value, 'command').replace(/^\//, '');
  const description = requiredText(value, 'description').trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command, description };
}

export function getMyCommands(hub: Hub, args: Args): unknown {
  return hub.commands.get(scopeKey(hub, args)) ?? [];
}

export function deleteMyCommands(hub: Hub, args: Args): true {
  hub.commands.delete(scopeKey(hub, args));
  hub.record.changed();
  return true;
}

/** Scope and language as one key; a scope of a chat needs a chat the bot is in. */
function scopeKey(hub: Hub, args: Args): string {
  const scope = json(args, 'scope', 'BotCommandScope') ?? { type: 'default' };
  if (!isFields(scope)) throw bad("Can't parse BotCommandScope: BotCommandScope must be an Object");
  const type = requiredText(scope, 'type');
  const language = str(args, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw bad('LANG_CODE_INVALID');
  if (plainScopes.has(type)) return scopeName(type, '', language);
  if (type !== 'chat' && type !== 'chat_administrators' && type !== 'chat_member') {
    throw bad("Can't parse BotCommandScope: Unsupported type specified");
  }
  const room = roomFor(hub, plainArgs({ chat_id: requiredText(scope, 'chat_id') }), 'read');
  if (type === 'chat') return scopeName(type, String(room.id), language);
  if (room.person !== undefined) throw bad('BOT_COMMAND_SCOPE_INVALID');
  if (type === 'chat_administrators') return scopeName(type, String(room.id), language);
  const member = fieldInt(scope, 'user_id');
  if (member <= 0) throw bad("Can't parse BotCommandScope: Invalid user_id specified");
  return scopeName(type, `${room.id}/${member}`, language);
}

/** How a scope is named in the store of commands: "chat:-100123:en", "default". */
function scopeName(type: string, chat: string, language: string): string {
  return [type, chat, language].join(':').replace(/:+$/, '');
}

/** setMyName, setMyDescription, setMyShortDescription: `max` in characters. */
export function setText(field: string, max: number): (hub: Hub, args: Args) => true {
  return (hub, args) => {
    const text = str(args, field);
    if (text.length > max) throw bad(`${field.toUpperCase()}_TOO_LONG`);
    const key = scopeName(field, '', str(args, 'language_code'));
    if (text === '') hub.texts.delete(key);
    else hub.texts.set(key, text);
    hub.record.changed();
    return true;
  };
}

export function getText(field: string): (hub: Hub, args: Args) => Record<string, string> {
  return (hub, args) => {
    const own = hub.texts.get(scopeName(field, '', str(args, 'language_code')));
    return { [field]: own ?? hub.texts.get(field) ?? (field === 'name' ? hub.bot.first_name : '') };
  };
}

export function getFile(hub: Hub, args: Args): File {
  const id = str(args, 'file_id');
  if (id === '') throw bad('file_id not specified');
  const file = hub.files.byId(id);
  if (file === undefined) throw bad('invalid file_id');
  if (file.size > downloadBytesMax) throw bad('file is too big');
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
}

export function answerCallbackQuery(hub: Hub, args: Args): true {
  const id = str(args, 'callback_query_id');
  const open = hub.callbacks.get(id);
  if (open === undefined) throw bad('query is too old and response timeout expired or query ID is invalid');
  const text = str(args, 'text');
  if (text.length > 200) throw bad('MESSAGE_TOO_LONG');
  hub.callbacks.delete(id);
  clearTimeout(open.timer);
  open.settle({ text, showAlert: str(args, 'show_alert') === 'true', url: str(args, 'url') });
  hub.record.changed();
  return true;
}
