// The routes of guilds, members and roles, and of the application itself.
import { type Ask, guildOf, type Handler, param } from './ask.ts';
import { type Json, refusal } from './failure.ts';
import { badField, openForm } from './form.ts';
import type { Hub } from './hub.ts';
import { maySee } from './permissions.ts';
import { byAge } from './snowflake.ts';
import { accountWire, guildWire, memberWire, rolesWire, roomWire } from './wire.ts';
import { channelsOf } from './world.ts';

export const getGuild: Handler = (ask) => {
  const guild = guildOf(ask);
  const counts = ask.query.get('with_counts') === 'true' ? { approximate_member_count: guild.members.size } : {};
  return { ...guildWire(guild), ...counts };
};

export const myGuilds: Handler = ({ hub }) =>
  [...hub.world.guilds.values()]
    .filter(({ members }) => members.has(hub.bot.id))
    .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] }));

export const listChannels: Handler = (ask) =>
  channelsOf(ask.hub.world, guildOf(ask))
    .filter((room) => maySee(room, ask.hub.bot.id))
    .map((room) => roomWire(room));

export const listRoles: Handler = (ask) => rolesWire(guildOf(ask));

export const getMember: Handler = (ask) => {
  const id = param(ask, 'member');
  const member = guildOf(ask).members.get(id === '@me' ? ask.hub.bot.id : id);
  if (member === undefined) throw refusal('unknownMember');
  return memberWire(member);
};

/** Listing needs the members intent in the portal; searching and asking for one does not. */
export const listMembers: Handler = (ask) => {
  const guild = guildOf(ask);
  if (!ask.hub.settings.privileged.members) throw refusal('missingAccess');
  const limit = Number(ask.query.get('limit') ?? 1);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw badField(['limit'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 1000.');
  const after = ask.query.get('after') ?? '0';
  const all = [...guild.members.values()].sort((a, b) => byAge(a.account.id, b.account.id));
  return all
    .filter(({ account }) => byAge(account.id, after) > 0)
    .slice(0, limit)
    .map(memberWire);
};

export const searchMembers: Handler = (ask) => {
  const query = (ask.query.get('query') ?? '').toLowerCase();
  const limit = Number(ask.query.get('limit') ?? 1);
  const named = [...guildOf(ask).members.values()].filter(({ account, nick }) =>
    [nick, account.username, account.globalName].some((name) => name?.toLowerCase().startsWith(query)),
  );
  return named.slice(0, limit).map(memberWire);
};

export const getAccount: Handler = (ask) => {
  const account = ask.hub.world.accounts.get(param(ask, 'account'));
  if (account === undefined) throw refusal('unknownUser');
  return accountWire(account);
};

export const me: Handler = ({ hub }) => ({
  ...accountWire(hub.bot),
  verified: true,
  mfa_enabled: false,
  flags: 0,
  bio: '',
});

export const application: Handler = ({ hub }: Ask): Json => ({
  id: hub.applicationId,
  name: hub.bot.username,
  icon: null,
  description: '',
  bot_public: false,
  bot_require_code_grant: false,
  bot: accountWire(hub.bot),
  verify_key: '0'.repeat(64),
  flags: applicationFlags(hub),
  approximate_guild_count: hub.world.guilds.size,
  interactions_endpoint_url: null,
});

/** The limited variants of the privileged intents, which unverified applications get. */
export function applicationFlags({ settings: { privileged } }: Hub): number {
  const { content, members, presences } = privileged;
  return (presences ? 1 << 13 : 0) | (members ? 1 << 15 : 0) | (content ? 1 << 19 : 0);
}

/** Fresh addresses for attachments whose old ones have expired. */
export const refreshUrls: Handler = ({ hub, body }) => {
  const form = openForm(body);
  const given = form.raw.attachment_urls;
  if (!Array.isArray(given) || given.length > 50)
    form.fail('attachment_urls', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 50 in length.');
  form.check();
  const urls = Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
  return { refreshed_urls: urls.map((original) => ({ original, refreshed: hub.files.refresh(original) ?? original })) };
};
