// The main job between any two platforms, as its people live it: from a question to a new beginning.
import { describe, expect, test } from 'vitest';
import { type Node, plain, type Rich, type Style } from '../../core/message.ts';
import { bill, photo } from '../contract/channel/gifts.ts';
import { normal } from '../contract/channel/spans.ts';
import { type Ability, eventually, type Seat, type Stage } from '../contract/channel/stage.ts';
import { capabilitiesOf } from '../contract/channel/stages.ts';
import { becomes, errorsIn, everything, type House, openHouse, said, sees, speakerOf, threadWith } from './house.ts';

export function livesTheStory(customers: Stage, agents: Stage, where = ''): void {
  describe(`a customer on ${customers.platform}, agents on ${agents.platform} ${where}`.trim(), () => {
    test('from a question to a new beginning', { timeout: 60_000 }, async () => {
      const house = await openHouse(customers, agents);
      try {
        const noor = await house.outside.customer('Noor');
        const ana = await house.inside.agent('Ana');
        const ben = await house.inside.agent('Ben');
        await question(noor);
        const thread = await take(noor, ana, ben);
        const talk: Talk = { house, customers, agents, noor, ana, thread };
        await talking(talk);
        await changing(talk);
        await showing(talk);
        await hiding(talk);
        await inside(talk, ben);
        await ending(talk);
        await again(talk);
        expect(errorsIn(house)).toEqual([]);
      } finally {
        await house.stop();
      }
    });
  });
}

interface Talk {
  readonly house: House;
  readonly customers: Stage;
  readonly agents: Stage;
  readonly noor: Seat;
  readonly ana: Seat;
  readonly thread: Seat;
}

/** The two ways between them: who speaks, from where, before whom. */
const ways = ({ customers, agents, noor, thread }: Talk) => [
  { from: noor, at: customers, to: thread, where: agents, speaker: /^Noor/ },
  { from: thread, at: agents, to: noor, where: customers, speaker: /^Ana, community helper/ },
];

const has = (stage: Stage, ability: Ability): boolean => stage.lacks[ability] === undefined;

async function question(noor: Seat): Promise<void> {
  await noor.write(['How long can I return something?']);
  const answer = await sees(noor, 'thirty days');
  expect(answer.buttons.slice(-3)).toEqual(['Helpful', 'Not helpful', 'Talk to a human']);
  await noor.write(['What is the airspeed of an unladen swallow?']);
  await sees(noor, 'don’t know');
  await noor.press(answer.id, 'Talk to a human');
  const waiting = await sees(noor, 'next in line');
  expect(waiting.buttons).toEqual(['Ask the assistant', 'Leave the line']);
}

async function take(noor: Seat, ana: Seat, ben: Seat): Promise<Seat> {
  const card = await sees(ana, 'asks for a human');
  expect(plain(card.rich)).toMatch(/^Noor/);
  expect(plain(card.rich)).toContain('How long can I return something?');
  expect(card.buttons).toEqual(['Take it', 'Not me']);
  expect(await ben.press(card.id, 'Not me')).toMatch(/open for others/);
  expect(await ana.press(card.id, 'Take it')).toMatch(/yours/);
  await becomes(ana, card.id, 'the card with its owner', (seen) => plain(seen.rich).includes('Ana has it'));
  await sees(noor, 'Ana, community helper, is here');
  return threadWith(ana, 'You are talking with Noor');
}

const samples: Readonly<Partial<Record<Style, Node>>> = {
  bold: { type: 'bold', children: ['bold'] },
  italic: { type: 'italic', children: ['italic'] },
  strike: { type: 'strike', children: ['struck'] },
  code: { type: 'code', text: 'code()' },
  link: { type: 'link', url: 'https://example.com/page', children: ['a page'] },
};

/** Formatted words both ways: what both platforms have is the same there, the rest reads the same. */
async function talking(talk: Talk): Promise<void> {
  for (const { from, at, to, where, speaker } of ways(talk)) {
    const styles: readonly string[] = (await capabilitiesOf(where)).styles;
    await from.write(['Hello there']);
    const hello = await sees(to, 'Hello there');
    expect([said(hello), speakerOf(hello)]).toEqual(['Hello there', expect.stringMatching(speaker)]);
    for (const [style, node] of Object.entries(samples)) {
      if (!at.writes.some((one) => one === style)) continue;
      const text: Rich = [`${style} from ${from.name}: `, node, ' end'];
      await from.write(text);
      const seen = await sees(to, `${style} from ${from.name}`);
      expect(said(seen)).toBe(plain(text));
      if (styles.includes(style)) expect(normal(seen.rich)).toContainEqual(normal([node])[0]);
    }
  }
}

/** Edits, replies that quote, reactions and removals find their copies, where people can make them. */
async function changing(talk: Talk): Promise<void> {
  for (const { from, at, to, where } of ways(talk)) {
    const id = await from.write([`a mistke by ${from.name}`]);
    const copy = await sees(to, `a mistke by ${from.name}`);
    if (has(at, 'hears.edits')) {
      await from.edit(id, [`a mistake by ${from.name}`]);
      await becomes(to, copy.id, 'the edit', (seen) => said(seen) === `a mistake by ${from.name}`);
    }
    const answer = await to.write([`which one, ${from.name}?`], has(where, 'replies') ? copy.id : undefined);
    const quoting = await sees(from, `which one, ${from.name}`);
    if (has(where, 'replies') && has(at, 'replies')) expect(quoting.replyTo).toBe(id);
    else if (has(where, 'replies') && from === talk.thread) expect(plain(quoting.rich)).toMatch(/a mist?a?ke by/);
    if (has(at, 'hears.reactions')) {
      await from.react(quoting.id, '👍');
      await becomes(to, answer, 'the reaction', ({ reactions }) => reactions.includes('👍'));
      await from.react(quoting.id, undefined);
      await becomes(to, answer, 'no reaction', ({ reactions }) => reactions.length === 0);
    }
    if (has(at, 'hears.removals')) await from.remove(id);
    else await from.write(['/forget'], id);
    await eventually('the removal', async () => !(await to.look()).some((seen) => seen.id === copy.id));
  }
}

/** Personal data is hidden from the agent, also where it was begun in an earlier message, and the customer told so. */
async function hiding({ noor, thread }: Talk): Promise<void> {
  await noor.write(['I paid by card, it ends so: 4111 1111']);
  const first = await sees(thread, 'ends so: 4111 1111');
  await noor.write(['1111 1111, and write to noor@example.org']);
  const second = await sees(thread, 'and write to');
  expect(said(second)).toBe('[card 1], and write to [e-mail 1]');
  await becomes(thread, first.id, 'the first half', (seen) => said(seen) === 'I paid by card, it ends so: [card 1]');
  expect(plain((await sees(noor, 'For your safety')).rich)).toContain('[e-mail 1] [card 1]');
}

/** A file and a photo arrive with their bytes; what cannot be shown is said in words. */
async function showing(talk: Talk): Promise<void> {
  for (const { from, to } of ways(talk)) {
    for (const gift of [bill, photo]) {
      const caption = `${gift.kind} by ${from.name}`;
      await from.give([gift], caption);
      const copy = await eventually(caption, async () => {
        const all = await to.look();
        const at = all.findLastIndex(({ rich }) => plain(rich).includes(caption));
        return at < 0 ? undefined : all.slice(at).find(({ files }) => files.length > 0);
      });
      const [file] = copy.files;
      expect(file?.kind).toBe(gift.kind);
      expect(Buffer.from((await file?.read()) ?? [])).toEqual(Buffer.from(gift.bytes));
    }
  }
}

/** Notes and other agents' words stay inside. */
async function inside({ house, agents, ana, noor, thread }: Talk, ben: Seat): Promise<void> {
  const beside = await eventually('the thread before Ben', async () =>
    (await ben.threads?.())?.find(({ place }) => place.thread === thread.place.thread),
  );
  await beside.write(['She was here last week too']);
  await sees(thread, 'Only messages of Ana go to Noor');
  const control = await sees(thread, 'You are talking with Noor');
  if (has(agents, 'forms')) await thread.press(control.id, 'Note', 'be kind to her');
  else await thread.write(['// be kind to her']);
  await thread.write(['After the note']);
  await sees(noor, 'After the note');
  await house.service.router.outbox.idle();
  expect(await everything(noor)).not.toMatch(/last week|be kind|You are talking/);
  expect(await everything(ana)).not.toMatch(/last week|be kind/);
}

async function ending({ agents, noor, thread }: Talk): Promise<void> {
  const control = await sees(thread, 'You are talking with Noor');
  if (has(agents, 'forms')) await thread.press(control.id, 'Close', 'Solved');
  else await thread.press(control.id, 'Close');
  const rating = await sees(noor, 'How was it');
  expect(rating.buttons).toHaveLength(5);
  expect(await noor.press(rating.id, '5 ★★★★★')).toBe('Thank you!');
  await sees(thread, 'rated it 5 of 5');
  await noor.write(['So quick and kind']);
  await sees(thread, 'So quick and kind');
  await sees(noor, 'helps us get better');
  await becomes(thread, control.id, 'the control card as closed', (seen) => plain(seen.rich).includes('Closed'));
}

/** Writing again opens it again, and the same agent is asked first, in the old thread. */
async function again({ ana, noor, thread }: Talk): Promise<void> {
  await noor.write(['One more thing: is the tent green?']);
  const card = await sees(thread, 'wrote again');
  expect(plain(card.rich)).toContain('you know each other');
  expect(await thread.press(card.id, 'Take it')).toMatch(/yours/);
  await thread.write(['It is green']);
  const seen = await sees(noor, 'It is green');
  expect(speakerOf(seen)).toMatch(/^Ana/);
  const relayed = await Promise.all(((await ana.threads?.()) ?? []).map((seat) => everything(seat)));
  expect(relayed.filter((all) => all.includes('You are talking with Noor'))).toHaveLength(1);
}
