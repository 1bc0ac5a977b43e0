// E-mail as a stage: a local mail server, and the mailbox behind it.
import { createEmail } from '../../../adapters/pager/email.ts';
import { startMailbox, UNKNOWN } from '../../platforms/mailbox.ts';
import type { SendOnlyFault, SendOnlyStage } from './send-only.ts';

const account = 'mail';
const options = { account, house: 'Juniper & Pine', from: 'Juniper & Pine <pager@example.com>' };

const FAULTS = {
  busy: 'flood',
  refused: 'refused',
  dropBefore: 'dropBefore',
  dropAfter: 'dropAfter',
  silent: 'silent',
} as const satisfies Record<SendOnlyFault, string>;

export const emailStage: SendOnlyStage = {
  platform: 'email',
  sendsOnly: 'nobody reads a reply to a page; what a mailbox shows beside plain words differs from reader to reader',
  broken: { dropBefore: 'retry', dropAfter: 'uncertain', silent: 'uncertain' },
  busyMs: 0,
  async open() {
    const box = await startMailbox();
    return {
      channel: createEmail({ ...options, smtp: box.url }),
      impatient: createEmail({ ...options, smtp: box.url, attemptMsMax: 1_500 }),
      nowhere: createEmail({ ...options, smtp: 'smtp://127.0.0.1:1' }),
      place: { account, channel: 'ops@example.com' },
      lost: { account, channel: `${UNKNOWN}@example.com` },
      look: () => {
        const known = new Map(box.mails.map((mail) => [mail.messageId ?? '', mail]));
        return [...known].map(([id, { text = '' }]) => ({ id, words: text.replace(/\n$/, '') }));
      },
      next: (fault) => box.next(FAULTS[fault]),
      stop: () => box.stop(),
    };
  },
};
