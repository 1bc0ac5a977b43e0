// What the one who pressed is told: whispered where they pressed, or written on top of what they look at.
import type { Author } from '../../core/message.ts';
import { type Calls, type Log, tried } from './calls.ts';
import { encode } from './encode.ts';
import type { Origin } from './forms.ts';
import type { Home } from './home.ts';

export interface Answers {
  /** The string under which a press is answered. */
  issue(origin: Origin, responseUrl: string | undefined): string;
  /** Best effort. */
  answer(press: string, text: string | undefined): Promise<void>;
  /** Where they pressed a message, and nowhere else: an App Home would go on showing it. Whether it was said. */
  whisper(press: string, text: string): Promise<boolean>;
  /** Says something through the address that came with a command or a shortcut. */
  respond(responseUrl: string, body: object): Promise<boolean>;
}

/** UTF-16 code units: one section, with room for what must be escaped. */
export const WHISPER_LENGTH_MAX = 2_000;
const WAITING_MAX = 1_000;
/** Slack takes an answer through such an address for half an hour. */
const RESPONSE_MS_MAX = 10_000;

interface Waiting {
  readonly origin: Origin;
  readonly responseUrl: string | undefined;
}

export function createAnswers(calls: Calls, home: () => Home, author: (id: string) => Author, log: Log): Answers {
  const waiting = new Map<string, Waiting>();
  let count = 0;

  async function respond(responseUrl: string, body: object): Promise<boolean> {
    if (!calls.isTrusted(responseUrl)) return false;
    return tried(log, 'answer through the address of a press', () =>
      calls.run({ idempotent: true }, () =>
        calls.http.ask(responseUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          silenceMsMax: RESPONSE_MS_MAX,
        }),
      ),
    );
  }

  async function whisper({ origin, responseUrl }: Waiting, words: string): Promise<boolean> {
    const { place, person } = origin;
    const { blocks, text } = encode({ text: [words] });
    const said = { channel: place.channel, user: person, text, blocks: blocks as [] };
    const thread = place.thread === undefined ? {} : { thread_ts: place.thread };
    const isSaid = await tried(log, 'whisper', () =>
      calls.run({}, (api) => api.chat.postEphemeral({ ...said, ...thread })),
    );
    if (isSaid || responseUrl === undefined) return isSaid;
    return respond(responseUrl, { response_type: 'ephemeral', replace_original: false, text, blocks });
  }

  async function show({ origin, responseUrl }: Waiting, words: string | undefined): Promise<void> {
    const person = author(origin.person);
    if (origin.surface === 'home') return home().publish(person, words);
    const blocks = await home().overview(person, words);
    if (!blocks || responseUrl === undefined) return;
    await respond(responseUrl, { replace_original: true, response_type: 'ephemeral', text: words ?? '…', blocks });
  }

  return {
    respond,
    issue(origin, responseUrl) {
      count += 1;
      const press = `${count}`;
      waiting.set(press, { origin, responseUrl });
      const [oldest] = waiting.keys();
      if (waiting.size > WAITING_MAX && oldest !== undefined) waiting.delete(oldest);
      return press;
    },
    async whisper(press, words) {
      const asked = waiting.get(press);
      if (asked?.origin.surface !== 'message') return false;
      waiting.delete(press);
      return whisper(asked, words);
    },
    async answer(press, words) {
      const asked = waiting.get(press);
      waiting.delete(press);
      if (!asked) return;
      if (asked.origin.surface !== 'message') return show(asked, words);
      if (words !== undefined) await whisper(asked, words);
      await home().refresh(author(asked.origin.person));
    },
  };
}
