// Who was helped well is asked whether they would help others: once in a while, kindly, and never after something grave.
import { action } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Message } from './message.ts';
import { button, type Decision, decision, type House } from './say.ts';
import { say } from './words.ts';

/**
 * An alarm a moment after a good rating, so that a word on it comes first. None for somebody of the pool, and none where
 * others read along: who applies does so alone with the bot.
 */
export const inviteSoon = (
  house: House,
  state: Conversation,
  { at, self, shared }: { readonly at: number; readonly self?: object; readonly shared?: true },
): Effect[] =>
  !self && !shared && isInvited(house, state, at)
    ? [{ type: 'alarm', kind: 'invite', at: at + house.policy.inviteAfterMs }]
    : [];

/** Whoever is still there after a good rating, with nothing in the last quarter that makes the question unkind. */
function isInvited({ policy, volunteers }: House, state: Conversation, at: number): boolean {
  if (!volunteers || volunteers.invite === false || state.joining || state.unreachable) return false;
  if (state.phase !== 'rating' || state.distressed || state.blockedBy.length > 0) return false;
  const { invitedAt, emergencyAt, reportedAt, accusedAt } = state;
  const lately = [invitedAt, emergencyAt, reportedAt, accusedAt].some(
    (then) => then !== undefined && at - then < policy.inviteAgainMs,
  );
  return (state.score ?? 0) >= policy.inviteScoreMin && !lately;
}

/** The alarm rang: asked again who is invited, since much may have happened meanwhile. */
export function invite(house: House, state: Conversation, at: number): Decision {
  if (!isInvited(house, state, at)) return decision(state);
  const { lang } = state;
  const text = [say(lang, 'wouldHelp')];
  const buttons = [
    [button(lang, 'wouldHelpYes', action('volunteer')), button(lang, 'wouldHelpNo', action('inviteNo'))],
  ];
  const next = { ...state, invitedAt: at };
  return decision(
    next,
    { type: 'send', to: { place: state.place }, message: { text, buttons }, mark: markOf(next) },
    { type: 'record', said: { at, who: 'bot', name: '', text: text.join('') } },
  );
}

/** Their no stands where they were asked, and nothing else is said. */
export function notNow(state: Conversation): Decision {
  if (state.invitedAt === undefined) return decision(state);
  const message: Message = { text: [say(state.lang, 'wouldHelpDeclined')] };
  return decision(state, { type: 'edit', to: { place: state.place }, of: { mark: markOf(state) }, message });
}

const markOf = ({ id, invitedAt = 0 }: Conversation): string => `invite:${id}:${invitedAt}`;
