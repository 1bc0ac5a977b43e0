// Who is behind an id: Slack's events carry ids alone, so names are asked for once and remembered.
import type { Clock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import type { Author } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { at, type Fields, isFields, text } from './fields.ts';

export interface People {
  /** Resolves when these are known, or cannot be in time; undefined when they are already. */
  know(ids: readonly string[]): Promise<void> | undefined;
  /** Without a name where it is not known. */
  author(id: string): Author;
  nameOf(id: string): string | undefined;
}

interface Known {
  readonly name: string;
  readonly lang?: string;
  /** Milliseconds since the epoch; asked for again after a while. */
  readonly at: number;
}

const KNOWN_MAX = 20_000;
const FRESH_MS = 24 * 3_600_000;
const KEPT_MS = 30 * 24 * 3_600_000;
/** A name that could not be had is asked for again only after this. */
const MISSED_MS = 60_000;
/** Slack wants its acknowledgement within 3 s; a name is not worth more of it. */
const WAIT_MS_MAX = 1_500;

export function createPeople(
  calls: Calls,
  shelf: Shelf,
  clock: Clock,
  own: () => { team: string; enterprise?: string },
): People {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<void>>();
  const keyOf = (id: string) => `slack name ${calls.account} ${id}`;

  function keep(id: string, found: Known): void {
    known.delete(id);
    known.set(id, found);
    const [oldest] = known.keys();
    if (known.size > KNOWN_MAX && oldest !== undefined) known.delete(oldest);
  }

  async function look(id: string): Promise<void> {
    const kept = known.has(id) ? undefined : readKept(await shelf.get(keyOf(id)).catch(() => undefined));
    if (kept) {
      keep(id, kept);
      if (isFresh(kept)) return;
    }
    try {
      const found = { ...(await ask(calls, id, own())), at: clock.now() };
      keep(id, found);
      await shelf.set(keyOf(id), JSON.stringify(found), KEPT_MS).catch(() => undefined);
    } catch {
      const before = known.get(id);
      keep(id, { ...(before ?? { name: '' }), at: clock.now() - FRESH_MS + MISSED_MS });
    }
  }

  const isFresh = ({ at: since }: Known): boolean => Math.abs(clock.now() - since) < FRESH_MS;

  function begin(id: string): Promise<void> {
    const running = asking.get(id);
    if (running) return running;
    const looking = look(id).finally(() => asking.delete(id));
    asking.set(id, looking);
    return looking;
  }

  return {
    know(ids) {
      const waiting: Promise<void>[] = [];
      for (const id of ids) {
        const found = known.get(id);
        if (found && isFresh(found)) continue;
        const looking = begin(id);
        // An old name will do until the new one is there.
        if (!found) waiting.push(looking);
      }
      return waiting.length === 0 ? undefined : within(Promise.all(waiting), WAIT_MS_MAX);
    },
    author(id) {
      const found = known.get(id);
      return { id, name: found?.name ?? '', ...(found?.lang && { lang: found.lang }) };
    },
    nameOf: (id) => known.get(id)?.name || undefined,
  };
}

function within(waiting: Promise<unknown>, msMax: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, msMax);
    void waiting.finally(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

function readKept(value: string | undefined): Known | undefined {
  if (value === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(value);
    if (!isFields(kept) || typeof kept.name !== 'string' || typeof kept.at !== 'number') return undefined;
    const lang = text(kept, 'lang');
    return { name: kept.name, at: kept.at, ...(lang && { lang }) };
  } catch {
    return undefined;
  }
}

type Found = Omit<Known, 'at'>;

async function ask(calls: Calls, id: string, own: { team: string; enterprise?: string }): Promise<Found> {
  if (/^[CG]/.test(id)) {
    const answer = await calls.run({ idempotent: true }, (api) => api.conversations.info({ channel: id }));
    return { name: text(at(answer, 'channel'), 'name') ?? '' };
  }
  const answer = await calls.run({ idempotent: true }, (api) => api.users.info({ user: id, include_locale: true }));
  return readMember(at(answer, 'user'), own);
}

/** A person of another organisation (Slack Connect) is marked, so that agents know whom they talk to. */
function readMember(member: Fields, own: { team: string; enterprise?: string }): Found {
  const profile = at(member, 'profile');
  const name =
    text(profile, 'display_name') ??
    text(profile, 'real_name') ??
    text(member, 'real_name') ??
    text(member, 'name') ??
    '';
  const lang = langOf(text(member, 'locale'));
  const team = text(member, 'team_id');
  const enterprise = text(at(member, 'enterprise_user'), 'enterprise_id');
  const isElsewhere =
    team !== undefined && team !== own.team && (enterprise === undefined || enterprise !== own.enterprise);
  const isExternal = member.is_stranger === true || isElsewhere;
  return { name: isExternal && name !== '' ? `${name} (external)` : name, ...(lang && { lang }) };
}

function langOf(locale: string | undefined): string | undefined {
  try {
    return locale === undefined ? undefined : Intl.getCanonicalLocales(locale.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}
