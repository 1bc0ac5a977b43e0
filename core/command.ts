// What customers and agents type: parsed from plain text here, or from a platform's own commands in its adapter.

export type CustomerCommand =
  | { readonly name: 'start' | 'human' | 'cancel' | 'help' | 'forget' }
  | { readonly name: 'ask'; readonly text: string };

type Bare<Name extends string> = Name extends string ? { readonly name: Name } : never;

export type AgentCommand =
  | Bare<'take' | 'pass' | 'release' | 'close' | 'block' | 'transcript' | 'snooze' | 'forget' | 'help'>
  | { readonly name: 'transfer'; readonly to: string }
  | { readonly name: 'invite'; readonly to: string }
  | { readonly name: 'note'; readonly text: string }
  | { readonly name: 'canned'; readonly key: string }
  | { readonly name: 'unknown'; readonly text: string };

const split = (text: string): { name: string; rest: string } | undefined => {
  const match = /^\/([a-z_]{1,32})(?:\s+([\s\S]*))?$/i.exec(text.trim());
  return match ? { name: (match[1] ?? '').toLowerCase(), rest: (match[2] ?? '').trim() } : undefined;
};

/** Undefined: not a command of ours; the text is then an ordinary message. */
export function customerCommand(text: string): CustomerCommand | undefined {
  if (!text.trimStart().startsWith('/')) return undefined;
  const typed = split(text);
  switch (typed?.name) {
    case 'start':
    case 'human':
    case 'cancel':
    case 'help':
    case 'forget':
      return { name: typed.name };
    case 'ask':
      return { name: 'ask', text: typed.rest };
    default:
      return undefined;
  }
}

/** Whatever begins with a slash is a command for us, never a message to the customer; `//` begins a note. */
export function agentCommand(text: string): AgentCommand | undefined {
  const line = text.trimStart();
  if (!line.startsWith('/')) return undefined;
  if (line.startsWith('//')) return { name: 'note', text: line.slice(2).trim() };
  const typed = split(line);
  switch (typed?.name) {
    case 'take':
    case 'pass':
    case 'release':
    case 'close':
    case 'block':
    case 'transcript':
    case 'snooze':
    case 'forget':
    case 'help':
      return { name: typed.name };
    case 'transfer':
    case 'invite':
      return { name: typed.name, to: typed.rest };
    case 'note':
      return { name: 'note', text: typed.rest };
    case 'r':
      return { name: 'canned', key: typed.rest };
    default:
      return { name: 'unknown', text: excerptOf(line) };
  }
}

const excerptOf = (line: string): string => line.slice(0, 40);
