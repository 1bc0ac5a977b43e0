// The options of the accounts that only page: a webhook, and e-mail.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings speak of placeholders and hold none

import { z } from 'zod';
import { noted } from './notes.ts';

/** `ops@example.com`. What a mail server makes of it is its own affair; only slips are found here. */
const address = String.raw`[^\s@<>,;"]+@[^\s@<>,;"]+`;

export const isAddress = (text: string): boolean => new RegExp(`^${address}$`).test(text);

/** Percent signs that encode nothing would be found out only at the first page. */
const isServer = (text: string): boolean =>
  /^smtps?:\/\/[^\s/?#]+\/?$/.test(text) && URL.canParse(text) && !/%(?![0-9a-f]{2})/i.test(text);

export const email = noted(
  z.strictObject({
    smtp: noted(
      z.string().refine(isServer, {
        error:
          'must be smtps:// or smtp://, then name:password@host, with a port if need be; in the password, %40 stands for @',
      }),
      'Mail server that takes our mails. `smtps://` speaks TLS from the first byte (port 465); `smtp://` begins it by STARTTLS (port 587), and with a password demands it.',
      { example: '${SMTP_URL}', secret: true },
    ),
    from: noted(
      z
        .string()
        .regex(
          new RegExp(`^(?:[^<>\r\n]*<${address}>|${address})$`),
          'must be an address, such as pager@example.com or Acme Help <pager@example.com>',
        ),
      'Sender of the mails.',
      { example: 'pager@example.com', secret: false },
    ),
  }),
  'E-mail, for pages alone.',
  { example: { smtp: '${SMTP_URL}', from: 'pager@example.com' } },
);

export const webhook = noted(
  z.strictObject({
    url: noted(
      z.string().refine((url) => /^https?:\/\/[^\s/]+/.test(url) && URL.canParse(url), {
        error: 'must be an address that begins with https:// or http://',
      }),
      'Address that pages are posted to. Whoever knows it may be able to page, hence a secret.',
      { example: '${PAGER_URL}', secret: true },
    ),
    secret: noted(
      z.string().min(16, 'must have at least 16 characters'),
      'Secret that every page is signed with, so that the receiver knows that it is ours.',
      { example: '${PAGER_SECRET}', secret: true },
    ).optional(),
  }),
  'A webhook, for pages alone.',
  { example: { url: '${PAGER_URL}' } },
);
