// The ceiling by webhook: HTTP in and HTTP out and nothing between, answering before anything is done.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from 'grammy';
import { createHttp } from '../adapters/telegram/http.ts';
import type { BareBot } from './barebot.ts';
import type { Topic } from './telegram.ts';

interface Incoming {
  readonly message: {
    readonly chat: { readonly id: number; readonly type: string };
    readonly message_thread_id?: number;
    readonly text: string;
  };
}

/** Node's own server and our pool: no store, no checks, no waiting. Whoever must wait for a disk does less. */
export async function startHttpBot(
  at: { url: string; token: string },
  topics: ReadonlyMap<number, Topic>,
): Promise<BareBot> {
  const customers = new Map([...topics].map(([customer, { chat, thread }]) => [`${chat}/${thread}`, customer]));
  const http = createHttp(at.url);
  const pass = ({ message }: Incoming): Promise<unknown> => {
    const { chat, message_thread_id: topic, text } = message;
    const to = topics.get(chat.id);
    const payload = to
      ? { chat_id: to.chat, message_thread_id: to.thread, text: `Customer\n${text}` }
      : { chat_id: customers.get(`${chat.id}/${topic}`), text: `Ana, community helper\n${text}` };
    return http.call(`/bot${at.token}/sendMessage`, payload);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-length': 0 }).end();
      void pass(JSON.parse(Buffer.concat(chunks).toString()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { raw } = new Api(at.token, { apiRoot: at.url });
  await raw.setWebhook({ url: `http://127.0.0.1:${port}/`, max_connections: 100, drop_pending_updates: true });
  return {
    async stop() {
      await raw.deleteWebhook({});
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await http.close(1_000);
    },
  };
}
