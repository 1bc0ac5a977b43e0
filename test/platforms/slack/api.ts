// A Web API call from its arrival to its answer: who calls, the limits, a fault in its way, the method, what is written back.
import { type Args, readArgs, text } from './args.ts';
import * as assistant from './assistant.ts';
import { authorize, authTest, scopesOf } from './auth.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import { rateLimited, SlackFailure } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
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

  return async (request, method) => {
    const read = argsOf(request, method);
    const channel = text(read.args, 'channel') ?? text(read.args, 'channel_id');
    const fault = faults.draw(method, channel);
    const call = openCall(hub, method, channel, read.args, fault);
    if (fault?.kind === 'slow') await pause(fault.ms);
    if (fault?.kind === 'dropBefore') return undefined;
    if (fault !== undefined && standsIn(fault) && !fault.effect) return finish(hub, call, faultAnswer(fault));
    const answer = run(hub, all, method, read, request, call);
    if (fault?.kind === 'dropAfter') {
      hub.record.changed();
      return undefined;
    }
    return finish(hub, call, fault !== undefined && standsIn(fault) ? faultAnswer(fault) : answer);
  };
}

interface Read {
  readonly args: Args;
  readonly failure: SlackFailure | undefined;
}

function argsOf(request: Request, _method: string): Read {
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
    call.effect = true;
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
export function asFailure(error: unknown): SlackFailure {
  if (error instanceof SlackFailure) return error;
  console.error('the local Slack failed', error);
  return new SlackFailure('fatal_error', {}, 500);
}

function openCall(hub: Hub, method: string, channel: string | undefined, args: Args, fault: Fault | undefined): Call {
  const { record } = hub;
  const { token: _token, ...shown } = args.fields;
  const call: Call = {
    number: ++record.counts.calls,
    method,
    channel,
    args: shown,
    at: hub.now(),
    status: 0,
    error: undefined,
    fault: fault?.kind,
    effect: false,
  };
  if (record.logs) record.calls.push(call);
  record.changed();
  return call;
}

function finish(hub: Hub, call: Call, answer: Answer): Answer {
  call.status = answer.status;
  if (call.error !== undefined || answer.status !== 200) hub.record.counts.failed++;
  hub.record.changed();
  return answer;
}

function standsIn(fault: Fault): boolean {
  return (
    fault.kind === 'status429' || fault.kind === 'status500' || fault.kind === 'status503' || fault.kind === 'error'
  );
}

const unavailablePage =
  '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Server Error | Slack</title></head><body><h1>There has been a glitch…</h1></body></html>\n';

function faultAnswer(fault: Fault): Answer {
  if (fault.kind === 'status429') {
    const { code, status, headers } = rateLimited(fault.retryAfter);
    return json(status, { ok: false, error: code }, headers);
  }
  if (fault.kind === 'error') return json(200, { ok: false, error: fault.error });
  const status = fault.kind === 'status500' ? 500 : 503;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: unavailablePage };
}

function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  return promise;
}
