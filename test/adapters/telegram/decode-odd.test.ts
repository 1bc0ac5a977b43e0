// Updates that are not for us, odd ones and hostile ones: counted under a short label, never an exception.
import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../adapters/telegram/decode.ts';
import { anna, contents, forum, group, heard, hearer, message, privateChat, update } from './payload.ts';

/** Every kind of the Bot API that is not asked for; the type proves that none is missing. */
const unheard: Record<
  Exclude<
    keyof Update,
    'update_id' | 'message' | 'edited_message' | 'callback_query' | 'message_reaction' | 'my_chat_member'
  >,
  object
> = {
  channel_post: { message_id: 1, chat: { id: -100, type: 'channel', title: 'News' }, date: 1, text: 'x' },
  edited_channel_post: { message_id: 1, chat: { id: -100, type: 'channel', title: 'News' }, date: 1, text: 'x' },
  business_connection: { id: 'b', user: anna, user_chat_id: 11, date: 1, is_enabled: true },
  business_message: message({ business_connection_id: 'b', text: 'x' }),
  edited_business_message: message({ business_connection_id: 'b', text: 'x', edit_date: 2 }),
  deleted_business_messages: { business_connection_id: 'b', chat: privateChat, message_ids: [1] },
  guest_message: message({ guest_query_id: 'g', text: 'x' }),
  stopped_message_generation: { chat: privateChat, draft_id: 1 },
  message_reaction_count: { chat: group, message_id: 1, date: 1, reactions: [] },
  inline_query: { id: 'i', from: anna, query: 'x', offset: '' },
  chosen_inline_result: { result_id: 'r', from: anna, query: 'x' },
  shipping_query: { id: 's', from: anna, invoice_payload: 'p', shipping_address: {} },
  pre_checkout_query: { id: 'p', from: anna, currency: 'EUR', total_amount: 1, invoice_payload: 'p' },
  purchased_paid_media: { from: anna, paid_media_payload: 'p' },
  poll: { id: 'p', question: 'q', options: [], total_voter_count: 0 },
  poll_answer: { poll_id: 'p', user: anna, option_ids: [] },
  chat_member: { chat: group, from: anna, date: 1, old_chat_member: {}, new_chat_member: { status: 'member' } },
  chat_join_request: { chat: group, from: anna, user_chat_id: 11, date: 1 },
  chat_boost: { chat: group, boost: {} },
  removed_chat_boost: { chat: group, boost_id: 'b', remove_date: 1, source: {} },
  managed_bot: { user: anna },
  subscription: { user: anna },
};

test.each(Object.entries(unheard))('the update %s is counted under its own name', (kind, payload) => {
  expect(heard({ [kind]: payload })).toBe(`update ${kind}`);
});

test('an empty update and one of a kind that is not there yet are counted', () => {
  expect(heard({})).toBe('empty update');
  expect(heard({ telepathy: {} })).toBe('update telepathy');
});

describe('whatever an update looks like', () => {
  const bold = { type: 'bold', offset: 0, length: 3 };
  const seeds: object[] = [
    { message: message({ text: 'Hello @you', entities: [bold, { type: 'mention', offset: 6, length: 4 }] }) },
    ...Object.values(contents).map((content) => ({ message: message({ ...content, media_group_id: '5' }) })),
    {
      message: message({
        chat: forum,
        text: 'x',
        is_topic_message: true,
        message_thread_id: 7,
        reply_to_message: message(),
      }),
    },
    {
      message: message({ rich_message: { blocks: [{ type: 'paragraph', text: ['a', { type: 'bold', text: 'b' }] }] } }),
    },
    { edited_message: message({ text: 'x', edit_date: 5 }) },
    { callback_query: { id: '1', from: anna, data: 'a', message: message({ text: 'x' }) } },
    { message_reaction: { chat: group, message_id: 1, user: anna, new_reaction: [{ type: 'emoji', emoji: '👍' }] } },
    { my_chat_member: { chat: privateChat, from: anna, new_chat_member: { status: 'kicked' } } },
  ];
  const junk = fc.oneof(
    fc.constantFrom(null, undefined, '', 0, -1, Number.NaN, 1e300, true, [], {}, [null], '\ud800', 'x'.repeat(5000)),
    fc.jsonValue(),
  );

  /** Every path to a value inside an object. */
  function paths(value: unknown): string[][] {
    if (typeof value !== 'object' || value === null) return [[]];
    return [[], ...Object.entries(value).flatMap(([key, inner]) => paths(inner).map((path) => [key, ...path]))];
  }

  function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
    const [key, ...rest] = path;
    if (key === undefined) return by;
    const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
    Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by));
    return copy;
  }

  const mutated = fc.constantFrom(...seeds).chain((seed) =>
    fc.array(fc.tuple(fc.constantFrom(...paths(seed)), junk), { minLength: 1, maxLength: 3 }).map((changes) =>
      changes.reduce<unknown>((value, [path, by]) => {
        try {
          return replaced(value, path, by);
        } catch {
          return value;
        }
      }, seed),
    ),
  );

  test('decode never throws, and gives an event or a short label', () => {
    fc.assert(
      fc.property(mutated, (fields) => {
        const outcome = decode(update((fields ?? {}) as object), hearer);
        if (typeof outcome === 'string') expect(outcome.length).toBeLessThanOrEqual(60);
        else expect(outcome.id).toBe('tg:900');
      }),
      { numRuns: 3000 },
    );
  });
});
