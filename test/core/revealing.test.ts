// What was masked is shown to one person and written nowhere: at the press, or in their own chat, where it goes again.
import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import type { Channel, Whisper } from '../../core/channel.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import type { Store } from '../../core/store.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';
import { house } from './story.ts';

const noor = { account: 'chat', channel: 'noor' };
const desk = { account: 'chat', channel: 'desk' };
const own = { account: 'chat', channel: 'cora' };
const CORA = 'agent Cora';
const SECRET = '4111 1111 1111 1111';
const file = databaseFiles();

const lives: Life[] = [];
afterEach(async () => {
  for (const life of lives.splice(0)) await life.end();
});

interface Life {
  readonly router: Router;
  readonly channel: MemoryChannel;
  readonly store: Store;
  readonly whispered: { readonly press: string; readonly text: string; readonly forMs: number }[];
  /** The deliveries and the audit of every commit. */
  readonly written: readonly string[];
  end(): Promise<void>;
}

interface Given {
  readonly path?: string;
  readonly channel?: MemoryChannel;
  readonly whisper?: Partial<Whisper>;
  readonly revealMs?: number;
}

async function live({ path = file(), channel = createMemoryChannel('chat'), whisper, revealMs = 40 }: Given = {}) {
  const opened = openSqlite(path);
  const { store, shelf } = opened;
  const whispered: Life['whispered'][number][] = [];
  const written: string[] = [];
  const whispering: Whisper = {
    lasts: 'briefly',
    lengthMax: 2_000,
    show: async (press, text, forMs) => whispered.push({ press, text, forMs }) > 0,
    ...whisper,
  };
  const shown: Channel = whisper ? { ...channel, whisper: whispering } : channel;
  const router = createRouter({
    house: { ...house, policy: { ...policyDefaults, retryMsMin: 5, retryMsMax: 40, revealMs } },
    store: {
      ...store,
      commit(changes) {
        written.push(JSON.stringify([changes.deliveries, changes.audit]));
        return store.commit(changes);
      },
    },
    shelf,
    channels: [shown],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    coordinators: [{ account: 'chat', person: CORA }],
    log: () => undefined,
  });
  await router.start();
  const life: Life = {
    router,
    channel,
    store,
    whispered,
    written,
    async end() {
      await router.stop(500);
      opened.close();
    },
  };
  lives.push(life);
  return life;
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000; i += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  throw new Error(`never: ${what}`);
}

/** Noor told her card; Cora has the conversation and, if she opened it, a chat of her own with the bot. */
async function conversing({ channel, router }: Life, opens = true) {
  if (opens) await channel.say(own, CORA, '/queue');
  await channel.say(noor, 'noor', `I want to talk to a human about ${SECRET}`);
  await router.outbox.idle();
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, CORA, messageId, action);
  await router.outbox.idle();
  const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to;
  if (!thread) throw new Error('no thread');
  return thread;
}

/** Presses Reveal and one of the reasons. */
async function reveals({ channel, router }: Life, thread: typeof desk) {
  const card = channel.button(thread, 'Reveal');
  await channel.press(thread, CORA, card.messageId, card.action);
  await router.outbox.idle();
  const why = channel.button(thread, 'To prevent harm');
  await channel.press(thread, CORA, why.messageId, why.action);
}

const everything = (channel: MemoryChannel): string =>
  channel.arrived.map(({ to, message }) => `${to.channel}: ${plain(message.text)}`).join('\n');
const audit = async ({ store }: Life) =>
  (await store.conversations(0, 10)).length > 0
    ? (await store.dossier((await store.conversations(0, 10))[0]?.id ?? 0)).audit.map(({ what }) => what)
    : [];

describe('where a press can be answered with it', () => {
  test('it is shown there, and nowhere else', async () => {
    const life = await live({ whisper: {} });
    const thread = await conversing(life);
    await reveals(life, thread);
    await until('it is whispered', () => life.whispered.length > 0);
    expect(life.whispered).toEqual([
      { press: expect.any(String), text: `Only you see this, for 1 second.\n[card 1] ${SECRET}`, forMs: 40 },
    ]);
    expect(everything(life.channel)).not.toContain(SECRET);
    expect(await audit(life)).toContain('reveal');
  });

  test('how long it stays is said as it is', async () => {
    for (const [lasts, words] of [
      ['untilClosed', 'until you close it'],
      ['untilReloaded', 'I cannot take it back'],
    ] as const) {
      const life = await live({ whisper: { lasts } });
      await reveals(life, await conversing(life));
      await until('it is whispered', () => life.whispered.length > 0);
      expect(life.whispered[0]?.text).toContain(words);
    }
  });

  test('and it does not fit, it is in their own chat, or in part where they have none', async () => {
    const roomy = await live({ whisper: { lengthMax: 20 } });
    await reveals(roomy, await conversing(roomy));
    await until('it was taken back', () =>
      roomy.channel.arrived.some(({ to, removed }) => to.channel === 'cora' && removed),
    );
    expect(roomy.whispered).toEqual([]);
    const bare = await live({ whisper: { lengthMax: 80 } });
    await reveals(bare, await conversing(bare, false));
    await until('it is whispered', () => bare.whispered.length > 0);
    expect(bare.whispered[0]?.text).toContain(SECRET);
  });

  test('and the answer fails, it is in their own chat', async () => {
    const life = await live({ whisper: { show: async () => false } });
    await reveals(life, await conversing(life));
    await until('it was taken back', () =>
      life.channel.arrived.some(({ to, removed }) => to.channel === 'cora' && removed),
    );
  });
});

describe('in their own chat', () => {
  const shown = ({ channel }: Life) => channel.at(own).find((words) => words.includes(SECRET));

  test('it comes without the value first, stands for its time, and is removed', async () => {
    const life = await live({ revealMs: 60 });
    const sent: string[] = [];
    life.channel.fault = (act, to) => {
      if (to.channel === 'cora') sent.push(act);
      return undefined;
    };
    const thread = await conversing(life);
    await reveals(life, thread);
    await until('it stands there', () => shown(life) !== undefined);
    expect(shown(life)).toBe(`I remove this message in 1 second.\n[card 1] ${SECRET}`);
    expect(life.channel.toasts.at(-1)?.text).toBe('It is in your own chat with me, for 1 second.');
    await until('it is removed', () => shown(life) === undefined);
    expect(sent.slice(-3)).toEqual(['send', 'edit', 'remove']);
    expect(
      everything({ ...life.channel, arrived: life.channel.arrived.filter(({ to }) => to.channel !== 'cora') }),
    ).not.toContain(SECRET);
  });

  test('it is removed after a restart, too, and no delivery ever held it', async () => {
    const path = file();
    const first = await live({ path, revealMs: 400 });
    await reveals(first, await conversing(first));
    await until('it stands there', () => shown(first) !== undefined);
    const [conversation] = await first.store.conversations(0, 1);
    await until('its removal is waiting', async () => (await first.store.pending(0, 10))[0]?.act.type === 'erase');
    const [pending] = await first.store.pending(0, 10);
    expect(pending?.conversation).toBe(conversation?.id);
    await lives.splice(0)[0]?.end();
    expect(first.written.join()).toContain('reveal:');
    expect(first.written.join()).not.toContain('1111');
    const second = await live({ path, channel: first.channel, revealMs: 400 });
    expect(shown(second)).toBeDefined();
    await until('it is removed', () => shown(second) === undefined);
  });

  test('it is emptied where the platform does not let it be removed', async () => {
    const life = await live();
    life.channel.fault = (act, to) => (act === 'remove' && to.channel === 'cora' ? 'refused' : undefined);
    await reveals(life, await conversing(life));
    await until('it is emptied', () => life.channel.at(own).includes('…'));
    expect(everything(life.channel)).not.toContain(SECRET);
  });

  test('it is not where they opened none: they are told how', async () => {
    const life = await live();
    const thread = await conversing(life, false);
    await reveals(life, thread);
    await until('they are told', () => life.channel.toasts.at(-1)?.text?.includes('/queue') === true);
    expect(everything(life.channel)).not.toContain(SECRET);
  });

  test('typed words are enough', async () => {
    const life = await live();
    const thread = await conversing(life);
    await life.channel.say(thread, CORA, '/reveal to book the refund', { audience: 'group' });
    await until('it was taken back', () =>
      life.channel.arrived.some(({ to, removed }) => to.channel === 'cora' && removed),
    );
    expect(life.channel.at(thread).at(-1)).toContain('in your own chat');
  });
});

test('coordinators have reports and flags in their own chat, and read there what was said', async () => {
  const life = await live();
  const { channel, router } = life;
  await conversing(life);
  await channel.say(noor, 'noor', '/report rude');
  await router.outbox.idle();
  expect(channel.at(own).at(-1)).toContain('noor reports');
  const read = channel.button(own, 'What was said');
  await channel.press(own, 'noor', read.messageId, read.action);
  const before = channel.at(own).length;
  await channel.press(own, CORA, read.messageId, read.action, { audience: 'direct' });
  await router.outbox.idle();
  expect(channel.at(own).slice(before)).toEqual([expect.stringContaining('I want to talk to a human about [card 1]')]);
  expect(channel.at(desk).join()).not.toContain('reports');
  expect(await audit(life)).toEqual(expect.arrayContaining(['report', 'transcript']));
});
