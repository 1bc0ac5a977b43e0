// The one switch over all that can happen: a conversation and an event in, the next conversation and effects out.
import { answered, ask, feedback, greet, question } from './bot.ts';
import { rate, wroteAfterClose } from './closing.ts';
import { pressCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { agentAsked } from './desk.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { sendExport } from './exporting.ts';
import { floodChanged, floods, hush, paced } from './flood.ts';
import { askWhetherSure, forgetMe } from './forgetting.ts';
import { isThanks } from './greeting.ts';
import { meanwhile, request, waitingWrote, withdraw } from './handoff.ts';
import { notNow } from './inviting.ts';
import { judged } from './joining/card.ts';
import { pressedJoin, volunteer, wroteJoining } from './joining.ts';
import { joint } from './joint.ts';
import { type Placed, plain } from './message.ts';
import { matched, offerLost } from './offers.ts';
import { cardLost, pageLost } from './paging.ts';
import { agentChanged, agentWrote, customerChanged, customerWrote, reachable, undeliverable } from './relay.ts';
import { relieved } from './relieving.ts';
import { reportAgent } from './reporting.ts';
import { rang, reopened } from './ringing.ts';
import { type Decision, decision, described, type House, humanButton, lineOf, sayTo, tell, toThread } from './say.ts';
import { shielded } from './shield.ts';
import { uncleaned } from './unchecked.ts';
import { inDistress } from './urgent.ts';
import { say } from './words.ts';

/** Pure and synchronous; replaying the same events gives the same states and effects. */
export const decide = (house: House, state: Conversation, event: Event): Decision =>
  joint(house, state, event, decided(house, state, event));

function decided(house: House, state: Conversation, event: Event): Decision {
  switch (event.type) {
    case 'customerWrote':
      return heardFrom(house, state, event);
    case 'customerCommanded':
      return commanded(house, state, event);
    case 'customerPressed':
      return pressed(house, state, event);
    case 'customerEdited':
      return edited(house, state, event);
    case 'customerRemoved':
      return removed(house, state, event);
    case 'customerReacted':
      return customerChanged(house, state, event);
    case 'customerLeft':
    case 'customerReturned':
      return reachable(house, state, event);
    case 'agentWrote':
      return agentWrote(house, state, event);
    case 'agentCommanded':
      return agentAsked(house, state, event, event.command);
    case 'agentPressed': {
      const command = pressCommand(event.verb, event.arg);
      if (command) return agentAsked(house, state, event, command);
      return decision(state, { type: 'reply', press: event.press, account: event.place.account });
    }
    case 'agentEdited':
    case 'agentRemoved':
    case 'agentReacted':
      return agentChanged(house, state, event);
    case 'answered':
      return answered(house, state, event);
    case 'undeliverable':
      if (event.page !== undefined) return pageLost(house, state, event, event.page);
      if (event.offer !== undefined) return offerLost(state, event);
      return event.card ? cardLost(house, state, event) : undeliverable(house, state, event);
    case 'uncleaned':
      return uncleaned(house, state, event);
    case 'judged':
      return judged(house, state, event);
    case 'forgotten':
      return forgetMe(state, event.at, false);
    case 'threadReopened':
      return reopened(house, state, event);
    case 'rang':
      return rang(house, state, event);
    case 'relieved':
      return relieved(house, state, event);
    case 'matched':
      return matched(house, state, event);
    default: {
      const _never: never = event;
      return _never;
    }
  }
}

type On<T extends Event['type']> = Extract<Event, { type: T }>;

/** Whatever a customer says is masked, and in the transcript, before anything is made of it. */
function heardFrom(house: House, before: Conversation, original: On<'customerWrote'>): Decision {
  const { state: shown, event, earlier, told } = shielded(house, before, original);
  const state = paced(house, shown, event);
  const made = wrote(house, state, event);
  const said = lineOf(state, event.at, event.message);
  const really = described(original.message);
  const record: Effect = {
    type: 'record',
    said,
    ...(event.source[0] ? { source: event.source[0] } : {}),
    ...(really === said.text ? {} : { unmasked: really }),
  };
  const hushed = floods(state, event.at) && before.told.includes('masked');
  return decision(made.state, ...earlier, record, ...made.effects, ...(hushed ? [] : told));
}

/** What is taken back is not kept either. */
const unsaid = ({ state, effects }: Decision, source: Placed): Decision =>
  decision(state, { type: 'rerecord', source }, ...effects);

function removed(house: House, before: Conversation, event: On<'customerRemoved'>): Decision {
  const { state, effects } = floodChanged(before, event.source, event.at, true);
  const made = customerChanged(house, state, event);
  return unsaid(decision(made.state, ...effects, ...made.effects), event.source);
}

function wrote(house: House, state: Conversation, event: On<'customerWrote'>): Decision {
  if (event.distress) return inDistress(house, state, event, event.distress);
  if (state.phase === 'assigned') return customerWrote(house, state, event);
  const text = plain(event.message.text).trim();
  const flood = floods(state, event.at);
  // In line already: who asks again in a flood has been heard.
  if (event.asksHuman && !(flood && state.phase === 'waiting')) return request(house, state, event, text);
  if (flood && (state.phase !== 'rating' || isThanks(text))) return hush(house, state, event.at);
  const joining = wroteJoining(house, state, event);
  if (joining) return joining;
  if (state.phase === 'rating') return wroteAfterClose(house, state, event);
  if (state.phase === 'bot') return question(house, state, event);
  return state.botHelps && text !== '' ? ask(house, state, event.at, text) : waitingWrote(house, state, event);
}

/** An edited question is a new question; whatever a human has seen is edited where they see it. */
function edited(house: House, before: Conversation, original: On<'customerEdited'>): Decision {
  const { state: shown, event, earlier, told } = shielded(house, before, original);
  const { state, effects: bundles } = floodChanged(shown, event.source, event.at, false);
  const text = plain(event.message.text).trim();
  const made = event.distress
    ? inDistress(house, state, event, event.distress)
    : state.phase === 'bot' && text !== ''
      ? ask(house, state, event.at, text)
      : customerChanged(house, state, event);
  const now = { text: described(event.message), unmasked: described(original.message) };
  return decision(
    made.state,
    ...earlier,
    { type: 'rerecord', source: event.source, now },
    ...bundles,
    ...made.effects,
    ...told,
  );
}

function commanded(house: House, state: Conversation, event: On<'customerCommanded'>): Decision {
  const { command, at } = event;
  switch (command.name) {
    case 'human':
      return request(house, state, event, lastQuestion(event));
    case 'cancel':
      return state.phase === 'waiting' ? withdraw(house, state, at) : decision(state, ...sayTo(state, at, 'notInLine'));
    case 'start':
      return state.phase === 'bot' ? greet(house, state, at) : decision(state, ...sayTo(state, at, 'customerHelp'));
    case 'help':
      return decision(state, ...tell(state, at, helpText(state.lang), [[humanButton(state.lang)]]));
    case 'ask':
      if (state.phase === 'assigned' || command.text === '')
        return decision(state, ...sayTo(state, at, 'customerHelp'));
      return ask(house, state.phase === 'waiting' ? { ...state, botHelps: true } : state, at, command.text);
    case 'forget':
      return forget(state, at, event.replyTo);
    case 'forgetMe':
      return askWhetherSure(state, event);
    case 'export':
      return sendExport(state, at, event.shared);
    case 'volunteer':
      return volunteer(house, state, event);
    case 'report':
      return reportAgent(house, state, event, command.why);
    case 'promise':
      // Answered before anything is decided (core/batch.ts): it is about all conversations.
      return decision(state);
    default: {
      const _never: never = command;
      return _never;
    }
  }
}

const helpText = (lang: string): string =>
  `${say(lang, 'customerHelp')}\n\n${say(lang, 'customerRights')} ${say(lang, 'customerReport')}`;

function forget(before: Conversation, at: number, replyTo: Placed | undefined): Decision {
  if (!replyTo) return decision(before, ...sayTo(before, at, 'forgetHow'));
  const { state, effects } = floodChanged(before, replyTo, at, true);
  const gone = [...effects, ...sayTo(state, at, 'forgotten')];
  if (!state.thread) return unsaid(decision(state, ...gone), replyTo);
  return unsaid(
    decision(state, { type: 'remove', to: toThread(state.thread), of: { source: replyTo } }, ...gone),
    replyTo,
  );
}

/** What the card quotes when the human was asked for by a button: the customer's last own words. */
const lastQuestion = (event: { readonly recent: On<'customerWrote'>['recent'] }): string =>
  event.recent.findLast((line) => line.who === 'customer')?.text ?? '';

function pressed(house: House, state: Conversation, event: On<'customerPressed'>): Decision {
  const { at, press } = event;
  const settle = (made: Decision): Decision =>
    decision(made.state, ...made.effects, { type: 'reply', press, account: event.place.account });
  switch (event.verb) {
    case 'human':
      return settle(request(house, state, event, lastQuestion(event)));
    case 'cancel':
      return settle(
        state.phase === 'waiting' ? withdraw(house, state, at) : decision(state, ...sayTo(state, at, 'notInLine')),
      );
    case 'meanwhile':
      return settle(state.phase === 'waiting' ? meanwhile(state, at) : decision(state));
    case 'article':
      return settle(state.phase === 'assigned' ? decision(state) : readArticle(house, state, at, event.arg));
    case 'join':
      return settle(pressedJoin(house, state, event, event.arg));
    case 'volunteer':
      return settle(volunteer(house, state, event));
    case 'inviteNo':
      return settle(notNow(state));
    case 'forgetMe':
      return settle(forgetMe(state, at, true));
    case 'helpful':
    case 'unhelpful':
      return feedback(house, state, at, press, event.arg, event.verb === 'helpful');
    case 'rate': {
      const [handoff, score] = event.arg.split(':').map(Number);
      if (!handoff || !score || score > 5) return settle(decision(state));
      return rate(house, state, event, handoff, Math.floor(score), press);
    }
    default:
      return settle(decision(state));
  }
}

/** A pressed suggestion is a question to the bot, also while waiting: it was asked for. */
const readArticle = (house: House, state: Conversation, at: number, id: string): Decision =>
  ask(house, state.phase === 'waiting' ? { ...state, botHelps: true } : state, at, '', id);

/** The first state of a customer who was never here. */
export const begin = (
  id: number,
  customer: Conversation['customer'],
  place: Conversation['place'],
  lang: string,
): Conversation => ({
  phase: 'bot',
  id,
  place,
  customer,
  lang,
  blockedBy: [],
  fence: 0,
  turn: 0,
  muted: 0,
  tried: [],
  told: [],
});
