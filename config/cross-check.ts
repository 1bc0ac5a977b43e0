// What no single key can tell: whether accounts, desks, replies and limits fit together.

import { type Policy, policyDefaults } from '../core/policy.ts';
import { checkPages } from './check-pages.ts';
import { type Finding, nearest } from './mistakes.ts';
import { isPager, isPlatform } from './platforms.ts';
import { platformOf, valueAt } from './schema.ts';
import { milliseconds } from './times.ts';

/** Works on data of any shape, so that these mistakes are told beside those of the single keys. */
export function crossCheck(data: unknown): Finding[] {
  const accounts = Object.entries(section(data, 'accounts') ?? {});
  const desks = valueAt(['desks'], data);
  return [
    ...checkAccounts(data, accounts),
    ...checkDesks(
      Array.isArray(desks) ? desks : [],
      accounts.map(([name]) => name),
    ),
    ...(['coordinators', 'valued'] as const).flatMap((key) =>
      checkPeople(
        key,
        data,
        accounts.map(([name]) => name),
      ),
    ),
    ...checkDeskless(data, accounts),
    ...checkPages(data, accounts),
    ...Object.keys(section(data, 'canned') ?? {}).flatMap(checkCanned),
    ...checkOrder(data),
    ...checkDistress(data),
  ];
}

function section(data: unknown, key: string): Record<string, unknown> | undefined {
  const value = valueAt([key], data);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function isAccountName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name);
}

function checkAccounts(data: unknown, accounts: readonly (readonly [string, unknown])[]): Finding[] {
  const findings: Finding[] = [];
  if (section(data, 'accounts') !== undefined && accounts.length === 0) {
    const fix = 'write, for example, accounts: { web: { port: 3000 } }';
    findings.push({ path: ['accounts'], part: 'value', what: 'has no account', fix });
  }
  const tokens = new Map<string, string>();
  for (const [name, account] of accounts) {
    if (!isAccountName(name)) {
      const fix = 'begin with a letter, then at most 31 of A-Z, a-z, 0-9, _ and -';
      findings.push({ path: ['accounts', name], part: 'key', what: 'is not a name for an account', fix });
    }
    const secret = ['token', 'botToken'].find((key) => typeof valueAt([key], account) === 'string') ?? 'token';
    const token = valueAt([secret], account);
    if (typeof token !== 'string') continue;
    const key = JSON.stringify([platformOf(name, account), token]);
    const earlier = tokens.get(key);
    if (earlier === undefined) tokens.set(key, name);
    else {
      const what = `is the token of accounts.${earlier} too`;
      const fix = 'give each account a bot of its own, or remove one of them';
      findings.push({ path: ['accounts', name, secret], part: 'value', what, fix });
    }
  }
  return findings;
}

function checkDesks(desks: readonly unknown[], accounts: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const [at, desk] of desks.entries()) {
    const account = valueAt(['account'], desk);
    const channel = valueAt(['channel'], desk);
    if (typeof account === 'string' && !accounts.includes(account)) {
      const meant = nearest(account, accounts);
      const fix = meant ? `did you mean ${meant}?` : `choose one of ${accounts.join(', ') || 'the accounts'}`;
      findings.push({ path: ['desks', at, 'account'], part: 'value', what: 'is not one of the accounts', fix });
    }
    const spelled = typeof channel === 'number' && Number.isSafeInteger(channel) ? String(channel) : channel;
    if (typeof account !== 'string' || typeof spelled !== 'string') continue;
    const key = JSON.stringify([account, spelled]);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, at);
    else
      findings.push({
        path: ['desks', at],
        part: 'value',
        what: `is the same as desks[${earlier}]`,
        fix: 'remove one of them',
      });
  }
  return findings;
}

function checkPeople(key: 'coordinators' | 'valued', data: unknown, accounts: readonly string[]): Finding[] {
  const people = valueAt([key], data);
  if (!Array.isArray(people)) return [];
  return people.flatMap((said: unknown, at): Finding[] => {
    const account = typeof said === 'string' && said.includes(':') ? said.slice(0, said.indexOf(':')) : undefined;
    if (account === undefined || accounts.includes(account)) return [];
    const meant = nearest(account, accounts);
    const fix = meant ? `did you mean ${meant}:…?` : `begin with one of ${accounts.join(', ') || 'the accounts'}`;
    return [{ path: [key, at], part: 'value', what: 'does not name one of the accounts', fix }];
  });
}

/** Desks of chat platforms may be linked later, from within their group; without any desk, nobody would see a request. */
function checkDeskless(data: unknown, accounts: readonly (readonly [string, unknown])[]): Finding[] {
  const desks = valueAt(['desks'], data);
  const none = desks === undefined || (Array.isArray(desks) && desks.length === 0);
  const kinds = accounts.map(([name, account]) => platformOf(name, account)).filter((kind) => !isPager(kind));
  if (!none || kinds.length === 0 || kinds.some((kind) => kind !== 'web') || !kinds.every(isPlatform)) return [];
  const usable = accounts.map(([name]) => name).find(isAccountName);
  const what = 'is missing, and nobody would see who asks for a human';
  return [
    { path: ['desks'], part: 'value', what, fix: `write desks: [{ account: ${usable ?? 'web'}, channel: desk }]` },
  ];
}

function checkCanned(name: string): Finding[] {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,31}$/u.test(name)) return [];
  const fix = 'use at most 32 letters, digits, _ and -, without spaces, as agents type it after /r';
  return [{ path: ['canned', name], part: 'key', what: 'is not a name for a reply', fix }];
}

const ordered: readonly (readonly [lower: keyof Policy, upper: keyof Policy])[] = [
  ['claimNudgeMs', 'claimMsMax'],
  ['retryMsMin', 'retryMsMax'],
  ['estimateFromMin', 'estimateFrom'],
];

function checkOrder(data: unknown): Finding[] {
  const policy = section(data, 'policy') ?? {};
  const limit = (name: keyof Policy) => {
    const value = policy[name] ?? policyDefaults[name];
    return typeof value === 'number' || typeof value === 'string' ? milliseconds(value) : Number.NaN;
  };
  return ordered
    .filter(([lower, upper]) => limit(lower) > limit(upper))
    .map(([lower, upper]) => {
      const name = Object.hasOwn(policy, lower) ? lower : upper;
      const what = `does not fit: ${lower} must not be more than ${upper}`;
      return { path: ['policy', name], part: 'value', what, fix: 'change one of the two' };
    });
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const countryOrTag = /^(default|[A-Z]{2}|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/;

/** Keys that no customer is ever found by. */
function checkDistress(data: unknown): Finding[] {
  const keys = (of: string): string[] => Object.keys(Object(valueAt(['distress', of], data)));
  const tag = { what: 'is not a language tag', fix: 'write one such as de or pt-BR' };
  const place = {
    what: 'is neither default nor a country or language tag',
    fix: 'write default, a country such as AT, or a language tag such as de or en-US',
  };
  return [
    ...['words', 'ignore'].flatMap((of) => strange(of, keys(of), languageTag, tag)),
    ...strange('emergency', keys('emergency'), countryOrTag, place),
  ];
}

const strange = (
  of: string,
  keys: readonly string[],
  pattern: RegExp,
  told: Pick<Finding, 'what' | 'fix'>,
): Finding[] =>
  keys.filter((key) => !pattern.test(key)).map((key) => ({ path: ['distress', of, key], part: 'key', ...told }));
