// What the app is registered as: its ids and secrets, what its token may do, and what it is told of.
import type { App, Settings } from './hub.ts';

const usualScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'chat:write.customize',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'mpim:write',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'users:read',
];

const usualSubscriptions = [
  'app_home_opened',
  'app_mention',
  'assistant_thread_context_changed',
  'assistant_thread_started',
  'channel_archive',
  'channel_unarchive',
  'channel_rename',
  'channel_id_changed',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'reaction_added',
  'reaction_removed',
  'app_uninstalled',
  'tokens_revoked',
];

export function describeSettings(given: Partial<Settings>): Settings {
  return {
    scopes: new Set(usualScopes),
    subscriptions: new Set(usualSubscriptions),
    echoes: true,
    eventsPerMessage: 1,
    assistant: false,
    refusesLongText: false,
    responseUrlUsesMax: 5,
    ...given,
  };
}

export function describeApp(given: Partial<App>): App {
  return {
    appId: 'A0LOCALAPP1',
    botId: 'B0LOCALBOT1',
    botUserId: 'U0LOCALBOT1',
    botName: 'patchthrough',
    teamId: 'T0LOCALTEAM',
    teamName: 'Local team',
    domain: 'local-team',
    botToken: 'xoxb-1000000000-1000000000-localbottokenfortestsonly',
    appToken: 'xapp-1-A0LOCALAPP1-1000000000-localapptokenfortestsonly',
    signingSecret: 'local0signing0secret0for0tests00',
    verificationToken: 'localVerificationToken00',
    ...given,
  };
}
