// kill -9 with the page open: it opens its stream again where it was, and says again under the same key what did not come
// through, so that there is no copy too many, and the order holds.
import { createServer } from 'node:net';
import { openWeb, webStage } from '../contract/channel/web-stage.ts';
import { survivesKills } from './between.ts';

/** A port that is free now: a page that is open knows no other. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const stage = { platform: webStage.platform, open: async () => openWeb(await freePort()) };

survivesKills(stage, 5, { duplicates: 0, ordered: true });
