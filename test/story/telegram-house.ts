// The whole service on Telegram, in this process: the real composition, grammY and SQLite against the local Bot API server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compose, type Service } from '../../config/compose.ts';
import { loadConfiguration } from '../../config/load.ts';
import { createLog } from '../../config/log.ts';
import type { SeenMessage } from '../platforms/telegram/seen.ts';
import { startTelegram, type Telegram, type TelegramOptions } from '../platforms/telegram.ts';

export const noor = 2_001;
export const ana = 801;
export const ben = 802;

export interface TelegramHouse {
  readonly telegram: Telegram;
  readonly group: number;
  readonly service: Service;
  readonly logs: readonly string[];
  /** Waits for a message in a chat that contains these words. */
  sees(chat: number, words: string | RegExp): Promise<SeenMessage>;
  /** Waits until nothing more is to be delivered. */
  quiet(): Promise<void>;
  /** Noor asks for a human, Ana takes it: the topic. */
  converse(): Promise<number>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly forum?: boolean;
  /** Further lines of the configuration. */
  readonly more?: string;
  readonly telegram?: TelegramOptions;
  /** The desk is configured; otherwise it must be linked. */
  readonly desk?: boolean;
}

export async function openTelegramHouse(options: HouseOptions = {}): Promise<TelegramHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-story-'));
  const telegram = await startTelegram(options.telegram ?? {});
  telegram.person({ id: noor, first_name: 'Noor', last_name: 'Secret', username: 'noor_private', language_code: 'en' });
  telegram.person({ id: ana, first_name: 'Ana', username: 'ana_private' });
  telegram.person({ id: ben, first_name: 'Ben' });
  const group = telegram.group({ title: 'Desk', forum: options.forum ?? true, members: [ana, ben] }).id;
  mkdirSync(join(folder, 'knowledge'));
  writeFileSync(
    join(folder, 'knowledge', 'returns.md'),
    '---\ntitle: Returns\nurl: https://example.com/returns\n---\n# Returns\n\n## How long can I return something?\n\nYou can return **everything** within thirty days.\n',
  );
  writeFileSync(
    join(folder, 'patchthrough.yaml'),
    `name: Juniper & Pine
store: sqlite:story.db
knowledge: [knowledge]
accounts:
  telegram: { token: "${telegram.token}", apiRoot: "${telegram.url}", mode: polling, limits: false }
${options.desk === false ? '' : `desks:\n  - { account: telegram, channel: "${group}" }\n`}health: { host: 127.0.0.1, port: 0 }
canned: { greeting: "Hello, this is a person." }
${options.more ?? 'policy: { retryMsMin: 20, retryMsMax: 100 }'}
`,
  );
  const { configuration, secrets } = await loadConfiguration({
    file: join(folder, 'patchthrough.yaml'),
    cwd: folder,
    env: {},
  });
  const logs: string[] = [];
  const log = createLog({ level: 'debug', secrets, out: { write: (line) => logs.push(line) } });
  const service = await compose(configuration, log);
  await service.start();
  const house: TelegramHouse = {
    telegram,
    group,
    service,
    logs,
    sees: (chat, words) =>
      telegram.until(
        () =>
          telegram
            .chat(chat)
            .messages.findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
        5_000,
        `${String(words)} in ${chat}`,
      ),
    async quiet() {
      await telegram.until(() => telegram.updates.pending === 0);
      await service.router.outbox.idle();
    },
    async converse() {
      telegram.say(noor, noor, 'I want to talk to a human');
      const card = await house.sees(group, 'Noor Secret asks for a human');
      expect((await telegram.press(ana, card, 'Take it'))?.text).toMatch(/yours/);
      const control = await house.sees(group, 'You are talking with Noor');
      await house.quiet();
      return control.topic ?? 0;
    },
    async stop() {
      await service.stop();
      await telegram.stop();
      rmSync(folder, { recursive: true });
    },
  };
  return house;
}
