// A webhook as a stage: somebody's server that takes every key once.
import { createWebhook } from '../../../adapters/pager/webhook.ts';
import { startReceiver } from '../../platforms/receiver.ts';
import type { SendOnlyFault, SendOnlyStage } from './send-only.ts';

const account = 'hook';
const options = { account, house: 'Juniper & Pine', secret: 'a secret of the tests' };

const FAULTS = {
  busy: { status: 429, retryAfter: '7' },
  refused: { status: 410 },
  dropBefore: 'dropBefore',
  dropAfter: 'dropAfter',
  silent: 'silent',
} as const satisfies Record<SendOnlyFault, unknown>;

export const webhookStage: SendOnlyStage = {
  platform: 'webhook',
  sendsOnly: 'a program reads it; what it answers is only whether it took the page',
  broken: { dropBefore: 'retry', dropAfter: 'retry', silent: 'retry' },
  busyMs: 7_000,
  async open() {
    const receiver = await startReceiver();
    return {
      channel: createWebhook({ ...options, url: receiver.url }),
      impatient: createWebhook({ ...options, url: receiver.url, attemptMsMax: 1_500 }),
      nowhere: createWebhook({ ...options, url: 'http://127.0.0.1:1/hook' }),
      place: { account, channel: account },
      look: () => [...receiver.taken].map(([id, body]) => ({ id, words: JSON.parse(body).text })),
      next: (fault) => receiver.next(FAULTS[fault]),
      stop: () => receiver.stop(),
    };
  },
};
