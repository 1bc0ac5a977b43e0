// The port of automatic answers.
import type { Rich } from './message.ts';
/** What the answerer is asked: plain text of the customer, BCP 47 language if known. */
export interface Question {
  readonly text: string;
  readonly lang?: string;
}
/** A pointer to an article a customer can press. `id` is stable across reloads while the source's heading stays, at most 40 bytes ASCII. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** Who is thanked for it: an account and a person there (`ACCOUNT:PERSON`), or what an agent is called. */
  readonly author?: string;
}
export type Answer =
  | {
      readonly kind: 'answer';
      readonly text: Rich;
      readonly article: Article;
      readonly score: number;
      readonly lang?: string;
    }
  | { readonly kind: 'unsure'; readonly near: readonly Article[] }; // at most 3
export interface Answerer {
  answer(question: Question): Promise<Answer>;
  /** The whole text of one article by id (a pressed suggestion); undefined when it is gone. */
  article(id: string): Promise<Extract<Answer, { kind: 'answer' }> | undefined>;
  stop(): Promise<void>;
}
