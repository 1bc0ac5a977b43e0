// The commands in Discord's menus: customers' own, and those of agents; each is core's command by the same name.
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM];
const inServers = [InteractionContextType.Guild];

interface Option {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
}

const command = (name: string, description: string, contexts: readonly InteractionContextType[], option?: Option) => ({
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  contexts,
  ...(option && { options: [{ type: ApplicationCommandOptionType.String, required: false, ...option }] }),
});

export const commands = [
  command('human', 'Talk to a human', everywhere),
  command('ask', 'Ask the assistant', everywhere, {
    name: 'question',
    description: 'What you want to know',
    required: true,
  }),
  command('cancel', 'Leave the line', [InteractionContextType.BotDM]),
  command('volunteer', 'Help others like you', [InteractionContextType.BotDM]),
  command('report', 'Somebody went too far', everywhere, { name: 'why', description: 'What happened' }),
  command('export', 'Everything we keep about you, as a file', [InteractionContextType.BotDM]),
  command('forget_me', 'Erase everything we keep about you', [InteractionContextType.BotDM]),
  { type: ApplicationCommandType.Message, name: 'Ask a human about this', contexts: everywhere },
  command('promise', 'How long people waited for a human', everywhere),
  command('queue', 'Who waits, and your conversations', inServers),
  command('me', 'Your own figures, and one thing to try', inServers),
  command('duty', 'Whether you are there', inServers, {
    name: 'said',
    description: 'on, off, off 2h, hours Mon-Fri 9-17 …; without it, how it stands',
  }),
  command('take', 'Take this conversation', inServers),
  command('release', 'Give it back to the line', inServers),
  command('transfer', 'Hand it to somebody', inServers, { name: 'name', description: 'To whom' }),
  command('invite', 'Let somebody write too', inServers, { name: 'name', description: 'Whom' }),
  command('note', 'A note that stays here', inServers, { name: 'text', description: 'The note', required: true }),
  command('r', 'Send a canned reply', inServers, { name: 'name', description: 'Which; without it they are listed' }),
  command('snooze', 'Sleep for an hour', inServers),
  command('transcript', 'Show what was said', inServers),
  command('block', 'Never meet this customer again', inServers),
  command('reveal', 'What was masked, for you alone', inServers, { name: 'why', description: 'The reason' }),
  command('along', 'While you learn: read along here', inServers),
  command('fix', 'Send an apprentice’s reply in these words', inServers, {
    name: 'words',
    description: 'What is sent',
  }),
  command('return', 'Give an apprentice’s reply back', inServers, { name: 'words', description: 'What to change' }),
  command('close', 'Close and ask for a rating', inServers, { name: 'outcome', description: 'How it ended' }),
  command('link', 'Make this channel a desk; or, to me alone, join your chats', everywhere, {
    name: 'code',
    description: 'From the service’s start, or from your other chat',
  }),
  command('unlink', 'This chat is no longer yours', [InteractionContextType.BotDM]),
  command('setup', 'Coordinate here first', [InteractionContextType.BotDM], {
    name: 'code',
    description: 'From the service’s start',
    required: true,
  }),
  command('help', 'All commands on one screen', everywhere),
];
