// The other end of the control route: drives a local Discord that runs in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isJson } from './form.ts';

export interface RemoteDiscord {
  readonly url: string;
  /** For discord.js: `rest: { api }`. */
  readonly api: string;
  readonly token: string;
  /** Any control action with its arguments; rejects with the driver's error. */
  drive(action: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Ends the process. */
  stop(): Promise<void>;
}

/** Starts a server in a process of its own; `flags` as on its command line. Resolves once it listens. */
export async function spawnDiscord(flags: readonly string[] = []): Promise<RemoteDiscord> {
  const script = fileURLToPath(new URL('../discord.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--port', '0', ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { url, token } = await address(child);
  return {
    url,
    api: `${url}/api`,
    token,
    async drive(action, ...args) {
      const response = await fetch(`${url}/control/${action}`, { method: 'POST', body: JSON.stringify(args) });
      const answer: unknown = await response.json();
      if (isJson(answer) && answer.ok === true) return answer.result;
      throw new Error(isJson(answer) ? String(answer.description) : 'the control route gave no answer');
    },
    stop: () => end(child),
  };
}

async function address(child: ChildProcess): Promise<{ url: string; token: string }> {
  if (child.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const told: unknown = JSON.parse(line);
    if (isJson(told) && typeof told.url === 'string') return { url: told.url, token: String(told.token) };
  }
  throw new Error('the server ended before it listened');
}

function end(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
