// Pages as plain mails, over SMTP. The same page has the same Message-ID at every attempt, by which a mailbox that gets
// it twice can tell.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type Channel, ChannelError } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import { excerpt, type Message, type Place, plain } from '../../core/message.ts';
import { createSendOnly } from './send-only.ts';
import { hand, serverOf } from './smtp.ts';

export interface EmailOptions {
  readonly account: string;
  /** The house's name. */
  readonly house: string;
  /** `smtps://name:password@host:port`, or `smtp://`; what stands in the password is percent-encoded. */
  readonly smtp: string;
  /** `pager@example.com` or `Acme Help <pager@example.com>`. */
  readonly from: string;
  /** Where a request can be taken. */
  readonly link?: string;
  readonly clock?: Clock;
  /** How long one attempt may take; 60 s by default. */
  readonly attemptMsMax?: number;
}

const ATTEMPT_MS_MAX = 60_000;
/** UTF-16 code units of a subject. */
const SUBJECT_LENGTH_MAX = 160;

/** Its places are addresses: one mail to each. */
export function createEmail(options: EmailOptions): Channel {
  const { account, clock = systemClock, attemptMsMax = ATTEMPT_MS_MAX } = options;
  const server = serverOf(options.smtp);
  return createSendOnly({
    account,
    async post(to, message, key) {
      const messageId = idOf(options, key);
      const mail = composed(options, to, message, messageId, clock.now());
      const envelope = mail.getEnvelope();
      if (envelope.to.length !== 1 || envelope.from === false) throw new ChannelError('refused', 'address');
      await hand(server, { from: envelope.from, to: envelope.to[0] ?? '' }, await mail.build(), attemptMsMax);
      return messageId;
    },
  });
}

function composed({ house, from, link }: EmailOptions, to: Place, message: Message, messageId: string, now: number) {
  const words = plain(message.text).toWellFormed();
  const [first = ''] = words.trim().split('\n');
  return new MailComposer({
    from,
    to: { name: '', address: to.channel },
    subject: excerpt(first.replace(/\p{Cc}/gu, ' '), SUBJECT_LENGTH_MAX) || house,
    text: link === undefined ? words : `${words}\n\n${link}`,
    messageId,
    date: new Date(message.at ?? now),
    // No holiday notice shall answer it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    priority: 'high',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

/** Keys are one installation's own; a mailbox may get pages of several. */
function idOf({ house, account, from }: EmailOptions, key: string): string {
  const whose = createHash('sha256').update(`${house}\n${account}\n${from}`).digest('hex').slice(0, 12);
  const [, domain = 'localhost'] = /@([^\s>]+)>?$/.exec(from) ?? [];
  return `<${key}.${whose}@${domain}>`;
}
