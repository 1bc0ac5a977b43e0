// What Discord says when it refuses: an HTTP status and a JSON body with its code, its words and, for forms, its errors.

export type Json = Record<string, unknown>;

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const known = {
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownTag: [404, 10087, 'Unknown tag'],
  maxTags: [400, 30048, 'Maximum number of available tags reached (20)'],
  tagNames: [400, 40061, 'Tag names must be unique'],
  tagsOfModerators: [400, 40066, 'There are no tags available that can be set by non-moderators'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  inForum: [400, 40058, 'Cannot send a message in a forum channel'],
  noSharedGuild: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  followUpsMax: [400, 40094, 'This interaction has hit the maximum number of follow up messages.'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  maxReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  maxPins: [400, 30003, 'Maximum number of pins reached (250)'],
  unauthorized: [401, 40001, 'Unauthorized'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDm: [403, 50003, 'Cannot execute action on a DM channel'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotDm: [403, 50007, 'Cannot send messages to this user'],
  nonText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  deleteCount: [
    400,
    50016,
    'Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete',
  ],
  onlyInItsChannel: [400, 50019, 'A message can only be pinned to the channel it was sent in'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  tooOld: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  archived: [400, 50083, 'Thread is archived'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  reactionBlocked: [403, 90001, 'Reaction was blocked'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
  replyNeedsHistory: [400, 160002, 'Cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type FailureName = keyof typeof known;

/** A refusal as the API sends it. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
  /** `code` 0 is what Discord says where it has no code of its own. */
  constructor(
    status: number,
    code: number,
    message: string,
    more: Json = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, ...more, code };
    this.headers = headers;
  }
}

export function refusal(name: FailureName): ApiFailure {
  const [status, code, message] = known[name];
  return new ApiFailure(status, code, message);
}

export const notFound = (): ApiFailure => new ApiFailure(404, 0, '404: Not Found');
export const notAllowed = (): ApiFailure => new ApiFailure(405, 0, '405: Method Not Allowed');
/** A token that is wrong, or none. */
export const wrongToken = (): ApiFailure => new ApiFailure(401, 0, '401: Unauthorized');

/** The `X-RateLimit-Scope` is "user" for a bot's own limits. */
export function tooMany(
  retryAfterSeconds: number,
  isGlobal: boolean,
  more: Readonly<Record<string, string>> = {},
): ApiFailure {
  const body = { retry_after: retryAfterSeconds, global: isGlobal };
  return new ApiFailure(429, 0, 'You are being rate limited.', body, {
    'retry-after': String(Math.ceil(retryAfterSeconds)),
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
    'x-ratelimit-reset-after': String(retryAfterSeconds),
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    ...more,
  });
}
