// One life of the service as a child process: the real command line, killed without warning or stopped with a signal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../config/main.js');

export interface Life {
  /** Resolves at the line that says that it is ready; rejects with what it said when it ended before. */
  readonly ready: Promise<void>;
  /** Everything it printed so far. */
  said(): string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export function live(folder: string, env: Record<string, string> = {}): Life {
  const child: ChildProcess = spawn(process.execPath, [main, '--config', join(folder, 'patchthrough.yaml')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', TMPDIR: process.env.TMPDIR ?? '/tmp', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'exit');
  const ready = new Promise<void>((resolveReady, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('patchthrough is ready')) resolveReady();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    ended.then(() => reject(new Error(`it ended before it was ready:\n${said}`)), reject);
  });
  ready.catch(() => undefined);
  return {
    ready,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
}
