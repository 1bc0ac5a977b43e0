// The built-in configuration: a sample shop on the web of this machine, so that one command shows everything at work.

import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { file } from './schema.ts';

/** What a file would say. The store lies under the working directory, the articles beside this source. */
export const playground = {
  name: 'Juniper & Pine',
  store: 'sqlite:data/playground.db',
  knowledge: [fileURLToPath(new URL('knowledge', import.meta.url))],
  accounts: { web: { host: '127.0.0.1', port: 3000 } },
  desks: [{ account: 'web', channel: 'desk' }],
  canned: {
    greeting: 'Hello! You have reached a person at Juniper & Pine. How can I help?',
    thanks: 'Thank you for writing to us. If anything else comes up, just write here again.',
    shipping: 'Could you give me your order number? Then I can look where your parcel is.',
    returns: 'I can arrange the return for you. Which item is it, and what is your order number?',
  },
} satisfies z.input<typeof file>;
