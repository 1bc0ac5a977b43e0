// What customers and agents type: parsed from plain text here, or from a platform's own commands in its adapter.
import { excerpt } from './message.ts';

export type CustomerCommand =
  | {
      readonly name: 'start' | 'human' | 'cancel' | 'help' | 'forget' | 'forgetMe' | 'export' | 'promise' | 'volunteer';
    }
  | { readonly name: 'ask'; readonly text: string }
  /** Somebody who helped went too far; `why` may be empty. */
  | { readonly name: 'report'; readonly why: string };

type Bare<Name extends string> = Name extends string ? { readonly name: Name } : never;

export type AgentCommand =
  | Bare<
      | 'take'
      | 'pass'
      | 'later'
      | 'release'
      | 'block'
      | 'transcript'
      | 'snooze'
      | 'forget'
      | 'help'
      | 'along'
      | 'queue'
      | 'promise'
      | 'me'
    >
  /** How it ended, in a few words; may be empty. */
  | { readonly name: 'close'; readonly outcome: string }
  /** On or off duty, and for how long, or on what terms they are asked; empty asks. */
  | { readonly name: 'duty'; readonly said: string }
  /** Of coordinators: whom, and why. */
  | { readonly name: 'suspend' | 'restore' | 'promote'; readonly said: string }
  /** Of mentors, about what an apprentice wrote: it goes out, in these words instead, or back to them with a word. */
  | { readonly name: 'approve' | 'fix' | 'return'; readonly words: string }
  /** Of coordinators: a question for the applicant of this conversation. `about` is NaN where no number was given. */
  | { readonly name: 'applicant'; readonly about: number; readonly words: string }
  /** Of somebody who is suspended, to the coordinators. */
  | { readonly name: 'appeal'; readonly said: string }
  /** To the bot alone: a code that joins another chat of theirs, or one from there. And back. */
  | { readonly name: 'link'; readonly said: string }
  | Bare<'unlink'>
  | { readonly name: 'transfer'; readonly to: string }
  | { readonly name: 'invite'; readonly to: string }
  | { readonly name: 'note'; readonly text: string }
  /** What was masked, and why it must be seen; empty asks. */
  | { readonly name: 'reveal'; readonly why: string }
  /** A customer went too far; `why` may be empty. */
  | { readonly name: 'report'; readonly why: string }
  | { readonly name: 'canned'; readonly key: string }
  | { readonly name: 'unknown'; readonly text: string };

/** In UTF-16 code units. */
const OUTCOME_LENGTH_MAX = 200;
const CODE_LENGTH_MAX = 40;
const DUTY_LENGTH_MAX = 200;
export const WHY_LENGTH_MAX = 500;
/** Of other words for an apprentice's reply, in a form. */
export const FIX_LENGTH_MAX = 2_000;

/** Two that say why. */
const saying = (name: 'reveal' | 'report', why: string): AgentCommand => ({
  name,
  why: excerpt(why, WHY_LENGTH_MAX),
});

/** Closing, with one line on how it ended. */
const closing = (words: string): AgentCommand => ({
  name: 'close',
  outcome: excerpt(words, OUTCOME_LENGTH_MAX),
});

/** Marks that show nothing, as copying and some keyboards leave them before a word, and the slash of wide keyboards. */
const visible = (text: string): string =>
  text
    .replace(/^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/u, '')
    .replace(/^／+/, (slashes) => '/'.repeat(slashes.length));

/** A full stop behind the name is forgiven: "write /human." is copied as it stands. No command has an empty name. */
const split = (line: string): { readonly name: string; readonly rest: string } => {
  const match = /^\/([a-z_]{1,32}(?:-[a-z]{1,32})?)\p{P}*(?:\s+([\s\S]*))?$/iu.exec(line.trim());
  return { name: (match?.[1] ?? '').toLowerCase(), rest: (match?.[2] ?? '').trim() };
};

/** The code in `/link CODE`, which makes a group a desk. */
export const linkCode = (text: string): string | undefined => /^\/link\s+(\S{4,40})\s*$/.exec(text.trim())?.[1];

/** The code in `/setup CODE`, said by whoever is to coordinate first; empty: they ask how. Undefined: something else. */
export const setupCode = (text: string): string | undefined => {
  const { name, rest } = split(visible(text));
  return name === 'setup' ? excerpt(rest, CODE_LENGTH_MAX) : undefined;
};

/** Undefined: not a command of ours; the text is then an ordinary message. */
export function customerCommand(text: string): CustomerCommand | undefined {
  const { name, rest } = split(visible(text));
  switch (name) {
    case 'start':
    case 'human':
    case 'cancel':
    case 'help':
    case 'forget':
    case 'export':
    case 'promise':
    case 'volunteer':
      return { name };
    // As menus spell it that know no hyphen, and as it is typed.
    case 'forget_me':
    case 'forget-me':
    case 'forgetme':
      return { name: 'forgetMe' };
    case 'ask':
      return { name: 'ask', text: rest };
    case 'report':
      return { name: 'report', why: excerpt(rest, WHY_LENGTH_MAX) };
    default:
      return undefined;
  }
}

/**
 * Whatever begins with a slash is a command for us, never a message to the customer; `//` begins a note. A slash behind
 * invisible marks, or a wide one, keeps a line inside all the same, but only a plain one commands.
 */
export function agentCommand(text: string): AgentCommand | undefined {
  const line = visible(text);
  if (!line.startsWith('/')) return undefined;
  if (line.startsWith('//')) return { name: 'note', text: line.slice(2).trim() };
  const { name, rest } = split(text.trimStart().startsWith('/') ? line : '');
  switch (name) {
    case 'take':
    case 'pass':
    case 'later':
    case 'release':
    case 'block':
    case 'transcript':
    case 'snooze':
    case 'forget':
    case 'help':
    case 'along':
    case 'queue':
    case 'promise':
    case 'me':
    case 'unlink':
      return { name };
    case 'link':
      return { name, said: excerpt(rest, CODE_LENGTH_MAX) };
    case 'fix':
      return { name, words: rest };
    case 'return':
      return { name, words: excerpt(rest, WHY_LENGTH_MAX) };
    case 'applicant': {
      const [, number = '', words = ''] = /^(\d{1,15})\s*([\s\S]*)$/.exec(rest) ?? [];
      return { name, about: number === '' ? Number.NaN : Number(number), words };
    }
    case 'close':
      return closing(rest);
    case 'duty':
      return { name, said: excerpt(rest, DUTY_LENGTH_MAX) };
    case 'suspend':
    case 'restore':
    case 'promote':
    case 'appeal':
      return { name, said: excerpt(rest, 1_000) };
    case 'transfer':
    case 'invite':
      return { name, to: rest };
    case 'note':
      return { name: 'note', text: rest };
    case 'reveal':
    case 'report':
      return saying(name, rest);
    case 'r':
      return { name: 'canned', key: rest };
    default:
      return { name: 'unknown', text: excerpt(text, 40) };
  }
}

/** What an agent's button means, in the words of the commands. */
export function pressCommand(verb: string, arg: string): AgentCommand | undefined {
  switch (verb) {
    case 'take':
    case 'pass':
    case 'later':
    case 'release':
    case 'snooze':
    case 'block':
    case 'transcript':
    case 'help':
    case 'along':
      return { name: verb };
    case 'approve':
    case 'fix':
    case 'return':
      return { name: verb, words: arg };
    case 'transfer':
    case 'invite':
      return { name: verb, to: arg };
    case 'close':
      return closing(arg);
    case 'reveal':
    case 'report':
      return saying(verb, arg);
    case 'note':
      return { name: 'note', text: arg.trim() };
    case 'canned':
      return { name: 'canned', key: arg };
    default:
      return undefined;
  }
}
