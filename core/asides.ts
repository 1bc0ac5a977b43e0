// What a batch says outside of any conversation: to an agent about themselves, to a desk, to a group that may become one.
import { parseAction } from './action.ts';
import { progress } from './apprenticeship.ts';
import type { BatchParts } from './batch.ts';
import type { ChannelEvent } from './channel.ts';
import { type AgentCommand, agentCommand } from './command.ts';
import type { Agent } from './conversation.ts';
import { type Profile, profileOf } from './duty.ts';
import { attend, isOff } from './duty-said.ts';
import { type Afterwards, aside, type Hands } from './enact.ts';
import { actorOf } from './erasure.ts';
import { evidenceText } from './evidence.ts';
import { heardSetup } from './first-coordinator.ts';
import { type Heard, linkCodeOf } from './hear.ts';
import { createLinking } from './linking.ts';
import { type Message, type Place, plain } from './message.ts';
import { readOverview } from './overview.ts';
import { readPress, reviewStep } from './review.ts';
import type { Changes } from './store.ts';
import { type Asked, suspension } from './suspension.ts';
import { type Key, say, sayDuration } from './words.ts';

type Pressed = Extract<ChannelEvent, { type: 'pressed' }>;

export interface Asides {
  sayAt(place: Place, key: Key, params?: Readonly<Record<string, string>>): void;
  /** A press that leads nowhere is answered all the same, or the button would spin. */
  settle(press: Pressed, key: Key, lang?: string): void;
  /** How the promise of a human is kept. */
  tellPromise(place: Place, lang?: string): Promise<void>;
  /** A command that is about the agent alone; false: it is about a conversation. */
  about(agent: Agent, place: Place, at: number, asked: AgentCommand | undefined): Promise<boolean>;
  /** What an agent presses, wherever it is shown to them, or says to the bot alone about themselves; false: neither. */
  ofThemselves(event: Heard, desk: Place | undefined): Promise<boolean>;
  /** What became of an agent is told where they are asked: a pause because they seemed away, or what they have learned. */
  tellChanged(agent: number, changed: Changed, at: number): void;
  /** A group that is no desk: nothing is heard there but the code that makes it one. */
  strangeGroup(event: Heard): Promise<void>;
}

/** An agent before and after something happened to them. */
interface Changed {
  readonly before: Profile;
  readonly now: Profile;
}

const isStanding = (asked: AgentCommand): asked is Asked =>
  asked.name === 'suspend' || asked.name === 'restore' || asked.name === 'promote';

/** What an agent says to the bot alone. */
const ALONE: ReadonlySet<string> = new Set([
  'duty',
  'queue',
  'me',
  'suspend',
  'restore',
  'promote',
  'appeal',
  'link',
  'unlink',
]);

/** Buttons that are about the agent who presses. */
const OWN_VERBS: ReadonlySet<string> = new Set(['duty', 'review', 'evidence', 'code']);

/** What is said in a thread, and would be a question to the bot here. */
const IN_THREADS: ReadonlySet<string> = new Set(['along', 'fix', 'return']);

/** `reading` makes the whole batch fail where the store cannot be read. */
export function createAsides(
  parts: BatchParts,
  changes: Changes,
  afterwards: Afterwards,
  hands: Hands,
  reading: <T>(asked: Promise<T>) => Promise<T>,
): Asides {
  const { house, roster, profiles, store, clock, opens, setupCodes, promise, me, ignored } = parts;
  const sendAt = (place: Place, message: Message): void =>
    void changes.deliveries.push(...aside(place, message, house.lang, hands));

  const sayAt: Asides['sayAt'] = (place, key, params = {}) => sendAt(place, { text: [say(house.lang, key, params)] });

  const answer = ({ press, place: { account } }: Pressed, text: string): void =>
    void afterwards.replies.push({ type: 'reply', press, account, text });

  const settle: Asides['settle'] = (press, key, lang = house.lang) => answer(press, say(lang, key));

  const tellPromise: Asides['tellPromise'] = async (place, lang = house.lang) =>
    sendAt(place, await reading(promise(lang)));

  /** What is said of duty is written down where it says something new. */
  function dutyOf(agent: Agent, said: string, at: number): string {
    const known = profiles.of(agent.id, changes);
    const { now, told } = attend(house, agent, known ?? profileOf(agent.id, at, {}), said, at);
    if (known && now) profiles.write(now, changes);
    return told;
  }

  function offDuty({ id }: Agent): boolean {
    const profile = profiles.of(id, changes);
    return profile !== undefined && isOff(profile, clock.now());
  }

  const isOutside = (agent: Agent): boolean =>
    ['applied', 'suspended'].includes(roster.rights(agent, changes).standing);

  const directOf = (agent: number): Place | undefined => roster.identities(agent).find((row) => row.direct)?.direct;

  const about: Asides['about'] = async (agent, place, at, asked) => {
    if (asked?.name === 'queue' && isOutside(agent)) sayAt(place, 'outside');
    else if (asked?.name === 'queue')
      sendAt(place, await reading(readOverview(store, house, agent, offDuty(agent), clock.now())));
    else if (asked?.name === 'promise') await tellPromise(place);
    else if (asked?.name === 'me') sendAt(place, await reading(me(agent)));
    else if (asked?.name === 'duty') sendAt(place, { text: [dutyOf(agent, asked.said, at)] });
    else if (asked && isStanding(asked)) suspend(agent, place, at, asked);
    else if (asked?.name === 'appeal') appeal(agent, place, asked.said);
    else if (asked?.name === 'link' || asked?.name === 'unlink') linking.atDesk(place);
    else return false;
    return true;
  };

  function suspend(by: Agent, place: Place, at: number, asked: Asked): void {
    const { told, agent, toAgent } = suspension(house, { roster, profiles }, by, asked, at, changes);
    sendAt(place, { text: [told] });
    const direct = agent && directOf(agent.id);
    if (direct && toAgent !== undefined) sendAt(direct, { text: [toAgent] });
  }

  function tellCoordinators(words: string): void {
    const { places, message } = hands.toCoordinators({ message: { text: [words] } });
    for (const to of places) sendAt(to, message);
  }

  function appeal(agent: Agent, place: Place, words: string): void {
    tellCoordinators(say(house.lang, 'appealFrom', { agent: agent.alias, words }));
    sayAt(place, 'appealSent');
  }

  const linking = createLinking({ ...parts, sayAt, sendAt, tellCoordinators, reading }, changes);

  /** A button of a review: the next question, or the review is written down. */
  async function review(press: Pressed, agent: Agent, arg: string): Promise<void> {
    const read = readPress(arg);
    const closure = read && (await reading(store.closure(read.handoff)));
    const step = reviewStep(house.lang, agent.id, press.at, read, closure?.agent);
    settle(press, step.told);
    if (step.review) changes.reviews.push(step.review);
    if (step.shown) changes.deliveries.push(...aside(press.place, step.shown, house.lang, hands, step.as));
  }

  /** What was said, to coordinators in their own chat; at a desk, which is told of it if they have none, to all who work there. */
  async function readEvidence(press: Pressed, agent: Agent, conversation: number, atDesk: boolean): Promise<void> {
    if (!atDesk && !roster.rights(agent, changes).coordinator) return settle(press, 'onlyCoordinatorsRead');
    const lines = await reading(store.recent(conversation, house.policy.transcriptLinesMax));
    sendAt(press.place, { text: evidenceText(house, lines) });
    changes.audit.push({ at: press.at, conversation, by: actorOf(agent), what: 'transcript' });
    afterwards.replies.push({ type: 'reply', press: press.press, account: press.place.account });
  }

  async function pressedOwn(press: Pressed, desk: Place | undefined): Promise<boolean> {
    const { verb, arg, conversation } = parseAction(press.action);
    if (verb === 'link') {
      await linking.sure(press, arg);
      afterwards.replies.push({ type: 'reply', press: press.press, account: press.place.account });
      return true;
    }
    if (!OWN_VERBS.has(verb)) return false;
    const known = roster.known(press.place.account, press.author.id)?.agent;
    const agent = desk && verb !== 'duty' ? roster.agent(press.author, desk, press.at, changes) : known;
    if (!agent) settle(press, 'oldButton', press.author.lang);
    else if (verb === 'evidence') await readEvidence(press, agent, conversation ?? 0, desk !== undefined);
    else if (verb === 'duty') answer(press, dutyOf(agent, arg, press.at));
    else if (verb === 'code') afterwards.replies.push(await linking.shown(press, agent));
    else await review(press, agent, arg);
    return true;
  }

  /** From what an agent says to the bot alone on, they are asked there. */
  async function spokeAlone(event: Extract<Heard, { type: 'written' }>): Promise<boolean> {
    const asked = agentCommand(plain(event.message.text));
    if (!asked || (!ALONE.has(asked.name) && !IN_THREADS.has(asked.name))) return false;
    if (asked.name === 'link' || asked.name === 'unlink') {
      await linking.said(event, asked);
      return true;
    }
    const agent = roster.meet(event.author, event.place, event.at, changes);
    if (!agent) return false;
    if (IN_THREADS.has(asked.name)) {
      sayAt(event.place, 'threadOnly');
      return true;
    }
    roster.direct(agent, event.place, event.at, changes);
    return about(agent, event.place, event.at, asked);
  }

  return {
    sayAt,
    settle,
    tellPromise,
    about,
    async ofThemselves(event, desk) {
      if (event.type === 'pressed') return pressedOwn(event, desk);
      if (await heardSetup({ roster, setupCodes, sayAt }, event, changes)) return true;
      return event.type === 'written' && event.audience === 'direct' && spokeAlone(event);
    },
    tellChanged(agent, { before, now }, at) {
      const direct = directOf(agent);
      if (direct && now.pausedUntil !== undefined && now.pausedUntil !== before.pausedUntil)
        sayAt(direct, 'offersPaused', { duration: sayDuration(house.lang, now.pausedUntil - at) });
      const told = progress(house, before, now);
      if (direct && told !== undefined) sendAt(direct, { text: [told] });
      if (told === undefined || now.standing === before.standing) return;
      changes.audit.push({ at, conversation: 0, by: 'house', what: 'promote', why: String(agent) });
      const alias = roster.identities(agent)[0]?.agent.alias ?? '';
      tellCoordinators(say(house.lang, 'promotedNote', { agent: alias }));
    },
    async strangeGroup(event) {
      const code = linkCodeOf(event);
      if (code === undefined) {
        ignored(event.place.account, 'group');
        if (event.type === 'pressed') settle(event, 'nobodyWaits');
        return;
      }
      const place = { account: event.place.account, channel: event.place.channel };
      const right = await opens(code, place);
      if (right) {
        const by = actorOf({ account: place.account, person: event.author.id });
        changes.desks.push({ place, at: event.at });
        changes.audit.push({ at: event.at, conversation: 0, by, what: 'link', why: place.channel });
      }
      sayAt(event.place, right ? 'linked' : 'linkWrong', { house: house.name });
    },
  };
}
