// Answers to presses and commands, which Discord wants within 3 seconds: at once, or announced first and given later.
import { type APIInteraction, InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import type { Calls } from './calls.ts';
import type { Log } from './channel.ts';
import { NOBODY } from './encode.ts';
import { escapeText } from './escape.ts';
import { createMemory } from './memory.ts';
import { createTakingBack } from './taking-back.ts';

export interface Answers {
  /** From now on this interaction waits for its answer, and is announced as seen if that takes long. */
  issue(interaction: APIInteraction): void;
  /** Words for the one who pressed alone; undefined: nothing to say. Once; best effort. */
  answer(press: string, words: string | undefined): Promise<void>;
  /** The same, taken back after so long, and at the stop at the latest. Whether it was shown. */
  whisper(press: string, words: string, forMs: number): Promise<boolean>;
  /** The same with a whole body, or for all to see. */
  show(press: string, body: Readonly<Record<string, unknown>>, forAll?: boolean): Promise<void>;
  /** Opens a modal as the answer. False: it is too late for that, or did not work. */
  ask(interaction: APIInteraction, modal: object): Promise<boolean>;
  /** What somebody was shown for a while is taken back now. */
  stop(): Promise<void>;
}

/** Discord takes an answer for 3 seconds, and after an announcement for 15 minutes. */
const ANNOUNCE_MS = 1_800;
const WAITING_MAX = 5_000;
/** UTF-16 code units; Discord takes twice as many, and signs that could be marks are escaped. */
export const WORDS_LENGTH_MAX = 1_000;

interface Waiting {
  readonly interaction: APIInteraction;
  readonly timer: NodeJS.Timeout;
  state: 'new' | 'announced' | 'done';
}

const contentOf = (words: string) => ({ content: escapeText(words.slice(0, WORDS_LENGTH_MAX), true) });

export function createAnswers(calls: Calls, log: Log): Answers {
  const back = createTakingBack(calls, log);
  const waiting = createMemory<Waiting>(WAITING_MAX);

  const callback = ({ id, token }: APIInteraction, body: object): Promise<unknown> =>
    calls.run('post', `/interactions/${id}/${token}/callback`, { body, auth: false });

  const isPress = ({ type, ...rest }: APIInteraction): boolean =>
    type === InteractionType.MessageComponent || (type === InteractionType.ModalSubmit && 'message' in rest);

  function announce(press: Waiting): void {
    if (press.state !== 'new') return;
    press.state = 'announced';
    const body = isPress(press.interaction)
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } };
    callback(press.interaction, body).catch((error: unknown) =>
      log('debug', 'A press could not be announced as seen', { error }),
    );
  }

  /** Resolves to where the answer stands; undefined: there was none to give. */
  async function show(
    id: string,
    body: Readonly<Record<string, unknown>>,
    forAll = false,
  ): Promise<`/${string}` | undefined> {
    const press = waiting.get(id);
    if (!press || press.state === 'done') return undefined;
    const { state, interaction } = press;
    press.state = 'done';
    clearTimeout(press.timer);
    const data = { ...body, allowed_mentions: NOBODY, ...(forAll ? {} : { flags: MessageFlags.Ephemeral }) };
    const route = `/webhooks/${interaction.application_id}/${interaction.token}` as const;
    const original = `${route}/messages/@original` as const;
    if (state === 'new') {
      await callback(interaction, { type: InteractionResponseType.ChannelMessageWithSource, data });
      return original;
    }
    if (isPress(interaction)) {
      const { id: sent } = await calls.run<{ id: string }>('post', route, { body: data, auth: false });
      return `${route}/messages/${sent}`;
    }
    await calls.run('patch', original, { body: data, auth: false });
    return original;
  }

  return {
    issue(interaction) {
      const timer = setTimeout(() => announce(press), ANNOUNCE_MS);
      timer.unref();
      const press: Waiting = { interaction, timer, state: 'new' };
      waiting.set(interaction.id, press);
    },
    async answer(id, words) {
      const press = waiting.get(id);
      if (!press || press.state === 'done') return;
      if (words !== undefined) return void (await show(id, contentOf(words)));
      if (!isPress(press.interaction)) return void (await show(id, { content: '✓' }));
      const { state } = press;
      press.state = 'done';
      clearTimeout(press.timer);
      if (state === 'new') await callback(press.interaction, { type: InteractionResponseType.DeferredMessageUpdate });
    },
    async whisper(id, words, forMs) {
      try {
        const route = await show(id, contentOf(words));
        if (route) back.after(route, forMs);
        return route !== undefined;
      } catch (error) {
        log('debug', 'A press could not be answered', { error });
        return false;
      }
    },
    show: async (id, body, forAll) => void (await show(id, body, forAll)),
    async ask(interaction, modal) {
      const press = waiting.get(interaction.id);
      if (press?.state !== 'new') return false;
      press.state = 'done';
      clearTimeout(press.timer);
      return callback(interaction, { type: InteractionResponseType.Modal, data: modal }).then(
        () => true,
        () => false,
      );
    },
    async stop() {
      await back.all();
      for (const [, { timer }] of waiting.entries()) clearTimeout(timer);
    },
  };
}
