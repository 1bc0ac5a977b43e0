// Every limit and timeout of the house, its unit last, so that one page tells how patient and how generous it is.

export const policyDefaults = {
  /** An agent who took a request is reminded when no first reply came. */
  claimNudgeMs: 3 * 60_000,
  /** ... and then the request goes back to the front of the line. Counted from the taking. */
  claimMsMax: 4 * 60_000,
  /** How often an unclaimed request is brought up again at the desks. */
  remindMs: 5 * 60_000,
  /** How long nobody has come for a customer before the coordinators are paged. */
  pageAfterMs: 3 * 60_000,
  /** ... and how often they are paged again, until somebody comes. */
  pageEveryMs: 10 * 60_000,
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
  /** How long a code holds that joins two chats of one agent; a person may try as many wrong ones as a place. */
  identityCodeMs: 10 * 60_000,
  /** How long the code holds by which somebody coordinates first; a person may try as many wrong ones as a place. */
  setupCodeMs: 24 * 3_600_000,
  /** A value that was begun in one message may be finished in another this much later. */
  maskJoinMsMax: 10 * 60_000,
  /** What an agent was shown of what was masked stands so long, where it can be taken back. */
  revealMs: 60_000,
  /** ... and so many values of it, the newest first. */
  revealValuesMax: 30,
  /** Lines of the transcript that coordinators see with a report. */
  reportLinesMax: 12,
  /** A customer who reports somebody again so soon is told that the first report has arrived. */
  reportAgainMs: 60_000,
  /** A customer in danger is shown where to call again, if they speak of it this much later. */
  emergencyAgainMs: 24 * 3_600_000,
  /** A customer who writes more messages than this within this time floods; it is over when it was quiet for as long. */
  floodMessagesMax: 20,
  floodMs: 30_000,
  /** Deliveries waiting for one desk before the coordinators are told. */
  deskBacklogMax: 30,
  /** A customer who asks for a human again within this time after a close says that it was not resolved. */
  reopenedWithinMs: 7 * 24 * 3_600_000,
  /** Of a hundred closed conversations so many are drawn for a review by somebody else. */
  reviewSharePercent: 5,
  /** So long typed words go on with an application that was begun; later they are a question like any other. */
  joiningMsMax: 30 * 60_000,
  /** Why somebody wants to help, in UTF-16 code units. */
  applicationLengthMax: 1_000,
  /** From so many stars on, so long after they were given, a customer is asked whether they would help others ... */
  inviteScoreMin: 4,
  inviteAfterMs: 60_000,
  /** ... and not again for so long; nor after anything grave. */
  inviteAgainMs: 91 * 24 * 3_600_000,
  /** When the quiz may be tried a second time, and when somebody may apply again. */
  quizAgainMs: 24 * 3_600_000,
  applyAgainMs: 28 * 24 * 3_600_000,
  /** Points of the ledger for a resolved conversation, and more for one in another language than the house's. */
  thanksResolvedPoints: 10,
  thanksLanguagePoints: 2,
  /** Points for the author of an article that helped a customer, once a day for each article. */
  thanksArticlePoints: 2,

  /** Conversations at once that somebody new at a desk is asked to take. */
  conversationsAtOnce: 3,
  /** So long only coordinators are asked for somebody in distress, if there are any; then whoever is there. */
  distressAloneMs: 5 * 60_000,
  /** A customer has waited so long for the next word: the agent is reminded, and later somebody else is asked. */
  silentNudgeMs: 10 * 60_000,
  silentMsMax: 20 * 60_000,
  /** Offers in a row that an agent leaves unanswered, from so long ago on, before being paused; and for how long. */
  unansweredMax: 2,
  awayMs: 10 * 60_000,
  pauseMs: 60 * 60_000,
  /** An agent's rest after a conversation. */
  restMs: 60_000,
  /** Offers to one agent within an hour that they did not take. A busy hour has a dozen conversations, each asked of three. */
  offersPerHourMax: 30,
  /** Conversations that one agent takes on one day of theirs. */
  conversationsPerDayMax: 30,
  /** Agents asked in the first wave, and in the second; the third asks all on duty. */
  firstWaveAgents: 3,
  secondWaveAgents: 6,
  /** Agents asked at once for one customer, even if all are asked. */
  waveAgentsMax: 200,
  /** In these two waves one more agent is asked every so often, not all at once; in distress nobody waits for that. */
  offerPaceMs: 5_000,
  /** How long a wave waits for an answer before the next, and an offer at least. */
  waveMs: 30_000,
  /** After the last wave everybody is asked again this often, until someone comes. */
  roundMs: 5 * 60_000,
  /** The first wave (of five) in which apprentices are asked; 6 asks them never. */
  apprenticeWaveMin: 2,
  /** Conversations that an apprentice reads along at before they may take one. */
  apprenticeReadsMin: 2,
  /** ... and conversations with a good mark from mentors before nobody looks over their replies any more. */
  apprenticeConversationsMin: 5,
  /** How long an apprentice's reply waits for one mentor before the next is asked. */
  reviewMsMax: 90_000,
  /** Mentors asked one after the other before the customer goes to those who have learned. */
  reviewMentorsMax: 2,
  /** Replies of apprentices that may wait in one conversation. */
  heldRepliesMax: 10,
  /** Points for the agent of last time. */
  lastAgentPoints: 100,
  /** Points for the customer's language as mother tongue, and as one that is also spoken. */
  motherTonguePoints: 60,
  languagePoints: 40,
  /** Points for all wanted skills; some of them count in part. */
  skillPoints: 30,
  /** Points for the best rating. */
  ratingPoints: 20,
  /** Points for who has been idle for so long or longer. */
  idlePoints: 15,
  idleMs: 30 * 60_000,
  /** Points for having nothing to do; less with every conversation and offer. */
  freePoints: 15,
  /** Points for who always comes when asked, as far as the last ten answers tell. */
  willingPoints: 30,
  /** Of a hundred offers so many are taken by one who counts for two in a wave, as far as the last ten answers tell. */
  willingPercentMin: 70,
  /** Points less for every offer in a row that was left unanswered; at most three count. */
  unansweredPoints: 40,
  /** So much earlier in line, as though asked before: who came back, who is in distress, who is tagged as valuable. */
  reopenedBoostMs: 5 * 60_000,
  distressedBoostMs: 10 * 60_000,
  valuedBoostMs: 5 * 60_000,
};

export type Policy = { readonly [K in keyof typeof policyDefaults]: number };
