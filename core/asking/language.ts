// The shape of one language's table: which words make up a request for a person in it.

import { anyLongNumber } from './reading.ts';

/**
 * One language. Every column is a comma-separated list of entries; an entry is one or more words as people write them
 * (case, accents and apostrophes do not matter), and a word that ends in `*` stands for all words that begin so.
 * The longest entry wins, so that a decoy such as "insurance agent" hides the "agent" in it.
 */
export interface Language {
  /** BCP 47 tag; one language may have several tables (one per script). */
  readonly code: string;
  /** Where the verb stands: after what it governs (`sov`), either side (`free`), or before it (`svo`). */
  readonly order: 'svo' | 'free' | 'sov';
  /** Nouns pile up without a preposition ("agent fee"): what follows a wanted person must then be a known word. */
  readonly compounds?: boolean;
  /** Letters that are written onto the next word (Arabic, Hebrew): each entry is also read with each of these before it. */
  readonly prefixes?: string;
  /** Someone of the staff, or a human being as opposed to a machine. Alone it is a request. */
  readonly agents: string;
  /** A person, where the word alone is a request but a transfer "to a person" may be one of money. */
  readonly persons?: string;
  /** Anyone at all; counts beside a word of talking, or called real. */
  readonly anyone?: string;
  /** Departments. Asking for their number or hours is a question, not a request for a person. */
  readonly teams?: string;
  /** Wanting, needing, being given, there being. */
  readonly wants: string;
  /** Talking to, or being put through. */
  readonly talks: string;
  /** Transferring and calling: count only right beside an agent, since money and parcels are transferred too. */
  readonly links?: string;
  /** Real, live, actual. */
  readonly real?: string;
  /** Machines that nobody wants to talk to (the words all languages share are in `shared`). */
  readonly bots?: string;
  /** Negations that reach over verbs to what is asked for ("don't want to talk to"). */
  readonly nots?: string;
  /** Negations that bind to the noun right after them ("no agent"). */
  readonly nos?: string;
  /** Articles, pronouns, prepositions, politeness: may stand between the words of a request. */
  readonly small?: string;
  /** What may follow a wanted person, but not stand between the verb and the person ("about", "who"). */
  readonly after?: string;
  /** Makes a sentence on a department a question about its particulars (number, hours, address). */
  readonly particulars?: string;
  /** Whole requests, wherever they stand, unless negated. */
  readonly asks?: string;
  /** Requests only if nothing unknown stands in the same sentence ("transfer me please"). */
  readonly alone?: string;
  /** Begins a question or statement on what somebody is ("are you", "I am"): what follows is described, not wanted. */
  readonly being?: string;
  /** Phrases that hide the words in them ("insurance agent"), and words one slip away from a word of this table. */
  readonly decoys?: string;
  /** Common words that mean nothing here, but tell this language from its neighbours. */
  readonly everyday?: string;
}

/** One bit for each column, so that a word's parts of speech fit into one number. */
export const role = {
  agents: 1,
  persons: 2,
  anyone: 4,
  teams: 8,
  wants: 16,
  talks: 32,
  links: 64,
  real: 128,
  bots: 256,
  nots: 512,
  nos: 1024,
  small: 2048,
  after: 4096,
  particulars: 8192,
  asks: 16384,
  alone: 32768,
  being: 65536,
  decoys: 131072,
  /** The same bit: both hide. */
  everyday: 131072,
} as const;

export type Column = keyof typeof role;

/** Words that every language shares: read as if they stood in each table. */
export const shared: Language = {
  code: 'und',
  order: 'svo',
  agents: 'live agent, human agent, customer service agent, customer service representative',
  teams: 'customer service, customer support, customer care, support team, call center, helpdesk',
  wants: '',
  talks: '',
  bots: 'bot, bots, chatbot, chatbots, chat bot, chat bots, robot, robots, chatgpt, gpt, virtual assistant',
  small: `ok, okay, please, pls, plz, hello, hi, hey, thx, asap, ${anyLongNumber}`,
};
