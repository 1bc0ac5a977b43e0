// Proves that Block Kit is checked as Slack checks it, and that what becomes live in a message is told apart from text.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fields } from './slack/args.ts';
import { checkBlocks } from './slack/blocks.ts';
import { SlackFailure } from './slack/failure.ts';
import { parseMessage } from './slack/parsed.ts';
import { call } from './slack/raw.ts';
import type { ChannelView } from './slack/view.ts';
import { checkView } from './slack/views.ts';
import { type Slack, startSlack } from './slack.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const menu = (options: object[]) => ({ type: 'static_select', action_id: 'menu', options });
const option = (text: string, value: string) => ({ text: plain(text), value });

/** What is wrong, without the brackets; '' when nothing is. */
function wrong(...blocks: object[]): string {
  return told(() => checkBlocks(blocks, 'message'));
}

function told(check: () => unknown): string {
  try {
    check();
    return '';
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    const { errors } = error.extra;
    return Array.isArray(errors) ? errors.join('; ') : error.code;
  }
}

describe('blocks', () => {
  test('are refused with what is wrong and where', async () => {
    const slack = await startSlack();
    const desk = slack.channel({ name: 'desk' });
    const answer = await call(slack, 'chat.postMessage', {
      channel: desk.id,
      text: 'x',
      blocks: [section('a'.repeat(3001))],
    });
    await slack.stop();
    expect(answer).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });

  test('are at most fifty, of known types, with ids of their own', () => {
    expect(wrong(...Array.from({ length: 50 }, () => ({ type: 'divider' })))).toBe('');
    expect(wrong(...Array.from({ length: 51 }, () => ({ type: 'divider' })))).toBe(
      'no more than 50 items allowed [json-pointer:/blocks]',
    );
    expect(wrong({ type: 'sectoin' })).toBe('unsupported type: sectoin [json-pointer:/blocks/0/type]');
    expect(wrong(section('a', { block_id: 'x' }), section('b', { block_id: 'x' }))).toContain(
      '`block_id` must be unique: x',
    );
    expect(wrong(section('a', { block_id: 'x'.repeat(256) }))).toContain('must be less than 256 characters');
    expect(told(() => checkBlocks([{ type: 'markdown', text: 'x' }], 'modal'))).toContain('unsupported type: markdown');
    expect(told(() => checkBlocks('x', 'message'))).toBe('invalid_blocks_format');
  });

  test('hold texts within their limits', () => {
    expect(wrong(section('a'.repeat(3000)))).toBe('');
    expect(wrong(section(''))).toContain('must be more than 0 characters');
    expect(wrong({ type: 'section' })).toContain('missing required field: text');
    expect(wrong({ type: 'header', text: plain('h'.repeat(150)) })).toBe('');
    expect(wrong({ type: 'header', text: plain('h'.repeat(151)) })).toContain('must be less than 151 characters');
    expect(wrong({ type: 'header', text: { type: 'mrkdwn', text: 'h' } })).toContain('unsupported type: mrkdwn');
    expect(wrong({ type: 'section', fields: Array.from({ length: 11 }, () => plain('f')) })).toContain(
      'no more than 10 items allowed',
    );
    expect(wrong({ type: 'context', elements: Array.from({ length: 11 }, () => plain('f')) })).toContain(
      'no more than 10 items allowed',
    );
  });

  test('of one message are at most so much text together', () => {
    const many = (count: number) => Array.from({ length: count }, () => section('a'.repeat(2900)));
    expect(wrong(...many(4))).toBe('');
    expect(wrong(...many(5))).toBe('msg_blocks_too_long');
  });
});

describe('elements', () => {
  test('buttons: 25 in a block, 75 characters, 255 in an action id, 2000 in a value', () => {
    const many = (count: number) =>
      actions(...Array.from({ length: count }, (_, n) => button({ action_id: `go-${n}` })));
    expect(wrong(many(25))).toBe('');
    expect(wrong(many(26))).toContain('no more than 25 items allowed [json-pointer:/blocks/0/elements]');
    expect(wrong(actions())).toContain('must have at least 1 items');
    expect(wrong(actions(button({ text: plain('t'.repeat(76)) })))).toContain('/blocks/0/elements/0/text/text');
    expect(wrong(actions(button({ action_id: 'a'.repeat(256) })))).toContain('must be less than 256 characters');
    expect(wrong(actions(button({ value: 'v'.repeat(2000) })))).toBe('');
    expect(wrong(actions(button({ value: 'v'.repeat(2001) })))).toContain('must be less than 2001 characters');
    expect(wrong(actions(button({ style: 'loud' })))).toContain('must be one of: primary, danger');
    expect(wrong(actions(button(), button()))).toContain('`action_id` must be unique: go');
    expect(wrong(section('a', { accessory: button() }))).toBe('');
  });

  test('menus: 100 options, each with 75 characters and a value of 150', () => {
    const many = (count: number) => actions(menu(Array.from({ length: count }, (_, n) => option('o', String(n)))));
    expect(wrong(many(100))).toBe('');
    expect(wrong(many(101))).toContain('no more than 100 items allowed');
    expect(wrong(actions(menu([])))).toContain('must have at least 1 items');
    expect(wrong(actions(menu([option('o'.repeat(76), 'v')])))).toContain('must be less than 76 characters');
    expect(wrong(actions(menu([option('o', 'v'.repeat(151))])))).toContain('must be less than 151 characters');
    expect(wrong(actions(menu([{ text: plain('o') }])))).toContain('missing required field: value');
    expect(wrong(actions({ ...menu([option('o', 'v')]), initial_option: option('p', 'w') }))).toContain(
      'must be one of the options',
    );
  });

  test('rich text is built of its own parts only', () => {
    const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
    const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
    const good = rich(
      line(
        { type: 'text', text: 'a', style: { bold: true } },
        { type: 'user', user_id: 'U012AB' },
        { type: 'link', url: 'https://a.example' },
      ),
    );
    expect(wrong(good)).toBe('');
    expect(
      wrong(rich({ type: 'rich_text_list', style: 'bullet', elements: [line({ type: 'text', text: 'a' })] })),
    ).toBe('');
    expect(wrong(rich({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text', text: 'a' }] }))).toContain(
      'unsupported type: text',
    );
    expect(wrong(rich({ type: 'text', text: 'a' }))).toContain('unsupported type: text');
    expect(wrong(rich(line({ type: 'text', text: '' })))).toContain('must be more than 0 characters');
    expect(wrong(rich(line({ type: 'user', user_id: 'anna' })))).toContain('failed to match the pattern');
    expect(wrong(rich(line({ type: 'text', text: 'a', style: { blink: true } })))).toContain(
      'invalid additional property',
    );
  });
});

describe('views', () => {
  const modal = (more: object = {}, ...blocks: object[]) => ({ type: 'modal', title: plain('Title'), blocks, ...more });

  test('have short titles, bounded metadata, and a button where something is filled in', () => {
    const input = { type: 'input', label: plain('Note'), element: { type: 'plain_text_input', action_id: 'note' } };
    const view = (value: Fields) => told(() => checkView(value, 'modal'));
    expect(view(modal({}, section('a')))).toBe('');
    expect(view(modal({ title: plain('t'.repeat(25)) }))).toContain(
      'must be less than 25 characters [json-pointer:/view/title/text]',
    );
    expect(view(modal({ private_metadata: 'm'.repeat(3001) }))).toContain('must be less than 3001 characters');
    expect(view(modal({}, input))).toContain('missing required field: submit');
    expect(view(modal({ submit: plain('Send') }, input))).toBe('');
    expect(view(modal({ submit: plain('Send') }, { ...input, element: { type: 'button' } }))).toContain(
      'unsupported type: button',
    );
    expect(view({ type: 'home', blocks: [] })).toContain('must be one of: modal');
    expect(view(modal({}, ...Array.from({ length: 101 }, () => ({ type: 'divider' }))))).toContain(
      'no more than 100 items allowed',
    );
  });
});

describe('what becomes live', () => {
  test('in mrkdwn: mentions, broadcasts and links in brackets, but not when escaped', () => {
    const live = parseMessage(
      '<@U012AB|anna> <!channel> <#C012AB> <!subteam^S012AB> <https://a.example|click> https://b.example.',
      [],
    );
    expect(live).toEqual({
      mentions: ['U012AB', 'C012AB', 'S012AB'],
      broadcasts: ['channel'],
      links: [
        { url: 'https://a.example', text: 'click' },
        { url: 'https://b.example', text: 'https://b.example' },
      ],
      plain: '@anna @channel #C012AB @S012AB click https://b.example.',
    });
    const escaped = parseMessage('&lt;@U012AB&gt; &lt;!here&gt; &lt;https://a.example|click&gt; &amp;', []);
    expect(escaped).toMatchObject({
      mentions: [],
      broadcasts: [],
      plain: '<@U012AB> <!here> <https://a.example|click> &',
    });
    expect(escaped.links.map(({ text }) => text)).not.toContain('click');
    expect(parseMessage('<!nonsense> <not a link>', [])).toMatchObject({
      broadcasts: [],
      links: [],
      plain: '<!nonsense> <not a link>',
    });
  });

  test('in blocks: mrkdwn texts and the elements of rich text, never plain text', () => {
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Hi <!channel> ' },
            { type: 'user', user_id: 'U012AB' },
          ],
        },
        {
          type: 'rich_text_quote',
          elements: [
            { type: 'broadcast', range: 'here' },
            { type: 'link', url: 'https://a.example', text: 'a' },
          ],
        },
      ],
    };
    expect(parseMessage('', [rich])).toEqual({
      mentions: ['U012AB'],
      broadcasts: ['here'],
      links: [{ url: 'https://a.example', text: 'a' }],
      plain: 'Hi <!channel> @U012AB\n@herea',
    });
    expect(parseMessage('', [{ type: 'section', text: plain('<!channel>') }])).toMatchObject({
      broadcasts: [],
      plain: '<!channel>',
    });
    expect(parseMessage('', [section('a'), actions(button()), section('b'), { type: 'divider' }]).plain).toBe('a\nb');
    expect(parseMessage('', [section('<!everyone>')])).toMatchObject({ broadcasts: ['everyone'] });
    expect(parseMessage('<!here>', [section('a')])).toMatchObject({ broadcasts: ['here'], plain: 'a' });
  });

  describe('in a channel', () => {
    let slack: Slack;
    let desk: ChannelView;
    beforeEach(async () => {
      slack = await startSlack();
      desk = slack.channel({ name: 'desk' });
    });
    afterEach(() => slack.stop());

    test('every message keeps how it reads', async () => {
      await call(slack, 'chat.postMessage', { channel: desk.id, text: '*<@U012AB>* &lt;!channel&gt;' });
      expect(desk.last?.parsed).toMatchObject({ mentions: ['U012AB'], broadcasts: [] });
      await call(slack, 'chat.postMessage', { channel: desk.id, text: '<!channel>', mrkdwn: false });
      expect(desk.last?.parsed).toMatchObject({ broadcasts: [], plain: '<!channel>' });
    });
  });
});
