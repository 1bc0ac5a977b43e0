// Every route that is served, and how a path finds its own.
import type { Answer, Ask, Handler } from './ask.ts';
import { createFollowUp, deleteAnswer, editAnswer, getAnswer, respondToInteraction } from './callback.ts';
import { addCommand, changeCommand, deleteCommand, getCommand, listCommands, replaceCommands } from './commands.ts';
import {
  application,
  getAccount,
  getGuild,
  getMember,
  listChannels,
  listMembers,
  listRoles,
  me,
  myGuilds,
  refreshUrls,
  searchMembers,
} from './guilds.ts';
import { createMessage, deleteMessage, deleteMessages, editMessage, getMessage, listMessages } from './messages.ts';
import { addPin, listPins, listPinsOld, removePin } from './pinning.ts';
import { addReaction, listReactions, removeAllReactions, removeEmoji, removeReaction } from './reacting.ts';
import { changeRoom, deleteRoom, getRoom, openDm, triggerTyping } from './rooms.ts';
import {
  activeThreads,
  addThreadMember,
  archivedPrivate,
  archivedPublic,
  getThreadMember,
  listThreadMembers,
  removeThreadMember,
  thread,
  threadAtMessage,
} from './threading.ts';

const gateway = ({ hub }: Ask): Answer => ({ url: hub.url.replace('http', 'ws') });

const routes: Readonly<Record<string, Handler>> = {
  'GET /gateway': gateway,
  'GET /gateway/bot': ({ hub }) => ({
    url: hub.url.replace('http', 'ws'),
    shards: 1,
    session_start_limit: {
      total: 1000,
      remaining: Math.max(0, 1000 - hub.record.counts.identifies),
      reset_after: 3_600_000,
      max_concurrency: 1,
    },
  }),
  'GET /users/@me': me,
  'GET /users/@me/guilds': myGuilds,
  'GET /users/:account': getAccount,
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'POST /attachments/refresh-urls': refreshUrls,
  'GET /guilds/:guild': getGuild,
  'GET /guilds/:guild/channels': listChannels,
  'GET /guilds/:guild/roles': listRoles,
  'GET /guilds/:guild/members': listMembers,
  'GET /guilds/:guild/members/search': searchMembers,
  'GET /guilds/:guild/members/:member': getMember,
  'GET /applications/:application/commands': listCommands,
  'PUT /applications/:application/commands': replaceCommands,
  'POST /applications/:application/commands': addCommand,
  'GET /applications/:application/commands/:command': getCommand,
  'PATCH /applications/:application/commands/:command': changeCommand,
  'DELETE /applications/:application/commands/:command': deleteCommand,
  'GET /applications/:application/guilds/:guild/commands': listCommands,
  'PUT /applications/:application/guilds/:guild/commands': replaceCommands,
  'POST /applications/:application/guilds/:guild/commands': addCommand,
  'GET /applications/:application/guilds/:guild/commands/:command': getCommand,
  'PATCH /applications/:application/guilds/:guild/commands/:command': changeCommand,
  'DELETE /applications/:application/guilds/:guild/commands/:command': deleteCommand,
  'POST /users/@me/channels': openDm,
  'GET /channels/:channel': getRoom,
  'PATCH /channels/:channel': changeRoom,
  'DELETE /channels/:channel': deleteRoom,
  'POST /channels/:channel/typing': triggerTyping,
  'POST /channels/:channel/threads': thread,
  'POST /channels/:channel/messages/:message/threads': threadAtMessage,
  'GET /channels/:channel/threads/archived/public': archivedPublic,
  'GET /channels/:channel/threads/archived/private': archivedPrivate,
  'GET /channels/:channel/thread-members': listThreadMembers,
  'GET /channels/:channel/thread-members/:member': getThreadMember,
  'PUT /channels/:channel/thread-members/:member': addThreadMember,
  'DELETE /channels/:channel/thread-members/:member': removeThreadMember,
  'GET /guilds/:guild/threads/active': activeThreads,
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': addReaction,
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/:member': removeReaction,
  'GET /channels/:channel/messages/:message/reactions/:emoji': listReactions,
  'DELETE /channels/:channel/messages/:message/reactions/:emoji': removeEmoji,
  'DELETE /channels/:channel/messages/:message/reactions': removeAllReactions,
  'GET /channels/:channel/messages/pins': listPins,
  'PUT /channels/:channel/messages/pins/:message': addPin,
  'DELETE /channels/:channel/messages/pins/:message': removePin,
  'GET /channels/:channel/pins': listPinsOld,
  'PUT /channels/:channel/pins/:message': addPin,
  'DELETE /channels/:channel/pins/:message': removePin,
  'POST /channels/:channel/messages': createMessage,
  'GET /channels/:channel/messages': listMessages,
  'POST /channels/:channel/messages/bulk-delete': deleteMessages,
  'GET /channels/:channel/messages/:message': getMessage,
  'PATCH /channels/:channel/messages/:message': editMessage,
  'DELETE /channels/:channel/messages/:message': deleteMessage,
  'POST /interactions/:interaction/:token/callback': respondToInteraction,
  'POST /webhooks/:application/:token': createFollowUp,
  'GET /webhooks/:application/:token/messages/:message': getAnswer,
  'PATCH /webhooks/:application/:token/messages/:message': editAnswer,
  'DELETE /webhooks/:application/:token/messages/:message': deleteAnswer,
};

interface Route {
  readonly route: string;
  readonly steps: readonly string[];
  readonly byMethod: Map<string, Handler>;
}

export interface Found {
  /** "/channels/:channel/messages" */
  readonly route: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** The channel, guild or interaction that limits count by. */
  readonly major: string | undefined;
  /** False where the path's own token is enough. */
  readonly needsToken: boolean;
  readonly run: Handler;
}

/** By number of steps; those with fewer parameters first, so that "bulk-delete" is no message. */
const byLength = new Map<number, Route[]>();

for (const [key, handler] of Object.entries(routes)) {
  const [method = '', route = ''] = key.split(' ');
  const steps = route.split('/').slice(1);
  const list = byLength.get(steps.length) ?? [];
  const found = list.find((one) => one.route === route);
  if (found !== undefined) found.byMethod.set(method, handler);
  else list.push({ route, steps, byMethod: new Map([[method, handler]]) });
  byLength.set(steps.length, list);
}
for (const list of byLength.values()) list.sort((a, b) => parameters(a) - parameters(b));

function parameters({ steps }: Route): number {
  return steps.filter((step) => step.startsWith(':')).length;
}

/** `method`: the path exists, but not with that method. */
export function findRoute(method: string, path: string): Found | 'method' | undefined {
  const parts = path.split('/').slice(1);
  let isKnown = false;
  for (const { route, steps, byMethod } of byLength.get(parts.length) ?? []) {
    const params = matched(steps, parts);
    if (params === undefined) continue;
    const run = byMethod.get(method);
    if (run !== undefined) return found(route, path, params, run);
    isKnown = true;
  }
  return isKnown ? 'method' : undefined;
}

function matched(steps: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const part = parts[index] ?? '';
    if (step.startsWith(':')) params[step.slice(1)] = decoded(part);
    else if (step !== part) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function found(route: string, path: string, params: Record<string, string>, run: Handler): Found {
  const isOpen = route.startsWith('/interactions/') || route.startsWith('/webhooks/');
  return {
    route,
    path,
    params,
    major: params.channel ?? params.guild ?? params.interaction,
    needsToken: !isOpen,
    run,
  };
}
