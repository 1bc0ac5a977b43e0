// From a customer to an apprentice: the application in the chat, the coordinators' word on it, the quiz.

import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import type { Volunteers } from '../../core/joining/application.ts';
import { hoursSaid, hoursWords } from '../../core/joining/hours-said.ts';
import { languagesSaid, zoneSaid } from '../../core/joining/said.ts';
import type { Place } from '../../core/message.ts';
import { type Policy, policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { say } from '../../core/words.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';

const noor = { account: 'chat', channel: 'noor' };
const boss = { account: 'chat', channel: 'boss' };
const desk = { account: 'chat', channel: 'desk' };
const ben = { account: 'chat', channel: 'ben' };

const volunteers: Volunteers = {
  rules: 'Be kind.',
  skills: ['Billing', 'Bikes'],
  quiz: [
    { question: 'May you ask for a password?', answers: ['Never', 'Sometimes'], right: 1 },
    { question: 'Who may read notes?', answers: ['Customers', 'Agents'], right: 2 },
  ],
  passMark: 1,
  welcome: 'Come to the desk.',
};

let running: Router | undefined;
afterEach(async () => {
  await running?.stop(1_000);
  running = undefined;
});

type Options = {
  /** Null: nobody is sought. */
  sought?: Volunteers | null;
  policy?: Partial<Policy>;
  memory?: ReturnType<typeof createMemoryStore>;
};

async function house({ sought = volunteers, policy = {}, memory = createMemoryStore() }: Options = {}) {
  const channel = createMemoryChannel('chat');
  const errors: string[] = [];
  const router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, retryMsMin: 5, ...policy },
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
      ...(sought ? { volunteers: sought } : {}),
    },
    store: memory.store,
    shelf: memory.shelf,
    channels: [channel],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await memory.store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    coordinators: [{ account: 'chat', person: 'boss' }],
    log: (level, message, fields) => {
      if (level === 'error') errors.push(`${message} ${JSON.stringify(fields)}`);
    },
  });
  running = router;
  await router.start();
  const quiet = async (): Promise<void> => {
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await router.outbox.idle();
    }
  };
  const writes = async (words: string, place = noor): Promise<void> => {
    await channel.say(place, place.channel, words);
    await quiet();
  };
  const presses = async (label: string, place = noor, input?: string): Promise<string | undefined> => {
    const { messageId, action } = channel.button(place, label);
    const told = await channel.press(place, place.channel, messageId, action, input === undefined ? {} : { input });
    await quiet();
    return told;
  };
  return { channel, memory, errors, writes, presses, router };
}

type House = Awaited<ReturnType<typeof house>>;

const last = (channel: MemoryChannel, place: Place = noor): string => channel.at(place).at(-1) ?? '';

async function applies(at: House, why = 'Because somebody helped me; call +43 660 1234567.'): Promise<void> {
  await at.writes('/queue', boss);
  await at.writes('/volunteer');
  await at.presses('I agree');
  await at.presses('German');
  await at.presses('Done');
  await at.presses('Billing');
  await at.presses('Done');
  await at.writes('Vienna');
  await at.writes('Mo-Fr 9-12, Sa 10-14');
  await at.writes(why);
  await at.presses('Send');
}

const profileOf = async ({ memory }: House) => (await memory.store.profiles()).find(({ onCall }) => !onCall);

describe('the application', () => {
  test('goes step by step to the coordinators, masked, and the pool knows who applied', async () => {
    const at = await house();
    await applies(at);
    expect(last(at.channel)).toBe(say('en', 'joinSent'));
    const card = last(at.channel, boss);
    expect(card).toMatch(/noor would like to help/);
    expect(card).toMatch(/English, German/);
    expect(card).toMatch(/Billing/);
    expect(card).toMatch(/Mon–Fri 9:00–12:00, Sat 10:00–14:00 \(Vienna\)/);
    expect(card).toContain('[phone 1]');
    expect(card).not.toContain('1234567');
    expect(await profileOf(at)).toMatchObject({
      standing: 'applied',
      languages: ['en', 'de'],
      skills: ['Billing'],
      zone: 'Europe/Vienna',
    });
    const identities = await at.memory.store.agents();
    expect(identities.find(({ agent }) => agent.person === 'noor')).toMatchObject({ direct: noor });
    expect(at.errors).toEqual([]);
  });

  test('never stands between a customer and a human: the button, the command and plain words work at every step', async () => {
    for (const ask of ['/human', 'I want to talk to a human', 'button']) {
      const at = await house();
      await at.writes('/volunteer');
      await at.presses('I agree');
      if (ask === 'button') await at.presses(say('en', 'talkToHuman'));
      else await at.writes(ask);
      expect(last(at.channel)).toMatch(/next in line/);
      await at.presses('Done');
      expect(last(at.channel)).toBe(say('en', 'joinSkills'));
      await at.router.stop(1_000);
    }
  });

  test('lets a question be a question, and a word that cannot be read is asked for again', async () => {
    const at = await house();
    await at.writes('/volunteer');
    await at.presses('I agree');
    await at.writes('Where is my order 4711, it should have come last week?');
    expect(last(at.channel)).toBe(say('en', 'unsure'));
    await at.writes('Klingonisch');
    expect(at.channel.at(noor).at(-2)).toBe(say('en', 'joinUnread'));
  });

  test('that was forgotten for a while takes no typed words any more, but its buttons still work', async () => {
    const at = await house({ policy: { joiningMsMax: -1 } });
    await at.writes('/volunteer');
    await at.presses('I agree');
    await at.writes('German');
    expect(last(at.channel)).toBe(say('en', 'unsure'));
    await at.presses('Done');
    expect(last(at.channel)).toBe(say('en', 'joinSkills'));
  });

  test('survives a restart between two steps, and stops when told to', async () => {
    const before = await house();
    await before.writes('/volunteer');
    await before.presses('I agree');
    const pressed = before.channel.button(noor, 'Done');
    await before.router.stop(1_000);
    const after = await house({ memory: before.memory });
    await after.channel.press(noor, 'noor', pressed.messageId, pressed.action);
    await after.writes('nothing');
    await after.presses('Stop');
    expect(last(after.channel)).toBe(say('en', 'joinStopped'));
    const [found] = await after.memory.store.read([{ select: { by: 'customer', place: noor } }]);
    expect(found?.state?.joining).toBeUndefined();
  });

  test('is forgotten with the one who applied, who may apply anew', async () => {
    const at = await house();
    await applies(at);
    await at.writes('/forget_me');
    expect(last(at.channel)).toMatch(/your name, your accounts and your profile are erased/);
    await at.presses('Yes, erase everything');
    for (
      let i = 0;
      i < 2_000 && (await at.memory.store.departures()).length + (await at.memory.store.erasures()).length > 0;
      i += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await at.memory.store.agents()).map(({ agent }) => agent.person)).toEqual(['boss']);
    expect(await at.memory.store.profiles()).toHaveLength(1);
    expect(at.channel.at(boss).join('\n')).not.toContain('noor');
    await at.writes('/volunteer');
    expect(last(at.channel)).toMatch(/Be kind/);
    expect(at.errors).toEqual([]);
  });

  test('is not asked for where nobody is sought, nor before others', async () => {
    const nobody = await house({ sought: null });
    await nobody.writes('/volunteer');
    expect(last(nobody.channel)).toBe(say('en', 'joinNone'));
    await nobody.router.stop(1_000);
    const at = await house();
    const thread = { account: 'chat', channel: 'square', thread: '1' };
    await at.channel.say(thread, 'noor', '/volunteer', { audience: 'addressed' });
    await at.writes('hello');
    expect(last(at.channel, thread)).toBe(say('en', 'joinPrivate'));
  });
});

describe('the coordinators', () => {
  test('accept, and the first press counts', async () => {
    const at = await house();
    await applies(at);
    const { messageId, action } = at.channel.button(boss, 'Accept');
    expect(await at.presses('Accept', boss)).toBe(say('en', 'applicantDone'));
    expect(last(at.channel, boss)).toMatch(/boss has accepted noor/);
    expect(at.channel.at(noor)).toContain(say('en', 'joinAccepted'));
    expect(await at.channel.press(boss, 'boss', messageId, action)).toBe(say('en', 'applicantOver'));
  });

  test('are the only ones whose press counts', async () => {
    const at = await house();
    await applies(at);
    const { messageId, action } = at.channel.button(boss, 'Accept');
    expect(await at.channel.press(noor, 'noor', messageId, action)).toBe(say('en', 'onlyCoordinators'));
    expect(await at.channel.press(desk, 'agent Ana', messageId, action)).toBe(say('en', 'onlyCoordinators'));
    expect((await profileOf(at))?.standing).toBe('applied');
  });

  test('ask, and the next message of the applicant is the answer', async () => {
    const at = await house();
    await applies(at);
    await at.presses('Ask', boss, 'Which bikes?');
    expect(last(at.channel)).toContain('Which bikes?');
    await at.writes('Racing bikes');
    expect(last(at.channel)).toBe(say('en', 'joinAnswered'));
    expect(last(at.channel, boss)).toBe('noor answers: Racing bikes');
    await at.writes('And my order');
    expect(last(at.channel)).toBe(say('en', 'unsure'));
  });

  test('ask by typing where there are no forms, as the button says, and are the only ones who can', async () => {
    const at = await house();
    await applies(at);
    await at.presses('Ask', boss);
    const [typed = ''] = /\/applicant \d+$/.exec(last(at.channel, boss)) ?? [];
    await at.channel.say(desk, 'agent Ana', `${typed} What is your address?`, { audience: 'group' });
    await at.writes('/applicant soon', boss);
    expect(last(at.channel, desk)).toBe(say('en', 'onlyCoordinators'));
    expect(last(at.channel, boss)).toBe(say('en', 'applicantAskWhom'));
    await at.writes(typed, boss);
    expect(last(at.channel, boss)).toContain(typed);
    expect(at.channel.at(noor).join()).not.toContain('address');
    await at.writes(`${typed} Which bikes,\nand where?`, boss);
    expect(last(at.channel)).toContain('Which bikes,\nand where?');
    expect(last(at.channel, boss)).toBe(say('en', 'applicantAsked'));
    await at.writes('Racing bikes');
    expect(last(at.channel, boss)).toBe('noor answers: Racing bikes');
    expect(at.errors).toEqual([]);
  });

  test('alone can type it: of anybody else it is a question', async () => {
    const at = await house();
    await applies(at);
    await at.writes('/applicant 1 where is my bike', ben);
    expect(last(at.channel, ben)).toContain(say('en', 'unsure'));
  });

  test('decline with a kind reason, from a list where there are no forms, and it may be tried again later', async () => {
    const at = await house();
    await applies(at);
    await at.presses('Decline', boss);
    await at.presses(say('en', 'applicant_skills'), boss);
    expect(last(at.channel)).toContain(say('en', 'joinDeclined_skills'));
    await at.writes('/volunteer');
    expect(last(at.channel)).toMatch(/try again in 28 days/);
    expect((await profileOf(at))?.standing).toBe('applied');
  });
});

describe('the quiz', () => {
  test('passed makes an apprentice who is told how to come, and stays a customer', async () => {
    const at = await house();
    await applies(at, 'I like it.');
    await at.presses('Accept', boss);
    expect(last(at.channel)).toContain('May you ask for a password?');
    await at.presses('Never');
    await at.writes('2');
    expect(last(at.channel)).toContain('Come to the desk.');
    expect((await profileOf(at))?.standing).toBe('apprentice');
    await at.writes('/volunteer');
    expect(last(at.channel)).toBe(say('en', 'joinAlready'));
    await at.writes('/human');
    expect(last(at.channel)).toMatch(/next in line/);
    expect(at.errors).toEqual([]);
  });

  test('failed may be tried once more, after a day', async () => {
    const at = await house({ policy: { quizAgainMs: 0 } });
    await applies(at);
    await at.presses('Accept', boss);
    await at.presses('Sometimes');
    await at.presses('Agents');
    expect(last(at.channel)).toMatch(/1 of 2 right, and it takes 2/);
    expect((await profileOf(at))?.standing).toBe('applied');
    await at.writes('/volunteer');
    await at.presses('Never');
    await at.presses('Customers');
    await at.writes('/volunteer');
    expect(last(at.channel)).toMatch(/try again in 28 days/);
  });

  test('is left out where there are no questions', async () => {
    const at = await house({ sought: { ...volunteers, quiz: [] } });
    await applies(at);
    await at.presses('Accept', boss);
    expect((await profileOf(at))?.standing).toBe('apprentice');
  });
});

describe('who is suspended before they are in', () => {
  test('answers no quiz: nobody takes themself back', async () => {
    const at = await house();
    await applies(at);
    await at.presses('Accept', boss);
    await at.writes('/suspend noor we have to talk', boss);
    await at.presses('Never');
    expect(last(at.channel)).toBe(say('en', 'joinSuspended'));
    await at.writes('Never');
    await at.writes('2');
    expect((await profileOf(at))?.standing).toBe('suspended');
  });

  test('has applied, and no more, once they are back: the quiz goes on', async () => {
    const at = await house();
    await applies(at);
    await at.presses('Accept', boss);
    await at.writes('/suspend noor we have to talk', boss);
    await at.writes('/restore noor', boss);
    expect((await profileOf(at))?.standing).toBe('applied');
    await at.presses('Never');
    await at.presses('Agents');
    expect(await profileOf(at)).toMatchObject({ standing: 'apprentice' });
    expect(await profileOf(at)).not.toHaveProperty('applied');
  });

  test('sends no application that they had begun', async () => {
    const at = await house();
    await at.writes('/volunteer');
    await at.presses('I agree');
    await at.channel.say(desk, 'noor', 'good morning', { audience: 'group' });
    await at.writes('/suspend noor we have to talk', boss);
    await at.presses('Done');
    expect(last(at.channel)).toBe(say('en', 'joinSuspended'));
    await at.writes('/restore noor', boss);
    await at.presses('Done');
    expect(last(at.channel)).toBe(say('en', 'joinAlready'));
    expect((await profileOf(at))?.standing).toBe('active');
  });
});

test('who has only applied can take nothing, whatever card they see', async () => {
  const at = await house();
  await applies(at);
  await at.channel.say({ account: 'chat', channel: 'mia' }, 'mia', '/human');
  await at.writes('hello');
  const { messageId, action } = at.channel.button(desk, 'Take it');
  const told = await at.channel.press(desk, 'noor', messageId, action, { audience: 'group' });
  expect(told).toBe(say('en', 'appliedCannot'));
});

describe('what is typed', () => {
  test.each([
    ['Mo-Fr 9-12, Sa 10-14', 'de', 'Mo–Fr 9:00–12:00, Sa 10:00–14:00'],
    ['Mon to Fri 9am-5pm', 'en', 'Mon–Fri 9:00–17:00'],
    ['1-5pm', 'en', 'Mon–Sun 13:00–17:00'],
    ['lun-ven 9h-12h30', 'fr', 'lun.–ven. 9:00–12:30'],
    ['Mo 9-12, 14-18', 'de', 'Mo 9:00–12:00, Mo 14:00–18:00'],
    ['Sun 22-2', 'en', 'Mon 0:00–2:00, Sun 22:00–24:00'],
    ['月-金 9-12', 'ja', '月–金 9:00–12:00'],
  ])('%s are hours in %s', (said, lang, words) => {
    expect(hoursWords(hoursSaid(said, lang) ?? [], lang)).toBe(words);
  });

  test.each(['', 'whenever', '9', 'Mo-Fr 25-26', 'my order 9-12 is late', '9-9', 'Mo 9-12 or so'])(
    '%j are no hours',
    (said) => expect(hoursSaid(said, 'en')).toBeUndefined(),
  );

  test.each([
    ['vienna', 'Europe/Vienna'],
    ['Europe/Madrid', 'Europe/Madrid'],
    ['+2', '+02:00'],
    ['UTC-3:30', '-03:30'],
    ['New York', 'America/New_York'],
    ['+99', undefined],
    ['Atlantis', undefined],
    ['Europe/Atlantis', undefined],
  ])('%j is the time zone %j', (said, zone) => expect(zoneSaid(said)).toBe(zone));

  test('languages are read in one’s own words, in English, and as they call themselves', () => {
    expect(languagesSaid('Deutsch und Französisch', 'de')).toEqual(['de', 'fr']);
    expect(languagesSaid('German, español', 'en')).toEqual(['de', 'es']);
    expect(languagesSaid('How do I reset it', 'en')).toEqual([]);
  });
});
