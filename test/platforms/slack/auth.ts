// Who is calling: the token, what it may do, and the methods that tell an app about itself.
import type { IncomingHttpHeaders } from 'node:http';
import type { Args } from './args.ts';
import { text } from './args.ts';
import { SlackFailure } from './failure.ts';
import type { Hub, Method } from './hub.ts';

/** Per method any one of these scopes suffices. */
export const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.open': ['im:write', 'mpim:write'],
  'conversations.join': ['channels:join'],
  'users.info': ['users:read'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'reactions.get': ['reactions:read'],
  'pins.add': ['pins:write'],
  'pins.remove': ['pins:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
  'assistant.threads.setStatus': ['assistant:write', 'chat:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
};

const appMethods = new Set(['apps.connections.open']);
/** Either token may ask. */
const anyToken = new Set(['auth.test', 'api.test']);

export function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** Throws unless the token is this app's, of the kind that the method takes, and may do this. */
export function authorize(hub: Hub, method: string, headers: IncomingHttpHeaders, args: Args): void {
  const token = bearerOf(headers) ?? (args.isJson ? undefined : text(args, 'token'));
  if (token === undefined) throw new SlackFailure('not_authed');
  if (token !== hub.app.botToken && token !== hub.app.appToken) throw new SlackFailure('invalid_auth');
  if (hub.revoked !== undefined) throw new SlackFailure(hub.revoked);
  const isApp = token === hub.app.appToken;
  if (!anyToken.has(method) && isApp !== appMethods.has(method)) throw new SlackFailure('not_allowed_token_type');
  const needed = scopesOf[method];
  if (needed !== undefined && !needed.some((scope) => hub.settings.scopes.has(scope))) throw missing(hub, needed);
}

function missing(hub: Hub, needed: readonly string[]): SlackFailure {
  return new SlackFailure('missing_scope', { needed: needed.join(','), provided: [...hub.settings.scopes].join(',') });
}

export const authTest: Method = ({ app }) => ({
  url: `https://${app.domain}.slack.com/`,
  team: app.teamName,
  user: app.botName,
  team_id: app.teamId,
  user_id: app.botUserId,
  bot_id: app.botId,
  app_id: app.appId,
  is_enterprise_install: false,
});
