// What an agent who typed or pressed something gets back for it: at the press itself, or in a line where it was typed.
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { Button } from './message.ts';
import { type Decision, decision, type House } from './say.ts';
import { type Key, type Params, say } from './words.ts';

type Commanded = Extract<Event, { type: 'agentCommanded' }>;
type Pressed = Extract<Event, { type: 'agentPressed' }>;
export type Asked = Commanded | Pressed;

/** Answers the one who asked: the press itself where there was one, else a line at the place where it was typed. */
export function answer(house: House, event: Asked, key: Key, params: Params = {}, buttons?: Button[][]): Effect {
  const text = say(house.lang, key, params);
  if (event.type === 'agentPressed' && !buttons)
    return { type: 'reply', press: event.press, account: event.place.account, text };
  return {
    type: 'send',
    to: { place: event.place },
    message: {
      text: [text],
      ...(buttons ? { buttons } : {}),
      ...(event.type === 'agentCommanded' && !event.unseen ? { replyTo: event.source } : {}),
    },
  };
}

export const answerIn = (event: Commanded, text: string): Effect => ({
  type: 'send',
  to: { place: event.place },
  message: { text: [text], ...(event.unseen ? {} : { replyTo: event.source }) },
});

/** A press that something visible answers is still answered, so that the button stops spinning. */
export const settled = (event: Asked): Effect[] =>
  event.type === 'agentPressed' ? [{ type: 'reply', press: event.press, account: event.place.account }] : [];

/** The same decision, and these after it. */
export const after = (made: Decision, ...effects: Effect[]): Decision =>
  decision(made.state, ...made.effects, ...effects);
