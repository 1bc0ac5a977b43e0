// What is wrong with the account at the moment, told to core when it changes.
import { ChannelError, type Host } from '../../core/channel.ts';
import { UNAUTHORIZED } from './errors.ts';

export interface Health {
  /** Core is told from now on. */
  readonly tellTo: (host: Host) => void;
  /** Whether events arrive: the error that keeps them away, or undefined. */
  readonly receiving: (error: unknown) => void;
  /** Whether Slack knows the token, as the last call showed. */
  readonly authorized: (isAuthorized: boolean) => void;
}

type Log = (level: 'info' | 'warn', message: string, fields?: object) => void;

export function createHealth(account: string, log: Log): Health {
  let host: Host | undefined;
  let receiving: string | undefined = 'connecting';
  let calling: string | undefined;
  let told: string | undefined | null = null;

  function tell(): void {
    const trouble = calling ?? receiving;
    if (!host || trouble === told) return;
    const isFirst = told === null;
    told = trouble;
    host.health(account, trouble);
    if (trouble === undefined) log('info', 'Slack works');
    else if (!isFirst) log('warn', 'Trouble with Slack', { trouble });
  }

  return {
    tellTo(given) {
      host = given;
      receiving = 'connecting';
      told = null;
      tell();
    },
    receiving(error) {
      receiving = error === undefined ? undefined : describe(error);
      tell();
    },
    authorized(isAuthorized) {
      const now = isAuthorized ? undefined : UNAUTHORIZED;
      if (now === calling) return;
      calling = now;
      tell();
    },
  };
}

/** Only ChannelErrors are known to be without secrets. */
const describe = (error: unknown) => (error instanceof ChannelError ? error.reason : 'events could not be stored');
