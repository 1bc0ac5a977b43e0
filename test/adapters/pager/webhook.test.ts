// A page as somebody's server gets it: its body, its key, its signature, and what an answer is taken for.
import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebhook, type WebhookOptions } from '../../../adapters/pager/webhook.ts';
import type { Channel } from '../../../core/channel.ts';
import { failure } from '../../contract/channel/scene.ts';
import { type HookFault, type Receiver, startReceiver } from '../../platforms/receiver.ts';

const place = { account: 'hook', channel: 'hook' };
const NOW = Date.UTC(2025, 0, 1, 12);
const message = { text: [{ type: 'bold' as const, children: ['Somebody waits'] }, '\nfor long'], at: NOW - 60_000 };

let receiver: Receiver;
let channels: Channel[] = [];
let now = NOW;
beforeEach(async () => {
  receiver = await startReceiver();
  now = NOW;
});
afterEach(async () => {
  for (const channel of channels) await channel.stop();
  channels = [];
  await receiver.stop();
});

function open(more: Partial<WebhookOptions> = {}): Channel {
  const clock = { now: () => now };
  const channel = createWebhook({ account: 'hook', house: 'Juniper & Pine', url: receiver.url, clock, ...more });
  channels.push(channel);
  return channel;
}

describe('the request', () => {
  test('is a POST to the very address, with a JSON body and the key', async () => {
    await open({ link: 'https://help.example.com/desk' }).send(place, message, 'd7');
    const [request] = receiver.requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/hook?token=of-the-receiver',
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': 'd7', 'webhook-id': 'd7' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      house: 'Juniper & Pine',
      text: 'Somebody waits\nfor long',
      link: 'https://help.example.com/desk',
      key: 'd7',
      at: '2025-01-01T11:59:00.000Z',
    });
    expect(request?.headers).not.toHaveProperty('webhook-signature');
  });

  test('has no link where there is none', async () => {
    await open().send(place, message, 'd7');
    expect(JSON.parse(receiver.requests[0]?.body ?? '')).not.toHaveProperty('link');
  });

  test('is the same at every attempt, but for the time that is signed', async () => {
    const channel = open({ secret: 'a secret of the tests' });
    receiver.next({ status: 503 });
    await failure(channel.send(place, message, 'd7'));
    now += 90_000;
    await channel.send(place, message, 'd7');
    const [first, second] = receiver.requests;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
  });

  test.each([
    ['a secret of the tests', Buffer.from('a secret of the tests')],
    [`whsec_${Buffer.from('bytes of the tests').toString('base64')}`, Buffer.from('bytes of the tests')],
  ])('is signed with “%s” as Standard Webhooks says', async (secret, key) => {
    await open({ secret }).send(place, message, 'd7');
    const { headers = {}, body = '' } = receiver.requests[0] ?? {};
    expect(headers['webhook-timestamp']).toBe(String(NOW / 1000));
    const signed = createHmac('sha256', key)
      .update(`d7.${NOW / 1000}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  });
});

describe('the answer', () => {
  test.each([200, 201, 202, 204])('%i is taken', async (status) => {
    receiver.next({ status });
    expect(await open().send(place, message, 'd7')).toEqual([{ ...place, id: 'd7' }]);
  });

  test.each([
    [301, 'refused'],
    [302, 'refused'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [410, 'refused'],
    [422, 'refused'],
    [408, 'retry'],
    [409, 'retry'],
    [425, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [502, 'retry'],
    [503, 'retry'],
    [504, 'retry'],
  ])('%i is %s, and told by its number alone', async (status, kind) => {
    receiver.next({ status });
    const error = await failure(open().send(place, message, 'd7'));
    expect([error.kind, error.reason, error.retryAfterMs]).toEqual([kind, `HTTP ${status}`, 0]);
    expect(receiver.requests).toHaveLength(1);
  });

  test.each<[string, number]>([
    ['7', 7_000],
    [new Date(NOW + 30_000).toUTCString(), 30_000],
    [new Date(NOW - 30_000).toUTCString(), 0],
    ['86400', 600_000],
    ['soon', 0],
    ['-5', 0],
  ])('Retry-After: %s is waited for, within ten minutes', async (retryAfter, ms) => {
    for (const status of [429, 503]) {
      receiver.next({ status, retryAfter });
      expect((await failure(open().send(place, message, 'd7'))).retryAfterMs).toBe(ms);
    }
  });

  test('need not end to be taken', async () => {
    receiver.next('endless');
    expect(await open({ attemptMsMax: 1_500 }).send(place, message, 'd7')).toHaveLength(1);
  });

  test('that does not come in time is a retry', async () => {
    receiver.next('silent');
    const error = await failure(open({ attemptMsMax: 100 }).send(place, message, 'd7'));
    expect([error.kind, error.reason]).toEqual(['retry', 'no answer in time']);
  });

  test('tells nothing of the address or the secret, whatever goes wrong', async () => {
    const faults: HookFault[] = ['dropBefore', 'silent', { status: 404 }, { status: 500 }];
    for (const fault of faults) {
      receiver.next(fault);
      const error = await failure(
        open({ secret: 'a secret of the tests', attemptMsMax: 300 }).send(place, message, 'd7'),
      );
      const told = inspect(error);
      expect(told).not.toMatch(/token|of-the-receiver|secret of/);
    }
  });
});
