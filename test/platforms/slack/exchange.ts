// One request and its answer: noted, delayed, hindered before or after its effect, and answered.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fields } from './args.ts';
import { rateLimited } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
import { type Answer, json } from './http.ts';
import type { Hub } from './hub.ts';
import type { Call } from './record.ts';

export interface Asked {
  readonly method: string;
  readonly channel: string | undefined;
  readonly args: Fields;
}

/** `run` has the effect, and notes a refusal at the call. Resolves with undefined where the connection is dropped. */
export async function exchange(
  hub: Hub,
  faults: Faults,
  asked: Asked,
  run: (call: Call) => Answer,
): Promise<Answer | undefined> {
  const fault = faults.draw(asked.method, asked.channel);
  const call = openCall(hub, asked, fault);
  if (fault?.kind === 'slow') await pause(fault.ms);
  if (fault?.kind === 'dropBefore') return undefined;
  const stands = fault !== undefined && standsIn(fault) ? fault : undefined;
  if (stands !== undefined && !stands.effect) return finish(hub, call, faultAnswer(stands));
  const answer = run(call);
  call.effect = answer.status === 200 && call.error === undefined;
  if (fault?.kind === 'dropAfter') {
    hub.record.changed();
    return undefined;
  }
  return finish(hub, call, stands === undefined ? answer : faultAnswer(stands));
}

function openCall({ record, now }: Hub, { method, channel, args }: Asked, fault: Fault | undefined): Call {
  const { token: _token, ...shown } = args;
  const call: Call = {
    number: ++record.counts.calls,
    method,
    channel,
    args: shown,
    at: now(),
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
