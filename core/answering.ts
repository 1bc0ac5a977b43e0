// Asks the answerer what decisions ask for, and asks again at once what an earlier life was still asking.
import type { Answer, Answerer } from './answerer.ts';
import type { Clock } from './clock.ts';
import type { Place } from './message.ts';
import type { Store } from './store.ts';

export interface Asked {
  readonly turn: number;
  readonly text: string;
  readonly article?: string;
  readonly lang: string;
  /** Where the customer waits for it. */
  readonly place: Place;
}

export interface AnsweringParts {
  readonly answerer: Answerer;
  readonly store: Store;
  readonly clock: Clock;
  /** How long an answer may take; the alarms of questions under way lie within it. */
  readonly lateMs: number;
  /** An answer is being made that takes a moment. */
  working(place: Place): void;
  /** Commits the answer as an event. */
  answered(conversation: number, turn: number, answer: Answer): Promise<void>;
  log(level: 'warn' | 'error', message: string, fields: object): void;
}

export interface Answering {
  /** Never rejects: an answer that cannot be given leaves its alarm to ring. */
  ask(conversation: number, asked: Asked): Promise<void>;
  resume(): Promise<void>;
}

const UNSURE: Answer = { kind: 'unsure', near: [] };
const PAGE = 1_000;
/** What is answered sooner is not seen to be written: the sign would come with the answer, or after it. */
const SOON_MS = 300;

export function createAnswering({ answerer, store, clock, lateMs, working, answered, log }: AnsweringParts): Answering {
  async function answerTo({ article, text, lang }: Asked): Promise<Answer> {
    try {
      return article === undefined
        ? await answerer.answer({ text, lang })
        : ((await answerer.article(article)) ?? UNSURE);
    } catch (error) {
      log('error', 'the answerer failed', { error });
      return UNSURE;
    }
  }

  async function ask(conversation: number, asked: Asked): Promise<void> {
    const sign = setTimeout(() => working(asked.place), SOON_MS);
    const answer = await answerTo(asked);
    clearTimeout(sign);
    try {
      await answered(conversation, asked.turn, answer);
    } catch (error) {
      log('warn', 'an answer could not be given; its alarm will ring', { error });
    }
  }

  return {
    ask,
    async resume() {
      for (const { conversation, kind } of await store.alarms(clock.now() + lateMs, PAGE)) {
        if (kind !== 'answer') continue;
        const [found] = await store.read([{ select: { by: 'id', id: conversation } }]);
        const question = (await store.recent(conversation, 20)).findLast(({ who }) => who === 'customer');
        if (!found?.state || !question) continue;
        const { turn, lang, place } = found.state;
        void ask(conversation, { turn, text: question.text, lang, place });
      }
    },
  };
}
