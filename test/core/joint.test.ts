import { describe, expect, test } from 'vitest';
import type { Assigned, Conversation } from '../../core/conversation.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event } from '../../core/event.ts';
import { type Place, plain } from '../../core/message.ts';
import { ana, assigned, ben, customerPlace, desk, replied, type Story, text } from './story.ts';

const far: Place = { account: 'far', channel: 'desk' };
const cleo = { id: 3, account: 'far', person: 'a3', alias: 'Cleo', desk: far };
const dora = { id: 4, account: 'far', person: 'a4', alias: 'Dora', desk: far };
const peers = [ana, ben, cleo, dora];
const rights = { standing: 'active', coordinator: false } as const;

const invited = (before = replied(), to = 'Cleo', by = ana): Story =>
  before.agentCommands(by, { name: 'invite', to }, { peers });
const mainOf = ({ state }: Story): number => state.thread?.id ?? 0;
const thereOf = ({ state }: Story): number => (state as Assigned).guests.find(({ id }) => id === 3)?.thread?.id ?? 0;
const farOf = (told: Story): Place => ({ ...far, thread: `t${thereOf(told)}` });

/** Cleo does something in her thread, or in what was hers. */
const does = (told: Story, event: Partial<Event> & { type: Event['type'] }, place = farOf(told)): Story =>
  told.happens({ agent: { ...cleo, desk: undefined }, place, desk: far, rights, peers, ...event } as Event);
const writes = (told: Story, words: string, place?: Place): Story =>
  does(told, { type: 'agentWrote', message: text(words), source: [{ ...(place ?? farOf(told)), id: 'f1' }] }, place);

const shown = (effect: Effect): string =>
  effect.type === 'send' || effect.type === 'edit'
    ? [effect.message.speaker ?? [], plain(effect.message.text)].flat().join(': ')
    : effect.type;
/** What appears, changes or goes in the thread with this id. */
const inThread = ({ effects }: Pick<Story, 'effects'>, id: number): string[] =>
  effects.flatMap((effect) =>
    'to' in effect && 'thread' in effect.to && effect.to.thread === id ? [shown(effect)] : [],
  );

describe('somebody of another desk is let in', () => {
  test('with a thread there that begins with what was said; both desks and the customer are told', () => {
    const told = invited();
    expect(told.state).toMatchObject({ owner: { id: 1 }, guests: [{ id: 3, thread: { desk: far } }] });
    expect(told.state.thread?.desk).toEqual(desk);
    expect((told.state as Assigned).guests[0]).not.toHaveProperty('desk');
    const there = inThread(told, thereOf(told));
    expect(there[0]).toMatch(/Messages of Cleo go to Noor.*\nAlso in the conversation: Ana/s);
    expect(there[1]).toMatch(/What was said before.*where is my bike.*It is on its way/s);
    expect(there).toHaveLength(2);
    expect(told.effects).toContainEqual({
      type: 'send',
      to: { place: far },
      message: { text: ['Cleo: Ana lets you into the conversation with Noor: the thread is at your desk.'] },
    });
    expect(inThread(told, mainOf(told))).toEqual([
      'Cleo reads this now at their desk (far), and writes to Noor too.',
      expect.stringMatching(/Messages of Ana go.*Also in the conversation: Cleo/s),
    ]);
    expect(told.toCustomer).toEqual(['Cleo, community helper, joins the conversation.']);
  });

  test('their control card has what a guest may do, and no more', () => {
    const told = invited();
    const card = told.effects.find((effect) => effect.type === 'send' && effect.pin);
    const labels = card?.type === 'send' ? (card.message.buttons ?? []).flat().map(({ label }) => label) : [];
    expect(labels).toEqual(['Leave', 'Note', 'Transcript', 'Block', 'Reveal', 'Report']);
  });

  test('two at one desk share a thread, and each is told', () => {
    const told = invited(invited(), 'Dora');
    const [first, second] = (told.state as Assigned).guests;
    expect(second?.thread?.id).toBe(first?.thread?.id);
    expect(told.effects.filter(({ type }) => type === 'open')).toEqual([]);
    expect(inThread(told, thereOf(told))).toEqual([
      'Dora reads this now at their desk (far), and writes to Noor too.',
      expect.stringMatching(/Messages of Cleo, Dora go.*Also in the conversation: Ana/s),
    ]);
  });

  test('who is there already cannot be let in again', () => {
    const again = invited(invited());
    expect((again.state as Assigned).guests).toHaveLength(1);
  });
});

describe('what is shown in one thread is shown in all', () => {
  test('the customer’s words, edits, removals and reactions', () => {
    const told = invited();
    const both = (after: Story): void => {
      const [here, there] = [inThread(after, mainOf(told)), inThread(after, thereOf(told))];
      expect(here).not.toEqual([]);
      expect(there).toEqual(here);
    };
    const by = { customer: told.state.customer, place: customerPlace };
    const source = { ...customerPlace, id: 'm9' };
    both(told.writes('one more thing'));
    both(told.happens({ ...by, type: 'customerEdited', message: text('one more'), source }));
    both(told.happens({ ...by, type: 'customerRemoved', source }));
    both(told.happens({ ...by, type: 'customerReacted', source, emoji: '👍' }));
    both(told.happens({ ...by, type: 'customerLeft' }));
  });

  test('a reply goes to the customer, and is read under its writer’s name in the other thread', () => {
    const told = invited();
    const hers = writes(told, 'a patch is on its way');
    expect(hers.toCustomer).toEqual(['Cleo, community helper: a patch is on its way']);
    expect(inThread(hers, mainOf(told))).toEqual(['Cleo, community helper: a patch is on its way']);
    expect(inThread(hers, thereOf(told))).toEqual([]);
    const his = told.agentWrites(ana, 'and a pump');
    expect(inThread(his, thereOf(told))).toEqual(['Ana, community helper: and a pump']);
    expect(inThread(his, mainOf(told))).toEqual([]);
  });

  test('an edit and a removal follow; an edit into a note stays inside', () => {
    const told = invited();
    const source = { ...farOf(told), id: 'f1' };
    const edited = does(told, { type: 'agentEdited', message: text('a better patch'), source });
    expect(edited.toCustomer).toEqual(['Cleo, community helper: a better patch']);
    expect(inThread(edited, mainOf(told))).toEqual(['Cleo, community helper: a better patch']);
    const hidden = does(told, { type: 'agentEdited', message: text('//not for them'), source });
    expect(hidden.toCustomer).toEqual([]);
    expect(inThread(hidden, mainOf(told))).toEqual(['Cleo · Note: //not for them']);
    expect(inThread(does(told, { type: 'agentRemoved', source }), mainOf(told))).toEqual(['remove']);
    const command = { name: 'forget' } as const;
    const taken = does(told, { type: 'agentCommanded', command, source, replyTo: source, recent: [] });
    expect(inThread(taken, mainOf(told))).toEqual(['remove']);
  });

  test('copies are found by a key that the card of a held message does not have: what became of it stays to be read', () => {
    const told = invited();
    const source = { ...farOf(told), id: 'f1' };
    const echoed = writes(told, 'a patch').effects.find(
      (effect) => effect.type === 'send' && 'thread' in effect.to && effect.to.thread === mainOf(told),
    );
    const edit = does(told, { type: 'agentEdited', message: text('two patches'), source }).effects.find(
      (effect) => effect.type === 'edit' && 'thread' in effect.to,
    );
    expect(echoed).toMatchObject({ source: [source, edit?.type === 'edit' && 'source' in edit.of && edit.of.source] });
    const rights = { standing: 'apprentice', coordinator: false, readAlong: 9 } as const;
    const message = text('I think so');
    const held = does(told, { type: 'agentWrote', message, source: [source], rights });
    const card = held.effects.find((effect) => effect.type === 'send' && 'thread' in effect.to);
    expect(card).toMatchObject({ source: [source] });
  });

  test('a note is one in both, and never reaches the customer', () => {
    const told = invited();
    const command = { name: 'note', text: 'she called before' } as const;
    const source = { ...farOf(told), id: 'f2' };
    const hers = does(told, { type: 'agentCommanded', command, source, recent: [] });
    expect(hers.toCustomer).toEqual([]);
    expect(inThread(hers, mainOf(told))).toContainEqual('Cleo · Note: she called before');
    const other = told.agentWrites(ben, 'I know her');
    expect(other.toCustomer).toEqual([]);
    expect(inThread(other, thereOf(told))[0]).toBe('Ben · Note: I know her');
  });

  test('what a guest who is learning writes is held in both, and not echoed beside', () => {
    const told = invited();
    const message = text('I think so');
    const learning = { standing: 'apprentice', coordinator: false, readAlong: 9 } as const;
    const source = [{ ...farOf(told), id: 'f3' }];
    const held = does(told, { type: 'agentWrote', message, source, rights: learning });
    expect(held.toCustomer).toEqual([]);
    for (const thread of [mainOf(told), thereOf(told)])
      expect(inThread(held, thread)).toEqual([expect.stringMatching(/Cleo is learning.*I think so/s)]);
  });

  test('what is held already stands in a thread that is new as well: mentors may be there', () => {
    const before = invited(replied(), 'Ben');
    const learning = { standing: 'apprentice', coordinator: false, readAlong: 9 } as const;
    const place = { ...desk, thread: 't1' };
    const by = { agent: ben, place, desk, rights: learning };
    const held = before.happens({
      ...by,
      type: 'agentWrote',
      message: text('I think so'),
      source: [{ ...place, id: 'b1' }],
    });
    const told = invited(held);
    expect(inThread(told, thereOf(told)).at(-1)).toMatch(/Ben is learning.*I think so/s);
  });

  test('a thread that was deleted begins anew, and the others hear nothing of it', () => {
    const told = invited();
    const again = told.happens({ type: 'threadReopened', thread: thereOf(told), recent: [] });
    expect(inThread(again, thereOf(told))[0]).toMatch(/thread was deleted/);
    expect(inThread(again, mainOf(told))).toEqual([]);
    const main = told.happens({ type: 'threadReopened', thread: mainOf(told), recent: [] });
    expect(inThread(main, thereOf(told))).toEqual([]);
  });

  test('what could not be shown to a guest is told to all, by whom it missed', () => {
    const told = invited();
    const lost = {
      type: 'undeliverable',
      toCustomer: false,
      maybe: false,
      about: 'the words',
      withFiles: true,
    } as const;
    const source = { ...customerPlace, id: 'm9' };
    const missed = told.happens({ ...lost, reason: 'tooLarge', thread: thereOf(told), source });
    expect(missed.toCustomer).toEqual([]);
    expect(inThread(missed, mainOf(told))[0]).toMatch(/Not delivered to Cleo/);
    const echo = told.happens({ ...lost, reason: 'x', thread: mainOf(told), source: { ...farOf(told), id: 'f1' } });
    expect(inThread(echo, mainOf(told))[0]).toMatch(/Not delivered to Ana/);
    const own = told.happens({ ...lost, withFiles: false, reason: 'x', thread: mainOf(told), source });
    expect(inThread(own, mainOf(told))[0]).toMatch(/A message of Noor could not be shown/);
  });
});

describe('a thread that the conversation leaves says so', () => {
  const closes = (told: Story, id: number): string | undefined => inThread(told, id).at(-1);

  test('when it is closed, given back, blocked, or the guest leaves', () => {
    const told = invited();
    const id = thereOf(told);
    for (const after of [
      told.agentCommands(ana, { name: 'close', outcome: '' }),
      told.agentCommands(ana, { name: 'release' }),
      told.agentCommands(ana, { name: 'block' }),
    ])
      expect(closes(after, id)).toMatch(/\nClosed\./);
    const command = { name: 'release' } as const;
    const left = does(told, { type: 'agentCommanded', command, source: { ...farOf(told), id: 'f1' }, recent: [] });
    expect(left.state).toMatchObject({ phase: 'assigned', owner: { id: 1 }, guests: [] });
    expect(left.toCustomer).toEqual(['Cleo, community helper, leaves the conversation.']);
    expect(inThread(left, mainOf(told))[0]).toBe('Cleo, community helper, leaves the conversation.');
    expect(closes(left, id)).toMatch(/Ana has it/);
    expect(writes(left, 'am I still heard?', farOf(told)).toCustomer).toEqual([]);
  });

  test('a guest who blocks the customer is gone, and the owner goes on', () => {
    const told = invited();
    const left = does(told, {
      type: 'agentCommanded',
      command: { name: 'block' },
      source: { ...far, id: 'f1' },
      recent: [],
    });
    expect(left.state).toMatchObject({ phase: 'assigned', owner: { id: 1 }, guests: [], blockedBy: [3] });
    expect(left.effects).toContainEqual(
      expect.objectContaining({ type: 'audit', what: 'block', by: expect.objectContaining({ id: 3 }) }),
    );
    expect(left.agentWrites(ana, 'I am here').toCustomer).toHaveLength(1);
  });

  test('somebody who works here no more is no guest any more', () => {
    const told = invited();
    const left = told.happens({ type: 'relieved', agent: 3, recent: [] });
    expect(left.state).toMatchObject({ guests: [] });
    expect(closes(left, thereOf(told))).toMatch(/Ana has it/);
    // Forum tags and titles there say so for good, whoever has it later.
    expect(left.effects).toContainEqual(
      expect.objectContaining({ type: 'edit', message: expect.objectContaining({ standing: { is: 'closed' } }) }),
    );
  });

  test('who writes there all the same is told where they wrote, each time', () => {
    const told = invited();
    const place = farOf(told);
    const source = { ...place, id: 'f1' };
    const left = does(told, { type: 'agentCommanded', command: { name: 'release' }, source, recent: [] });
    for (const again of [writes(left, 'one', place), writes(writes(left, 'one', place), 'two', place)]) {
      const hint = again.effects.find((effect) => effect.type === 'send' && 'place' in effect.to);
      expect(hint).toMatchObject({ to: { place }, message: { replyTo: source } });
      expect(again.toCustomer).toEqual([]);
    }
    const over = writes(told.agentCommands(ana, { name: 'close', outcome: '' }), 'hello?', place);
    expect(over.toCustomer).toEqual([]);
    expect(over.effects).toContainEqual(
      expect.objectContaining({ to: { place }, message: expect.objectContaining({ replyTo: { ...place, id: 'f1' } }) }),
    );
  });
});

describe('a transfer in a conversation with several threads', () => {
  const handed = (told: Story, to: string): Story => told.agentCommands(ana, { name: 'transfer', to }, { peers });

  test('to the guest: theirs is the owner’s now, and the old one is left', () => {
    const told = invited();
    const made = handed(told, 'Cleo');
    expect(made.state).toMatchObject({ owner: { id: 3 }, guests: [], thread: { id: thereOf(told) } });
    expect(made.effects.filter(({ type }) => type === 'open')).toEqual([]);
    expect(inThread(made, mainOf(told))).toEqual(['Cleo has it.', expect.stringMatching(/Cleo has it/)]);
    expect(inThread(made, thereOf(told))).toEqual([
      'Cleo has it.',
      expect.stringMatching(/Messages of Cleo go to Noor/),
    ]);
  });

  test('guests stay where they are: those of the old desk keep its thread', () => {
    const told = invited(invited(replied(), 'Ben'), 'Dora');
    const made = handed(told, 'Cleo');
    const main = made.state.thread?.id;
    expect(made.state).toMatchObject({
      owner: { id: 3 },
      guests: [{ id: 2, thread: { id: mainOf(told), desk } }, { id: 4 }],
    });
    expect((made.state as Assigned).guests[1]).not.toHaveProperty('thread');
    expect(inThread(made.agentWrites(ben, 'I stay'), main ?? 0)).toEqual(['Ben, community helper: I stay']);
    expect(inThread(made, mainOf(told)).at(-1)).toMatch(/Messages of Ben go.*Also in the conversation: Cleo, Dora/s);
  });

  test('before the first reply it is a claim with its lease, as any transfer', () => {
    const made = handed(invited(assigned()), 'Cleo');
    expect(made.alarms.has('lease')).toBe(true);
  });
});

test('one thread alone: nothing is shown twice', () => {
  const told = replied().writes('hello');
  expect(told.effects.filter((effect) => 'to' in effect && 'thread' in effect.to)).toHaveLength(1);
});

test('a request that is taken at another desk leaves its old thread, which says who has it', () => {
  const waiting = replied().agentCommands(ana, { name: 'release' });
  const old = waiting.state.thread?.id ?? 0;
  const taken = waiting.happens({
    type: 'agentPressed',
    agent: cleo,
    place: far,
    desk: far,
    rights,
    press: 'p',
    verb: 'take',
    arg: '',
    peers,
  });
  expect((taken.state as Conversation).phase).toBe('assigned');
  expect(inThread(taken, old).at(-1)).toMatch(/Cleo has it/);
});
