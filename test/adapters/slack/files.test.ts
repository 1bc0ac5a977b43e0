// Files both ways: uploads of which Slack tells the message later, and downloads whose token goes to Slack alone.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelError } from '../../../core/channel.ts';
import type { File, Message, Place } from '../../../core/message.ts';
import type { ChannelView } from '../../platforms/slack/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let desk: ChannelView;
let place: Place;
const servers: Server[] = [];
const others: Setting[] = [];

beforeEach(async () => {
  setting = await openSetting();
  const ana = setting.slack.person({ name: 'ana' });
  desk = setting.slack.channel({ name: 'desk', members: [ana] });
  place = { account: 'slack', channel: desk.id };
});
afterEach(async () => {
  await setting.end();
  for (const other of others.splice(0)) await other.channel.stop();
  for (const server of servers.splice(0)) server.close();
});

const photo: File = { kind: 'photo', account: 'web', ref: 'r1', name: 'a.png', mime: 'image/png', bytes: 14 };
const notes: File = { kind: 'file', account: 'web', ref: 'r2', name: '../no/tes\u0000.txt', mime: 'text/plain' };
const failure = (doing: Promise<unknown> | undefined): Promise<ChannelError> =>
  (doing ?? Promise.resolve()).then(
    () => Promise.reject(new Error('it worked')),
    (error: ChannelError) => error,
  );
const send = (message: Message, key = 'd1') => setting.channel.send(place, message, key);

describe('an upload', () => {
  test('is one message with its words, under the name of who speaks', async () => {
    const placed = await send({ text: ['look'], files: [photo], speaker: 'Noor' });
    const [message] = desk.fromBot;
    expect(placed).toEqual([{ ...place, id: message?.ts }]);
    expect(message).toMatchObject({ plain: 'Noor\nlook', files: [{ name: 'a.png', size: 14 }] });
  });

  test('of several files is one message, which stands for each of them', async () => {
    const placed = await send({ text: [], files: [photo, notes] });
    expect(desk.fromBot).toHaveLength(1);
    expect(placed).toEqual([placed[0], placed[0]]);
    expect(desk.fromBot[0]?.files.map(({ name }) => name)).toEqual(['a.png', '.._no_tes_.txt']);
  });

  test('goes into a thread', async () => {
    const [head] = await send({ text: ['head'] });
    const thread = { ...place, thread: head?.id ?? '' };
    const [placed] = await setting.channel.send(thread, { text: [], files: [photo] }, 'd2');
    expect(desk.thread(head?.id ?? '').map(({ ts }) => ts)).toEqual([placed?.id]);
  });

  test('that is too large or empty is refused before anything is asked of Slack', async () => {
    const before = setting.slack.calls.length;
    const large = { ...photo, bytes: 51 * 1024 * 1024 };
    expect(await failure(send({ text: [], files: [large] }))).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
    setting.open = async () => new Blob([]);
    expect(await failure(send({ text: [], files: [photo] }))).toMatchObject({ kind: 'refused', reason: 'emptyFile' });
    expect(setting.slack.calls.length).toBe(before);
  });

  test('of which nobody knows whether it was shared is found by its files, and shared once', async () => {
    setting.slack.faults.next({ kind: 'dropAfter', method: 'files.completeUploadExternal' });
    expect(await failure(send({ text: [], files: [photo] }, 'd5'))).toMatchObject({ kind: 'uncertain' });
    const [message] = await setting.until(() => (desk.fromBot.length > 0 ? desk.fromBot : undefined));
    expect(await setting.channel.find?.(place, 'd5')).toEqual([{ ...place, id: message?.ts }]);
    expect(await setting.channel.find?.(place, 'd6')).toBeUndefined();
  });

  test('that was never shared is not found', async () => {
    setting.slack.faults.next({ kind: 'dropBefore', method: 'files.completeUploadExternal' });
    expect(await failure(send({ text: [], files: [photo] }, 'd5'))).toMatchObject({ kind: 'uncertain' });
    expect(await setting.channel.find?.(place, 'd5')).toBeUndefined();
  });

  test('is edited as the words beside it', async () => {
    const [placed] = await send({ text: ['look'], files: [photo], speaker: 'Noor' });
    if (placed) await setting.channel.edit?.(placed, { text: ['see'], files: [photo], speaker: 'Noor' });
    expect(desk.fromBot[0]).toMatchObject({ plain: 'Noor\nsee', files: [{ name: 'a.png' }] });
  });
});

describe('a download', () => {
  async function received(name = 'plan.pdf', mimetype = 'application/pdf'): Promise<File> {
    const noor = setting.slack.person({ name: 'noor' });
    noor.upload(setting.slack.dm(noor), [{ name, mimetype, bytes: Buffer.from('the bytes') }]);
    const event = await setting.event(1);
    const file = event.type === 'written' ? event.message.files?.[0] : undefined;
    if (!file) throw new Error('no file came');
    return file;
  }
  const fetched = async (file: File) => (await setting.channel.fetchFile?.(file))?.text();

  /** A server that is not Slack's, and what it was asked with. */
  async function elsewhere(
    answer: (path: string) => { status: number; headers?: Record<string, string>; body?: string },
  ) {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      const { status, headers = {}, body = '' } = answer(request.url ?? '');
      response.writeHead(status, headers).end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  /** A server between the app and Slack: the API is its own, and files.info leads wherever the test wants. */
  async function through(
    fileUrl: (own: string) => string,
    answers: Record<string, { status: number; headers?: Record<string, string>; body?: string }> = {},
  ) {
    let own = '';
    const between = await elsewhere((path) => {
      if (path.startsWith('/api/files.info')) {
        const file = { id: 'F1', mimetype: 'application/pdf', url_private_download: fileUrl(own) };
        return {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ok: true, file }),
        };
      }
      return answers[path] ?? { status: 404 };
    });
    own = between.url;
    const other = await openSetting({ adapter: { apiUrl: `${own}/api` }, started: false });
    others.push(other);
    await other.slack.stop();
    const file: File = { kind: 'file', account: 'slack', ref: 'F1', name: 'plan.pdf', mime: 'application/pdf' };
    return { asked: between.asked, fetch: () => other.channel.fetchFile?.(file) };
  }

  test('brings the bytes', async () => {
    expect(await fetched(await received())).toBe('the bytes');
  });

  test('that Slack answers with its page to sign in is refused; a page that somebody sent is a file', async () => {
    const file = await received('page.html', 'text/html');
    expect(await fetched(file)).toBe('the bytes');
    const { fetch } = await through((own) => `${own}/f`, {
      '/f': { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' },
    });
    expect(await failure(fetch())).toMatchObject({ kind: 'refused', reason: 'fileGone' });
  });

  test('of a deleted file is refused', async () => {
    const file = await received();
    setting.slack.faults.next({ kind: 'error', method: 'files.info', error: 'file_deleted' });
    expect(await failure(setting.channel.fetchFile?.(file))).toMatchObject({ kind: 'refused', reason: 'fileGone' });
  });

  test('never carries the token to another host, be it named at once or by a redirect', async () => {
    const stranger = await elsewhere(() => ({ status: 200, body: 'thanks' }));
    const direct = await through(() => `${stranger.url}/f`);
    expect(await failure(direct.fetch())).toMatchObject({ kind: 'refused', reason: 'fileElsewhere' });
    const redirected = await through((own) => `${own}/f`, {
      '/f': { status: 302, headers: { location: '/g' } },
      '/g': { status: 302, headers: { location: `${stranger.url}/f` } },
    });
    expect(await failure(redirected.fetch())).toMatchObject({ kind: 'refused', reason: 'fileElsewhere' });
    expect(stranger.asked).toEqual([]);
  });

  test.each([
    'https://slack.com.evil.example/f',
    'https://evil.example/slack.com',
    'https://notslack.com/f',
    'http://files.slack.com/f',
    'https://files.slack.com:8443/f',
    'https://files.slack.com@evil.example/f',
    'file:///etc/passwd',
  ])('asks nothing of %s', async (url) => {
    const { fetch } = await through(() => url);
    expect(await failure(fetch())).toMatchObject({ kind: 'refused', reason: 'fileElsewhere' });
  });

  test('follows redirects on Slack’s own host, with an end', async () => {
    const fine = await through((own) => `${own}/a`, {
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { status: 200, headers: { 'content-type': 'application/pdf' }, body: 'bytes' },
    });
    expect(await (await fine.fetch())?.text()).toBe('bytes');
    const round = await through((own) => `${own}/a`, { '/a': { status: 302, headers: { location: '/a' } } });
    expect(await failure(round.fetch())).toMatchObject({ kind: 'refused', reason: 'fileElsewhere' });
  });

  test('that fails for now is tried again later', async () => {
    const { fetch } = await through((own) => `${own}/a`, { '/a': { status: 503 } });
    expect(await failure(fetch())).toMatchObject({ kind: 'retry' });
  });
});
