// Payloads of every kind that Slack may send, and of kinds that it never would: ignored and counted, and none throws.
import { afterEach, expect, test } from 'vitest';
import { decode, type Hearer, idsIn } from '../../../adapters/slack/decode.ts';
import { readBlockActions, readCommand, readShortcut } from '../../../adapters/slack/decode-press.ts';
import { readSubmission } from '../../../adapters/slack/forms.ts';
import { openSetting, type Setting } from './setting.ts';

/** https://docs.slack.dev/reference/events */
const EVENT_TYPES =
  'app_deleted app_home_opened app_installed app_mention app_rate_limited app_requested app_uninstalled_team app_uninstalled assistant_thread_context_changed assistant_thread_started call_rejected channel_archive channel_created channel_deleted channel_history_changed channel_id_changed channel_joined channel_left channel_marked channel_rename channel_shared channel_unarchive channel_unshared commands_changed dnd_updated dnd_updated_user email_domain_changed emoji_changed entity_details_requested external_org_migration_finished external_org_migration_started file_change file_comment_added file_comment_deleted file_comment_edited file_created file_deleted file_public file_shared file_unshared function_executed goodbye grid_migration_finished grid_migration_started group_archive group_close group_deleted group_history_changed group_joined group_left group_marked group_open group_rename group_unarchive hello im_close im_created im_history_changed im_marked im_open invite_requested link_shared manual_presence_change member_joined_channel member_left_channel message message_metadata_deleted message_metadata_posted message_metadata_updated pin_added pin_removed pref_change presence_change reaction_added reaction_removed shared_channel_invite_accepted shared_channel_invite_approved shared_channel_invite_declined shared_channel_invite_received shared_channel_invite_requested star_added star_removed subteam_created subteam_members_changed subteam_self_added subteam_self_removed subteam_updated team_access_granted team_access_revoked team_domain_change team_join team_migration_started team_plan_change team_pref_change team_profile_change team_profile_delete team_profile_reorder team_rename token_revoked url_verification user_change user_connection user_huddle_changed user_profile_changed user_resource_denied user_status_changed user_typing workflow_deleted workflow_published workflow_step_deleted workflow_step_execute workflow_unpublished'.split(
    ' ',
  );

/** https://docs.slack.dev/reference/events/message */
const SUBTYPES =
  'assistant_app_thread bot_add bot_disable bot_enable bot_message bot_remove channel_archive channel_canvas_updated channel_convert_to_private channel_convert_to_public channel_join channel_leave channel_name channel_posting_permissions channel_purpose channel_topic channel_unarchive document_mention ekm_access_denied file_comment file_mention file_share group_archive group_join group_leave group_name group_purpose group_topic group_unarchive huddle_thread joiner_notification list_record_comment me_message message_changed message_deleted message_replied pinned_item reminder_add reply_broadcast sh_room_created sh_room_shared slackbot_response thread_broadcast tombstone unpinned_item'.split(
    ' ',
  );

const hearer: Hearer = {
  account: 'slack',
  team: 'T1',
  self: 'UBOT',
  botId: 'B1',
  at: 1,
  person: (id) => ({ id, name: id }),
  nameOf: () => undefined,
  threadOf: () => undefined,
};

const ODD = [
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  Number.NaN,
  true,
  [],
  [null],
  {},
  { id: 1 },
  [[]],
  ['x'],
  { elements: 'x' },
];
const FIELDS = [
  'channel',
  'user',
  'ts',
  'thread_ts',
  'text',
  'blocks',
  'files',
  'attachments',
  'message',
  'previous_message',
  'item',
  'reaction',
  'edited',
  'deleted_ts',
  'bot_id',
  'subtype',
];
const full = {
  channel: 'C1',
  user: 'U1',
  ts: '1.1',
  event_ts: '1.1',
  text: '<@UBOT> hi',
  reaction: 'tada',
  item: { type: 'message', channel: 'C1', ts: '1.1' },
  deleted_ts: '1.0',
};

test('every type of event and message, with anything in any of its fields, is an event of ours or a label', () => {
  let count = 0;
  for (const type of ['message', 'app_mention', 'reaction_added', 'channel_id_changed', 'nothing']) {
    for (const subtype of [undefined, ...SUBTYPES]) {
      for (const field of FIELDS) {
        for (const value of ODD) {
          const event = { ...full, type, subtype, [field]: value };
          expect(() => idsIn(event)).not.toThrow();
          const heard = decode(event, hearer);
          expect(heard).not.toBe('undecodable');
          expect(typeof heard === 'string' ? heard.length : heard.id.length).toBeGreaterThan(0);
          count += 1;
        }
      }
    }
  }
  expect(count).toBeGreaterThan(40_000);
});

test('presses, forms, commands and shortcuts of any shape are read or counted', () => {
  for (const odd of ODD) {
    const fields = ['actions', 'container', 'user', 'view', 'message', 'channel', 'trigger_id', 'command', 'type'];
    for (const field of fields) {
      const body = {
        type: 'message_action',
        callback_id: 'hand_to_human',
        user: { id: 'U1' },
        user_id: 'U1',
        trigger_id: 't',
        command: '/human',
        container: { type: 'message', message_ts: '1.1', channel_id: 'C1' },
        actions: [{ action_id: 'act:1', value: 'take:1', action_ts: '1.2' }],
        [field]: odd,
      };
      for (const read of [() => readBlockActions(body, 'slack'), () => readCommand(body), () => readShortcut(body)]) {
        expect(read).not.toThrow();
      }
      expect(() =>
        readSubmission({ callback_id: 'form', private_metadata: JSON.stringify(odd), [field]: odd }),
      ).not.toThrow();
    }
  }
});

let setting: Setting | undefined;
afterEach(() => setting?.end());

test('over the wire all of them are acknowledged, and the bot goes on listening', async () => {
  setting = await openSetting();
  const { slack } = setting;
  for (const type of EVENT_TYPES.filter((one) => one !== 'app_uninstalled')) slack.tell({ type, event_ts: '1.1' });
  for (const subtype of SUBTYPES) slack.tell({ ...full, type: 'message', subtype });
  for (const odd of ODD) slack.tell({ type: odd, channel: odd, item: odd, user: odd } as never);
  await setting.until(() => slack.waiting === 0);
  expect(slack.deliveries.filter(({ state }) => state !== 'acknowledged')).toEqual([]);
  expect(slack.deliveries.every(({ attempts }) => attempts.length === 1)).toBe(true);
  expect(setting.ignored.length).toBeGreaterThan(EVENT_TYPES.length);
  const noor = slack.person({ name: 'noor' });
  const heard = setting.events.length;
  noor.write(slack.dm(noor), 'still here?');
  expect(await setting.event(heard + 1)).toMatchObject({ message: { text: ['still here?'] } });
});
