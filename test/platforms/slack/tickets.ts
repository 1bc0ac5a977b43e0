// What a press gives the app for a while: the trigger id that opens one modal, and the address that takes a few answers.
import { createHash, randomUUID } from 'node:crypto';
import { SlackFailure } from './failure.ts';

const TRIGGER_MS_MAX = 3_000;
const RESPONSE_MS_MAX = 30 * 60_000;

export interface ResponseTarget {
  /** Whose press it was; ephemeral answers are shown to them. */
  readonly person: string;
  readonly channel: string;
  /** The message that carried the button, if any. */
  readonly ts: string | undefined;
  readonly thread: string | undefined;
  readonly isEphemeral: boolean;
}

export interface Tickets {
  /** `view` is the modal that is open where the press happened. */
  newTrigger(person: string, view?: string): string;
  /** Whose trigger it is; throws when it is unknown, used or older than three seconds. */
  useTrigger(id: string): { readonly person: string; readonly view: string | undefined };
  newResponseUrl(base: string, team: string, target: ResponseTarget): string;
  /** Throws when the address is unknown, older than half an hour, or used five times. */
  useResponse(path: string, usesMax: number): ResponseTarget;
}

export function openTickets(now: () => number): Tickets {
  const triggers = new Map<string, { person: string; view: string | undefined; at: number; isUsed: boolean }>();
  const responses = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  let last = 1_000_000;
  return {
    newTrigger(person, view) {
      const id = `${++last}.${last * 7}.${createHash('md5').update(String(last)).digest('hex')}`;
      triggers.set(id, { person, view, at: now(), isUsed: false });
      return id;
    },
    useTrigger(id) {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new SlackFailure('invalid_trigger_id');
      if (trigger.isUsed) throw new SlackFailure('exchanged_trigger_id');
      if (now() - trigger.at > TRIGGER_MS_MAX) throw new SlackFailure('expired_trigger_id');
      trigger.isUsed = true;
      return trigger;
    },
    newResponseUrl(base, team, target) {
      const path = `/actions/${team}/${++last}/${randomUUID().replaceAll('-', '').slice(0, 24)}`;
      responses.set(path, { target, at: now(), uses: 0 });
      return base + path;
    },
    useResponse(path, usesMax) {
      const response = responses.get(path);
      if (response === undefined || now() - response.at > RESPONSE_MS_MAX)
        throw new SlackFailure('expired_url', {}, 404);
      if (response.uses >= usesMax) throw new SlackFailure('used_url', {}, 404);
      response.uses++;
      return response.target;
    },
  };
}
