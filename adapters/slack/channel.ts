// A Slack app as a channel: connecting, receiving by Socket Mode or HTTP, and the calls that core asks for.
import type { Capabilities, Channel, Host } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import { createHealth } from '../health.ts';
import { createAnswers, WHISPER_LENGTH_MAX } from './answers.ts';
import { createAssistant } from './assistant.ts';
import { createCalls, type Log } from './calls.ts';
import { createChanges } from './change.ts';
import { FILE_BYTES_MAX, TEXT_LENGTH_MAX } from './encode.ts';
import { fetchFile } from './fetch-file.ts';
import { createHearing } from './hearing.ts';
import { createHome, type Home } from './home.ts';
import { createInteractions } from './interactions.ts';
import { createPeople } from './people.ts';
import { createGate } from './receiver.ts';
import { createSender } from './send.ts';
import { type Me, openSession, type Session, type Way } from './session.ts';
import { createUploads } from './upload.ts';
import { createWhereabouts, idsOf } from './whereabouts.ts';

export interface SlackOptions {
  /** The configured name of this app. */
  readonly account: string;
  /** Of the app's bot: `xoxb-…`. */
  readonly botToken: string;
  /** Demanded by the mode `socket`: `xapp-…`, with the scope connections:write. */
  readonly appToken?: string;
  /** Demanded by the mode `http`. */
  readonly signingSecret?: string;
  /** `https://slack.com/api/`, or a server that speaks like it. */
  readonly apiUrl: string;
  readonly mode: 'socket' | 'http';
  /** Where to listen in the mode `http`. */
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** False only against a server without Slack's sending limits. */
  readonly limits: boolean;
  readonly shelf: Shelf;
  readonly clock?: Clock;
  readonly log: Log;
}

const can: Omit<Capabilities, 'speakers'> = {
  threads: true,
  buttons: true,
  forms: true,
  styles: ['bold', 'italic', 'strike', 'quote', 'code', 'block', 'list', 'link', 'emoji'],
  replies: false,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: false,
  stickers: false,
  albums: true,
  typing: true,
  hears: { edits: true, removals: true, reactions: true, typing: false },
  textLengthMax: TEXT_LENGTH_MAX,
  captionLengthMax: TEXT_LENGTH_MAX,
  fileBytesMax: FILE_BYTES_MAX,
  fetchBytesMax: FILE_BYTES_MAX,
};

/** About a message a second per channel, several hundred a minute overall: https://docs.slack.dev/apis/web-api/rate-limits/ */
const LIMITS = { perMinute: 600, perChannelPerSecond: 1 };
const CUSTOMIZE = 'chat:write.customize';
const STOP_MS_MAX = 5_000;

/** `start` resolves also when Slack cannot be reached (health tells, and it goes on trying). */
export function createSlack(options: SlackOptions): Channel {
  const { account, shelf, log, clock = systemClock } = options;
  const apiUrl = `${options.apiUrl.replace(/\/+$/, '')}/`;
  const health = createHealth(account, 'Slack', log);
  const calls = createCalls({ ...options, apiUrl, authorized: health.authorized });
  let host: Host | undefined;
  let session: Session | undefined;
  let me: Me | undefined;
  let customize = true;
  const noCustomize = (): void => {
    customize = false;
  };
  const scopes = { customize: () => customize, noCustomize };
  const open: Host['open'] = (file) =>
    host ? host.open(file) : Promise.reject(new Error('files can be opened only after the start'));
  const sender = createSender(calls, shelf, scopes, createUploads(calls, shelf, open));
  const people = createPeople(calls, shelf, clock, () => me ?? { team: '' });
  const assistant = createAssistant(calls, clock, log);
  const whereabouts = createWhereabouts();
  let home: Home | undefined;
  const shown = (): Home => {
    if (!home) throw new Error('not started');
    return home;
  };
  const answers = createAnswers(calls, shown, people.author, log);

  function openWith(given: Host): Session {
    const made = createHome(calls, given, sender.keep);
    home = made;
    const parts = {
      account,
      calls,
      host: given,
      shelf,
      people,
      home: made,
      answers,
      assistant,
      whereabouts,
      clock,
      log,
    };
    const hear = createHearing({
      ...parts,
      interactions: createInteractions(parts),
      me: () => me,
      lost: () => health.authorized(false),
    });
    const gate = createGate({
      calls,
      hear,
      ignored: (label) => given.ignored(account, label),
      authorize: () =>
        Promise.resolve({ botToken: options.botToken, ...(me && { botId: me.botId, botUserId: me.self }) }),
      start: () => opened.start(),
      stop: () => opened.stop(),
    });
    const opened = openSession({
      way: wayOf(options),
      calls,
      health,
      clock,
      log,
      deliver: gate.deliver,
      met(known) {
        me = known;
        if (known.scopes) customize = known.scopes.has(CUSTOMIZE);
        if (!customize) log('warn', `Without the scope ${CUSTOMIZE} customers' names stand in the text`);
      },
    });
    return { start: async () => void (await gate.app.start()), stop: async () => void (await gate.app.stop()) };
  }

  return {
    account,
    get can() {
      return { ...can, speakers: customize };
    },
    ...(options.limits && { limits: LIMITS }),
    async start(given) {
      if (session) throw new Error(`Slack account ${account} is started already`);
      host = given;
      health.tellTo(given);
      session = openWith(given);
      await session.start().catch((error: unknown) => {
        session = undefined;
        throw error;
      });
    },
    async stop() {
      const ending = session;
      session = undefined;
      await ending?.stop();
      await calls.http.close(STOP_MS_MAX);
    },
    async send(to, message, key) {
      const placed = await sender.send(to, message, key);
      assistant.said(to);
      whereabouts.note(to, idsOf(placed));
      return placed;
    },
    find: sender.find,
    ...createChanges(calls, scopes, sender.keep, () => me?.self ?? ''),
    openThread: sender.openThread,
    answerPress: answers.answer,
    // Slack lets nobody take back what it showed to one person alone, but for the person.
    whisper: { lasts: 'untilReloaded', lengthMax: WHISPER_LENGTH_MAX, show: answers.whisper },
    showTyping: assistant.showTyping,
    fetchFile: (file) => fetchFile(calls, options.botToken, file),
  };
}

function wayOf({ mode, appToken, signingSecret, host, port, path }: SlackOptions): Way {
  if (mode === 'socket') {
    if (!appToken) throw new Error('Socket Mode needs an app token');
    return { mode, appToken };
  }
  if (!signingSecret) throw new Error('HTTP without a signing secret would believe anybody');
  return { mode, signingSecret, host, port, path };
}
