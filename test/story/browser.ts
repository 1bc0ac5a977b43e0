// Debian's Chromium for the stories that are lived in a browser, and the service that serves the page.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { compose } from '../../config/compose.ts';
import { loadConfiguration } from '../../config/load.ts';
import { createLog } from '../../config/log.ts';
import { playground } from '../../config/playground.ts';

/** The one without windows starts and draws in three quarters of the time. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const executablePath = process.env.CHROMIUM ?? places.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

/** Where tests must run, a missing browser fails them; elsewhere they are skipped with this reason. */
export const noBrowser =
  !existsSync(executablePath) && !process.env.CI ? `there is no browser at ${executablePath}` : undefined;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Playground {
  readonly url: string;
  /** Restarts the service over the same store and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The built-in playground on a free port with a store of its own. */
export async function openPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-page-'));
  const log = createLog({ level: 'error', secrets: [] });
  async function begin(port: number) {
    const file = join(folder, 'patchthrough.yaml');
    const told = { ...playground, store: 'sqlite:page.db', accounts: { web: { host: '127.0.0.1', port } } };
    writeFileSync(file, JSON.stringify(told));
    const { configuration } = await loadConfiguration({ file, cwd: folder, env: {} });
    const service = await compose(configuration, log);
    await service.start();
    return service;
  }
  let service = await begin(0);
  const url = service.addresses()[0] ?? '';
  return {
    url,
    async restart() {
      await service.stop();
      service = await begin(Number(new URL(url).port));
    },
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
