// What is wrong with an account at the moment, told to core when it changes.
import { ChannelError, type Host } from '../core/channel.ts';

/** What may be wrong, the most telling first. */
const SOURCES = ['calling', 'stopped', 'receiving', 'storing'] as const;
type Source = (typeof SOURCES)[number];

/** Why a whole account is refused: the platform does not know the token. The reason of the ChannelError is the same. */
export const UNAUTHORIZED = 'unauthorized';
const UNSTORED = 'events could not be stored';

export interface Health {
  /** Core is told from now on; nothing arrives yet. */
  readonly tellTo: (host: Host) => void;
  /** What keeps events away, in words or as an error; undefined: they arrive. */
  readonly receiving: (trouble: unknown) => void;
  /** Whether events are committed. */
  readonly storing: (isStoring: boolean) => void;
  /** Whether the platform knows the token, as the last call showed. */
  readonly authorized: (isAuthorized: boolean) => void;
  /** Whether we stopped all calls ourselves. */
  readonly stopped: (isStopped: boolean) => void;
}

type Log = (level: 'info' | 'warn', message: string, fields?: object) => void;

export function createHealth(account: string, platform: string, log: Log): Health {
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
    if (trouble === undefined) log('info', `${platform} works`);
    else if (!isFirst) log('warn', `Trouble with ${platform}`, { trouble });
  }

  return {
    tellTo(given) {
      host = given;
      troubles.receiving = 'connecting';
      told = null;
      tell();
    },
    receiving: (trouble) => set('receiving', trouble === undefined ? undefined : describe(trouble)),
    storing: (isStoring) => set('storing', isStoring ? undefined : UNSTORED),
    authorized: (isAuthorized) => set('calling', isAuthorized ? undefined : UNAUTHORIZED),
    stopped: (isStopped) => set('stopped', isStopped ? 'too many invalid requests' : undefined),
  };
}

/** Of errors only ChannelErrors are known to be without secrets. */
function describe(trouble: unknown): string {
  if (typeof trouble === 'string') return trouble;
  return trouble instanceof ChannelError ? trouble.reason : UNSTORED;
}
