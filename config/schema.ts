// What a configuration may say, and what the house makes of it.

import { z } from 'zod';
import type { DistressOptions } from '../core/distress.ts';
import type { Volunteers } from '../core/joining/application.ts';
import { type Policy, policyDefaults } from '../core/policy.ts';
import type { Revealer } from '../core/reveal.ts';
import type { Badge } from '../core/thanks.ts';
import { distress } from './distress.ts';
import { noted, notedLike, schemaOf } from './notes.ts';
import { host, isPlatform, type Platform, platformNames, platforms, port } from './platforms.ts';
import { retention } from './retention.ts';
import { milliseconds, spelledTime, unitMs } from './times.ts';
import { volunteers } from './volunteers.ts';

/** One bot identity: its options are those of its platform, defaults filled in. */
export type Account = {
  [P in Platform]: { readonly name: string; readonly platform: P; readonly options: z.output<(typeof platforms)[P]> };
}[Platform];

export interface Configuration {
  readonly name: string;
  /** `file` is an absolute path. */
  readonly store: { readonly kind: 'memory' } | { readonly kind: 'sqlite'; readonly file: string };
  /** Absolute paths of folders. */
  readonly knowledge: readonly string[];
  readonly accounts: readonly Account[];
  readonly desks: readonly { readonly account: string; readonly channel: string }[];
  readonly coordinators: readonly { readonly account: string; readonly person: string }[];
  /** Customers who are moved forward in line. */
  readonly valued: readonly { readonly account: string; readonly person: string }[];
  /** Who may see what was masked. */
  readonly reveal: readonly Revealer[];
  /** Where coordinators are paged. A webhook has no channels: its account's name stands there. */
  readonly pages: readonly { readonly account: string; readonly channel: string }[];
  /** A BCP 47 tag in its canonical spelling. */
  readonly language: string;
  readonly canned: Readonly<Record<string, string>>;
  readonly badges: readonly Badge[];
  /** Complete: what the file does not say is as in `policyDefaults`. Times in milliseconds. */
  readonly policy: Policy;
  readonly distress: DistressOptions;
  readonly volunteers?: Volunteers | undefined;
  /** In milliseconds; absent: for as long as the database is kept. */
  readonly retention: { readonly transcripts?: number };
  readonly log: { readonly level: LogLevel };
  /** Where to answer /healthz, /readyz, /metrics and /promise if no web account does. */
  readonly health: { readonly host: string; readonly port: number };
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const shown = { secret: false } as const;
const named = (platform: string) =>
  noted(z.literal(platform), 'Platform of the account.', { example: platform, ...shown });

/** Accounts whose platform is known without their saying so. */
const homonyms = Object.fromEntries(
  platformNames.map((name) => {
    const schema = platforms[name].safeExtend({ platform: named(name).optional() });
    return [name, notedLike(schema, platforms[name])] as const;
  }),
);
const [first, ...others] = platformNames.map((name) => platforms[name].safeExtend({ platform: named(name) }));
if (first === undefined) throw new Error('no platform is registered');

const accounts = noted(
  z
    .object(Object.fromEntries(Object.entries(homonyms).map(([name, schema]) => [name, schema.optional()])))
    .catchall(z.discriminatedUnion('platform', [first, ...others])),
  'The bot identities, by names of your choice. An account whose name is not that of a platform says `platform`.',
  { example: { web: { port: 3000 } } },
);

const exactChannel = 'must be text, or a whole number small enough to be exact';
const desk = noted(
  z.strictObject({
    account: noted(z.string(), 'Name of the account, as under `accounts`.', { example: 'web', ...shown }),
    channel: noted(
      z.union([z.string().min(1, exactChannel), z.int(exactChannel)], exactChannel),
      'Channel of that account: the id of a channel (Slack, Discord) or group (Telegram), or any name on the web.',
      { example: 'desk', ...shown },
    ),
  }),
  'A channel where agents see who asks for a human.',
  { example: { account: 'web', channel: 'desk' } },
);

/** Whether a limit is a time: then its name ends in its unit, or in its unit and Max or Min. */
export function isTime(limit: string): boolean {
  return /Ms(Max|Min)?$/.test(limit);
}

const page = noted(
  z.strictObject({
    account: noted(z.string(), 'Name of the account, as under `accounts`; not one of the web.', {
      example: 'mail',
      ...shown,
    }),
    channel: noted(
      z.union([z.string().min(1, exactChannel), z.int(exactChannel)], exactChannel),
      'An e-mail address, or the id of a chat, channel or group. A webhook has none.',
      { example: 'ops@example.com', ...shown },
    ).optional(),
  }),
  'A place where coordinators are paged.',
  { example: { account: 'mail', channel: 'ops@example.com' } },
);

const somebody = noted(
  z.string().regex(/^[^:\s]+:\S+$/, 'must be an account and the id of a person, such as telegram:8001'),
  'An account and the id of a person there.',
  { example: 'web:ana', ...shown },
);

function limit(name: string, usual: number) {
  const description = isTime(name) ? `A time, usually ${spelledTime(usual)}.` : `A number, usually ${usual}.`;
  if (!isTime(name)) {
    const count = z.int().min(1, 'must be at least 1').max(1_000_000, 'must be at most 1000000');
    return noted(count, description, { example: usual, ...shown }).default(usual);
  }
  const time = z
    .union([z.number(), z.string()], 'must be a time such as 90s, or a number of milliseconds')
    .refine((value) => milliseconds(value) >= 1 && milliseconds(value) <= 366 * unitMs.d, {
      error: 'must be a time between 1ms and 366d, such as 90s, 3m or 1h, or a number of milliseconds',
    });
  return noted(time, description, { example: spelledTime(usual), ...shown }).default(usual);
}

const policy = noted(
  z.strictObject(Object.fromEntries(Object.entries(policyDefaults).map(([name, usual]) => [name, limit(name, usual)]))),
  'Limits and times that differ from the usual ones.',
  { example: { remindMs: '5m' }, ...shown },
);

const language = z.string().refine(
  (tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  },
  { error: 'must be a language tag such as en, de or pt-BR' },
);

const reply = noted(
  z.string().min(1, 'must not be empty').max(4000, 'must have at most 4000 characters'),
  'A ready reply.',
  { example: 'Hello, how can I help?', ...shown },
);

const badge = noted(
  z.strictObject({
    name: noted(
      z.string().trim().min(1, 'must not be empty').max(40, 'must have at most 40 characters'),
      'What it is called.',
      { example: 'Pillar', ...shown },
    ),
    points: noted(
      z.int().min(1, 'must be at least 1').max(1_000_000_000, 'must be at most 1000000000'),
      'From so many points of thanks on.',
      { example: 500, ...shown },
    ),
  }),
  'A badge that agents see under `/me`.',
  { example: { name: 'Pillar', points: 500 } },
);

/** The schema of the whole file. */
export const file = z.strictObject({
  name: noted(
    z.string().trim().min(1, 'must not be empty').max(80, 'must have at most 80 characters'),
    'Name of the house, as customers read it.',
    { example: 'Acme Help', ...shown },
  ).default('Patchthrough'),
  store: noted(
    z.string().regex(/^(memory|sqlite:(?!:memory:$).+)$/, 'must be sqlite: and a file, or memory'),
    'Where everything is kept: `sqlite:` and a file, or `memory`, which forgets all when it stops.',
    { example: 'sqlite:data/patchthrough.db' },
  ).default('sqlite:data/patchthrough.db'),
  knowledge: noted(
    z.array(noted(z.string().min(1, 'must not be empty'), 'A folder.', { example: 'knowledge', ...shown })),
    'Folders with the articles that the bot answers from.',
    { example: ['knowledge'], ...shown },
  ).default([]),
  accounts,
  desks: noted(z.array(desk), 'Where agents see who asks for a human.', {
    example: [{ account: 'web', channel: 'desk' }],
  }).default([]),
  coordinators: noted(
    z.array(somebody),
    'Who accepts and suspends agents, is called when nobody else comes, and is shown what few may see.',
    { example: ['telegram:8001'], ...shown },
  ).default([]),
  valued: noted(z.array(somebody), 'Customers who are moved forward in line, by `valuedBoostMs` of the policy.', {
    example: ['telegram:2001'],
    ...shown,
  }).default([]),
  reveal: noted(
    z.array(
      noted(z.enum(['coordinator', 'active'] satisfies Revealer[]), 'A role.', { example: 'coordinator', ...shown }),
    ),
    'Who may see what was masked, with a reason and a line in the audit: `coordinator`, and `active` for whoever has the conversation and is no apprentice. Nobody where it is empty.',
    { example: ['coordinator', 'active'], ...shown },
  ).default(['coordinator']),
  pages: noted(z.array(page), 'Where coordinators are paged while nobody comes for a customer.', {
    example: [{ account: 'mail', channel: 'ops@example.com' }],
  }).default([]),
  language: noted(language, 'Default language of the house, as a BCP 47 tag.', { example: 'en', ...shown }).default(
    'en',
  ),
  canned: noted(z.record(z.string(), reply), 'Ready replies, by the name that agents type after `/r`.', {
    example: { greeting: 'Hello, how can I help?' },
  }).default({}),
  badges: noted(z.array(badge), 'What agents may call themselves from so many points of thanks on.', {
    example: [{ name: 'Pillar', points: 500 }],
  }).default([]),
  policy: policy.prefault({}),
  distress: distress.prefault({}),
  volunteers: volunteers.optional(),
  retention: retention.prefault({}),
  log: noted(
    z.strictObject({
      level: noted(z.enum(logLevels), 'How much is logged.', { example: 'info', ...shown }).default('info'),
    }),
    'The log.',
    { example: { level: 'info' } },
  ).prefault({}),
  health: noted(
    z.strictObject({ host: host(), port: port(3000) }),
    'Where `/healthz`, `/readyz`, `/metrics`, `/promise` and `/promise.json` are answered if there is no web account; web accounts answer them anyway.',
    { example: { port: 3000 } },
  ).prefault({}),
});

export type Path = readonly (string | number)[];

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(path: Path, data: unknown): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The platform of an account as the file gives it: what it says, else its name. */
export function platformOf(name: string | number, account: unknown): unknown {
  return valueAt(['platform'], account) ?? name;
}

/** The schema of a key; the data tell which platform an account is of. Undefined where the path leads nowhere. */
export function schemaAt(path: Path, data: unknown): z.core.$ZodType | undefined {
  const [root, name, ...rest] = path;
  if (root !== 'accounts' || name === undefined) return follow(file, path);
  const platform = platformOf(name, valueAt(['accounts', name], data));
  return isPlatform(platform) ? follow(homonyms[platform] ?? z.never(), rest) : undefined;
}

function follow(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(
    (at, key) => (at === undefined ? undefined : schemaOf(at, key)),
    schema,
  );
}
