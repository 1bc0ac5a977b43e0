// Nasty text from either side arrives on the other as literal text: nothing becomes markup, a command or a mention.
import { describe, expect, test } from 'vitest';
import { maskText, nothingKnown } from '../../core/mask.ts';
import { plain } from '../../core/message.ts';
import { bill } from '../contract/channel/gifts.ts';
import { visible } from '../contract/channel/sending.ts';
import { eventually, type Seat, type Seen, type Stage } from '../contract/channel/stage.ts';
import { stages } from '../contract/channel/stages.ts';
import { hostile } from '../fixtures/hostile.ts';
import { type Conversation, converse, type House, openHouse } from './house.ts';

/** What a person can write in one message anywhere, and read anything of. No app sends half a surrogate pair. */
const readable = hostile.filter(({ text }) => visible(text) !== '' && text.length < 1_900 && text.isWellFormed());

/** A page lets a person say twenty things in ten seconds; the contract sends all of them to every platform. */
const sample = (from: Stage, pair: number) => {
  const every = from.platform === 'web' ? 32 : 10;
  return readable.filter((_, i) => (i + pair) % every === 0);
};

/** Names that people could give themselves, one for each pair. */
const NAMES = [
  '@everyone <!channel> <@U1>',
  '<b>Noor</b> & <i>co</i>',
  '*Noor* _x_ ~y~ `z` ||s||',
  '[Noor](https://evil.example)',
  '/close @Ana',
];

test('there are at least 200 of them', () => expect(hostile.length).toBeGreaterThanOrEqual(200));

const pairs = stages.flatMap((customers) => stages.map((agents) => ({ customers, agents })));

describe.each(
  pairs.map((pair, i) => ({ ...pair, i, title: `${pair.customers.platform} and ${pair.agents.platform}` })),
)('between $title', ({ customers, agents, i }) => {
  test('it stays text both ways, as words, as names and as names of files', { timeout: 60_000 }, async () => {
    // Each by itself: what one says of the next ("call me", a number) is another test's.
    const house = await openHouse(customers, agents, { maskJoinMsMax: '1ms' });
    try {
      const name = NAMES[i % NAMES.length] ?? '';
      const talk = await converse(house, name);
      await named(talk, name);
      await crosses(house, talk.noor, talk.thread, name, sample(customers, i), masked);
      await crosses(house, talk.thread, talk.noor, 'Ana, community helper', sample(agents, i), (text) => text);
      await filed(talk.noor, talk.thread, sample(customers, i)[0]?.text ?? 'x');
    } finally {
      await house.stop();
    }
  });
});

/** On the card, on the control card and as the title nothing of a customer's name comes alive. */
async function named({ ana, thread }: Conversation, name: string): Promise<void> {
  const shown = [...(await ana.look()), ...(await thread.look())].filter(({ byBot }) => byBot);
  expect(shown.flatMap(({ live }) => live)).toEqual([]);
  expect(visible(shown.map(({ rich }) => plain(rich)).join())).toContain(visible(name));
}

/** Agents read labels in place of personal data; their numbers are another test's. */
const masked = (text: string): string => maskText(text, nothingKnown, 'a key of the tests', 'en').masked;
const unnumbered = (text: string): string => text.replace(/\[([a-z -]+?) ?\d+\]/gi, '[$1]');

async function crosses(
  house: House,
  from: Seat,
  to: Seat,
  speaker: string,
  texts: typeof hostile,
  reads: (text: string) => string,
): Promise<void> {
  for (const { name, text } of texts) {
    const known = new Set((await to.look()).map(({ id }) => id));
    await from.write([`.${text}`]);
    const arrived = await eventually(name, async () => {
      const fresh = (await to.look()).filter((seen) => seen.byBot && !known.has(seen.id));
      await house.service.router.outbox.idle();
      return unnumbered(wordsOf(fresh, speaker)) === unnumbered(visible(reads(`.${text}`))) && fresh;
    });
    expect([name, arrived.flatMap(({ live }) => live)]).toEqual([name, []]);
  }
}

/** Without the line that tells who speaks, where the platform has no other way to. */
const wordsOf = (all: readonly Seen[], speaker: string): string =>
  visible(
    all
      .map(({ rich }) => plain(rich))
      .map((words) => (words.startsWith(`${speaker}\n`) ? words.slice(speaker.length) : words))
      .join(''),
  );

async function filed(from: Seat, to: Seat, text: string): Promise<void> {
  const name = `${text.slice(0, 50)}.pdf`;
  await from.give([{ ...bill, name }], 'a file');
  const seen = await eventually('the file', async () => (await to.look()).find(({ files }) => files.length > 0));
  expect([name, seen.live]).toEqual([name, []]);
}
