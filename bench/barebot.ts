// The floor of the relay: a bare grammY bot that copies customers' messages into topics and back, and stores nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, webhookCallback } from 'grammy';
import type { Topic } from './telegram.ts';

export interface BareBot {
  stop(): Promise<void>;
}

/** `topics` maps a customer's chat to where it is relayed. Written as grammY's documentation writes bots. */
export async function startBareBot(
  at: { url: string; token: string },
  mode: 'polling' | 'webhook',
  topics: ReadonlyMap<number, Topic>,
): Promise<BareBot> {
  const customers = new Map([...topics].map(([customer, { chat, thread }]) => [`${chat}/${thread}`, customer]));
  const bot = new Bot(at.token, { client: { apiRoot: at.url } });
  bot.on('message:text', async (context) => {
    const { chat, message_thread_id: topic } = context.message;
    if (chat.type === 'private') {
      const to = topics.get(chat.id);
      if (to === undefined) return;
      await context.api.sendMessage(
        to.chat,
        `Customer
${context.message.text}`,
        { message_thread_id: to.thread },
      );
    } else if (topic !== undefined) {
      const to = customers.get(`${chat.id}/${topic}`);
      if (to !== undefined) await context.api.sendMessage(to, `Ana, community helper\n${context.message.text}`);
    }
  });
  if (mode === 'polling') {
    const running = new Promise<void>(
      (started) => void bot.start({ drop_pending_updates: true, onStart: () => started() }),
    );
    await running;
    return { stop: () => bot.stop() };
  }
  const secret = 'bare-bot-secret-token';
  const handle = webhookCallback(bot, 'http', { secretToken: secret });
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await bot.init();
  await bot.api.setWebhook(`http://127.0.0.1:${port}/`, {
    secret_token: secret,
    max_connections: 100,
    drop_pending_updates: true,
  });
  return {
    async stop() {
      await bot.api.deleteWebhook();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
