// A customer of one platform becomes an agent on another and helps a third: the real SDKs of all of them, one service.
import { afterEach, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { discordStage } from '../contract/channel/discord-stage.ts';
import { slackStage } from '../contract/channel/slack-stage.ts';
import type { Seat, Stage, World } from '../contract/channel/stage.ts';
import { telegramStage } from '../contract/channel/telegram-stage.ts';
import { webStage } from '../contract/channel/web-stage.ts';
import { errorsIn, everything, type House, said, sees, serve, speakerOf, threadWith } from './house.ts';

const volunteers = { rules: 'Be kind.', welcome: 'See you at the desk.', quiz: [], passMark: 1 };
/** What Cleo is called on Discord: nobody who is helped ever learns it. */
const PRIVATE = 'night_owl_1987';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

interface Town extends Omit<House, 'outside' | 'inside' | 'stop'> {
  readonly telegram: World;
  readonly discord: World;
  readonly third: World;
  readonly cleo: Seat;
  readonly boss: Seat;
  idle(): Promise<void>;
}

/** Telegram without a desk, Discord with one, and a third platform where somebody only asks. */
async function open(third: Stage): Promise<Town> {
  const [telegram, discord, other] = [await telegramStage.open(), await discordStage.open(), await third.open()];
  const boss = await telegram.customer('Bo');
  const cleo = await telegram.customer('Cleo');
  const house = await serve([telegram, discord, other], [discord], {
    coordinators: [`telegram:${boss.place.channel}`],
    volunteers,
  });
  stop = house.stop;
  return { ...house, telegram, discord, third: other, cleo, boss, idle: () => house.service.router.outbox.idle() };
}

async function presses(seat: Seat, words: string | RegExp, label: string): Promise<string | undefined> {
  const { id } = await sees(seat, words);
  return seat.press(id, label);
}

/** Cleo, who was a customer, applies; Bo accepts, and needs her now. */
async function joins({ cleo, boss, idle }: Town): Promise<void> {
  await boss.write(['/duty on']);
  await sees(boss, 'is on duty');
  await cleo.write(['/volunteer']);
  await presses(cleo, 'Be kind.', 'I agree');
  await presses(cleo, 'Which languages', 'Done');
  await sees(cleo, 'Where are you');
  await cleo.write(['Vienna']);
  await sees(cleo, 'When would you like to help');
  await cleo.write(['Mo-Su 0-24']);
  await sees(cleo, 'why would you like to help');
  await cleo.write(['Because I was helped.']);
  await presses(cleo, 'Shall I send this', 'Send');
  await presses(boss, 'Cleo would like to help', 'Accept');
  await sees(cleo, 'You begin as an apprentice');
  await boss.write(['/promote Cleo']);
  await sees(cleo, 'You have learned it');
  await idle();
}

/** A code from her chat on Telegram, written on Discord: her seat at the desk there. */
async function links({ cleo, discord, idle }: Town): Promise<Seat> {
  const owl = await discord.agent(PRIVATE);
  const alone = owl.alone?.();
  if (!alone) throw new Error('nobody can write to the bot alone there');
  await cleo.write(['/link']);
  const code = /\/link (\S+)/.exec(plain((await sees(cleo, 'on the other platform')).rich))?.[1] ?? '';
  await alone.write([`/link ${code}`]);
  await presses(alone, 'Cleo made this code, on telegram', 'Yes, that’s me');
  await sees(alone, 'This chat is Cleo’s now');
  await sees(cleo, 'Your chat on discord is linked');
  await idle();
  return owl;
}

for (const third of [webStage, slackStage]) {
  test(`a customer of Telegram becomes an agent on Discord and helps somebody on ${third.platform}`, {
    timeout: 60_000,
  }, async () => {
    const town = await open(third);
    const { cleo, boss, idle } = town;
    await cleo.write(['How long can I return something?']);
    await sees(cleo, 'thirty days');
    await joins(town);
    const owl = await links(town);

    const noor = await town.third.customer('Noor');
    await noor.write(['I want to talk to a human']);
    const card = await sees(owl, 'Noor asks for a human');
    expect(await owl.press(card.id, 'Take it')).toMatch(/yours/);
    const thread = await threadWith(owl, 'You are talking with Noor');
    await sees(noor, 'Cleo, community helper, is here');
    await thread.write(['It was no trouble for me, either.']);
    const helped = await sees(noor, 'no trouble for me');
    expect([said(helped), speakerOf(helped)]).toEqual([
      'It was no trouble for me, either.',
      expect.stringMatching(/^Cleo, community helper/),
    ]);
    await noor.write(['So kind of you']);
    await sees(thread, 'So kind of you');
    await thread.write(['/close']);
    await presses(noor, 'How was it', '5 ★★★★★');
    await idle();
    expect(await everything(noor)).not.toContain(PRIVATE);

    // The points are hers, wherever she asks for them; and what she asks as a customer is not for her.
    await cleo.write(['/me']);
    await sees(cleo, 'Points of thanks: 10');
    await cleo.write(['/human']);
    const own = await sees(owl, 'Cleo asks for a human');
    expect(await owl.press(own.id, 'Take it')).toContain('your own request');
    await cleo.write(['/cancel']);
    expect(await everything(boss)).not.toContain(PRIVATE);
    expect(errorsIn(town)).toEqual([]);
  });
}

test('asked on Telegram, she takes it there and answers at her desk on Discord', { timeout: 60_000 }, async () => {
  const town = await open(webStage);
  const { cleo, idle } = town;
  await joins(town);
  const owl = await links(town);
  await owl.write(['Good evening']);
  await idle();
  await cleo.write(['/duty on']);
  await sees(cleo, 'is on duty');
  const noor = await town.third.customer('Noor');
  await noor.write(['I want to talk to a human']);
  expect(await presses(cleo, 'Cleo, would you help here?', 'I’ll help')).toMatch(/yours/);
  await sees(cleo, 'the thread is at your desk');
  const thread = await threadWith(owl, 'You are talking with Noor');
  await thread.write(['Hello from far away']);
  expect(speakerOf(await sees(noor, 'Hello from far away'))).toMatch(/^Cleo, community helper/);
  expect(await everything(noor)).not.toContain(PRIVATE);
  await owl.alone?.().write(['/unlink']);
  await sees(owl.alone?.() ?? owl, 'You have open conversations on this platform');
  await thread.write(['/close']);
  await idle();
  await owl.alone?.().write(['/unlink']);
  await sees(cleo, 'no longer linked');
});
