// A Web API call from its arrival to its answer: who calls, the limits, a fault in its way, the method, what is written back.
import { type Args, readArgs, text } from './args.ts';
import * as assistant from './assistant.ts';
import { authorize, authTest, scopesOf } from './auth.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import { exchange } from './exchange.ts';
import { SlackFailure } from './failure.ts';
import type { Faults } from './faults.ts';
import * as files from './files.ts';
import { type Answer, json, type Request } from './http.ts';
import type { Hub, Method } from './hub.ts';
import * as reactions from './reactions.ts';
import type { Call } from './record.ts';
import * as views from './views.ts';

const methods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'api.test': () => ({}),
  'chat.postMessage': chat.postMessageMethod,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.update': chat.update,
  'chat.delete': chat.deleteMethod,
  'chat.getPermalink': chat.getPermalink,
  'conversations.info': conversations.info,
  'conversations.open': conversations.open,
  'conversations.join': conversations.join,
  'conversations.members': conversations.members,
  'conversations.history': conversations.history,
  'conversations.replies': conversations.replies,
  'views.open': views.open,
  'views.push': views.push,
  'views.update': views.update,
  'views.publish': views.publish,
  'reactions.add': reactions.add,
  'reactions.remove': reactions.remove,
  'reactions.get': reactions.get,
  'pins.add': reactions.pin,
  'pins.remove': reactions.unpin,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.completeUploadExternal': files.completeUpload,
  'files.info': files.info,
  'assistant.threads.setStatus': assistant.setStatus,
  'assistant.threads.setSuggestedPrompts': assistant.setSuggestedPrompts,
  'assistant.threads.setTitle': assistant.setTitle,
  'users.info': conversations.usersInfo,
};

export type Api = (request: Request, method: string) => Promise<Answer | undefined>;

/** `open` gives the address of a new connection. */
export function openApi(hub: Hub, faults: Faults, open: () => string): Api {
  const all: Readonly<Record<string, Method>> = { ...methods, 'apps.connections.open': () => ({ url: open() }) };

  return (request, method) => {
    const read = argsOf(request);
    const channel = text(read.args, 'channel') ?? text(read.args, 'channel_id');
    const asked = { method, channel, args: read.args.fields };
    return exchange(hub, faults, asked, (call) => run(hub, all, method, read, request, call));
  };
}

interface Read {
  readonly args: Args;
  readonly failure: SlackFailure | undefined;
}

function argsOf(request: Request): Read {
  try {
    return { args: readArgs(request.headers['content-type'] ?? '', request.body, request.query), failure: undefined };
  } catch (error) {
    return { args: { fields: {}, isJson: false }, failure: asFailure(error) };
  }
}

function run(
  hub: Hub,
  all: Readonly<Record<string, Method>>,
  name: string,
  read: Read,
  request: Request,
  call: Call,
): Answer {
  try {
    const method = Object.hasOwn(all, name) ? all[name] : undefined;
    if (method === undefined) throw new SlackFailure('unknown_method', { req_method: name });
    if (read.failure !== undefined) throw read.failure;
    authorize(hub, name, request.headers, read.args);
    hub.limits.charge(name, call.channel);
    const result = method(hub, read.args);
    return json(200, { ok: true, ...result }, scopeHeaders(hub, name));
  } catch (error) {
    const failure = asFailure(error);
    call.error = failure.code;
    return json(
      failure.status,
      { ok: false, error: failure.code, ...failure.extra },
      { ...scopeHeaders(hub, name), ...failure.headers },
    );
  }
}

function scopeHeaders(hub: Hub, name: string): Record<string, string> {
  return {
    'x-oauth-scopes': [...hub.settings.scopes].join(','),
    'x-accepted-oauth-scopes': (scopesOf[name] ?? []).join(','),
  };
}

/** A mistake of this server must not look like an answer of Slack's. */
function asFailure(error: unknown): SlackFailure {
  if (error instanceof SlackFailure) return error;
  console.error('the local Slack failed', error);
  return new SlackFailure('fatal_error', {}, 500);
}
