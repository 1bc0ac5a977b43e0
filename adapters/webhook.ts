// A small HTTP server for what a platform posts to us; who believes what, and what is answered, is the platform's own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Webhook {
  /** Resolves to the port that is listened on. Rejects when it cannot be. */
  listen(): Promise<number>;
  /** Takes nothing new; resolves when what is under way is answered, after `msMax` at the latest. */
  close(msMax: number): Promise<void>;
}

/** Longer than the pauses between two deliveries of a busy bot, so that platforms keep their connections. */
const KEEP_ALIVE_MS = 75_000;

export function createWebhookServer(
  { host, port }: { readonly host: string; readonly port: number },
  asked: (request: IncomingMessage, response: ServerResponse) => void,
): Webhook {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, asked);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async close(msMax) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), msMax);
      await closed;
      clearTimeout(late);
    },
  };
}
