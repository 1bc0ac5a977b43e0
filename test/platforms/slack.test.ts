// Proves that the local Slack is one to the real SDK: Bolt in Socket Mode and over HTTP, presses, forms, files, commands.
import { App, HTTPReceiver, LogLevel, type types, webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from './slack/person.ts';
import type { ChannelView } from './slack/view.ts';
import { type Slack, startSlack } from './slack.ts';

const { ErrorCode, WebClient } = webApi;

let slack: Slack;
let anna: Person;
let dm: ChannelView;
let desk: ChannelView;
const closers: (() => unknown)[] = [];

beforeEach(async () => {
  slack = await startSlack();
  anna = slack.person({ name: 'anna', realName: 'Anna' });
  dm = slack.dm(anna);
  desk = slack.channel({ name: 'desk', members: [anna] });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await slack.stop();
});

const clientOptions = () => ({ slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });

async function startBolt(): Promise<App> {
  const { botToken, appToken } = slack;
  const app = new App({
    token: botToken,
    appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: clientOptions(),
  });
  await app.start();
  closers.push(async () => {
    // Bolt does not wait until its connection has ended.
    await app.stop();
    await slack.until(() => slack.sockets.connections.length === 0);
  });
  return app;
}

/** Bolt behind a request URL. */
async function startHttp(): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({ token: slack.botToken, receiver, logLevel: LogLevel.ERROR, clientOptions: clientOptions() });
  const server = await app.start(0);
  closers.push(() => app.stop());
  const address = 'address' in server ? server.address() : null;
  if (address === null || typeof address === 'string') throw new Error('Bolt does not listen');
  slack.useHttp(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const button = (words: string, actionId: string, value: string) => ({
  type: 'button' as const,
  text: text(words),
  action_id: actionId,
  value,
});
const yesNo: (types.KnownBlock | types.Block)[] = [
  { type: 'actions', elements: [button('Yes', 'yes', '1'), button('No', 'no', '0')] },
];
const form = {
  type: 'modal' as const,
  callback_id: 'note',
  title: text('A note'),
  submit: text('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: text('Words'),
      element: { type: 'plain_text_input' as const, action_id: 'words', max_length: 20 },
    },
  ],
};

describe.each([
  ['in Socket Mode', startBolt],
  ['over HTTP', startHttp],
])('a Bolt app %s', (_name, startApp) => {
  test('hears a message, asks with buttons, hears the press and changes the message', async () => {
    const app = await startApp();
    app.message('hello', async ({ say }) => {
      await say({ text: 'A person?', blocks: yesNo });
    });
    app.action('yes', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions') return;
      await client.chat.update({ channel: String(body.channel?.id), ts: String(body.message?.ts), text: 'done' });
    });
    anna.write(dm, 'hello');
    const question = await slack.until(() => dm.fromBot[0]);
    expect(question.buttons.map(({ text: words, value }) => [words, value])).toEqual([
      ['Yes', '1'],
      ['No', '0'],
    ]);
    expect(await anna.press(question, 'Yes')).toMatchObject({ isAcknowledged: true });
    await slack.until(() => dm.fromBot[0]?.text === 'done');
    expect(await slack.until(() => dm.fromBot[0]?.buttons.length === 0)).toBe(true);
  });

  test('answers a command with its acknowledgement, and later by the response address', async () => {
    const app = await startApp();
    app.command('/human', async ({ ack, respond, command }) => {
      await ack({ text: `one moment, ${command.user_name}` });
      await respond({ text: 'here is somebody', response_type: 'in_channel' });
    });
    expect(await anna.command(desk, '/human please')).toMatchObject({ isAcknowledged: true });
    expect(anna.whispers(desk)).toMatchObject([{ text: 'one moment, anna' }]);
    await slack.until(() => desk.last?.text === 'here is somebody');
  });

  test('opens a form, finds something wrong with it, and takes it the second time', async () => {
    const app = await startApp();
    const got: unknown[] = [];
    app.shortcut('note', async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
    });
    app.view('note', async ({ ack, view }) => {
      const words = view.state.values.words?.words?.value;
      if (words === 'bad') return ack({ response_action: 'errors', errors: { words: 'not that' } });
      got.push(words);
      return ack();
    });
    const message = anna.write(desk, 'x');
    await anna.shortcut(message, 'note');
    const modal = await slack.until(() => anna.modal());
    expect(modal).toMatchObject({ title: 'A note', callbackId: 'note' });
    await expect(anna.submit()).rejects.toThrow('must be filled in');
    expect(await anna.submit({ words: 'bad' })).toMatchObject({ errors: { words: 'not that' } });
    expect(anna.modal()?.id).toBe(modal.id);
    expect(await anna.submit({ words: 'good' })).toMatchObject({ isAcknowledged: true, errors: {} });
    expect([anna.modal(), got]).toEqual([undefined, ['good']]);
  });
});

describe('a Bolt app', () => {
  test('hears a mention, a menu’s choice, a closed form and a press in App Home', async () => {
    const app = await startBolt();
    const heard: string[] = [];
    const options = ['one', 'two'].map((words) => ({ text: text(words), value: words }));
    app.event('app_mention', async ({ say }) => {
      await say({
        text: 'choose',
        blocks: [{ type: 'actions', elements: [{ type: 'static_select', action_id: 'menu', options }] }],
      });
    });
    app.action({ action_id: 'menu', type: 'block_actions' }, async ({ ack, body, action, client }) => {
      await ack();
      if (action.type === 'static_select') heard.push(action.selected_option.value);
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    app.view({ callback_id: 'note', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      heard.push(`closed by ${body.user.name}`);
    });
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: yesNo } });
    });
    app.action('no', async ({ ack, body }) => {
      await ack();
      heard.push(String(body.type === 'block_actions' && body.container.type));
    });
    anna.write(desk, `<@${slack.botUserId}> help`);
    const menu = await slack.until(() => desk.fromBot[0]);
    await anna.choose(menu, 'menu', 'two');
    await slack.until(() => anna.modal());
    await anna.close();
    anna.openHome();
    await slack.until(() => anna.home());
    await anna.pressIn('home', 'No');
    await slack.until(() => heard.length === 3);
    expect(heard).toEqual(['two', 'closed by anna', 'view']);
  });

  test('uploads a file by the SDK’s own three steps', async () => {
    const client = new WebClient(slack.botToken, clientOptions());
    await client.files.uploadV2({
      channel_id: desk.id,
      file: Buffer.from('bytes'),
      filename: 'a.png',
      initial_comment: 'look',
    });
    const shown = await slack.until(() => desk.fromBot[0]);
    expect(shown).toMatchObject({ text: 'look', files: [{ name: 'a.png', size: 5, mimetype: 'image/png' }] });
  });

  test('is refused in the SDK’s own words', async () => {
    const client = new WebClient(slack.botToken, {
      ...clientOptions(),
      rejectRateLimitedCalls: true,
      logLevel: LogLevel.ERROR,
    });
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'x' });
    await expect(post('C0NOWHERE')).rejects.toMatchObject({
      code: ErrorCode.PlatformError,
      data: { error: 'channel_not_found' },
    });
    slack.faults.next({ kind: 'status429', retryAfter: 9 });
    await expect(post(desk.id)).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 9 });
    slack.faults.next({ kind: 'status503' });
    await expect(post(desk.id)).rejects.toMatchObject({ code: ErrorCode.HTTPError, statusCode: 503 });
    slack.faults.next({ kind: 'dropAfter' });
    await expect(post(desk.id)).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(desk.fromBot).toHaveLength(1);
  });
});

describe('a form', () => {
  test('needs a trigger that is fresh and was not used', async () => {
    let now = 1_800_000_000_000;
    await slack.stop();
    slack = await startSlack({ now: () => now, ackMs: 10, retryMs: [] });
    anna = slack.person({ name: 'anna' });
    const client = new WebClient(slack.botToken, clientOptions());
    const trigger = async () => {
      await anna.globalShortcut('note');
      return String(slack.deliveries.at(-1)?.payload.trigger_id);
    };
    const open = (trigger_id: string) =>
      client.views.open({ trigger_id, view: form }).then(
        () => '',
        (error: { data?: { error: string } }) => error.data?.error,
      );
    const [first, second] = [await trigger(), await trigger()];
    expect(await open(first)).toBe('');
    expect(await open(first)).toBe('exchanged_trigger_id');
    now += 3001;
    expect(await open(second)).toBe('expired_trigger_id');
    expect(await open('1.2.x')).toBe('invalid_trigger_id');
  });

  test('may be pushed upon another, changed by its hash, and closed all at once', async () => {
    const client = new WebClient(slack.botToken, clientOptions());
    const app = await startBolt();
    app.shortcut('note', async ({ ack }) => ack());
    app.view({ callback_id: 'note', type: 'view_closed' }, async ({ ack }) => ack());
    const trigger = async () => {
      await anna.globalShortcut('note');
      return String(slack.deliveries.at(-1)?.payload.trigger_id);
    };
    const opened = await client.views.open({ trigger_id: await trigger(), view: form });
    const pushed = await client.views.push({ trigger_id: await trigger(), view: { ...form, title: text('Above') } });
    expect(pushed.view).toMatchObject({ root_view_id: opened.view?.id, previous_view_id: opened.view?.id });
    const change = (hash: string | undefined) =>
      client.views.update({ view_id: String(pushed.view?.id), hash, view: { ...form, title: text('Changed') } });
    await expect(change('stale')).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
    await change(pushed.view?.hash);
    expect(anna.modal()?.title).toBe('Changed');
    await anna.close();
    expect(anna.modal()?.title).toBe('A note');
    await anna.close(true);
    expect(anna.modal()).toBeUndefined();
  });
});

describe('a response address', () => {
  test('replaces, deletes and adds, five times', async () => {
    const app = await startBolt();
    app.action('yes', async ({ ack }) => ack());
    await new WebClient(slack.botToken, clientOptions()).chat.postMessage({
      channel: desk.id,
      text: 'q',
      blocks: yesNo,
    });
    const question = desk.fromBot[0];
    if (question === undefined) throw new Error('there is no question');
    await anna.press(question, 'Yes');
    const url = String(slack.deliveries.at(-1)?.payload.response_url);
    const respond = async (body: object) => (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).text();
    expect(await respond({ text: 'only you' })).toBe('ok');
    expect(await respond({ replace_original: true, text: 'changed' })).toBe('ok');
    expect(await respond({ response_type: 'in_channel', text: 'all' })).toBe('ok');
    expect(await respond({ replace_original: true })).toContain('no_text');
    expect(await respond({ delete_original: true })).toBe('ok');
    expect(await respond({ text: 'too much' })).toContain('used_url');
    expect(anna.whispers(desk).map(({ text: words }) => words)).toEqual(['only you']);
    expect(desk.messages.map(({ text: words }) => words)).toEqual(['all']);
  });
});

describe('what is signed wrongly', () => {
  test('is refused by Bolt, but not what is dated ahead, nor what comes twice', async () => {
    const app = await startHttp();
    const heard: string[] = [];
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(String(message.text));
    });
    anna.write(dm, 'right');
    await slack.until(() => heard.length === 1);
    const [request] = slack.http.requests;
    const payload = slack.deliveries[0]?.payload;
    if (request === undefined || payload === undefined) throw new Error('nothing was sent');
    const seconds = Math.floor(Date.now() / 1000);
    const status = async (forgery: Parameters<typeof slack.http.forge>[2]) =>
      (await slack.http.forge('events_api', payload, forgery)).status;
    expect(await status({ secret: 'another' })).toBe(401);
    expect(await status({ signature: 'v1=00' })).toBe(401);
    expect(await status({ timestamp: seconds - 301 })).toBe(401);
    expect(await status({ body: '{}' })).toBe(401);
    expect(await status({ timestamp: seconds + 86_400 * 365 })).toBe(200);
    expect((await slack.http.replay(request)).status).toBe(200);
    await slack.until(() => heard.length === 3);
  });
});
