// The methods of the Bot API that this server knows, and the carrying out of one call.
import { type Args, has, str } from './args.ts';
import * as chats from './chats.ts';
import * as copying from './copy.ts';
import { type Described, deleteWebhook, getWebhookInfo, setWebhook } from './delivery.ts';
import * as editing from './edit.ts';
import { ApiFailure } from './failure.ts';
import type { Hub } from './hub.ts';
import * as media from './media.ts';
import * as messages from './messages.ts';
import * as profile from './profile.ts';
import type { Call } from './record.ts';
import { sendMessage } from './send.ts';
import * as topics from './topics.ts';

type Method = (hub: Hub, args: Args) => unknown;

const known: Readonly<Record<string, Method>> = {
  getMe: profile.getMe,
  setWebhook: (hub, args) => setWebhook(hub, args, (method, given) => execute(hub, method, given)),
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto: media.sendFile('photo'),
  sendDocument: media.sendFile('document'),
  sendVoice: media.sendFile('voice'),
  sendAudio: media.sendFile('audio'),
  sendVideo: media.sendFile('video'),
  sendVideoNote: media.sendFile('video_note'),
  sendAnimation: media.sendFile('animation'),
  sendSticker: media.sendFile('sticker'),
  sendMediaGroup: media.sendMediaGroup,
  sendLocation: media.sendLocation,
  sendVenue: media.sendVenue,
  sendContact: media.sendContact,
  sendPoll: media.sendPoll,
  sendDice: media.sendDice,
  sendChatAction: chats.sendChatAction,
  sendMessageDraft: chats.sendMessageDraft,
  copyMessage: copying.copyMessage,
  copyMessages: copying.copyMessages,
  forwardMessage: copying.forwardMessage,
  forwardMessages: copying.forwardMessages,
  editMessageText: editing.editMessageText,
  editMessageCaption: editing.editMessageCaption,
  editMessageMedia: editing.editMessageMedia,
  editMessageReplyMarkup: editing.editMessageReplyMarkup,
  deleteMessage: messages.deleteMessage,
  deleteMessages: messages.deleteMessages,
  setMessageReaction: messages.setMessageReaction,
  pinChatMessage: messages.pinChatMessage,
  unpinChatMessage: messages.unpinChatMessage,
  unpinAllChatMessages: messages.unpinAllChatMessages,
  createForumTopic: topics.createForumTopic,
  editForumTopic: topics.editForumTopic,
  closeForumTopic: topics.closeForumTopic,
  reopenForumTopic: topics.reopenForumTopic,
  deleteForumTopic: topics.deleteForumTopic,
  getChat: chats.getChat,
  getChatMember: chats.getChatMember,
  getChatAdministrators: chats.getChatAdministrators,
  getChatMemberCount: chats.getChatMemberCount,
  leaveChat: chats.leaveChat,
  getFile: profile.getFile,
  answerCallbackQuery: profile.answerCallbackQuery,
  setMyCommands: profile.setMyCommands,
  getMyCommands: profile.getMyCommands,
  deleteMyCommands: profile.deleteMyCommands,
  setMyName: profile.setText('name', 64),
  getMyName: profile.getText('name'),
  setMyDescription: profile.setText('description', 512),
  getMyDescription: profile.getText('description'),
  setMyShortDescription: profile.setText('short_description', 120),
  getMyShortDescription: profile.getText('short_description'),
};

/** Methods are found whatever their case. */
const byName = new Map(Object.entries(known).map(([name, run]) => [name.toLowerCase(), { name, run }]));
byName.set('getupdates', { name: 'getUpdates', run: () => [] });

function methodName(lower: string): string | undefined {
  return byName.get(lower)?.name;
}

/** Carries a call out; `lower` is the method in lower case. Throws ApiFailure when it is refused. */
export function execute(hub: Hub, lower: string, args: Args): unknown {
  const method = byName.get(lower);
  if (method === undefined) throw new ApiFailure(404, 'Not Found: method not found');
  const result = method.run(hub, args);
  hub.record.changed();
  return result;
}

/** The envelope of a success. */
export function success(result: unknown): string {
  if (isDescribed(result)) return JSON.stringify({ ok: true, ...result });
  return `{"ok":true,"result":${JSON.stringify(result)}}`;
}

function isDescribed(result: unknown): result is Described {
  return typeof result === 'object' && result !== null && 'result' in result && 'description' in result;
}

export function refusal(failure: ApiFailure): string {
  const { code, message, parameters } = failure;
  return JSON.stringify({ ok: false, error_code: code, description: message, parameters });
}

/** The chat a call is about, for faults and the record. */
export function chatOf(args: Args): number | undefined {
  return has(args, 'chat_id') ? Number(str(args, 'chat_id')) || undefined : undefined;
}

/** Opens a call's entry in the record, unless the record is off. */
export function openCall(hub: Hub, lower: string, args: Args): Call | undefined {
  const { record } = hub;
  const number = ++record.counts.calls;
  if (!record.logs) return undefined;
  const files = [...args.files].map(([name, { name: file, bytes }]) => [name, { file, size: bytes.length }]);
  const call: Call = {
    number,
    method: methodName(lower) ?? lower,
    chat: chatOf(args),
    params: files.length === 0 ? args.raw : { ...args.raw, ...Object.fromEntries(files) },
    at: hub.now(),
    answered: 0,
    description: undefined,
    fault: undefined,
    effect: false,
  };
  record.calls.push(call);
  return call;
}
