// The languages of Discord's client, and where commands may be offered.

/** https://docs.discord.com/developers/reference#locales */
export const localeNames: ReadonlySet<string> = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** 0 a guild, 1 the bot's DMs, 2 other DMs; installed in a guild or by a person. */
export const interactionContexts: readonly (readonly [key: string, of: readonly number[]])[] = [
  ['contexts', [0, 1, 2]],
  ['integration_types', [0, 1]],
];
