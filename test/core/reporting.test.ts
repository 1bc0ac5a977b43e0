// Reports, either way, and words that lead elsewhere: what coordinators see, and what those who wrote are told.
import { describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { ana, assigned, ben, desk, replied, type Story, story } from './story.ts';

const alerts = ({ effects }: Story) =>
  effects.flatMap((effect) =>
    effect.type === 'tellCoordinators' ? [{ ...effect, words: plain(effect.message.text) }] : [],
  );
const audited = ({ effects }: Story) => effects.filter(({ type }) => type === 'audit' || type === 'requested');

describe('an agent who reports a customer', () => {
  test('is thanked, and coordinators see who, why and the last messages, masked', () => {
    const report = replied()
      .writes('write to ana@example.org, you fool')
      .agentPresses(ana, 'report', 'insults, also to bob@example.org');
    const [card] = alerts(report);
    const [title, why, , heading, first, ...lines] = (card?.words ?? '').split('\n');
    expect([title, why, heading, first]).toEqual([
      'Ana reports Noor',
      'insults, also to [e-mail 1]',
      'Last messages',
      'Noor where is my bike',
    ]);
    expect(lines.slice(-2)).toEqual(['Ana It is on its way.', 'Noor write to [e-mail 1], you fool']);
    expect(card?.message.buttons).toEqual([[{ label: 'What was said', action: 'evidence:100' }]]);
    expect(plain(card?.brief?.text ?? [])).not.toMatch(/Noor|Ana|fool/);
    expect(report.toasts[0]).toContain('Thank you.');
    expect(audited(report)).toEqual([{ type: 'audit', by: ana, what: 'report', why: 'insults, also to [e-mail 1]' }]);
    expect(report.toCustomer).toEqual([]);
  });

  test('can do so at any time, and without a reason', () => {
    const closed = replied().agentCommands(ana, { name: 'close', outcome: '' });
    expect(alerts(closed.agentCommands(ben, { name: 'report', why: '' }))[0]?.words).toContain('No reason was given.');
  });

  test('finds a button for it, as one for what was masked, on the control card', () => {
    expect(assigned().toThread[0]).toContain('[Reveal] [Report]');
  });
});

describe('a customer who reports an agent', () => {
  const report = (before: Story, why = 'rude') => before.commands({ name: 'report', why });

  test('is thanked; coordinators see it, and the agent does not', () => {
    const made = report(replied());
    expect(alerts(made)[0]?.words).toContain('Noor reports Ana\nrude');
    expect(made.toCustomer[0]).toContain('Thank you for telling us.');
    expect(made.toThread).toEqual([]);
    expect(made.effects.some(({ type }) => type === 'record')).toBe(false);
    expect(audited(made)).toEqual([{ type: 'requested', what: 'report', why: 'rude' }]);
    expect(alerts(made)[0]?.desk).toEqual(desk);
  });

  test('may do so while rating and after, and is not asked for more than that', () => {
    const closed = replied().agentCommands(ana, { name: 'close', outcome: '' });
    expect(alerts(report(closed, ''))[0]?.words).toContain('Noor reports Ana\nNo reason was given.');
    expect(alerts(report(closed.rings('reopen')))[0]?.words).toContain('Noor reports Ana');
  });

  test('is told where no human was there, and where the report has just arrived', () => {
    const early = report(story());
    expect(alerts(early)).toEqual([]);
    expect(early.toCustomer[0]).toContain('nobody to report');
    const again = report(report(replied()));
    expect(alerts(again)).toEqual([]);
    expect(again.toCustomer[0]).toContain('arrived already');
    expect(alerts(report(report(replied()).later(61_000)))).toHaveLength(1);
  });

  test('in danger is shown where to call as well', () => {
    const made = replied().happens({
      type: 'customerCommanded',
      command: { name: 'report', why: 'she says that she will kill me' },
      distress: 'threat',
      customer: replied().state.customer,
      place: replied().state.place,
      source: { ...replied().state.place, id: 'm99' },
    });
    expect(alerts(made)).toHaveLength(1);
    expect(made.toCustomer[0]).toContain('emergency number');
  });
});

describe('words that lead elsewhere', () => {
  const flags = (story: Story) => audited(story).filter((effect) => 'what' in effect && effect.what === 'flag');

  test('of an agent pass, and coordinators are told once', () => {
    const lured = assigned().agentWrites(ana, 'Write to me on WhatsApp, my mail is ana@example.org');
    expect(lured.toCustomer[0]).toContain('Write to me on WhatsApp');
    expect(alerts(lured)[0]?.words).toBe(
      'Ana may be leading Noor elsewhere (another messenger)\nWrite to me on WhatsApp, my mail is [e-mail 1]',
    );
    expect(flags(lured)).toEqual([{ type: 'audit', what: 'flag', why: 'agent messenger', by: ana }]);
    const again = lured.agentWrites(ana, 'or pay me directly');
    expect(alerts(again)).toEqual([]);
    expect(flags(again)).toEqual([]);
  });

  test('of the customer are a matter of their own', () => {
    const both = assigned().agentWrites(ana, 'Write to me on WhatsApp').writes('Send me your number');
    expect(both.toThread[0]).toContain('Send me your number');
    expect(alerts(both)[0]?.words).toContain('Noor may be leading Ana elsewhere (a private contact)');
    expect(alerts(both.writes('give me your phone number'))).toEqual([]);
  });

  test('are found in edits, and not looked for in notes or before a human is there', () => {
    const edited = assigned().happens({
      type: 'agentEdited',
      agent: ana,
      message: { text: ['pay me directly'] },
      source: { ...desk, id: 'm1' },
      place: desk,
      desk,
      rights: { standing: 'active', coordinator: false },
    });
    expect(alerts(edited)).toHaveLength(1);
    expect(alerts(assigned().agentWrites(ben, 'pay me directly'))).toEqual([]);
    expect(alerts(story().writes('send me your number'))).toEqual([]);
  });

  test('are told of again in the next conversation', () => {
    const next = replied()
      .agentWrites(ana, 'Write to me on WhatsApp')
      .agentCommands(ana, { name: 'release' })
      .agentPresses(ben, 'take')
      .agentWrites(ben, 'Write to me on WhatsApp');
    expect(alerts(next)).toHaveLength(1);
  });
});
