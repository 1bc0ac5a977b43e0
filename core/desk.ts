// What agents type or press at a desk and in a relay thread: every command with its rights, checked at every press.
import { action } from './action.ts';
import { toBot } from './bot.ts';
import { backToLine, claim, refusal } from './claim.ts';
import { canClose, close } from './closing.ts';
import type { AgentCommand } from './command.ts';
import { type Assigned, type Conversation, isGuest } from './conversation.ts';
import type { Effect } from './effect.ts';
import { handTo, leave } from './handing.ts';
import { pass } from './handoff.ts';
import { drop, heldFrom, hold, takeBack, waits } from './held.ts';
import { review } from './mentoring.ts';
import type { Button } from './message.ts';
import { declined } from './offers.ts';
import { readAlong } from './reading-along.ts';
import { note, reply } from './relay.ts';
import { reportCustomer } from './reporting.ts';
import { type Asked, after, answer, answerIn, settled } from './response.ts';
import { reveal } from './reveal.ts';
import {
  type Decision,
  decision,
  type House,
  humanButton,
  refreshControl,
  sayTo,
  speakerOf,
  tellAgents,
  toThread,
  transcriptText,
} from './say.ts';
import { say } from './words.ts';

export function agentAsked(house: House, state: Conversation, event: Asked, command: AgentCommand): Decision {
  switch (command.name) {
    case 'take':
      return take(house, state, event);
    case 'pass':
      if (state.phase !== 'waiting') return decision(state, answer(house, event, 'nobodyWaits'));
      return after(pass(house, state, event.agent, event), answer(house, event, 'passed'));
    case 'later':
      if (state.phase !== 'waiting') return decision(state, answer(house, event, 'nobodyWaits'));
      return after(declined(house, state, event.agent), answer(house, event, 'laterToast'));
    case 'help':
      return decision(state, answer(house, event, 'agentHelp'), ...settled(event));
    case 'transcript':
      return transcript(house, state, event);
    case 'along':
      return readAlong(house, state, event);
    case 'approve':
    case 'fix':
    case 'return':
      return review(house, state, event, command);
    case 'reveal':
      return reveal(house, state, event, command.why);
    case 'report':
      return reportCustomer(house, state, event, command.why);
    case 'unknown':
      return decision(state, answer(house, event, 'unknownCommand', { text: command.text }));
    case 'note':
      if (command.text === '') return decision(state, answer(house, event, 'noteHow'));
      return noted(house, state, event, command.text);
    case 'queue':
    case 'duty':
    case 'suspend':
    case 'restore':
    case 'promote':
    case 'appeal':
    case 'applicant':
    case 'link':
    case 'unlink':
    case 'promise':
    case 'me':
      return decision(state); // Answered before any conversation is looked for (core/asides.ts): it is about all.
    case 'forget':
    case 'release':
    case 'close':
    case 'block':
    case 'snooze':
    case 'transfer':
    case 'invite':
    case 'canned':
      return owned(house, state, event, command);
    default: {
      const _never: never = command;
      return _never;
    }
  }
}

/** A note that was typed into a form or a command is shown to the others; one that was written stands there already. */
function noted(house: House, state: Conversation, event: Asked, text: string): Decision {
  if (event.type === 'agentCommanded' && !event.unseen) return note(house, state, event, text, event.source);
  const made = note(house, state, event, text);
  const { thread } = state;
  if (!thread) return after(made, ...settled(event));
  return after(made, tellAgents(house, thread, 'noteShown', { agent: event.agent.alias, text }), ...settled(event));
}

function take(house: House, state: Conversation, event: Asked): Decision {
  const { standing } = event.rights;
  const outside = standing === 'applied' || standing === 'suspended';
  const no = outside ? say(house.lang, `${standing}Cannot`) : refusal(house, state, event);
  if (no !== undefined || state.phase !== 'waiting') {
    const text = no ?? say(house.lang, 'nobodyWaits');
    const effect: Effect =
      event.type === 'agentPressed'
        ? { type: 'reply', press: event.press, account: event.place.account, text }
        : answerIn(event, text);
    return decision(state, effect);
  }
  const made = claim(house, state, event.agent, event);
  return event.type === 'agentPressed' ? after(made, answer(house, event, 'yours')) : made;
}

function transcript(house: House, state: Conversation, event: Asked): Decision {
  const text = transcriptText(house, event.recent, 2_000);
  const message = { text: text.length > 0 ? text : [say(house.lang, 'transcriptEmpty')] };
  return decision(
    state,
    { type: 'send', to: { place: event.place }, message },
    { type: 'audit', by: event.agent, what: 'transcript' },
    ...settled(event),
  );
}

type Owned = Extract<
  AgentCommand,
  { name: 'forget' | 'release' | 'close' | 'block' | 'snooze' | 'transfer' | 'invite' | 'canned' }
>;

/** Commands of the one whose conversation it is. */
function owned(house: House, state: Conversation, event: Asked, command: Owned): Decision {
  if (state.phase !== 'assigned') return decision(state, answer(house, event, 'notAssigned'));
  const guest = isGuest(state, event.agent);
  const leaves = guest && (command.name === 'release' || command.name === 'block');
  if (state.owner.id !== event.agent.id && command.name !== 'forget' && !leaves) {
    return decision(state, answer(house, event, 'onlyOwner', { agent: state.owner.alias }));
  }
  switch (command.name) {
    case 'release':
      return after((guest ? leave : backToLine)(house, state, event, 'release'), ...settled(event));
    case 'close':
      if (!canClose(state)) return decision(state, answer(house, event, 'closeNeedsReply'));
      if (state.held) return decision(state, answer(house, event, 'closeHeld', { count: state.held.length }));
      return after(close(house, state, event, command.outcome), ...settled(event));
    case 'block':
      return block(house, state, event);
    case 'snooze':
      return snooze(house, state, event);
    case 'transfer':
    case 'invite':
      return handTo(house, state, event, command.name, command.to);
    case 'canned':
      return canned(house, state, event, command.key);
    case 'forget':
      return forget(house, state, event);
    default: {
      const _never: never = command;
      return _never;
    }
  }
}

/** Never again these two; the customer keeps their way to everybody else. Asked twice when pressed. */
function block(house: House, state: Assigned, event: Asked): Decision {
  const name = state.customer.name;
  if (event.type === 'agentPressed' && event.arg !== 'sure') {
    const yes = { label: say(house.lang, 'blockYes'), action: action('block', state.id, 'sure') };
    return decision(state, answer(house, event, 'blockSure', { name }, [[yes]]), ...settled(event));
  }
  const blocked: Assigned = { ...state, blockedBy: [...state.blockedBy, event.agent.id] };
  if (isGuest(state, event.agent))
    return after(leave(house, blocked, event, 'block'), answer(house, event, 'blockedNote', { name }));
  const told = tellAgents(house, state.thread, 'blockedNote', { name });
  if (!canClose(state)) return after(backToLine(house, blocked, event, 'block'), told, ...settled(event));
  const next = toBot({ ...blocked, fence: state.fence + 1 });
  return decision(
    next,
    { type: 'audit', by: event.agent, what: 'block' },
    { type: 'agent', agent: event.agent.id, did: 'ended' },
    { type: 'silence', kind: 'silent' },
    { type: 'silence', kind: 'snooze' },
    { type: 'silence', kind: 'review' },
    ...drop(house, state, state.held ?? [], 'heldLetGo'),
    told,
    ...refreshControl(house, next),
    ...sayTo(next, event.at, 'ended', {}, [[humanButton(state.lang)]]),
    ...settled(event),
  );
}

function snooze(house: House, state: Assigned, event: Asked): Decision {
  const next: Assigned = { ...state, snoozed: true };
  return decision(
    next,
    { type: 'alarm', kind: 'snooze', at: event.at + house.policy.snoozeMs },
    tellAgents(house, state.thread, 'snoozedFor', { name: state.customer.name }),
    ...refreshControl(house, next),
    ...settled(event),
  );
}

export function snoozeOver(house: House, state: Conversation): Decision {
  if (state.phase !== 'assigned' || !state.snoozed) return decision(state);
  const { snoozed: _was, ...awake } = state;
  return decision(
    awake,
    tellAgents(house, state.thread, 'snoozeOver', { agent: state.owner.alias }),
    ...refreshControl(house, awake),
  );
}

function canned(house: House, state: Assigned, event: Asked, key: string): Decision {
  const keys = Object.keys(house.canned);
  if (keys.length === 0) return decision(state, answer(house, event, 'cannedNone'));
  const text = Object.hasOwn(house.canned, key) ? house.canned[key] : undefined;
  if (text !== undefined) {
    const { agent: by, at, fresh: id } = event;
    const message = { text: [text] };
    if (waits(state, by, event.rights)) return after(hold(house, state, { id, by, at, message }), ...settled(event));
    const sent = reply(house, state, by, at, message);
    const shown: Effect = {
      type: 'send',
      to: toThread(state.thread),
      message: { text: [text], speaker: speakerOf(house.lang, event.agent) },
    };
    return after(sent, shown, ...settled(event));
  }
  if (key !== '') return decision(state, answer(house, event, 'cannedUnknown', { key }));
  const choice = keys.slice(0, 20).map((name): Button[] => [{ label: name, action: action('canned', state.id, name) }]);
  return decision(state, answer(house, event, 'cannedChoose', {}, choice), ...settled(event));
}

/** `/forget` as a reply: the copy of one's own message is removed, where the platform tells of no deletion. */
function forget(house: House, state: Assigned, event: Asked): Decision {
  if (event.type !== 'agentCommanded' || !event.replyTo) return decision(state, answer(house, event, 'forgetHowAgent'));
  const held = heldFrom(state, event.replyTo);
  if (held?.by.id === event.agent.id) return takeBack(house, state, held);
  return decision(
    state,
    { type: 'remove', to: { place: state.place }, of: { source: event.replyTo } },
    answer(house, event, 'removedCopy'),
  );
}
