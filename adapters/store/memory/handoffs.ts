// Requests for a human, their relay threads and their alarms, in plain maps.
import type { AlarmKind, HandoffStanding } from '../../../core/conversation.ts';
import { placeKey } from '../../../core/message.ts';
import type { Changes, Store, ThreadRow } from '../../../core/store.ts';
import { type Move, movedPlace } from '../move.ts';
import { waitsOf } from '../waits.ts';

interface Row {
  readonly id: number;
  readonly conversation: number;
  readonly standing: HandoffStanding;
  readonly askedAt: number;
  readonly beganAt: number;
  readonly claimedAt?: number;
  readonly endedAt?: number;
}

type Alarm = { readonly conversation: number; readonly kind: AlarmKind; readonly at: number };
type Reads = Pick<Store, 'line' | 'thread' | 'threadsOf' | 'alarms' | 'nextAlarmAt' | 'kept' | 'open' | 'orphans'>;

const standings: readonly string[] = ['waiting', 'claimed', 'replied', 'withdrawn'] satisfies HandoffStanding[];
const ended = (standing: HandoffStanding): boolean => standing === 'replied' || standing === 'withdrawn';

export function createMemoryHandoffs() {
  const handoffs = new Map<number, Row>();
  const threads = new Map<number, ThreadRow>();
  /** Ids of threads by the key of their place; a desk without threads holds many. */
  const places = new Map<string, Set<number>>();
  const alarms = new Map<number, Map<AlarmKind, number>>();

  function putThread(row: ThreadRow): void {
    const before = threads.get(row.id)?.place;
    if (before) places.get(placeKey(before))?.delete(row.id);
    threads.set(row.id, row);
    if (!row.place) return;
    const key = placeKey(row.place);
    places.set(key, (places.get(key) ?? new Set()).add(row.id));
  }

  /** A request keeps its first asking when a claim runs out. */
  function stand({ id, conversation, standing, at, beganAt = at }: Changes['handoffs'][number]): void {
    const before = handoffs.get(id);
    if (before?.standing === standing) return;
    const askedAt = before?.askedAt ?? at;
    const claimedAt = standing === 'claimed' ? at : standing === 'waiting' ? undefined : before?.claimedAt;
    handoffs.set(id, {
      id,
      conversation: before?.conversation ?? conversation,
      standing,
      askedAt,
      beganAt: before?.beganAt ?? beganAt,
      ...(claimedAt === undefined ? {} : { claimedAt }),
      ...(ended(standing) ? { endedAt: at } : {}),
    });
  }

  function alarm({ conversation, kind, at, ifNone }: Changes['alarms'][number]): void {
    const kinds = alarms.get(conversation) ?? new Map<AlarmKind, number>();
    if (at === undefined) kinds.delete(kind);
    else if (!ifNone || !kinds.has(kind)) kinds.set(kind, at);
    if (kinds.size > 0) alarms.set(conversation, kinds);
    else alarms.delete(conversation);
  }

  function write(changes: Changes): void {
    for (const row of changes.threads) putThread(row);
    for (const { thread, place } of changes.placed) {
      const row = threads.get(thread);
      if (!row) continue;
      const { place: _before, ...rest } = row;
      putThread(place ? { ...rest, place } : rest);
    }
    for (const row of changes.handoffs) stand(row);
    for (const row of changes.alarms) alarm(row);
  }

  const threadsOf = (conversation: number): ThreadRow[] =>
    [...threads.values()].filter((row) => row.conversation === conversation).sort((a, b) => a.id - b.id);

  const ringing = (): Alarm[] =>
    [...alarms].flatMap(([conversation, kinds]) => [...kinds].map(([kind, at]) => ({ conversation, kind, at })));

  const rings = (conversation: number, after: number): boolean =>
    [...(alarms.get(conversation)?.values() ?? [])].some((at) => at > after);

  const reads: Reads = {
    async line(askedAt, waits) {
      const rows = [...handoffs.values()];
      const before = askedAt ?? Number.POSITIVE_INFINITY;
      return {
        ahead: rows.filter((row) => row.standing === 'waiting' && row.askedAt < before).length,
        waits: rows
          .flatMap(({ id, beganAt, claimedAt }) => (claimedAt === undefined ? [] : [{ id, beganAt, claimedAt }]))
          .sort((a, b) => b.claimedAt - a.claimedAt || b.id - a.id)
          .slice(0, waits)
          .map(({ beganAt, claimedAt }) => claimedAt - beganAt),
      };
    },
    thread: async (id) => threads.get(id),
    threadsOf: async (conversation) => threadsOf(conversation),
    alarms: async (until, limit) =>
      ringing()
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at || a.conversation - b.conversation || (a.kind < b.kind ? -1 : 1))
        .slice(0, limit),
    async nextAlarmAt() {
      return ringing().reduce<number | undefined>((least, { at }) => Math.min(least ?? at, at), undefined);
    },
    async kept(since) {
      const rows = [...handoffs.values()];
      const begun = rows.filter((row) => row.beganAt > since);
      return {
        requests: begun.length,
        answered: begun.filter(({ standing }) => standing === 'replied').length,
        withdrawn: begun.filter(({ standing }) => standing === 'withdrawn').length,
        ...waitsOf(
          rows.flatMap(({ standing, beganAt, endedAt = since }) =>
            standing === 'replied' && endedAt > since ? [endedAt - beganAt] : [],
          ),
        ),
      };
    },
    async open() {
      const begun = [...handoffs.values()].filter(({ standing }) => !ended(standing)).map(({ beganAt }) => beganAt);
      return begun.length === 0 ? { count: 0 } : { count: begun.length, since: Math.min(...begun) };
    },
    orphans: async (after = Number.NEGATIVE_INFINITY) =>
      [...handoffs.values()]
        .filter(({ standing, conversation }) => !ended(standing) && !rings(conversation, after))
        .map(({ id }) => id)
        .sort((a, b) => a - b),
  };

  /** The conversations of those who wait, the one who asked first before the others. */
  const waiting = (): number[] =>
    [...handoffs.values()]
      .filter(({ standing }) => standing === 'waiting')
      .sort((a, b) => a.askedAt - b.askedAt || a.id - b.id)
      .map(({ conversation }) => conversation);

  return {
    all: () => handoffs.values(),
    waiting,
    of: (conversation: number) =>
      [...handoffs.values()].filter((row) => row.conversation === conversation).sort((a, b) => a.id - b.id),
    /** Its threads lose the name of the customer, and nothing rings for it. */
    erase(conversation: number) {
      alarms.delete(conversation);
      for (const row of threadsOf(conversation)) putThread({ ...row, title: '' });
    },
    dropThreads(conversation: number) {
      for (const { id, place } of threadsOf(conversation)) {
        if (place) places.get(placeKey(place))?.delete(id);
        threads.delete(id);
      }
    },
    write,
    reads,
    lastId: () => [...handoffs.keys(), ...threads.keys()].reduce((last, id) => Math.max(last, id), 0),
    /** A desk without threads stands for all of its conversations: the newest is meant. */
    conversationAt(key: string) {
      let newest = -1;
      for (const id of places.get(key) ?? []) newest = Math.max(newest, id);
      return threads.get(newest)?.conversation;
    },
    /** Throws when a handoff that has ended would stand anew, or in a way that there is none. */
    check(changes: Changes) {
      const now = new Map<number, HandoffStanding>();
      for (const { id, standing } of changes.handoffs) {
        if (!standings.includes(standing)) throw new Error(`a handoff cannot be ${standing}`);
        const before = now.get(id) ?? handoffs.get(id)?.standing;
        if (before && ended(before) && before !== standing) {
          throw new Error('a handoff that has ended stays as it ended');
        }
        now.set(id, standing);
      }
    },
    move(change: Move) {
      for (const row of threads.values()) {
        const desk = movedPlace(row.desk, change);
        putThread(row.place ? { ...row, desk, place: movedPlace(row.place, change) } : { ...row, desk });
      }
    },
  };
}
