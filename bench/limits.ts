// With a platform's limits on: a backlog for many chats drains as fast as is allowed, and never faster.
import { spawnTelegram } from '../test/platforms/telegram/remote.ts';
import { type Figure, figure } from './figure.ts';
import { limitFigures } from './others.ts';
import { customerId, openTelegramHouse, settle } from './telegram.ts';

const CHATS = 50;
const PER_CHAT = 18;
const ALLOWED_PER_SECOND = 30;
const JITTER_MS = 20;

export const measure = async (): Promise<readonly Figure[]> => [
  ...(await telegramLimits()),
  ...(await limitFigures('slack')),
  ...(await limitFigures('discord')),
];

/** Every customer asks so many questions at once; the answers are the backlog. */
async function telegramLimits(): Promise<readonly Figure[]> {
  const remote = await spawnTelegram(['--limits', '--jitter', String(JITTER_MS)]);
  try {
    const groups = await settle(remote, CHATS);
    const house = await openTelegramHouse(remote, groups, { mode: 'polling', limits: true });
    try {
      const messages = Array.from({ length: CHATS * PER_CHAT }, (_, k) => ({
        from: customerId(k % CHATS),
        text: `Question ${k} about tents?`,
      }));
      const before = await sent(remote);
      await remote.drive('bulk', messages);
      // The first second may be a burst; what counts is how the rest drains.
      await remote.drive('waitSent', before + ALLOWED_PER_SECOND, 30_000);
      const warm = performance.now();
      await remote.drive('waitSent', before + messages.length, 120_000);
      const seconds = (performance.now() - warm) / 1_000;
      const rate = (messages.length - ALLOWED_PER_SECOND) / seconds;
      const { refused } = (await remote.drive('stats')) as { refused: number };
      return [
        figure('limits: a backlog for 50 chats', rate, 'messages/s', ALLOWED_PER_SECOND, {
          of: 'ratio',
          at: 'least',
          limit: 0.97,
        }),
        figure('limits: answers of 429', refused, 'answers', undefined, { of: 'value', at: 'most', limit: 0 }),
      ];
    } finally {
      await house.close();
    }
  } finally {
    await remote.stop();
  }
}

async function sent(remote: { drive(action: string): Promise<unknown> }): Promise<number> {
  return ((await remote.drive('stats')) as { counts: { sent: number } }).counts.sent;
}
