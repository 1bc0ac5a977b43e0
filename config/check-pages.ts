// Whether coordinators can be paged where the configuration says so, and whether what only pages is used for more.
import { type Finding, nearest } from './mistakes.ts';
import { isAddress } from './pagers.ts';
import { isPager, isPlatform } from './platforms.ts';
import { platformOf, valueAt } from './schema.ts';

/** Name and options, as the file has them. */
export type Accounts = readonly (readonly [name: string, account: unknown])[];

const entries = (data: unknown, key: 'pages' | 'desks'): readonly unknown[] => {
  const value = valueAt([key], data);
  return Array.isArray(value) ? value : [];
};

export function checkPages(data: unknown, accounts: Accounts): Finding[] {
  const platforms = new Map(accounts.map(([name, account]) => [name, platformOf(name, account)]));
  const seen = new Map<string, number>();
  return [
    ...entries(data, 'pages').flatMap((page, at) => checkPage(page, at, platforms, seen)),
    ...entries(data, 'desks').flatMap((desk, at) => checkDesk(desk, at, platforms)),
    ...checkCustomers(platforms),
  ];
}

function checkPage(
  page: unknown,
  at: number,
  platforms: ReadonlyMap<string, unknown>,
  seen: Map<string, number>,
): Finding[] {
  const account = valueAt(['account'], page);
  if (typeof account !== 'string') return [];
  const finding = (key: string, what: string, fix: string): Finding[] => [
    { path: ['pages', at, ...(key === '' ? [] : [key])], part: 'value', what, fix },
  ];
  if (!platforms.has(account)) {
    const names = [...platforms.keys()];
    const meant = nearest(account, names);
    const fix = meant ? `did you mean ${meant}?` : `choose one of ${names.join(', ') || 'the accounts'}`;
    return finding('account', 'is not one of the accounts', fix);
  }
  const platform = platforms.get(account);
  const channel = valueAt(['channel'], page);
  const wrong = wrongChannel(platform, channel);
  if (wrong) return finding(...wrong);
  const key = JSON.stringify([account, typeof channel === 'number' ? String(channel) : channel]);
  const earlier = seen.get(key);
  if (earlier !== undefined) return finding('', `is the same as pages[${earlier}]`, 'remove one of them');
  seen.set(key, at);
  return [];
}

function wrongChannel(platform: unknown, channel: unknown): [key: string, what: string, fix: string] | undefined {
  if (!isPlatform(platform)) return undefined;
  if (platform === 'web') {
    const fix = 'choose an account of e-mail, a webhook or a chat';
    return ['account', 'is a web account, which reaches nobody who is not looking', fix];
  }
  if (platform === 'webhook') {
    if (channel === undefined) return undefined;
    return ['channel', 'is given, but a webhook has only its address', 'remove it'];
  }
  if (channel === undefined) {
    const fix = platform === 'email' ? 'write, for example, channel: ops@example.com' : 'give the id of a chat there';
    return ['channel', 'is missing', fix];
  }
  if (platform === 'email' && typeof channel === 'string' && !isAddress(channel)) {
    return ['channel', 'is not one e-mail address', 'write, for example, channel: ops@example.com, one entry for each'];
  }
  return undefined;
}

function checkDesk(desk: unknown, at: number, platforms: ReadonlyMap<string, unknown>): Finding[] {
  const account = valueAt(['account'], desk);
  const platform = typeof account === 'string' ? platforms.get(account) : undefined;
  if (!isPager(platform)) return [];
  const what = `is an account of ${platform}, which only pages: nobody can take a request there`;
  return [{ path: ['desks', at, 'account'], part: 'value', what, fix: 'put it under pages, and choose another desk' }];
}

/** What only pages brings no customers. */
function checkCustomers(platforms: ReadonlyMap<string, unknown>): Finding[] {
  if (platforms.size === 0 || ![...platforms.values()].every(isPager)) return [];
  const fix = 'add, for example, web: { port: 3000 }';
  return [{ path: ['accounts'], part: 'value', what: 'has no account that customers can write to', fix }];
}
