// What agents can type at a desk, offered while they type a slash; core understands them, the page only helps to spell.
export interface Command {
  readonly name: string;
  readonly hint: string;
  /** More follows: a name, a text. */
  readonly takes?: string;
}

const commands: readonly Command[] = [
  { name: '/take', hint: 'take this conversation' },
  { name: '/release', hint: 'give it back to the line' },
  { name: '/transfer', hint: 'hand it to somebody', takes: 'name' },
  { name: '/invite', hint: 'let somebody write too', takes: 'name' },
  { name: '/note', hint: 'a note that stays here; // does the same', takes: 'text' },
  { name: '/r', hint: 'send a canned reply; alone it lists them', takes: 'name' },
  { name: '/snooze', hint: 'sleep for an hour' },
  { name: '/transcript', hint: 'show what was said' },
  { name: '/forget', hint: 'as a reply: remove the copy of your message' },
  { name: '/block', hint: 'never meet this customer again' },
  { name: '/along', hint: 'while you learn: read along here' },
  { name: '/close', hint: 'close and ask for a rating; with words, how it ended' },
  { name: '/queue', hint: 'who waits, and what is yours' },
  { name: '/duty', hint: 'whether you are there, and how you are asked', takes: 'on, off, off 2h' },
  { name: '/promise', hint: 'how the promise of a human is kept' },
  { name: '/help', hint: 'what can be typed here' },
];

/** The commands that begin as the text does, while only a command is being typed. */
export const suggestions = (text: string): readonly Command[] =>
  /^\/[a-z]*$/i.test(text) ? commands.filter(({ name }) => name.startsWith(text.toLowerCase())) : [];

export const completed = ({ name, takes }: Command): string => (takes ? `${name} ` : name);
