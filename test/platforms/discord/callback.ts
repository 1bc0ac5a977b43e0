// The bot's answers to interactions: the first one within 3 seconds, then the webhook of its token for 15 minutes.
import { type Ask, type Handler, param } from './ask.ts';
import { checkNotEmpty, flag, openMessage } from './draft.ts';
import { ApiFailure, type Json, refusal } from './failure.ts';
import { openForm } from './form.ts';
import type { Hub } from './hub.ts';
import type { Interaction } from './interactions.ts';
import { change, draftOf } from './messages.ts';
import { readModal } from './modal.ts';
import { post, remove } from './post.ts';
import { accountWire } from './wire.ts';
import type { Stored } from './world.ts';

/** By number: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-type */
const answer = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

export const respondToInteraction: Handler = (ask) => {
  const { hub, query } = ask;
  const interaction = hub.interactions.get(param(ask, 'token'));
  if (interaction === undefined || interaction.id !== param(ask, 'interaction')) throw refusal('unknownInteraction');
  if (interaction.answered !== undefined) throw refusal('alreadyAcknowledged');
  if (hub.now() - interaction.createdAt > hub.settings.interactionMsMax) throw refusal('unknownInteraction');
  const form = openForm(ask.body);
  const type = form.choice('type', [4, 5, 6, 7, 8, 9], { required: true });
  form.check();
  if (type !== undefined) take(ask, interaction, type);
  interaction.answered = type;
  hub.record.changed();
  return query.get('with_response') === 'true' ? { status: 200, json: described(hub, interaction) } : undefined;
};

function take(ask: Ask, interaction: Interaction, type: number): void {
  const data = dataOf(ask.body);
  const inner: Ask = { ...ask, body: data };
  if (type === answer.message) interaction.original = reply(inner, interaction, false);
  else if (type === answer.deferredMessage) {
    interaction.original = reply(inner, interaction, true);
    interaction.isDeferred = true;
  } else if (type === answer.deferredUpdate || type === answer.update) {
    if (interaction.source === undefined) throw wrongType(type);
    if (type === answer.update) change(inner, interaction.source);
    interaction.original = interaction.source;
  } else if (type === answer.modal) {
    if (interaction.type === 5) throw wrongType(type);
    interaction.modal = readModal(data);
  } else throw wrongType(type);
}

function wrongType(type: number): ApiFailure {
  return new ApiFailure(400, 50035, 'Invalid Form Body', {
    errors: {
      type: {
        _errors: [
          {
            code: 'INTERACTION_RESPONSE_TYPE_INVALID',
            message: `Interaction response type ${type} is not valid here.`,
          },
        ],
      },
    },
  });
}

function dataOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'data' in body ? (body.data ?? {}) : {};
}

/** A new message that answers; a deferred one shows "thinking" until it is filled in. */
function reply(ask: Ask, interaction: Interaction, isDeferred: boolean): Stored {
  const { hub, body, uploads } = ask;
  const { room, by } = interaction;
  const { form, wanted } = openMessage(body, { hub, channelId: room.id, uploads });
  form.check();
  if (!isDeferred) checkNotEmpty(wanted);
  const isEphemeral = ((wanted.flags ?? 0) & flag.ephemeral) !== 0;
  const draft = draftOf(wanted);
  return post(hub, room, hub.bot, {
    ...(isDeferred ? { content: '' } : draft),
    flags: (draft.flags ?? 0) | (isEphemeral ? flag.ephemeral : 0) | (isDeferred ? flag.loading : 0),
    onlyFor: isEphemeral ? by.id : undefined,
    ...typed(interaction),
    more: answerFields(hub, interaction),
  });
}

/** 20 and 23 say "X used /command". */
function typed(interaction: Interaction): { type?: number } {
  return interaction.type === 2 ? { type: 20 } : {};
}

function answerFields(hub: Hub, { id, type, by, name }: Interaction): Json {
  return {
    application_id: hub.applicationId,
    webhook_id: hub.applicationId,
    interaction_metadata: { id, type, user: accountWire(by), authorizing_integration_owners: {} },
    interaction: { id, type, name, user: accountWire(by) },
  };
}

function described(_hub: Hub, interaction: Interaction): Json {
  const { id, type, original, answered } = interaction;
  const message =
    original === undefined
      ? {}
      : {
          response_message_id: original.wire.id,
          response_message_loading: interaction.isDeferred,
          response_message_ephemeral: original.onlyFor !== undefined,
        };
  return {
    interaction: { id, type, ...message },
    resource: { type: answered, ...(original === undefined ? {} : { message: original.wire }) },
  };
}

/** The interaction behind a webhook's token, while that lives; one that was not answered has no webhook yet. */
function behind(ask: Ask): Interaction {
  const { hub } = ask;
  if (param(ask, 'application') !== hub.applicationId) throw refusal('unknownWebhook');
  const interaction = hub.interactions.get(param(ask, 'token'));
  if (interaction?.answered === undefined) throw refusal('unknownWebhook');
  if (hub.now() - interaction.createdAt > hub.settings.followUpMsMax) throw refusal('invalidWebhookToken');
  return interaction;
}

export const createFollowUp: Handler = (ask) => {
  const { hub, body, uploads } = ask;
  const interaction = behind(ask);
  // The first follow-up of a deferred answer fills that in: docs, "Create Followup Message".
  if (interaction.isDeferred && interaction.original !== undefined)
    return fillIn(ask, interaction, interaction.original);
  const { room, by, original } = interaction;
  const { form, wanted } = openMessage(body, { hub, channelId: room.id, uploads });
  form.check();
  checkNotEmpty(wanted);
  const isEphemeral = ((wanted.flags ?? 0) & flag.ephemeral) !== 0;
  const draft = draftOf(wanted);
  const stored = post(hub, room, hub.bot, {
    ...draft,
    flags: (draft.flags ?? 0) | (isEphemeral ? flag.ephemeral : 0),
    onlyFor: isEphemeral ? by.id : undefined,
    replyTo: original,
    more: answerFields(hub, interaction),
  });
  interaction.followUps.push(stored);
  return stored.wire;
};

function fillIn(ask: Ask, interaction: Interaction, original: Stored): Json {
  change(ask, original, !interaction.isDeferred);
  interaction.isDeferred = false;
  return original.wire;
}

function answerIn(ask: Ask, interaction: Interaction): Stored {
  const id = param(ask, 'message');
  const found =
    id === '@original'
      ? interaction.original
      : [interaction.original, ...interaction.followUps].find((one) => one?.wire.id === id);
  if (found === undefined || found.isRemoved) throw refusal('unknownMessage');
  return found;
}

export const getAnswer: Handler = (ask) => answerIn(ask, behind(ask)).wire;

export const editAnswer: Handler = (ask) => {
  const interaction = behind(ask);
  const stored = answerIn(ask, interaction);
  if (stored === interaction.original) return fillIn(ask, interaction, stored);
  change(ask, stored);
  return stored.wire;
};

export const deleteAnswer: Handler = (ask) => {
  const stored = answerIn(ask, behind(ask));
  remove(ask.hub, stored.room, [stored]);
  return undefined;
};
