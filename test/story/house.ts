// The whole service between two platforms, in this process: the real composition over SQLite, the real SDKs, local servers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Service } from '../../config/compose.ts';
import { loadConfiguration } from '../../config/load.ts';
import { createLog } from '../../config/log.ts';
import { plain } from '../../core/message.ts';
import { eventually, type Seat, type Seen, type Stage, type World } from '../contract/channel/stage.ts';

export interface House {
  readonly service: Service;
  /** The platform that customers are on, and the one that agents are on; the same where both are. */
  readonly outside: World;
  readonly inside: World;
  /** Every line of the log. */
  readonly logs: readonly string[];
  stop(): Promise<void>;
}

const ARTICLE = `---
title: Returns
url: https://example.com/returns
---
# Returns

## How long can I return something?

You can return **everything** within thirty days.
`;

/** Long times, so that nothing happens but what people do. */
const POLICY = {
  floodMessagesMax: 1_000_000,
  retryMsMin: '20ms',
  retryMsMax: '100ms',
  remindMs: '1h',
  claimNudgeMs: '30m',
  claimMsMax: '1h',
};

export async function openHouse(
  customers: Stage,
  agents: Stage,
  policy: Readonly<Record<string, string>> = {},
): Promise<House> {
  const outside = await customers.open();
  const inside = customers === agents ? outside : await agents.open();
  const worlds = [...new Set([outside, inside])];
  return { outside, inside, ...(await serve(worlds, [inside], { policy })) };
}

/** The service over all of these, with desks in some of them; `more`: further keys of the configuration. */
export async function serve(
  worlds: readonly World[],
  desks: readonly World[],
  { policy, ...more }: { readonly policy?: Readonly<Record<string, string>> } & Readonly<Record<string, unknown>>,
): Promise<Omit<House, 'outside' | 'inside'>> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-story-'));
  mkdirSync(join(folder, 'knowledge'));
  writeFileSync(join(folder, 'knowledge', 'returns.md'), ARTICLE);
  const told = {
    name: 'Juniper & Pine',
    store: 'sqlite:story.db',
    knowledge: ['knowledge'],
    accounts: Object.fromEntries(worlds.map(({ account, options }) => [account, options])),
    desks: desks.map(({ desk }) => desk),
    canned: { greeting: 'Hello, this is a person.' },
    health: { host: '127.0.0.1', port: 0 },
    policy: { ...POLICY, ...policy },
    ...more,
  };
  const file = join(folder, 'patchthrough.yaml');
  writeFileSync(file, JSON.stringify(told));
  const { configuration, secrets } = await loadConfiguration({ file, cwd: folder, env: {} });
  const logs: string[] = [];
  const log = createLog({ level: 'debug', secrets, out: { write: (line) => logs.push(line) } });
  const service = await compose(configuration, log);
  await service.start();
  for (const world of worlds) await world.opened(service.addresses());
  return {
    service,
    logs,
    async stop() {
      await service.stop();
      for (const world of worlds) await world.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a message says, its speaker left out wherever the platform shows it. */
export function said(seen: Seen): string {
  const words = plain(seen.rich);
  if (seen.speaker !== undefined) return words;
  const [first] = seen.rich;
  const spoken = typeof first === 'object' && first.type === 'bold';
  return spoken ? words.slice(plain([first]).length).replace(/^\n/, '') : words;
}

/** Who is shown as speaking. */
export function speakerOf(seen: Seen): string | undefined {
  const [first] = seen.rich;
  return seen.speaker ?? (typeof first === 'object' && first.type === 'bold' ? plain([first]) : undefined);
}

/** The last message of the bot's in that seat's place with these words. */
export const sees = (seat: Seat, words: string | RegExp): Promise<Seen> =>
  eventually(`${String(words)} before ${seat.name} at ${JSON.stringify(seat.place)}`, async () =>
    (await seat.look()).findLast(({ byBot, rich }) => byBot && new RegExp(words).test(plain(rich))),
  );

/** The message with this id, as soon as `fits` says so. */
export const becomes = (seat: Seat, id: string, what: string, fits: (seen: Seen) => boolean): Promise<Seen> =>
  eventually(`${what} before ${seat.name}`, async () => {
    const found = (await seat.look()).find((one) => one.id === id);
    return found && fits(found) && found;
  });

/** The relay thread in which these words stand, as the agent sits in it. */
export const threadWith = (agent: Seat, words: string): Promise<Seat> =>
  eventually(`a thread with ${words}`, async () => {
    for (const seat of (await agent.threads?.()) ?? []) {
      if ((await seat.look()).some(({ rich }) => plain(rich).includes(words))) return seat;
    }
    return undefined;
  });

/** All that somebody was shown, as one text. */
export const everything = async (seat: Seat): Promise<string> =>
  (await seat.look()).map((seen) => plain(seen.rich)).join('\n');

export interface Conversation {
  readonly noor: Seat;
  readonly ana: Seat;
  readonly thread: Seat;
}

/** A customer asks for a human, and Ana takes it. */
export async function converse(house: House, name = 'Noor'): Promise<Conversation> {
  const noor = await house.outside.customer(name);
  const ana = await house.inside.agent('Ana');
  await noor.write(['I want to talk to a human']);
  const card = await sees(ana, 'asks for a human');
  await ana.press(card.id, 'Take it');
  const thread = await threadWith(ana, 'You are talking with');
  await sees(noor, 'is here');
  await house.service.router.outbox.idle();
  return { noor, ana, thread };
}

/**
 * Two platforms with a desk each: Ana works at the first, Cleo at the other. Noor, a customer of the first, talks with Ana
 * in `thread`, and has said that her tent leaks.
 */
export async function twoDesks(here: Stage, there: Stage) {
  const [near, far] = [await here.open(), await there.open()];
  const house = await serve([near, far], [near, far], {});
  const [ana, cleo] = [await near.agent('Ana'), await far.agent('Cleo')];
  for (const agent of [ana, cleo]) await agent.write(['Good morning']);
  const noor = await near.customer('Noor');
  await noor.write(['I want to talk to a human']);
  await ana.press((await sees(ana, 'Noor asks for a human')).id, 'Take it');
  const thread = await threadWith(ana, 'You are talking with Noor');
  await thread.write(['Hello, what is it?']);
  await sees(noor, 'what is it?');
  await noor.write(['My tent leaks']);
  await sees(thread, 'My tent leaks');
  return { house, cleo, noor, thread };
}

/** No line of the log tells of an error. */
export const errorsIn = ({ logs }: Pick<House, 'logs'>): readonly string[] =>
  logs.filter((line) => /"level":(?:50|"error")/.test(line));
