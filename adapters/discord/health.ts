// What is wrong with the account at the moment, told to core when it changes.
import type { Host } from '../../core/channel.ts';
import { UNAUTHORIZED } from './errors.ts';

/** What may be wrong, the most telling first. */
const SOURCES = ['calling', 'stopped', 'receiving', 'storing'] as const;
type Source = (typeof SOURCES)[number];

export interface Health {
  /** Core is told from now on. */
  readonly tellTo: (host: Host) => void;
  /** What keeps the gateway away, or undefined. */
  readonly receiving: (trouble: string | undefined) => void;
  /** Whether events are committed. */
  readonly storing: (isStoring: boolean) => void;
  /** Whether Discord knows the token, as the last call showed. */
  readonly authorized: (isAuthorized: boolean) => void;
  /** Whether the breaker stopped all calls. */
  readonly stopped: (isStopped: boolean) => void;
}

type Log = (level: 'info' | 'warn', message: string, fields?: object) => void;

export function createHealth(account: string, log: Log): Health {
  let host: Host | undefined;
  const troubles: Partial<Record<Source, string>> = { receiving: 'connecting' };
  let told: string | undefined | null = null;

  function set(source: Source, trouble: string | undefined): void {
    if (troubles[source] === trouble) return;
    if (trouble === undefined) delete troubles[source];
    else troubles[source] = trouble;
    tell();
  }

  function tell(): void {
    const found = SOURCES.find((source) => troubles[source] !== undefined);
    const trouble = found && troubles[found];
    if (!host || trouble === told) return;
    const isFirst = told === null;
    told = trouble;
    host.health(account, trouble);
    if (trouble === undefined) log('info', 'Discord works');
    else if (!isFirst) log('warn', 'Trouble with Discord', { trouble });
  }

  return {
    tellTo(given) {
      host = given;
      told = null;
      tell();
    },
    receiving: (trouble) => set('receiving', trouble),
    storing: (isStoring) => set('storing', isStoring ? undefined : 'events could not be stored'),
    authorized: (isAuthorized) => set('calling', isAuthorized ? undefined : UNAUTHORIZED),
    stopped: (isStopped) => set('stopped', isStopped ? 'too many invalid requests' : undefined),
  };
}
