// The main job, decision by decision: what every person sees after every event.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../core/answerer.ts';
import type { Assigned } from '../../core/conversation.ts';
import { ana, assigned, ben, replied, type Story, story, text } from './story.ts';

const known: Answer = {
  kind: 'answer',
  text: ['Thirty days.'],
  article: { id: 'returns', title: 'Returns', url: 'https://example.com/returns' },
  score: 0.9,
};

describe('while the bot answers', () => {
  test('a question is put to the answerer, with an alarm behind it', () => {
    const told = story().writes('How long can I return things?');
    expect(told.effects).toContainEqual({ type: 'ask', turn: 1, text: 'How long can I return things?', lang: 'en' });
    expect(told.alarms.has('answer')).toBe(true);
  });

  test('an answer quotes the section, names its source and shows the three buttons', () => {
    const told = story().writes('returns?').answers(known);
    expect(told.toCustomer).toEqual(['Thirty days.\n\nFrom: Returns [Helpful] [Not helpful] [Talk to a human]']);
    expect(told.alarms.has('answer')).toBe(false);
  });

  test('what it does not know it says plainly, with near articles and the human', () => {
    const near = [{ id: 'a', title: 'Shipping abroad' }];
    expect(story().writes('hm?').answers({ kind: 'unsure', near }).toCustomer[0]).toMatch(
      /don’t know.*\[Shipping abroad\].*\[Talk to a human\]/s,
    );
    expect(story().writes('hm?').answers({ kind: 'unsure', near: [] }).toCustomer[0]).toMatch(/\[Talk to a human\]/);
  });

  test('two questions in a row are both answered', () => {
    const first = story().writes('first?').writes('second?').answers(known, 1);
    expect(first.toCustomer[0]).toMatch(/Thirty days/);
    expect(first.alarms.has('answer')).toBe(true);
    expect(first.answers(known, 2).alarms.has('answer')).toBe(false);
  });

  test('an answerer that hangs costs an apology, not the customer', () => {
    const told = story().writes('returns?').rings('answer');
    expect(told.toCustomer[0]).toMatch(/too long.*\[Talk to a human\]/);
    expect(told.answers(known, 1).toCustomer).toEqual([]);
  });

  test('a greeting is greeted, and once the promise is made', () => {
    const told = story().writes('Hello!');
    expect(told.toCustomer[0]).toMatch(/human whenever you like/);
    expect(told.writes('hi').toCustomer[0]).not.toMatch(/whenever/);
  });

  test('not helpful offers the human', () => {
    const told = story().writes('x?').answers(known).presses('unhelpful', 'returns');
    expect(told.effects).toContainEqual({ type: 'feedback', article: 'returns', helpful: false });
    expect(told.toCustomer[0]).toMatch(/\[Talk to a human\]/);
  });
});

describe('asking for a human', () => {
  const ways = {
    'in plain words': () => story().writes('I want to talk to a person', true),
    'by the button': () => story().writes('where is my bike').presses('human'),
    'by the command': () => story().commands({ name: 'human' }),
  };
  for (const [way, ask] of Object.entries(ways)) {
    test(`${way}: told at once the place, the estimate and the choices; a card stands at the desk`, () => {
      const told = ask();
      expect(told.state.phase).toBe('waiting');
      expect(told.toCustomer[0]).toMatch(/next in line.*can’t say yet.*\[Ask the assistant\] \[Leave the line\]/s);
      expect(told.atDesk[0]).toMatch(/Noor asks for a human.*\[Take it\] \[Not me\]/s);
      expect(told.alarms.has('remind')).toBe(true);
      expect(told.handoffs.map(({ standing }) => standing)).toEqual(['waiting']);
    });
  }

  test('the card tells the question, the last messages and what the bot tried', () => {
    const told = story().writes('returns?').answers(known).presses('human');
    expect(told.atDesk[0]).toMatch(/Language: English · waiting just now/);
    expect(told.atDesk[0]).toMatch(/Last messages\nNoor returns\?\nBot Thirty days\./);
    expect(told.atDesk[0]).toMatch(/The bot offered: Returns/);
  });

  test('asking again keeps the one request and the place', () => {
    const told = story().writes('human', true).writes('human!!', true);
    expect(told.handoffs).toHaveLength(1);
    expect(told.toCustomer[0]).toMatch(/keep your place/);
  });

  test('asking while a human is there is answered with who it is', () => {
    expect(replied().commands({ name: 'human' }).toCustomer).toEqual(['Ana is with you already: just write here.']);
  });

  test('an answer that was under way when the human was asked for is discarded', () => {
    expect(story().writes('returns?').writes('human', true).answers(known, 1).effects).toEqual([]);
  });

  test('while waiting the bot stays silent until it is asked in, and the request stays the same', () => {
    const waiting = story().writes('human', true).writes('it is urgent');
    expect(waiting.effects.some(({ type }) => type === 'ask')).toBe(false);
    expect(waiting.toCustomer[0]).toMatch(/Noted/);
    expect(waiting.writes('very').toCustomer).toEqual([]);
    const helped = waiting.presses('meanwhile').writes('returns?').answers(known);
    expect(helped.toCustomer[0]).toMatch(/Thirty days/);
    expect(helped.handoffs).toEqual(waiting.handoffs);
  });

  test('leaving the line withdraws the request, says so on the card and silences the alarms', () => {
    const told = story().writes('human', true).presses('cancel');
    expect(told.state.phase).toBe('bot');
    expect(told.handoffs[0]?.standing).toBe('withdrawn');
    expect(told.atDesk[0]).toMatch(/no longer waits/);
    expect(told.alarms.size).toBe(0);
  });

  test('nobody comes: the desk hears of it again, the customer a few times, and there is always a next alarm', () => {
    let told = story().writes('human', true);
    let heard = 0;
    for (let i = 0; i < 8; i += 1) {
      told = told.later(300_000).rings('remind');
      heard += told.toCustomer.length;
      expect(told.atDesk[0]).toMatch(/still waiting.*\[Take it\]/);
      expect(told.alarms.has('remind')).toBe(true);
    }
    expect(heard).toBe(3);
  });
});

describe('taking it', () => {
  test('the first press wins: the card says who, a thread opens, the customer hears the alias', () => {
    const told = assigned();
    expect(told.toasts[0]).toMatch(/yours/);
    expect(told.atDesk[0]).toMatch(/Ana has it/);
    expect(told.effects.some(({ type }) => type === 'open')).toBe(true);
    expect(told.toThread[0]).toMatch(/You are talking with Noor.*\[Close\] \[Release\]/s);
    expect(told.toThread[1]).toMatch(/where is my bike/);
    expect(told.toCustomer[0]).toMatch(/Ana, community helper, is here/);
  });

  test('a late press is told who has it', () => {
    const late = assigned().agentPresses(ben, 'take');
    expect(late.toasts).toEqual(['Ana already has it.']);
    expect(late.state.phase === 'assigned' && late.state.owner).toEqual(ana);
  });

  test('Not me counts on the card and leaves it open', () => {
    const told = story().writes('human', true).agentPresses(ben, 'pass');
    expect(told.toasts[0]).toMatch(/open for others/);
    expect(told.atDesk[0]).toMatch(/One person said “not me”.*\[Take it\]/s);
  });

  test('no first reply: nudged, then back to the front of the line without blame, and the customer is told', () => {
    const nudged = assigned().later(180_000).rings('nudge');
    expect(nudged.toThread[0]).toMatch(/Ana, Noor is waiting/);
    const back = nudged.later(60_000).rings('lease');
    expect(back.state.phase).toBe('waiting');
    expect(back.handoffs[0]?.standing).toBe('waiting');
    expect(back.toCustomer[0]).toMatch(/front of the line/);
    expect(back.alarms.has('remind')).toBe(true);
    expect(back.agentPresses(ben, 'take').state.phase).toBe('assigned');
  });
});

describe('relaying', () => {
  test('what the owner writes reaches the customer under the alias; the first reply ends the request well', () => {
    const told = replied();
    expect(told.toCustomer).toEqual(['Ana, community helper: It is on its way.']);
    expect(told.handoffs[0]?.standing).toBe('replied');
    expect(told.alarms.has('lease')).toBe(false);
  });

  test('what the customer writes reaches the thread under their name, and the bot is silent', () => {
    const told = replied().writes('Thank you');
    expect(told.toThread).toEqual(['Noor: Thank you']);
    expect(told.toCustomer).toEqual([]);
  });

  test('everybody else’s messages are notes; the first time the thread is told so', () => {
    const told = replied().agentWrites(ben, 'he is lying');
    expect(told.toCustomer).toEqual([]);
    expect(told.toThread[0]).toMatch(/Only messages of Ana go to Noor/);
    expect(told.agentWrites(ben, 'really').toThread).toEqual([]);
  });

  test('the owner’s // lines stay inside', () => {
    const told = replied().agentCommands(ana, { name: 'note', text: 'careful' });
    expect(told.toCustomer).toEqual([]);
    expect(told.effects).toContainEqual(
      expect.objectContaining({ type: 'record', said: expect.objectContaining({ who: 'note', text: 'careful' }) }),
    );
  });

  test('an edit into a note takes the copy back', () => {
    const source = { account: 'chat', channel: 'desk', id: 'm3' };
    const told = replied().happens({
      type: 'agentEdited',
      agent: ana,
      place: { account: 'chat', channel: 'desk', thread: 't1002' },
      desk: { account: 'chat', channel: 'desk' },
      rights: { standing: 'active', coordinator: false },
      message: text('// oh no'),
      source,
    });
    expect(told.effects).toEqual([expect.objectContaining({ type: 'remove', of: { source } })]);
  });

  test('what cannot be relayed is said to both sides', () => {
    const told = replied().writes({ text: [], unsupported: 'poll' });
    expect(told.toThread[0]).toMatch(/poll: cannot be shown/);
    expect(told.toCustomer[0]).toMatch(/could not pass that on \(poll\)/);
    const back = replied().agentWrites(ana, { text: [], unsupported: 'game' });
    expect(back.toThread[0]).toMatch(/Not passed on \(game\)/);
    expect(back.toCustomer).toEqual([]);
  });

  test('a delivery that failed is shown in the thread with its reason', () => {
    const told = replied().happens({
      type: 'undeliverable',
      toCustomer: true,
      reason: 'blocked',
      maybe: false,
      about: 'x',
    });
    expect(told.toThread).toEqual(['Not delivered to Noor: they have blocked the bot.']);
  });
});

describe('the agents’ commands', () => {
  test('only the owner may; the others are told whose it is', () => {
    for (const name of ['close', 'release', 'snooze'] as const) {
      expect(replied().agentPresses(ben, name).toasts).toEqual(['Only Ana can do that.']);
    }
  });

  test('release: at the front of the line again, a new request when the first was answered', () => {
    const told = replied().agentPresses(ana, 'release');
    expect(told.state.phase).toBe('waiting');
    expect(told.handoffs.map(({ standing }) => standing)).toEqual(['replied', 'waiting']);
    expect(told.toCustomer[0]).toMatch(/Ana had to go/);
  });

  test('the new request keeps the place in line, and its wait begins now; a claim that is given back waits on', () => {
    const rows = (at: Story) => at.effects.filter((effect) => effect.type === 'handoff');
    const again = replied().later(60_000).agentPresses(ana, 'release');
    expect(rows(again)).toMatchObject([{ standing: 'waiting', at: 1_000_000, beganAt: 1_063_000 }]);
    expect(rows(assigned().agentPresses(ana, 'release'))[0]).not.toHaveProperty('beganAt');
  });

  test('transfer by name or by choice: only the new owner’s words reach the customer', () => {
    const told = replied().agentCommands(ana, { name: 'transfer', to: 'ben' });
    expect(told.toCustomer[0]).toMatch(/Ben, community helper, takes over/);
    expect(told.agentWrites(ana, 'still me').toCustomer).toEqual([]);
    expect(told.agentWrites(ben, 'me now').toCustomer).toEqual(['Ben, community helper: me now']);
    expect(replied().agentPresses(ana, 'transfer').toThread[0]).toMatch(/Who should take over\? \[Ben\]/);
  });

  test('transfer to somebody at another desk: a thread begins there with what was said, and the old one says who has it', () => {
    const cleo = { id: 3, account: 'far', person: 'a3', alias: 'Cleo', desk: { account: 'far', channel: 'desk' } };
    const peers = [ana, ben, cleo];
    const hands = (to: string) => replied().agentCommands(ana, { name: 'transfer', to }, { peers });
    expect(hands('').toThread[0]).toMatch(/\[Ben\].*\[Cleo · far\]/);
    const told = hands('Cleo');
    expect(told.state).toMatchObject({
      phase: 'assigned',
      owner: { id: 3, account: 'far' },
      thread: { desk: cleo.desk },
    });
    expect((told.state as Assigned).owner).not.toHaveProperty('desk');
    expect(told.toCustomer[0]).toMatch(/Cleo, community helper, takes over/);
    const far = told.effects.filter((effect) => JSON.stringify(effect).includes('"account":"far","channel":"desk"'));
    expect(far.map(({ type }) => type)).toEqual(['open', 'send', 'send', 'send']);
    expect(JSON.stringify(far)).toMatch(/You are talking with.*Noor is yours/s);
    expect(told.agentWrites(ana, 'still me').toCustomer).toEqual([]);
  });

  test('invite: the guest’s words reach the customer too', () => {
    const told = replied().agentCommands(ana, { name: 'invite', to: '@Ben' });
    expect(told.agentWrites(ben, 'hello').toCustomer).toEqual(['Ben, community helper: hello']);
    expect(told.agentWrites(ana, 'and me').toCustomer).toEqual(['Ana, community helper: and me']);
  });

  test('snooze sleeps and the customer’s words wake it', () => {
    const told = replied().agentPresses(ana, 'snooze');
    expect(told.alarms.has('snooze')).toBe(true);
    expect(told.rings('snooze').toThread[0]).toMatch(/hour is over/);
    expect(told.writes('hello?').toThread).toContainEqual('Awake again.');
  });

  test('canned replies go out under the alias and are shown in the thread', () => {
    const told = assigned().agentCommands(ana, { name: 'canned', key: 'greeting' });
    expect(told.toCustomer).toEqual(['Ana, community helper: Hello from the shop!']);
    expect(told.toThread[0]).toMatch(/Hello from the shop/);
    expect(assigned().agentCommands(ana, { name: 'canned', key: 'constructor' }).toCustomer).toEqual([]);
  });

  test('an unknown command is never sent to the customer', () => {
    const told = replied().agentCommands(ana, { name: 'unknown', text: '/closee' });
    expect(told.toCustomer).toEqual([]);
    expect(told.toThread[0]).toMatch(/Nothing was sent/);
  });

  test('block asks once more, then these two never meet again, and others still may', () => {
    expect(replied().agentPresses(ana, 'block').state.phase).toBe('assigned');
    const told = replied().agentPresses(ana, 'block', 'sure');
    expect(told.state.phase).toBe('bot');
    const again = told.writes('human', true);
    expect(again.agentPresses(ana, 'take').toasts[0]).toMatch(/blocked this customer/);
    expect(again.agentPresses(ben, 'take').state.phase).toBe('assigned');
  });

  test('a block before the first reply keeps the promise: the request goes to others', () => {
    const told = assigned().agentPresses(ana, 'block', 'sure');
    expect(told.state.phase).toBe('waiting');
    expect(told.handoffs[0]?.standing).toBe('waiting');
  });
});

describe('forms', () => {
  const control = (told: Story) => {
    const edits = told.effects.filter((effect) => effect.type === 'edit' || effect.type === 'send');
    return edits.find(({ message }) => message.standing && message.buttons)?.message;
  };
  const formOf = (label: string) => {
    const buttons = control(replied().agentPresses(ana, 'snooze'))?.buttons?.flat() ?? [];
    const found = buttons.find((button) => button.label === label);
    return found && 'form' in found ? found.form : undefined;
  };

  test('close asks how it ended, note asks for its words, nothing else asks', () => {
    expect(formOf('Close')).toEqual({
      title: 'Close',
      label: 'How did it end?',
      choices: [
        { value: 'solved', label: 'Solved' },
        { value: 'partly', label: 'Partly solved' },
        { value: 'unsolved', label: 'Not solved' },
      ],
    });
    expect(formOf('Note')).toEqual({ title: 'Note', label: 'Only agents see it', lengthMax: 2_000 });
    for (const label of ['Release', 'Transfer', 'Block', 'Replies', 'Transcript'])
      expect(formOf(label)).toBeUndefined();
  });

  test.each([
    ['a choice of the form, in words', () => replied().agentPresses(ana, 'close', 'partly'), 'partly', 'Partly solved'],
    ['words that were typed', () => replied().agentCommands(ana, { name: 'close', outcome: 'sent' }), 'sent', 'sent'],
  ])(
    'the outcome is kept and shown in the thread, and the customer hears nothing of it: %s',
    (_name, tell, why, shown) => {
      const told = tell();
      expect(told.effects).toContainEqual({ type: 'audit', by: ana, what: 'close', why });
      expect(told.toThread).toContainEqual(`Outcome: ${shown}`);
      expect(told.toCustomer).toHaveLength(1);
      expect(told.toCustomer[0]).not.toMatch(/solved|sent|Outcome/);
    },
  );

  test('a very long outcome is cut, and without one there is none', () => {
    const long = replied()
      .agentPresses(ana, 'close', 'x'.repeat(300))
      .effects.find(({ type }) => type === 'audit');
    expect(long).toMatchObject({ why: `${'x'.repeat(199)}…` });
    const none = replied().agentPresses(ana, 'close');
    expect(none.effects).toContainEqual({ type: 'audit', by: ana, what: 'close' });
    expect(none.toThread.join()).not.toMatch(/Outcome/);
  });

  test('only the owner closes with an outcome', () => {
    const told = replied().agentPresses(ben, 'close', 'solved');
    expect([told.toasts, told.state.phase]).toEqual([['Only Ana can do that.'], 'assigned']);
  });

  test('a note from the form is kept and shown to the others, never to the customer', () => {
    const told = replied().agentPresses(ben, 'note', ' She called before ');
    expect(told.toThread).toContainEqual('Note by Ben: She called before');
    expect(told.effects).toContainEqual(
      expect.objectContaining({
        type: 'record',
        said: expect.objectContaining({ who: 'note', text: 'She called before' }),
      }),
    );
    expect(told.toCustomer).toEqual([]);
  });

  test('a typed note stands in the thread already; an unseen one is shown', () => {
    const note = { name: 'note', text: 'She called' } as const;
    expect(replied().agentCommands(ana, note).toThread.join()).not.toMatch(/Note by/);
    expect(replied().agentCommands(ana, note, { unseen: true }).toThread).toContainEqual('Note by Ana: She called');
  });

  test.each(['', '  '])('a press of Note with %j is told how notes are written', (words) => {
    expect(replied().agentPresses(ana, 'note', words).toasts[0]).toMatch(/Start a message with \/\//);
  });
});

describe('how a conversation stands', () => {
  const standings = (told: Story) =>
    told.effects.flatMap((effect) =>
      (effect.type === 'send' || effect.type === 'edit') && effect.message.standing ? [effect.message.standing] : [],
    );
  const by = 'Ana';

  test.each<[string, () => Story, readonly object[]]>([
    ['asked for', () => story().writes('human', true), [{ is: 'waiting' }]],
    [
      'taken: the card and the control card',
      assigned,
      [
        { is: 'assigned', by },
        { is: 'assigned', by },
      ],
    ],
    ['snoozed', () => replied().agentPresses(ana, 'snooze'), [{ is: 'snoozed', by }]],
    ['awake again', () => replied().agentPresses(ana, 'snooze').writes('hello?'), [{ is: 'assigned', by }]],
    [
      'transferred',
      () => replied().agentCommands(ana, { name: 'transfer', to: 'ben' }),
      [{ is: 'assigned', by: 'Ben' }],
    ],
    [
      'released: the control card and a new card',
      () => replied().agentPresses(ana, 'release'),
      [{ is: 'waiting' }, { is: 'waiting' }],
    ],
    [
      'closed: the control card and the card',
      () => replied().agentPresses(ana, 'close'),
      [{ is: 'closed' }, { is: 'closed' }],
    ],
    ['withdrawn', () => story().writes('human', true).presses('cancel'), [{ is: 'closed' }]],
  ])('%s', (_name, tell, expected) => {
    expect(standings(tell())).toEqual(expected);
  });

  test('words between the two carry none', () => {
    expect(standings(replied().writes('thanks'))).toEqual([]);
    expect(standings(replied().agentWrites(ana, 'welcome'))).toEqual([]);
  });
});

describe('closing', () => {
  const closed = () => replied().agentPresses(ana, 'close');
  const handoff = () => {
    const { state } = closed();
    return state.phase === 'rating' ? state.handoff : 0;
  };

  test('a conversation without a human’s reply cannot be closed', () => {
    const told = assigned().agentPresses(ana, 'close');
    expect(told.toasts[0]).toMatch(/at least one reply/);
    expect(told.state.phase).toBe('assigned');
  });

  test('the customer rates by a star and adds a word', () => {
    expect(closed().toCustomer[0]).toMatch(/Ana has closed.*\[1 ★\].*\[5 ★★★★★\]/s);
    const rated = closed().presses('rate', `${handoff()}:5`);
    expect(rated.effects).toContainEqual({ type: 'rate', handoff: handoff(), agent: 1, score: 5 });
    const word = rated.writes('She was so kind');
    expect(word.effects).toContainEqual({ type: 'rate', handoff: handoff(), agent: 1, word: 'She was so kind' });
    expect(word.toThread[0]).toMatch(/so kind/);
    expect(rated.presses('rate', `${handoff()}:1`).toasts[0]).toMatch(/already/);
  });

  test('a bare digit rates too, and a thank-you is only a thank-you', () => {
    expect(closed().writes('٤').effects).toContainEqual({ type: 'rate', handoff: handoff(), agent: 1, score: 4 });
    expect(closed().writes('4').effects).toContainEqual({ type: 'rate', handoff: handoff(), agent: 1, score: 4 });
    expect(closed().writes('Thank you!').state.phase).toBe('rating');
  });

  test('writing again asks the same agent first, in the same thread, then everybody', () => {
    const told = closed().writes('It still does not work');
    expect(told.state.phase).toBe('waiting');
    expect(told.toCustomer[0]).toMatch(/Ana is asked first/);
    expect(told.toThread[0]).toMatch(/Noor wrote again.*Ana, you know each other.*\[Take it\]/s);
    expect(told.atDesk).toEqual([]);
    expect(told.agentPresses(ben, 'take').toasts[0]).toMatch(/Ana is asked first/);
    const wide = told.rings('prefer');
    expect(wide.atDesk[0]).toMatch(/asks for a human/);
    expect(wide.agentPresses(ben, 'take').state.phase).toBe('assigned');
  });

  test('after a while the bot is back, and says so with its next answer', () => {
    const told = closed().rings('reopen').writes('returns?').answers(known);
    expect(told.toCustomer[0]).toMatch(/conversation with Ana has ended.*automatic assistant.*Thirty days/s);
    expect(told.writes('more?').answers(known).toCustomer[0]).not.toMatch(/has ended/);
  });
});
