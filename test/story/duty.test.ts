// Duty through the real SDK: the switch in Slack's App Home, the command, and what a customer is told when nobody is there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compose, type Service } from '../../config/compose.ts';
import { loadConfiguration } from '../../config/load.ts';
import { createLog } from '../../config/log.ts';
import { eventually } from '../contract/channel/stage.ts';
import { type Slack, startSlack } from '../platforms/slack.ts';

let slack: Slack;
let service: Service;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'patchthrough-duty-'));
  slack = await startSlack({ logs: false });
});
afterEach(async () => {
  await service.stop();
  await slack.stop();
  rmSync(folder, { recursive: true });
});

async function open(desk: string): Promise<void> {
  const { apiUrl, botToken, appToken } = slack;
  const file = join(folder, 'patchthrough.yaml');
  const slackAccount = { botToken, appToken, apiUrl, mode: 'socket' };
  const desks = [{ account: 'slack', channel: desk }];
  const health = { host: '127.0.0.1', port: 0 };
  writeFileSync(
    file,
    JSON.stringify({ name: 'Shop', store: 'sqlite:d.db', accounts: { slack: slackAccount }, desks, health }),
  );
  const { configuration, secrets } = await loadConfiguration({ file, cwd: folder, env: {} });
  service = await compose(configuration, createLog({ level: 'silent', secrets }));
  await service.start();
}

test('an agent goes off duty in App Home: who asks is told that nobody is there', async () => {
  const ana = slack.person({ name: 'ana', realName: 'Ana' });
  const noor = slack.person({ name: 'noor', realName: 'Noor' });
  const desk = slack.channel({ name: 'desk', members: [ana] });
  const dm = slack.dm(noor);
  await open(desk.id);
  const toNoor = (words: string) => eventually(words, () => dm.fromBot.find(({ plain }) => plain.includes(words)));

  noor.write(dm, 'I want to talk to a human');
  await toNoor('next in line');
  const card = await eventually('the card', () => desk.fromBot.find(({ plain }) => plain.includes('asks for a human')));
  expect(card.buttons.map(({ text }) => text)).toEqual(['Take it', 'Not me']);
  await ana.press({ channel: desk.id, ts: card.ts }, 'Take it');
  await toNoor('Ana, community helper, is here');

  ana.openHome();
  await eventually('the home', () => ana.home()?.plain.includes('You are on duty.'));
  await ana.pressIn('home', 'Go off duty');
  await eventually('the home, off duty', () => ana.home()?.plain.includes('You are off duty.'));
  expect(ana.home()?.plain).toMatch(/^Ana is off duty: not asked, and handed nothing/);

  const lea = slack.person({ name: 'lea', realName: 'Lea' });
  const leas = slack.dm(lea);
  lea.write(leas, 'I want to talk to a human');
  await eventually('the honest line', () =>
    leas.fromBot.find(({ plain }) => plain.includes('Nobody is on duty right now. Your request stays open')),
  );

  await ana.command(desk, '/patch duty on');
  await eventually('the word of it at the desk', () =>
    desk.fromBot.find(({ plain }) => plain.includes('Ana is on duty: asked when a customer waits')),
  );
});
