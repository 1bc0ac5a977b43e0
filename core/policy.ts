// Every limit and timeout of the house, its unit last, so that one page tells how patient and how generous it is.

export const policyDefaults = {
  /** An agent who took a request is reminded when no first reply came. */
  claimNudgeMs: 3 * 60_000,
  /** ... and then the request goes back to the front of the line. Counted from the taking. */
  claimMsMax: 4 * 60_000,
  /** How often an unclaimed request is brought up again at the desks. */
  remindMs: 5 * 60_000,
  /** How often, at most, a waiting customer hears from us unasked. */
  waitingUpdatesMax: 3,
  /** How long the agent of last time is asked alone when a conversation is reopened. */
  preferMs: 2 * 60_000,
  /** How long after closing a customer's words reopen the conversation instead of reaching the bot. */
  reopenMs: 60 * 60_000,
  /** How long a snoozed conversation sleeps. */
  snoozeMs: 60 * 60_000,
  /** An answer that takes longer is given up, and the human is offered instead. */
  answerMsMax: 20_000,
  /** Messages of the conversation shown on a card. */
  cardLinesMax: 6,
  /** Messages shown by /transcript. */
  transcriptLinesMax: 60,
  /** Characters of one quoted message on a card. */
  cardLineLengthMax: 160,
  /** Parts that one long message may be split into; the rest is said to be missing. */
  partsMax: 300,
  /** Retries of one delivery that certainly did not arrive, first and longest pause. */
  retryMsMin: 500,
  retryMsMax: 60_000,
  /** Waits of the last requests that the estimate is made from, and how few are too few to say. */
  estimateFrom: 20,
  estimateFromMin: 3,
  /** How long a dedupe key is kept. The longest redelivery of a platform is 24 h. */
  inboxKeptMs: 7 * 24 * 3_600_000,
  /** How long a code for /link holds, and how many wrong codes an hour a place may try. */
  linkCodeMs: 24 * 3_600_000,
  linkTriesMax: 5,
  /** A value that was begun in one message may be finished in another this much later. */
  maskJoinMsMax: 10 * 60_000,
  /** Deliveries waiting for one desk before the coordinators are told. */
  deskBacklogMax: 30,
};

export type Policy = { readonly [K in keyof typeof policyDefaults]: number };
