// What an apprentice writes is held until a mentor presses: given what happened, what each side sees.
import { describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../core/command.ts';
import { placedKey, plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import {
  answered,
  apprentice,
  bensChat,
  cleo,
  commands,
  edits,
  full,
  heldIn,
  learning,
  line,
  presses,
  pressOf,
  removes,
  rings,
  takes,
  writes,
} from './apprentice.ts';
import { ana, ben, customer, replied, type Story, story } from './story.ts';

const inBensChat = (at: Story): string[] =>
  at.effects.flatMap((effect) =>
    (effect.type === 'send' || effect.type === 'edit') &&
    'place' in effect.to &&
    effect.to.place.channel === bensChat.channel
      ? [plain(effect.message.text)]
      : [],
  );
const notes = (at: Story): string[] =>
  at.effects.flatMap((effect) => (effect.type === 'record' && effect.said.who === 'note' ? [effect.said.text] : []));
const thread = (at: Story): string => at.toThread.join('\n');

describe('holding', () => {
  test('an apprentice’s reply stays in the thread, under a card with three buttons; the handoff is still open', () => {
    const at = answered();
    expect(at.toCustomer).toEqual([]);
    expect(at.toThread).toEqual([
      'Cleo is learning and would like to send Noor this. A mentor looks over it first:\nIt is on its way. [Send] [Edit and send] [Return with a word]',
    ]);
    expect(at.handoffs).toEqual([{ id: expect.any(Number), standing: 'claimed' }]);
    expect(at.alarms.has('review')).toBe(true);
    expect(at.alarms.has('lease')).toBe(true);
  });

  test('a full agent’s reply goes out at once, as ever', () => {
    expect(replied().toCustomer).toEqual(['Ana, community helper: It is on its way.']);
  });

  test.each([
    ['an apprentice who coordinates', { ...apprentice, coordinator: true }, false],
    ['somebody who was suspended a moment ago', { standing: 'suspended', coordinator: false }, true],
    ['somebody who has applied', { standing: 'applied', coordinator: false }, true],
  ] as const)('%s: held is %s', (_who, rights, held) => {
    const at = writes(learning(), 'Hello', 'm1', cleo, rights);
    expect(heldIn(at).length > 0).toBe(held);
    expect(at.toCustomer.length > 0).toBe(!held);
  });

  test('a guest who is learning is held as well', () => {
    const at = commands(replied(), { name: 'invite', to: 'Cleo' }, ana, full, { peers: [cleo] });
    expect(writes(at, 'Me too').toCustomer).toEqual([]);
    expect(heldIn(writes(at, 'Me too'))).toHaveLength(1);
  });

  test('a canned reply is held like any other', () => {
    const at = commands(learning(), { name: 'canned', key: 'greeting' }, cleo, apprentice);
    expect(at.toCustomer).toEqual([]);
    expect(presses(at, 'approve', pressOf(at)).toCustomer).toEqual(['Cleo, community helper: Hello from the shop!']);
  });

  test('so many wait that one more is not taken, and the author is told', () => {
    let at = learning();
    for (let i = 0; i < policyDefaults.heldRepliesMax; i += 1) at = writes(at, `Reply ${i}`);
    const over = writes(at, 'One more');
    expect(heldIn(over)).toHaveLength(policyDefaults.heldRepliesMax);
    expect(thread(over)).toContain('this was not sent');
    expect(notes(over)).toEqual(['One more']);
  });

  test('words that lead elsewhere are marked on the card, and the coordinators told at once', () => {
    const at = writes(learning(), 'Write me on WhatsApp instead');
    expect(thread(at)).toContain('Look closely: this may lead to another messenger.');
    expect(at.effects).toContainEqual({ type: 'audit', what: 'flag', why: 'agent messenger', by: cleo });
  });

  test('a link shows where it leads, and a file is named', () => {
    const message = {
      text: [{ type: 'link', url: 'https://example.com/x', children: ['here'] } as const],
      files: [{ kind: 'photo', account: 'chat', ref: 'f', name: 'bike.jpg', mime: 'image/jpeg' } as const],
    };
    const at = writes(learning(), message, 'm1');
    const card = at.effects.find((effect) => effect.type === 'send');
    expect(JSON.stringify(card)).toContain('https://example.com/x');
    expect(thread(at)).toContain('[photo: bike.jpg]');
    const [sent] = presses(at, 'approve', pressOf(at)).effects.filter((effect) => effect.type === 'send');
    expect(sent).toMatchObject({ message: { files: message.files } });
  });
});

describe('a mentor’s press', () => {
  test('Send sends it as its author’s, ends the handoff, and tells the thread who pressed', () => {
    const at = answered();
    const after = presses(at, 'approve', pressOf(at));
    expect(after.toCustomer).toEqual(['Cleo, community helper: It is on its way.']);
    expect(thread(after)).toBe('Ana has sent what Cleo wrote to Noor:\nIt is on its way.');
    expect(after.handoffs[0]?.standing).toBe('replied');
    expect(after.toasts).toEqual(['Thank you, done.']);
    expect(heldIn(after)).toEqual([]);
    expect([...after.alarms.keys()].filter((kind) => kind === 'review' || kind === 'lease')).toEqual([]);
    expect(after.effects).toContainEqual({ type: 'audit', by: ana, what: 'approve', why: '3' });
  });

  test('Edit and send sends the words of the form', () => {
    const at = answered();
    const after = presses(at, 'fix', 'It comes tomorrow.', ana, full, { named: pressOf(at) });
    expect(after.toCustomer).toEqual(['Cleo, community helper: It comes tomorrow.']);
    expect(thread(after)).toContain('Ana has sent Noor this for Cleo:\nIt comes tomorrow.');
  });

  test('a form that begins with the reply and is sent as it came is a Send', () => {
    const at = answered();
    expect(JSON.stringify(at.effects)).toContain('"value":"It is on its way."');
    const after = presses(at, 'fix', 'It is on its way. ', ana, full, { named: pressOf(at) });
    expect(after.effects).toContainEqual({ type: 'audit', by: ana, what: 'approve', why: '3' });
  });

  test('without a form it asks for the words, and /fix sends them', () => {
    const at = answered();
    const asked = presses(at, 'fix', pressOf(at));
    expect(asked.toasts).toEqual(['Write /fix and the words in its thread: they go out as Cleo’s.']);
    expect(asked.toCustomer).toEqual([]);
    expect(commands(asked, { name: 'fix', words: 'It comes tomorrow.' }).toCustomer).toEqual([
      'Cleo, community helper: It comes tomorrow.',
    ]);
  });

  test('Return gives it back with a word; nothing reaches the customer, and the lease begins anew', () => {
    const at = answered();
    const after = presses(at, 'return', 'Say when.', ana, full, { named: pressOf(at) });
    expect(after.toCustomer).toEqual([]);
    expect(thread(after)).toContain('Cleo, a word from Ana: Say when. Noor has not seen it yet, so write it anew.');
    expect(notes(after)).toEqual(['It is on its way.']);
    expect(heldIn(after)).toEqual([]);
    expect(after.alarms.get('lease')).toBeGreaterThan(at.alarms.get('lease') ?? 0);
  });

  test('without a form Return shows words to press', () => {
    const at = answered();
    const asked = presses(at, 'return', pressOf(at));
    expect(thread(asked)).toContain('[A little warmer, please] [Please check the facts] [Ask back first]');
    expect(thread(presses(asked, 'return', `${pressOf(at)}.ask`))).toContain('a word from Ana: Ask back first');
  });

  test.each([
    ['the apprentice themself', cleo, apprentice, 'Only those who are no longer learning can look over it.'],
    ['another apprentice', ben, apprentice, 'Only those who are no longer learning can look over it.'],
    [
      'somebody suspended',
      ben,
      { standing: 'suspended', coordinator: true },
      'Only those who are no longer learning can look over it.',
    ],
    ['its author, promoted meanwhile', cleo, full, 'This is your own. Somebody else looks over it.'],
  ] as const)('%s presses in vain', (_who, agent, rights, told) => {
    const at = answered();
    const after = presses(at, 'approve', pressOf(at), agent, rights);
    expect([after.toCustomer, after.toasts, heldIn(after).length]).toEqual([[], [told], 1]);
  });

  test('a coordinator may, whatever else they are', () => {
    const at = answered();
    expect(
      presses(at, 'approve', pressOf(at), ben, { standing: 'apprentice', coordinator: true }).toCustomer,
    ).toHaveLength(1);
  });

  test('somebody who blocked this customer may not', () => {
    const at = answered();
    const blocked = story({ ...at.state, blockedBy: [ana.id] });
    const after = presses(blocked, 'approve', pressOf(at));
    expect(after.toCustomer).toEqual([]);
    expect(heldIn(after)).toHaveLength(1);
  });

  test('the second press is told that it is settled', () => {
    const at = answered();
    const arg = pressOf(at);
    const second = presses(presses(at, 'approve', arg), 'approve', arg, ben);
    expect(second.toCustomer).toEqual([]);
    expect(second.toasts).toEqual(['That one is settled already. Thank you all the same.']);
  });

  test('several keep their order: the later one waits for the earlier', () => {
    const at = writes(answered(), 'It is blue.', 'm2');
    const early = presses(at, 'approve', pressOf(at, 1));
    expect(early.toCustomer).toEqual([]);
    expect(early.toasts[0]).toContain('An earlier one of Cleo waits');
    const first = presses(at, 'approve', pressOf(at));
    expect(first.alarms.has('review')).toBe(true);
    expect(presses(first, 'approve', pressOf(first)).toCustomer).toEqual(['Cleo, community helper: It is blue.']);
  });

  test('who is promoted meanwhile does not overtake what of theirs waits', () => {
    const at = writes(answered(), 'And it is blue.', 'm2', cleo, full);
    expect(at.toCustomer).toEqual([]);
    expect(heldIn(at)).toHaveLength(2);
  });

  test('a command answers the message that it replies to', () => {
    const at = writes(answered(), 'It is blue.', 'm2');
    const source = heldIn(at)[1]?.source?.[0];
    const after = commands(at, { name: 'return', words: 'Is it?' }, ana, full, { replyTo: source });
    expect(notes(after)).toEqual(['It is blue.']);
    expect(heldIn(after).map(({ message }) => plain(message.text))).toEqual(['It is on its way.']);
  });
});

describe('its author changes it', () => {
  test('an edit changes what is held and its card; a press on the old card does not count', () => {
    const at = answered();
    const edited = edits(at, 'm1', 'It is at your door.');
    expect(edited.toCustomer).toEqual([]);
    expect(thread(edited)).toContain('It is at your door.');
    const stale = presses(edited, 'approve', pressOf(at));
    expect([stale.toCustomer, stale.toasts]).toEqual([[], ['Cleo has changed it meanwhile. Look at the card again.']]);
    expect(presses(edited, 'approve', pressOf(edited)).toCustomer).toEqual([
      'Cleo, community helper: It is at your door.',
    ]);
  });

  test.each([
    ['a removal', (at: Story) => removes(at, 'm1')],
    ['an edit into a note', (at: Story) => edits(at, 'm1', '// not sure')],
    [
      '/forget as a reply',
      (at: Story) => commands(at, { name: 'forget' }, cleo, apprentice, { replyTo: heldIn(at)[0]?.source?.[0] }),
    ],
  ] as const)('%s takes it back', (_how, change) => {
    const after = change(answered());
    expect(heldIn(after)).toEqual([]);
    expect(after.toCustomer).toEqual([]);
    expect(thread(after)).toContain('Cleo has taken it back. Noor has not seen it:');
    expect(after.alarms.has('review')).toBe(false);
  });

  test('somebody else’s edit of it changes nothing', () => {
    const at = answered();
    expect(pressOf(edits(at, 'm1', 'No.', ben, full))).toBe(pressOf(at));
  });

  test('what was sent already stays as it is, and the apprentice is told; taking it back works', () => {
    const at = presses(answered(), 'approve', pressOf(answered()));
    const edited = edits(at, 'm1', 'Buy me a bike');
    expect(edited.toCustomer).toEqual([]);
    expect(edited.effects.some(({ type }) => type === 'edit')).toBe(false);
    expect(thread(edited)).toContain('this edit stays here');
    expect(removes(at, 'm1').effects).toEqual([expect.objectContaining({ type: 'remove' })]);
    const reacted = at.happens({
      type: 'agentReacted',
      agent: cleo,
      rights: apprentice,
      source: { account: 'chat', channel: 'desk', id: 'x' },
      emoji: '👍',
    } as Parameters<Story['happens']>[0]);
    expect(reacted.effects).toEqual([]);
  });
});

describe('mentors are asked one after the other, and the customer does not wait for it', () => {
  const { reviewMsMax } = policyDefaults;

  test('first one by name in the thread, then the other, in their own chat too; then those who have learned', () => {
    const first = rings(answered(), 'review');
    expect(thread(first)).toContain('Ana, would you look over what Cleo writes to Noor?');
    const second = rings(first.later(reviewMsMax), 'review');
    expect(thread(second)).toContain('Ben, would you look over');
    expect(inBensChat(second)[0]).toContain('where is my bike');
    expect(inBensChat(second)[1]).toContain('It is on its way.');
    const over = rings(second.later(reviewMsMax), 'review');
    expect(over.state.phase).toBe('waiting');
    expect(over.state.fence).toBe(second.state.fence + 1);
    expect(over.toCustomer).toEqual([expect.stringContaining('Somebody with more experience takes over from Cleo.')]);
    expect(thread(over)).toContain('This was the draft:\nIt is on its way.');
    expect(notes(over)).toEqual(['It is on its way.']);
    expect(over.state).not.toHaveProperty('held');
    expect(over.alarms.has('review')).toBe(false);
    expect(over.alarms.has('remind')).toBe(true);
    expect(takes(over).toasts).toEqual(['This one is for somebody with more experience.']);
    expect(takes(over, ana, full).state.phase).toBe('assigned');
    expect(takes(over, ana, full).toThread.join()).not.toContain('no longer writes');
  });

  test('a press in a mentor’s own chat counts, and both cards say so', () => {
    const asked = rings(rings(answered(), 'review').later(reviewMsMax), 'review');
    const after = presses(asked, 'approve', pressOf(asked), ben);
    expect(after.toCustomer).toHaveLength(1);
    expect(inBensChat(after)).toEqual(['Ben has sent what Cleo wrote to Noor:\nIt is on its way.']);
  });

  test('what is written while a mentor is asked reaches their chat as well', () => {
    const asked = rings(rings(answered(), 'review').later(reviewMsMax), 'review');
    expect(inBensChat(writes(asked, 'It is blue.', 'm2'))[0]).toContain('It is blue.');
  });

  test('nobody is there to ask: the customer goes to those who have learned at once', () => {
    expect(rings(answered(), 'review', []).state.phase).toBe('waiting');
    expect(rings(answered(), 'review', [{ agent: cleo }]).state.phase).toBe('waiting');
  });

  test('a guest’s reply is the owner’s to look over first; if nobody does, the owner keeps the conversation', () => {
    const shared = commands(replied(), { name: 'invite', to: 'Cleo' }, ana, full, { peers: [cleo] });
    const first = rings(writes(shared, 'Me too', 'm2'), 'review', [...(line.mentors ?? [])].reverse());
    expect(thread(first)).toContain('Ana, would you look over what Cleo writes to Noor?');
    const over = rings(first.later(reviewMsMax), 'review', []);
    expect(over.state).toMatchObject({ phase: 'assigned', owner: ana });
    expect(heldIn(over)).toEqual([]);
    expect(thread(over)).toContain('Not sent: no mentor had time to look over it. This was the draft:\nMe too');
    expect(notes(over)).toEqual(['Me too']);
  });

  test('an owner who was promoted meanwhile keeps the conversation, and writes anew', () => {
    const over = answered().happens({ type: 'rang', alarm: 'review', line: { ahead: 0, desks: [] } } as Parameters<
      Story['happens']
    >[0]);
    expect(over.state).toMatchObject({ phase: 'assigned', owner: cleo });
    expect(notes(over)).toEqual(['It is on its way.']);
    expect(writes(over, 'It is here', 'm2', cleo, full).toCustomer).toHaveLength(1);
  });

  test('nobody looks over what is written to themself', () => {
    const same = { agent: { ...ben, person: customer.id } };
    expect(rings(answered(), 'review', [same]).state.phase).toBe('waiting');
  });

  test('after a press the next reply has as long again, and another mentor', () => {
    const both = writes(rings(answered(), 'review'), 'It is blue.', 'm2');
    const sent = presses(both, 'approve', pressOf(both));
    const next = rings(sent.later(reviewMsMax), 'review');
    expect(thread(next)).toContain('Ben, would you look over');
  });

  test('a thread that was deleted and opened again shows what is held', () => {
    const at = answered();
    const again = at.happens({ type: 'threadReopened', thread: at.state.thread?.id ?? 0 });
    expect(thread(again)).toContain('It is on its way. [Send]');
  });

  test('an alarm that rings too early rings again', () => {
    const asked = rings(answered(), 'review');
    const early = rings(asked, 'review');
    expect(early.state).toEqual(asked.state);
    expect(early.alarms.get('review')).toBe(asked.alarms.get('review'));
  });

  test('nothing is held any more: nothing happens', () => {
    expect(rings(removes(answered(), 'm1'), 'review').effects).toEqual([]);
    expect(rings(story(), 'review').effects).toEqual([]);
  });

  test('neither the nudge nor the lease nor silence troubles an apprentice whose reply waits', () => {
    const late = answered().later(policyDefaults.claimMsMax * 2);
    expect(rings(late, 'nudge').effects).toEqual([]);
    expect(rings(late, 'lease').state.phase).toBe('assigned');
    expect(rings(late, 'lease').alarms.has('lease')).toBe(true);
    const sent = presses(answered(), 'approve', pressOf(answered()));
    const again = writes(sent.later(60_000).writes('and when?'), 'Tomorrow', 'm9').later(
      policyDefaults.silentMsMax * 2,
    );
    const silent = rings(again, 'silent');
    expect([silent.state.phase, silent.toThread, silent.alarms.has('silent')]).toEqual(['assigned', [], true]);
  });
});

describe('the conversation goes on without its author', () => {
  test('closing waits for the review', () => {
    const sent = presses(answered(), 'approve', pressOf(answered()));
    const at = commands(writes(sent, 'Bye', 'm2'), { name: 'close', outcome: '' }, cleo, apprentice);
    expect(at.state.phase).toBe('assigned');
    expect(thread(at)).toContain('A reply still waits for a mentor.');
    expect(heldIn(at)).toHaveLength(1);
  });

  const ends: readonly (readonly [string, (at: Story) => Story])[] = [
    ['release', (at) => commands(at, { name: 'release' }, cleo, apprentice)],
    ['transfer', (at) => commands(at, { name: 'transfer', to: 'Ana' }, cleo, apprentice, { peers: [ana] })],
    ['suspension', (at) => at.happens({ type: 'relieved', agent: cleo.id })],
    ['block', (at) => commands(at, { name: 'block' }, cleo, apprentice)],
    [
      'block after a reply',
      (at) => commands(story({ ...at.state, repliedAt: 1 } as Story['state']), { name: 'block' }, cleo, apprentice),
    ],
  ];

  test.each(ends)('%s: it is not sent, stays to be read, and nobody can send it later', (_how, end) => {
    const at = answered();
    const after = end(at);
    expect(heldIn(after)).toEqual([]);
    expect(after.toCustomer.join()).not.toContain('on its way');
    expect(thread(after)).toContain('This was the draft:\nIt is on its way.');
    expect(thread(after)).toContain('One reply that nobody had looked over was not sent to Noor.');
    expect(notes(after)).toEqual(['It is on its way.']);
    expect(presses(after, 'approve', pressOf(at), ben).toCustomer).toEqual([]);
  });

  test('a guest who is suspended takes theirs along; the owner’s stays', () => {
    const shared = commands(answered(), { name: 'invite', to: 'Ben' }, cleo, apprentice, { peers: [ben] });
    const both = writes(shared, 'Me too', 'm2', ben, { standing: 'apprentice', coordinator: false });
    const after = both.happens({ type: 'relieved', agent: ben.id });
    expect(heldIn(after).map(({ by }) => by.alias)).toEqual(['Cleo']);
    expect(notes(after)).toEqual(['Me too']);
  });

  test('the customer wants to be forgotten: what is held is gone with all else', () => {
    const after = answered().happens({ type: 'forgotten' });
    expect(after.effects.some(({ type }) => type === 'erase')).toBe(true);
  });
});

test('the card can be found by the message that it is about', () => {
  const [card] = answered().effects;
  const held = heldIn(answered())[0];
  expect(card).toMatchObject({ mark: `held:${held?.id}`, source: held?.source });
  expect(held?.source?.map(placedKey)).toHaveLength(1);
  expect(line.mentors).toHaveLength(2);
});

test('a button for nothing does nothing', () => {
  const at = answered();
  for (const arg of ['', 'x', '1.1', `${pressOf(at)}9`]) expect(presses(at, 'approve', arg).toCustomer).toEqual([]);
  const command: AgentCommand = { name: 'approve', words: '' };
  expect(presses(story(), command.name, '1.1').toasts).toEqual([
    'That one is settled already. Thank you all the same.',
  ]);
});
