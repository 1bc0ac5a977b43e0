// Bolt's receiver, ours: an envelope goes through Bolt's App, and is acknowledged only when core has committed it.
//
// Bolt's own receivers hand the App an acknowledgement that it uses before any middleware runs. Here it gets one that
// does nothing; the real one is sent when processEvent has come back and nothing in it failed.
import { type AnyMiddlewareArgs, App, type AuthorizeResult, type Receiver } from '@slack/bolt';
import type { Calls } from './calls.ts';
import { type Fields, isFields, text } from './fields.ts';
import type { Retry } from './socket.ts';

export interface ReceiverOptions {
  readonly calls: Calls;
  readonly authorize: () => Promise<AuthorizeResult>;
  /** Resolves when it is committed, or nothing to us, to what goes back; rejects when it is not committed. */
  readonly hear: (body: Fields) => Promise<object | undefined>;
  readonly ignored: (label: string) => void;
  readonly start: () => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
}

/** What became of an envelope on its way through Bolt. */
interface Passage {
  isHeard: boolean;
  back: object | undefined;
  failure: { readonly error: unknown } | undefined;
}

export interface Gate {
  readonly app: App;
  /** Resolves to what goes back with the acknowledgement; rejects when there must be none. */
  deliver(body: Fields, retry: Retry): Promise<object | undefined>;
}

export function createGate(options: ReceiverOptions): Gate {
  const receiver: Receiver = { init: () => undefined, start: options.start, stop: options.stop };
  const app = new App({
    receiver,
    authorize: options.authorize,
    logger: options.calls.logger,
    clientOptions: options.calls.clientOptions,
    convoStore: false,
    ignoreSelf: false,
    tokenVerificationEnabled: false,
  });
  app.use(async ({ body, context }: AnyMiddlewareArgs & { context: Record<string, unknown> }) => {
    const passage = context.passage as Passage;
    passage.isHeard = true;
    try {
      passage.back = await options.hear(isFields(body) ? body : {});
    } catch (error) {
      passage.failure = { error };
    }
  });
  app.error(() => Promise.resolve());
  return {
    app,
    async deliver(body, retry) {
      const passage: Passage = { isHeard: false, back: undefined, failure: undefined };
      try {
        await app.processEvent({
          body,
          ack: () => Promise.resolve(),
          customProperties: { passage },
          ...(retry.num !== undefined && { retryNum: retry.num }),
          ...(retry.reason !== undefined && { retryReason: retry.reason }),
        });
      } catch {
        // Bolt could not read it: so be it, for what we heard says whether it failed.
      }
      if (passage.failure) throw passage.failure.error;
      if (!passage.isHeard) options.ignored(`payload ${text(body, 'type') ?? 'of no type'}`.slice(0, 60));
      return passage.back;
    },
  };
}
