// One call and its answer: the effect, the fault that may stand in its way, and what is written back.
import type { ServerResponse } from 'node:http';
import { execute, refusal, success } from './api.ts';
import type { Args } from './args.ts';
import { readPoll } from './delivery.ts';
import { ApiFailure, tooMany } from './failure.ts';
import type { Fault } from './faults.ts';
import type { Hub } from './hub.ts';
import type { Call } from './record.ts';

const badGatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

export interface Exchange {
  readonly response: ServerResponse;
  /** In lower case. */
  readonly method: string;
  readonly args: Args;
  readonly call: Call | undefined;
  readonly fault: Fault | undefined;
  /** Half of the round trip, in milliseconds. */
  readonly delayMs: number;
}

/** Waits out half of the round trip and a slow fault, carries the call out, and answers it. */
export function begin(hub: Hub, exchange: Exchange): void {
  const { fault, delayMs } = exchange;
  after(delayMs + (fault?.kind === 'slow' ? fault.ms : 0), () => run(hub, exchange));
}

function run(hub: Hub, exchange: Exchange): void {
  const { fault, response, call } = exchange;
  if (fault?.kind === 'dropBefore') {
    response.destroy();
    hub.record.changed();
  } else if (standsIn(fault) && !fault.effect) {
    answerFault(hub, exchange, fault);
  } else if (exchange.method === 'getupdates') {
    poll(hub, exchange);
  } else {
    try {
      const text = success(execute(hub, exchange.method, exchange.args));
      if (call !== undefined) call.effect = true;
      finish(hub, exchange, undefined, text);
    } catch (error) {
      const failure = asFailure(error);
      finish(hub, exchange, failure, refusal(failure));
    }
  }
}

function standsIn(fault: Fault | undefined): fault is Fault {
  return fault !== undefined && fault.kind !== 'slow' && fault.kind !== 'dropAfter';
}

function poll(hub: Hub, exchange: Exchange): void {
  try {
    const cancel = hub.updates.poll(readPoll(hub, exchange.args), (outcome) => {
      if (typeof outcome === 'string') finish(hub, exchange, undefined, `{"ok":true,"result":${outcome}}`);
      else finish(hub, exchange, outcome, refusal(outcome));
    });
    exchange.response.once('close', cancel);
  } catch (error) {
    const failure = asFailure(error);
    finish(hub, exchange, failure, refusal(failure));
  }
}

/** The call has had its effect; its answer goes out, unless the fault takes it away or puts another in its place. */
function finish(hub: Hub, exchange: Exchange, failure: ApiFailure | undefined, text: string): void {
  const { fault, response } = exchange;
  if (fault?.kind === 'dropAfter') {
    response.destroy();
    hub.record.changed();
  } else if (standsIn(fault)) {
    answerFault(hub, exchange, fault);
  } else {
    after(exchange.delayMs, () => answer(hub, exchange, failure, text));
  }
}

function answer(hub: Hub, { response, call }: Exchange, failure: ApiFailure | undefined, text: string): void {
  const status = failure?.code ?? 200;
  if (failure !== undefined) hub.record.counts.failed++;
  if (call !== undefined) {
    call.answered = status;
    call.description = failure?.message;
  }
  respond(response, status, text, failure?.parameters?.retry_after);
  hub.record.changed();
}

function answerFault(hub: Hub, exchange: Exchange, fault: Fault): void {
  if (fault.kind === 'html') {
    const { call, response } = exchange;
    if (call !== undefined) call.answered = 502;
    response.writeHead(502, ['content-type', 'text/html', 'content-length', String(badGatewayPage.length)]);
    response.end(badGatewayPage);
    hub.record.changed();
    return;
  }
  const failure = failureOf(fault);
  answer(hub, exchange, failure, refusal(failure));
}

function failureOf(fault: Fault): ApiFailure {
  if (fault.kind === 'status429') return tooMany(fault.retryAfter);
  return fault.kind === 'status500' ? new ApiFailure(500, 'Internal Server Error') : new ApiFailure(502, 'Bad Gateway');
}

function after(ms: number, then: () => void): void {
  if (ms <= 0) then();
  else setTimeout(then, ms);
}

/** What the server itself gets wrong must be seen, not be taken for a refusal. */
function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  console.error('the local Telegram failed:', error);
  return new ApiFailure(500, 'Internal Server Error');
}

export function refuse(response: ServerResponse, failure: ApiFailure): void {
  respond(response, failure.code, refusal(failure), undefined);
}

export function respond(response: ServerResponse, status: number, text: string, retryAfter: number | undefined): void {
  if (response.destroyed) return;
  const headers = ['content-type', 'application/json', 'content-length', String(Buffer.byteLength(text))];
  if (retryAfter !== undefined) headers.push('retry-after', String(retryAfter));
  response.writeHead(status, headers);
  response.end(text);
}
