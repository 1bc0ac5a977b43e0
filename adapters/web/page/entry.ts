// What the log of a place is written in, as JSON: the one language that the server and the page share.
import type { File, Message } from '../../../core/message.ts';

/** `house` is everything that core sends: the bot, relayed words, cards. The others wrote in this page. */
export type By = 'customer' | 'house' | 'agent';

export type Entry =
  /** First of every log: a thread's title, or a customer's first name. `over`: what was there is forgotten. */
  | { readonly type: 'opened'; readonly title: string; readonly over?: true }
  | { readonly type: 'named'; readonly name: string }
  | {
      readonly type: 'message';
      readonly id: string;
      readonly by: By;
      /** Id and name of the person; absent for the house, whose `message.speaker` tells who speaks. */
      readonly author?: string;
      readonly name?: string;
      /** With the first of an album's messages: how many they are. */
      readonly album?: number;
      readonly message: Message;
    }
  | { readonly type: 'edited'; readonly id: string; readonly message: Message }
  | { readonly type: 'removed'; readonly id: string }
  /** One reaction per person and message; without `emoji` it was taken back. */
  | { readonly type: 'reacted'; readonly id: string; readonly author: string; readonly emoji?: string }
  | { readonly type: 'pinned'; readonly id: string }
  /** This place may see this file: it was uploaded here or sent here. */
  | { readonly type: 'file'; readonly file: File };

/** An entry where and when it was written. `place` is `channel/thread`, with nothing after the slash in a channel. */
export interface Line {
  readonly seq: number;
  readonly at: number;
  readonly place: string;
  readonly entry: Entry;
}

/** Agents are known by the name they work under: the same name is the same agent, however it is written. */
export const agentId = (name: string): string => `agent:${name.normalize('NFKC').trim().toLowerCase()}`;
