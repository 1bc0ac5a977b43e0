// What somebody says who wants to help, step by step, and how their application stands: plain data, kept in the conversation.
import type { Span } from '../hours.ts';

export const steps = ['rules', 'languages', 'skills', 'zone', 'hours', 'why', 'check'] as const;
export type Step = (typeof steps)[number];

/** `languages`: BCP 47 tags, the mother tongue first. `zone`: what Temporal takes as one. `why` is masked. All bounded. */
export interface Application {
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly zone: string;
  readonly hours: readonly Span[];
  readonly why: string;
}

/** `at`: when the customer last said something of it, in milliseconds since the epoch. `begun` names its messages. */
export type Joining =
  | {
      readonly is: 'applying';
      readonly step: Step;
      readonly begun: number;
      readonly at: number;
      readonly given: Application;
    }
  /** With the coordinators. `asked`: one of them asked something, and the next message is the answer. */
  | { readonly is: 'applied'; readonly agent: number; readonly at: number; readonly asked?: true }
  | {
      readonly is: 'quiz';
      readonly agent: number;
      readonly at: number;
      readonly tries: number;
      readonly question: number;
      readonly right: number;
    }
  | { readonly is: 'failed'; readonly agent: number; readonly at: number; readonly tries: number }
  | { readonly is: 'declined'; readonly at: number }
  | { readonly is: 'joined'; readonly agent: number };

export const nothingGiven: Application = { languages: [], skills: [], zone: 'UTC', hours: [], why: '' };

/** What configuration says of volunteers. */
export interface Volunteers {
  /** A text, or an address that begins with http. */
  readonly rules: string;
  readonly skills: readonly string[];
  /** `right` counts the answers from 1. */
  readonly quiz: readonly { readonly question: string; readonly answers: readonly string[]; readonly right: number }[];
  /** The share of right answers that it takes, from 0 to 1. */
  readonly passMark: number;
  /** How to come to the desk. */
  readonly welcome: string;
  /** False: nobody is asked after a good rating. */
  readonly invite?: boolean;
}
