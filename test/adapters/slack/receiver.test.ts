// Acknowledging follows committing: whatever is not stored is not acknowledged, and nothing is lost between two connections.
import { afterEach, describe, expect, test } from 'vitest';
import type { ChannelEvent } from '../../../core/channel.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

async function opened(options: Parameters<typeof openSetting>[0] = {}) {
  setting = await openSetting(options);
  const noor = setting.slack.person({ name: 'noor', realName: 'Noor' });
  return { noor, dm: setting.slack.dm(noor), slack: setting.slack };
}

const textOf = (event: ChannelEvent | undefined) => (event?.type === 'written' ? event.message.text[0] : undefined);

describe('an event', () => {
  test('is acknowledged only when it is committed', async () => {
    const { noor, dm, slack } = await opened();
    const committing = Promise.withResolvers<void>();
    setting.commit = (event) => (textOf(event) === '1' ? committing.promise : Promise.resolve());
    noor.write(dm, '1');
    noor.write(dm, '2');
    await setting.until(() => slack.deliveries[1]?.state === 'acknowledged');
    expect(slack.deliveries[0]?.state).toBe('waiting');
    committing.resolve();
    await setting.until(() => slack.deliveries[0]?.state === 'acknowledged');
    expect(slack.deliveries[0]?.attempts).toHaveLength(1);
  });

  test('that could not be committed is not acknowledged, comes again, and is the same event', async () => {
    const { noor, dm, slack } = await opened({ server: { ackMs: 100, retryMs: [0, 60_000] } });
    let failures = 1;
    setting.commit = async () => {
      if (failures-- > 0) throw new Error('the disk is full');
    };
    noor.write(dm, 'hello');
    await setting.until(() => slack.deliveries[0]?.state === 'acknowledged');
    expect(slack.deliveries[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 'acknowledged']);
    expect(setting.given.map(({ id }) => id)).toEqual([setting.given[0]?.id, setting.given[0]?.id]);
    expect(setting.events).toHaveLength(1);
    expect(setting.health).toContain('events could not be stored');
    await setting.until(() => setting.health.at(-1) === undefined);
  });

  test('that is told of several times is the same event each time', async () => {
    const { noor, dm } = await opened({ server: { settings: { eventsPerMessage: 4 } } });
    noor.write(dm, 'hello');
    await setting.event(4);
    expect(new Set(setting.events.map(({ id }) => id)).size).toBe(1);
  });

  test('waits for those before it in its channel, though their names take longer; other channels do not wait', async () => {
    const { noor, dm, slack } = await opened();
    const kim = slack.person({ name: 'kim' });
    const general = slack.channel({ name: 'general', members: [noor, kim] });
    noor.write(dm, 'known');
    await setting.event(1);
    slack.faults.next({ kind: 'slow', method: 'users.info', ms: 300 });
    kim.write(general, 'first');
    noor.write(general, 'second');
    noor.write(dm, 'elsewhere');
    await setting.event(4);
    expect(setting.events.map(textOf)).toEqual(['known', 'elsewhere', 'first', 'second']);
  });

  test('is handed over while the one before it is still being committed', async () => {
    const { noor, dm } = await opened();
    const first = Promise.withResolvers<void>();
    setting.commit = (event) => (textOf(event) === '1' ? first.promise : Promise.resolve());
    noor.write(dm, '1');
    noor.write(dm, '2');
    await setting.event(1);
    expect(setting.given.map(textOf)).toEqual(['1', '2']);
    first.resolve();
  });
});

describe('the connection', () => {
  test('is renewed before the old one goes: the second stands first, and nothing needs to come twice', async () => {
    const { noor, dm, slack } = await opened();
    const committing = Promise.withResolvers<void>();
    setting.commit = (event) => (textOf(event) === '1' ? committing.promise : Promise.resolve());
    noor.write(dm, '1');
    await setting.until(() => setting.given.length === 1);
    slack.sockets.disconnect('refresh_requested');
    await setting.until(() => slack.sockets.opened === 2 && slack.sockets.connections.length === 2);
    noor.write(dm, '2');
    await setting.event(1);
    // The old one carries the acknowledgement of what came down it, and goes.
    committing.resolve();
    await setting.until(() => slack.waiting === 0);
    await setting.until(() => slack.sockets.connections.length === 1);
    expect(slack.deliveries.flatMap(({ attempts }) => attempts.map(({ outcome }) => outcome))).toEqual([
      'acknowledged',
      'acknowledged',
    ]);
    expect(setting.health).toEqual(['connecting', undefined]);
  });

  test('is renewed at the warning already', async () => {
    const { slack } = await opened();
    slack.sockets.disconnect('warning');
    await setting.until(() => slack.sockets.opened === 2);
    await setting.until(() => slack.sockets.connections.length === 1);
  });

  test('that is cut is opened again at once, and what came meanwhile comes again', async () => {
    const { noor, dm, slack } = await opened({ server: { retryMs: [50, 50, 50] } });
    slack.sockets.cut();
    noor.write(dm, 'into the gap');
    expect(textOf(await setting.event(1))).toBe('into the gap');
    expect(slack.sockets.opened).toBe(2);
  });

  test('that cannot be opened is tried again, and health says so', async () => {
    const { slack } = await opened();
    slack.faults.next({ kind: 'error', method: 'apps.connections.open', error: 'internal_error', times: 2 });
    slack.sockets.cut();
    await setting.until(() => slack.sockets.opened === 2);
    expect(setting.health).toContain('internal_error');
    await setting.until(() => setting.health.at(-1) === undefined);
  });

  test('that never greets is given up for another', async () => {
    const { slack } = await opened();
    slack.sockets.settings.greets = false;
    slack.sockets.disconnect('warning');
    await setting.until(() => slack.sockets.opened === 2);
    slack.sockets.settings.greets = true;
    slack.sockets.cut(2);
    await setting.until(() => slack.sockets.opened === 3);
    await setting.until(() => slack.sockets.connections.length === 1);
  });

  test('lives through whatever is sent down it', async () => {
    const { noor, dm, slack } = await opened();
    for (const frame of [
      '',
      'null',
      '[]',
      '{',
      '{"type":"hello"}',
      '{"envelope_id":1}',
      '{"envelope_id":"x"}',
      '{"envelope_id":"y","payload":7,"type":"odd"}',
    ]) {
      slack.sockets.raw(frame);
    }
    slack.tellRateLimited();
    await setting.until(() => slack.waiting === 0);
    noor.write(dm, 'still here');
    await setting.event(1);
    expect(setting.ignored).toContain('payload app_rate_limited');
    expect(slack.sockets.opened).toBe(1);
  });

  test('is not closed while something is being committed', async () => {
    const { noor, dm, slack } = await opened();
    const committing = Promise.withResolvers<void>();
    setting.commit = () => committing.promise;
    noor.write(dm, 'hello');
    await setting.until(() => setting.given.length === 1);
    const stopped = setting.channel.stop();
    committing.resolve();
    await stopped;
    await setting.until(() => slack.deliveries[0]?.state === 'acknowledged');
  });
});

describe('starting', () => {
  test('resolves though Slack refuses the token, and works as soon as it takes it', async () => {
    setting = await openSetting({ started: false });
    setting.slack.revoke();
    await setting.channel.start(setting.host);
    expect(setting.health.at(-1)).toBe('unauthorized');
    setting.slack.readmit();
    await setting.until(() => setting.health.at(-1) === undefined);
    expect(setting.slack.sockets.connections).toHaveLength(1);
  });

  test('says at once when a token is revoked', async () => {
    const { slack } = await opened();
    slack.uninstall();
    await setting.until(() => setting.health.at(-1) === 'unauthorized');
  });

  test('refuses to be started twice', async () => {
    await opened();
    await expect(setting.channel.start(setting.host)).rejects.toThrow('started already');
  });
});

test('neither tokens nor payloads are in the log', async () => {
  const { noor, dm, slack } = await opened();
  slack.faults.next({ kind: 'status500', method: 'chat.postMessage' });
  await setting.channel
    .send({ account: 'slack', channel: dm.id }, { text: ['secret words'] }, 'd1')
    .catch(() => undefined);
  slack.faults.next({ kind: 'error', method: 'users.info', error: slack.botToken });
  noor.write(dm, 'secret words');
  await setting.event(1);
  const logged = setting.logged.join('\n');
  for (const secret of [slack.botToken, slack.appToken, slack.signingSecret, 'secret words']) {
    expect(logged).not.toContain(secret);
  }
});
