// Slack over HTTP: only what it signed in the last minutes is believed, and 200 says that it is stored.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSetting, type Setting } from './setting.ts';

const start = Date.parse('2026-11-01T12:00:00Z');
let setting: Setting;
let url: string;

beforeEach(async () => {
  setting = await openSetting({
    adapter: { mode: 'http', clock: { now: () => start } },
    server: { now: () => start, retryMs: [0] },
  });
  const port = /Listening for Slack \{"port":(\d+)\}/.exec(setting.logged.join('\n'))?.[1];
  url = `http://127.0.0.1:${port}/slack/events`;
  setting.slack.useHttp(url);
});
afterEach(() => setting.end());

const event = {
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '1.1', text: 'hi' },
};
const seconds = Math.floor(start / 1000);

test('the address is proven to be ours', async () => {
  expect(await setting.slack.http.verify()).toBe(true);
});

test('a signed event is committed, then answered with 200', async () => {
  const noor = setting.slack.person({ name: 'noor' });
  noor.write(setting.slack.dm(noor), 'hello');
  expect(await setting.event(1)).toMatchObject({ type: 'written', message: { text: ['hello'] } });
  await setting.until(() => setting.slack.deliveries[0]?.state === 'acknowledged');
});

test('one that cannot be committed is answered with 500, and comes again as the same event', async () => {
  let failures = 1;
  setting.commit = async () => {
    if (failures-- > 0) throw new Error('the disk is full');
  };
  const noor = setting.slack.person({ name: 'noor' });
  noor.write(setting.slack.dm(noor), 'hello');
  await setting.until(() => setting.slack.deliveries[0]?.state === 'acknowledged');
  expect(setting.slack.deliveries[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['http_error', 'acknowledged']);
  expect(setting.given.map(({ id }) => id)).toEqual([setting.given[0]?.id, setting.given[0]?.id]);
});

test('presses, forms and commands are answered with what they are answered with', async () => {
  const { slack } = setting;
  const noor = slack.person({ name: 'noor' });
  const dm = slack.dm(noor);
  const [placed] = await setting.channel.send(
    { account: 'slack', channel: dm.id },
    { text: ['?'], buttons: [[{ label: 'Go', action: 'go:1' }]] },
    'd1',
  );
  expect(await noor.press({ channel: dm.id, ts: placed?.id ?? '' }, 'Go')).toMatchObject({ isAcknowledged: true });
  expect(await setting.event(1)).toMatchObject({ type: 'pressed', action: 'go:1' });
  expect(await noor.command(dm, '/human')).toMatchObject({
    isAcknowledged: true,
    answer: { response_type: 'ephemeral' },
  });
});

describe('is refused', () => {
  test.each([
    ['a request of six minutes ago', { timestamp: seconds - 301 }],
    ['a request of in six minutes', { timestamp: seconds + 301 }],
    ['a request of next year', { timestamp: seconds + 31_536_000 }],
    ['a time that is none', { timestamp: 'now' }],
    ['another secret', { secret: 'not the secret of this app' }],
    ['another version of signature', { signature: 'v1=00' }],
    ['a signature that is too short', { signature: 'v0=00' }],
    ['an empty signature', { signature: '' }],
    ['another body than was signed', { body: '{"type":"event_callback"}' }],
  ])('%s', async (_what, forgery) => {
    expect((await setting.slack.http.forge('events_api', event, forgery)).status).toBe(401);
    expect(setting.given).toEqual([]);
  });

  test('what has no signature at all, another path, another method', async () => {
    const plainly = (init: RequestInit, path = '') => fetch(url + path, init).then(({ status }) => status);
    expect(await plainly({ method: 'POST', body: JSON.stringify(event) })).toBe(401);
    expect(await plainly({ method: 'POST', body: '{}' }, '/else')).toBe(404);
    expect(await plainly({})).toBe(405);
  });

  test('a body beyond a megabyte', async () => {
    const large = { ...event, padding: 'x'.repeat(1_100_000) };
    expect((await setting.slack.http.forge('events_api', large)).status).toBe(413);
  });

  test('what is signed and makes no sense', async () => {
    expect(
      (await setting.slack.http.forge('interactive', {}, { headers: { 'content-type': 'application/json' } })).status,
    ).toBe(400);
    expect(setting.given).toEqual([]);
  });
});

test('within five minutes both ways it is taken; the same bytes again are the same event', async () => {
  for (const timestamp of [seconds - 299, seconds + 299]) {
    expect((await setting.slack.http.forge('events_api', event, { timestamp })).status).toBe(200);
  }
  const [first] = setting.slack.http.requests;
  if (!first) throw new Error('nothing was sent');
  expect((await setting.slack.http.replay(first)).status).toBe(200);
  expect(new Set(setting.given.map(({ id }) => id)).size).toBe(1);
});

test('signed nonsense is acknowledged and counted', async () => {
  for (const odd of [null, 7, 'x', [], {}, { type: null }]) {
    expect((await setting.slack.http.forge('events_api', { ...event, event: odd })).status).toBe(200);
  }
  expect(setting.ignored.length).toBe(6);
});
