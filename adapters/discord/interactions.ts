// Presses, forms and commands: what they stand for goes to core; what Discord wants at once is done here.
import {
  type APIApplicationCommandInteraction,
  type APIChannel,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { ChannelEvent, Host, Look } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import { type Author, excerpt, type Form, type Place } from '../../core/message.ts';
import type { Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import { answerIn, modalOf, readKept, readPressed } from './components.ts';
import { authorOf } from './decode.ts';
import { encode } from './encode.ts';
import { isDirect, isThread, type Room, type Rooms } from './rooms.ts';
import { keptKey, type Sender } from './send.ts';

export interface InteractionParts {
  readonly account: string;
  readonly calls: Calls;
  readonly host: Host;
  readonly rooms: Rooms;
  readonly shelf: Shelf;
  readonly answers: Answers;
  readonly keep: Sender['keep'];
  readonly now: () => number;
  readonly langOf: (person: string) => string | undefined;
  /** What the person's client is set to is told with every interaction. */
  readonly speaks: (person: string, lang: string) => void;
  /** Whether somebody may act at a desk: the role that agents have, if one is demanded. */
  readonly isAgent: (roles: readonly string[] | undefined) => boolean;
  /** Resolves when it is committed: the gateway does not deliver again. */
  readonly deliver: (event: ChannelEvent) => Promise<void>;
}

const TOO_OLD = 'This button is too old.';
const TOO_SLOW = 'That took too long. Please press again.';
const FAILED = 'That did not work. Please try again.';
const NO_AGENT = 'This is for agents. Ask for a human with /human, or write to me directly.';
const IN_DIRECT =
  'I have written to you in our direct messages. If nothing is there, allow direct messages from this server, or mention me here.';
/** Commands that mean something outside of desks, too. */
const EVERYBODYS: ReadonlySet<string> = new Set(['human', 'ask', 'promise', 'cancel', 'help', 'link']);
/** In the middle of a channel these lead into direct messages, and so does /link without a code. At a desk, agents see the promise where they ask. */
const PRIVATE: ReadonlySet<string> = new Set(['human', 'ask', 'promise']);
const REPLY_FORM: Form = { title: 'Reply', label: 'It goes to the customer', lengthMax: 1_900 };
const REPLY_ID = 'f:reply';
const QUOTE_LENGTH_MAX = 200;

interface Actor {
  readonly author: Author;
  readonly room: Room;
  readonly place: Place;
  readonly roles: readonly string[] | undefined;
}

export function createInteractions(parts: InteractionParts) {
  const { account, host, answers, rooms } = parts;
  const ignored = (label: string): void => host.ignored(account, label);

  async function actorOf(interaction: APIInteraction): Promise<Actor | undefined> {
    const user = interaction.member?.user ?? interaction.user;
    const channel: Partial<APIChannel> | undefined = interaction.channel;
    if (!user || channel?.id === undefined) return undefined;
    if ('locale' in interaction && interaction.locale) parts.speaks(user.id, interaction.locale);
    const room = rooms.learn(channel, interaction.guild_id) ?? (await rooms.find(channel.id));
    const author = authorOf(user, interaction.member, parts.langOf);
    return { author, room, place: rooms.place(room), roles: interaction.member?.roles };
  }

  const refuses = (actor: Actor): boolean =>
    !isDirect(actor.room) && host.isDesk(actor.place) && !parts.isAgent(actor.roles);

  const heard = ({ author }: Actor, interaction: APIInteraction) => ({
    id: `i:${interaction.id}`,
    at: parts.now(),
    author,
  });

  /** A press commits, and is answered by core; one that leads nowhere is answered here. */
  function pressed(
    interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
    actor: Actor,
    action: string,
    input?: string,
  ): Promise<void> {
    // Only its reader sees an overview; its buttons name a conversation wherever they are shown.
    const isAlone = ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const place = isAlone ? { account, channel: `home:${actor.author.id}` } : actor.place;
    return parts.deliver({
      type: 'pressed',
      ...heard(actor, interaction),
      place,
      audience: isAlone || isDirect(actor.room) ? 'direct' : 'group',
      messageId: interaction.message?.id ?? interaction.id,
      action,
      press: interaction.id,
      ...(input !== undefined && { input }),
    });
  }

  async function takePress(interaction: APIMessageComponentInteraction, actor: Actor): Promise<void> {
    const { custom_id: customId } = interaction.data;
    const values = 'values' in interaction.data ? interaction.data.values : undefined;
    const found = readPressed(customId, values);
    if (!found) {
      ignored('press of something else');
      return answers.answer(interaction.id, TOO_OLD);
    }
    if (found.type === 'reply') {
      const isAsked = await answers.ask(interaction, modalOf(REPLY_FORM, REPLY_ID));
      return isAsked ? undefined : answers.answer(interaction.id, TOO_SLOW);
    }
    if (found.type === 'action') return pressed(interaction, actor, found.action);
    const kept = readKept(await parts.shelf.get(keptKey(account, found.token)));
    if (!kept) {
      ignored('press of an old button');
      return answers.answer(interaction.id, TOO_OLD);
    }
    if (kept.form && (await answers.ask(interaction, modalOf(kept.form, `f:${found.token}`)))) return;
    return pressed(interaction, actor, kept.action);
  }

  async function takeForm(interaction: APIModalSubmitInteraction, actor: Actor): Promise<void> {
    const { custom_id: customId, components } = interaction.data;
    const input = answerIn(components) ?? '';
    if (customId === REPLY_ID) return takeReply(interaction, actor, input);
    const kept = customId.startsWith('f:')
      ? readKept(await parts.shelf.get(keptKey(account, customId.slice(2))))
      : undefined;
    if (kept) return pressed(interaction, actor, kept.action, input);
    ignored('another form');
    return answers.answer(interaction.id, TOO_OLD);
  }

  /** Where agents cannot simply type: what they wrote into the form stands in the thread for all to see. */
  async function takeReply(interaction: APIModalSubmitInteraction, actor: Actor, words: string): Promise<void> {
    await deliverWords(interaction, actor, actor.place, words, 'group');
    const { body } = encode(
      { text: [{ type: 'bold', children: [actor.author.name] }, `\n${words}`] },
      { withReply: false },
    );
    await answers.show(interaction.id, body, true);
  }

  const deliverWords = (
    interaction: APIInteraction,
    actor: Actor,
    place: Place,
    words: string,
    audience: 'direct' | 'group' | 'addressed',
    quote?: string,
  ): Promise<void> =>
    parts.deliver({
      type: 'written',
      ...heard(actor, interaction),
      place,
      audience,
      ids: [`i${interaction.id}`],
      unseen: true,
      message: { text: [words], ...(quote ? { quote } : {}) },
    });

  async function takeCommand(interaction: APIApplicationCommandInteraction, actor: Actor): Promise<void> {
    const { type, name } = interaction.data;
    const press = interaction.id;
    if (type === ApplicationCommandType.Message)
      return askDirectly(
        interaction,
        actor,
        press,
        '/human',
        quoted(interaction as APIMessageApplicationCommandInteraction),
      );
    if (type !== ApplicationCommandType.ChatInput) return ignored('another command');
    if (name === 'queue' || name === 'me') return showOverview(actor, press, name);
    const words = `/${name} ${argumentOf(interaction as APIChatInputApplicationCommandInteraction)}`.trim();
    if (isDirect(actor.room)) await deliverWords(interaction, actor, actor.place, words, 'direct');
    else if (
      (PRIVATE.has(name) || words === '/link') &&
      (host.isDesk(actor.place) ? name !== 'promise' : !isThread(actor.room))
    )
      return askDirectly(interaction, actor, press, words);
    else if (!EVERYBODYS.has(name) && !host.isDesk(actor.place)) return answers.answer(press, NO_AGENT);
    else await deliverWords(interaction, actor, actor.place, words, 'addressed');
    await answers.answer(press, `✓ ${words}`);
  }

  async function showOverview({ author }: Actor, press: string, of: Look): Promise<void> {
    const message = await host.overview(account, author, of);
    if (!message) return answers.answer(press, NO_AGENT);
    const { body, kept } = encode(message, { withReply: false });
    await parts.keep(kept);
    await answers.show(press, body);
  }

  /** Who asks for a human in the middle of anywhere is helped in their direct messages, where others do not read. */
  async function askDirectly(
    interaction: APIInteraction,
    actor: Actor,
    press: string,
    words: string,
    quote?: string,
  ): Promise<void> {
    const opened = await parts.calls.run<APIChannel>('post', '/users/@me/channels', {
      body: { recipient_id: actor.author.id },
      idempotent: true,
    });
    rooms.learn(opened);
    await deliverWords(interaction, actor, { account, channel: opened.id }, words, 'direct', quote);
    await answers.answer(press, isDirect(actor.room) ? '✓' : IN_DIRECT);
  }

  async function take(interaction: APIInteraction): Promise<void> {
    const actor = await actorOf(interaction);
    if (!actor) return ignored('interaction of nobody');
    if (refuses(actor)) {
      ignored('without the role');
      return answers.answer(interaction.id, NO_AGENT);
    }
    switch (interaction.type) {
      case InteractionType.MessageComponent:
        return takePress(interaction, actor);
      case InteractionType.ModalSubmit:
        return takeForm(interaction, actor);
      case InteractionType.ApplicationCommand:
        return takeCommand(interaction, actor);
      case InteractionType.Ping:
      case InteractionType.ApplicationCommandAutocomplete:
        return ignored('interaction of no use');
      default: {
        const unknown: { readonly type: number } = interaction;
        return ignored(`interaction of type ${unknown.type}`);
      }
    }
  }

  /** Resolves when it is committed and answered. Its time counts from now on, although it waits for what came `before`. */
  return async (interaction: APIInteraction, before: Promise<void>): Promise<void> => {
    if (ANSWERED.has(interaction.type)) answers.issue(interaction);
    await before;
    try {
      await take(interaction);
    } catch (error) {
      await answers.answer(interaction.id, FAILED).catch(() => undefined);
      throw error;
    }
  };
}

const ANSWERED: ReadonlySet<InteractionType> = new Set([
  InteractionType.MessageComponent,
  InteractionType.ModalSubmit,
  InteractionType.ApplicationCommand,
]);

function argumentOf({ data }: APIChatInputApplicationCommandInteraction): string {
  const [option] = data.options ?? [];
  return option && 'value' in option ? String(option.value) : '';
}

function quoted({ data }: APIMessageApplicationCommandInteraction): string | undefined {
  const content = data.resolved.messages[data.target_id]?.content ?? '';
  return content === '' ? undefined : excerpt(content, QUOTE_LENGTH_MAX);
}
