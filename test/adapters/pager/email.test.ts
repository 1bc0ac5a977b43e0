// A page as a mailbox gets it: its head, its words, who is asked for a password, and what a failure is taken for.
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createEmail, type EmailOptions } from '../../../adapters/pager/email.ts';
import { failure } from '../../contract/channel/scene.ts';
import { type Mailbox, type MailFault, startMailbox } from '../../platforms/mailbox.ts';

const place = { account: 'mail', channel: 'ops@example.com' };
const NOW = Date.UTC(2025, 0, 1, 12);
const message = {
  text: [{ type: 'bold' as const, children: ['Zelte & Co: jemand wartet'] }, '\nSprache: Türkisch\n\n.\nEnde'],
  at: NOW,
};

let box: Mailbox | undefined;
afterEach(async () => {
  await box?.stop();
  box = undefined;
});

async function opened(account?: { user: string; password: string }, more: Partial<EmailOptions> = {}) {
  const mailbox = await startMailbox(account);
  box = mailbox;
  const from = 'Zelte & Co <pager@example.com>';
  const open = (other: Partial<EmailOptions> = {}) =>
    createEmail({ account: 'mail', house: 'Zelte & Co', from, smtp: mailbox.url, ...more, ...other });
  return { mailbox, open, channel: open() };
}

describe('the mail', () => {
  test('has its sender, its one recipient, its date, and the first line as subject', async () => {
    const { mailbox, channel } = await opened();
    await channel.send(place, message, 'd7');
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({
      from: { name: 'Zelte & Co', address: 'pager@example.com' },
      to: [{ address: 'ops@example.com' }],
      recipients: ['ops@example.com'],
      subject: 'Zelte & Co: jemand wartet',
      date: '2025-01-01T12:00:00.000Z',
    });
    expect(mail?.html).toBeUndefined();
    expect(mail?.text?.trimEnd()).toBe('Zelte & Co: jemand wartet\nSprache: Türkisch\n\n.\nEnde');
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  });

  test('ends with the link, where there is one', async () => {
    const { mailbox, open } = await opened();
    await open({ link: 'https://help.example.com/desk' }).send(place, message, 'd7');
    expect(mailbox.mails[0]?.text).toMatch(/Ende\n\nhttps:\/\/help\.example\.com\/desk\n?$/);
  });

  test('has a Message-ID of its key alone: the same at every attempt, another house’s never', async () => {
    const { mailbox, channel, open } = await opened();
    const placed = await channel.send(place, message, 'd7');
    await channel.send(place, message, 'd7');
    await channel.send(place, message, 'd8');
    await open({ house: 'Another' }).send(place, message, 'd7');
    const [first, again, next, other] = mailbox.mails.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<d7\.[0-9a-f]{12}@example\.com>$/);
    expect(placed).toEqual([{ ...place, id: first }]);
    expect(again).toBe(first);
    expect(new Set([first, next, other]).size).toBe(3);
  });

  test('has no head but ours, whatever its words', async () => {
    const { mailbox, channel } = await opened();
    const text = ['Help\r\nBcc: spy@example.com\r\n\r\nbody\u0000', '\nReply-To: spy@example.com'];
    await channel.send(place, { text }, 'd7');
    const [mail] = mailbox.mails;
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail?.headers.map(({ key }) => key)).not.toContain('reply-to');
    expect(mail?.recipients).toEqual(['ops@example.com']);
    expect(mail?.subject).toBe('Help');
  });

  test('has a subject of one line at most, and the house’s name where there are no words', async () => {
    const { mailbox, channel } = await opened();
    await channel.send(place, { text: ['word '.repeat(100)] }, 'd1');
    await channel.send(place, { text: ['\u0007\n'] }, 'd2');
    expect(mailbox.mails[0]?.subject?.length).toBeLessThanOrEqual(160);
    expect(mailbox.mails[1]?.subject).toBe('Zelte & Co');
  });

  test.each(['ops@example.com, spy@example.com', 'ops', '', 'a@b.example\r\nBcc: spy@example.com'])(
    'goes to nobody when %j is its address',
    async (channel) => {
      const { mailbox, channel: mail } = await opened();
      const error = await failure(mail.send({ ...place, channel }, message, 'd7'));
      expect(error.kind).toBe('refused');
      expect(mailbox.mails).toEqual([]);
    },
  );
});

describe('a password', () => {
  const account = { user: 'pager@example.com', password: 'p@ss:wörd/%' };

  test('is shown as it is configured', async () => {
    const { mailbox, channel } = await opened(account);
    await channel.send(place, message, 'd7');
    expect(mailbox.logins).toEqual([[account.user, account.password]]);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('that is wrong is refused, and told nowhere', async () => {
    const { mailbox, open } = await opened(account);
    const smtp = `smtp://pager:wrong-one@127.0.0.1:${mailbox.port}`;
    const error = await failure(open({ smtp }).send(place, message, 'd7'));
    expect([error.kind, error.reason]).toEqual(['refused', 'SMTP 535']);
    expect(inspect(error)).not.toContain('wrong-one');
  });

  test('is never shown in the clear to another machine', async () => {
    const { mailbox, open } = await opened(account);
    // An address of this machine that does not look like one.
    const smtp = `smtp://pager:password@0.0.0.0:${mailbox.port}`;
    const error = await failure(open({ smtp }).send(place, message, 'd7'));
    expect(error.kind).toBe('refused');
    expect(mailbox.logins).toEqual([]);
  });
});

describe('a failure', () => {
  test.each<[MailFault, string, string]>([
    ['flood', 'retry', 'SMTP 452'],
    ['broken', 'retry', 'SMTP 451'],
    ['refused', 'refused', 'SMTP 554'],
    ['dropBefore', 'retry', 'ECONNECTION'],
    ['dropWithin', 'uncertain', 'connection'],
    ['dropAfter', 'uncertain', 'connection'],
  ])('“%s” is %s (%s)', async (fault, kind, reason) => {
    const { mailbox, channel } = await opened();
    mailbox.next(fault);
    const error = await failure(channel.send(place, message, 'd7'));
    expect([error.kind, error.reason]).toEqual([kind, reason]);
    expect(mailbox.mails).toHaveLength(fault === 'dropAfter' ? 1 : 0);
  });

  test('of a server that speaks no TLS where it should is a retry', async () => {
    const { mailbox, open } = await opened();
    const error = await failure(open({ smtp: `smtps://127.0.0.1:${mailbox.port}` }).send(place, message, 'd7'));
    expect(error.kind).toBe('retry');
  });

  test('of a name that nobody knows is a retry', async () => {
    const { open } = await opened();
    const error = await failure(open({ smtp: 'smtp://mail.invalid' }).send(place, message, 'd7'));
    expect(error.kind).toBe('retry');
  });
});
