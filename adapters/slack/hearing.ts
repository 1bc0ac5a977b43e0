// What becomes of each envelope: looked up, decoded and handed to core, in the order of its conversation.
import type { ChannelEvent, Host } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { Assistant } from './assistant.ts';
import { type Calls, type Log, tried } from './calls.ts';
import { decode, type Hearer, idsIn, laneOf } from './decode.ts';
import { at, type Fields, isFields, list, text } from './fields.ts';
import type { Home } from './home.ts';
import { type Interactions, isInteraction } from './interactions.ts';
import type { People } from './people.ts';
import type { Me } from './session.ts';
import { isVeiled } from './upload.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface HearingParts {
  readonly account: string;
  readonly calls: Calls;
  readonly host: Host;
  readonly people: People;
  readonly home: Home;
  readonly assistant: Assistant;
  readonly interactions: Interactions;
  readonly whereabouts: Whereabouts;
  readonly clock: Clock;
  readonly log: Log;
  readonly me: () => Me | undefined;
  /** Slack took our token away. */
  readonly lost: () => void;
}

/** Resolves when it is committed, or nothing to us, to what goes back to Slack; rejects when it is not committed. */
export type Hear = (body: Fields) => Promise<object | undefined>;

export function createHearing(parts: HearingParts): Hear {
  const { account, host, people, clock } = parts;
  const lanes = createLanes();

  const hearer = (me: Me): Hearer => ({
    account,
    team: me.team,
    self: me.self,
    botId: me.botId,
    at: clock.now(),
    person: people.author,
    nameOf: people.nameOf,
    threadOf: parts.whereabouts.threadOf,
  });

  async function hearEvent(event: Fields, me: Me): Promise<undefined> {
    if (aside(parts, event, me)) return;
    const known = people.know(idsIn(event));
    const unveiled = list(event, 'files').some(isVeiled) ? unveil(parts.calls, event) : undefined;
    const ready = known || unveiled ? Promise.all([unveiled, known]).then(([full]) => full) : undefined;
    await lanes.inOrder(laneOf(event), ready, (full) => take(full ?? event, me));
  }

  function take(event: Fields, me: Me): Promise<void> {
    const heard: ChannelEvent | string = decode(event, hearer(me));
    if (typeof heard === 'string') {
      host.ignored(account, heard);
      return Promise.resolve();
    }
    if (heard.type === 'written') {
      const [ts] = heard.ids;
      parts.whereabouts.note(heard.place, heard.ids);
      if (ts !== undefined && heard.audience === 'direct') parts.assistant.heard(heard.place.channel, ts);
    }
    return host.receive(heard);
  }

  return async (body) => {
    const me = parts.me();
    if (!me) throw new Error('not connected yet');
    if (isInteraction(body)) return parts.interactions.take(body);
    const event = body.event;
    if (isFields(event)) return hearEvent(event, me);
    host.ignored(account, `payload ${text(body, 'type') ?? 'of no type'}`.slice(0, 60));
    return undefined;
  };
}

/** What concerns no conversation; true: it was that. */
function aside({ account, host, home, assistant, people, log, lost }: HearingParts, event: Fields, me: Me): boolean {
  const person = text(event, 'user');
  switch (event.type) {
    case 'app_home_opened': {
      const channel = text(event, 'channel');
      if (event.tab === 'messages' && channel !== undefined) void assistant.suggest(channel);
      if (event.tab !== 'messages' && person !== undefined) {
        const show = async () => {
          await people.know([person]);
          await home.publish(people.author(person));
        };
        void tried(log, 'show an App Home', show);
      }
      break;
    }
    case 'assistant_thread_started': {
      const thread = at(event, 'assistant_thread');
      const channel = text(thread, 'channel_id');
      if (channel !== undefined) void assistant.suggest(channel, text(thread, 'thread_ts'));
      break;
    }
    case 'member_joined_channel':
      if (person !== me.self) return false;
      log('info', 'In a channel; a link code there makes it a desk', { channel: text(event, 'channel') });
      break;
    case 'member_left_channel':
      if (person !== me.self) return false;
      log('warn', 'No longer in a channel', { channel: text(event, 'channel') });
      break;
    case 'app_uninstalled':
    case 'tokens_revoked':
      log('error', 'Slack says that the app was removed, or its token');
      lost();
      break;
    default:
      return false;
  }
  host.ignored(account, `event ${String(event.type)}`);
  return true;
}

/** In a channel that is shared with another organisation the files are to be asked for. */
async function unveil(calls: Calls, event: Fields): Promise<Fields> {
  const files: Fields[] = [];
  for (const file of list(event, 'files')) {
    const id = text(file, 'id');
    if (!isVeiled(file) || id === undefined) files.push(file);
    else {
      const answer = await calls
        .run({ idempotent: true }, (api) => api.files.info({ file: id }))
        .catch(() => undefined);
      files.push(answer ? at(answer, 'file') : file);
    }
  }
  return { ...event, files };
}

interface Lanes {
  /**
   * Calls `take` when `ready`, and all that was given for this lane before, is ready; not when it is committed: core
   * commits many at once. Resolves as `take` does.
   */
  inOrder<T>(lane: string, ready: Promise<T> | undefined, take: (value: T | undefined) => Promise<void>): Promise<void>;
}

function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return {
    inOrder(lane, ready, take) {
      const before = tails.get(lane);
      if (!before && !ready) return take(undefined);
      const begun = Promise.all([ready, before]).then(([value]) => ({ taken: take(value) }));
      const tail = begun.catch(() => undefined).then(() => void (tails.get(lane) === tail && tails.delete(lane)));
      tails.set(lane, tail);
      return begun.then(({ taken }) => taken);
    },
  };
}
