// The manifest that a Slack app is made from: exactly what this adapter listens to and calls, and no more.
import type { webApi } from '@slack/bolt';
import { PROMPTS } from './assistant.ts';
import { ASK_HUMAN, HAND_OVER } from './decode-press.ts';

type Manifest = webApi.AppsManifestCreateArguments['manifest'];

/** The SDK's list lacks some of Slack's scopes. */
type BotScopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

/** What each call needs, and what each event brings with it: https://docs.slack.dev/reference/scopes/ */
const SCOPES = [
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
  'pins:write',
  'reactions:read',
  'reactions:write',
  'users:read',
];

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_id_changed',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'reaction_added',
  'reaction_removed',
  'tokens_revoked',
] as const;

const NAME_LENGTH_MAX = 35;

/** `requestUrl`: the public address in the mode `http`; without one the app uses Socket Mode. */
export function manifestOf({ name, requestUrl }: { readonly name: string; readonly requestUrl?: string }): Manifest {
  const address = requestUrl === undefined ? {} : { request_url: requestUrl };
  const url = requestUrl === undefined ? {} : { url: requestUrl };
  const shown = name.slice(0, NAME_LENGTH_MAX);
  return {
    display_information: {
      name: shown,
      description: 'Answers questions, and patches you through to a human whenever you ask for one.',
      background_color: '#1f3d36',
    },
    features: {
      agent_view: {
        agent_description: 'Ask me anything. There is always a human if you want one.',
        suggested_prompts: PROMPTS,
      },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: shown, always_online: true },
      shortcuts: [
        {
          name: 'Hand to a human',
          type: 'message',
          callback_id: HAND_OVER,
          description: 'A person looks at this message and answers in its thread',
        },
        {
          name: 'Talk to a human',
          type: 'global',
          callback_id: ASK_HUMAN,
          description: 'A person writes to you directly',
        },
      ],
      slash_commands: [
        {
          command: '/human',
          description: 'Talk to a human',
          usage_hint: '[what it is about]',
          should_escape: false,
          ...url,
        },
        {
          command: '/volunteer',
          description: 'Help others like you',
          should_escape: false,
          ...url,
        },
        {
          command: '/report',
          description: 'Somebody who helped you went too far',
          usage_hint: '[what happened]',
          should_escape: false,
          ...url,
        },
        {
          command: '/export',
          description: 'Everything we keep about you, as a file',
          should_escape: false,
          ...url,
        },
        {
          command: '/forget_me',
          description: 'Erase everything we keep about you',
          should_escape: false,
          ...url,
        },
        {
          command: '/patch',
          description: 'For agents: who waits, your conversations, and all commands',
          usage_hint: '[queue | me | duty on | duty off 2h | promise | help | link CODE | setup CODE]',
          should_escape: false,
          ...url,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...SCOPES] as BotScopes } },
    settings: {
      event_subscriptions: { ...address, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
