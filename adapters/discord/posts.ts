// Forums: a post for each conversation, its tags as the state, found again by the buttons of its first message.
import { createHash } from 'node:crypto';
import { type APIMessage, type APIThreadChannel, type RawFile, ThreadAutoArchiveDuration } from 'discord.js';
import type { Shelf } from '../../core/journal.ts';
import { excerpt, type Message, plain, type Standing } from '../../core/message.ts';
import { isLater, snowflakeAt } from './address.ts';
import type { Calls } from './calls.ts';
import type { Log } from './channel.ts';
import { hasCode } from './errors.ts';
import { createMemory } from './memory.ts';
import { isForum, isThread, type Room, type Rooms, type Tag } from './rooms.ts';

/** https://discord.com/developers/docs/resources/channel#forum-tag-object */
const TAGS_MAX = 20;
const TAG_LENGTH_MAX = 20;
const APPLIED_MAX = 5;
const TITLE_LENGTH_MAX = 90;
const POST_MS = 7 * 24 * 3_600_000;
/** A post that may have been opened by an attempt that broke is looked for among those of the last hour. */
const RECENT_MS = 3_600_000;
const MISSING_PERMISSIONS = 50013;

export interface Posts {
  /**
   * Opens a post with this message, or gives the one that is open already for the same request. `isDoubtful`: an earlier
   * attempt may have opened it and its answer was lost. Only then it is looked for, which asks for every recent post.
   */
  open(
    forum: Room,
    message: Message,
    body: object,
    files: readonly RawFile[],
    isDoubtful: boolean,
  ): Promise<{ thread: string; message?: string }>;
  /** Shows how a conversation stands: tags in a forum, and closed ones out of the way. */
  show(thread: Room, standing: Standing): Promise<void>;
}

export interface PostParts {
  readonly account: string;
  readonly calls: Calls;
  readonly rooms: Rooms;
  readonly shelf: Shelf;
  readonly now: () => number;
  readonly self: () => string;
  readonly log: Log;
}

type Opened = APIThreadChannel & { readonly message?: APIMessage };

export function createPosts({ account, calls, rooms, shelf, now, self, log }: PostParts): Posts {
  const shown = createMemory<string>(5_000);
  let mayTag = true;

  async function before(forum: Room, request: string, isDoubtful: boolean): Promise<string | undefined> {
    const kept = await shelf.get(request);
    if (kept !== undefined) return kept;
    if (!isDoubtful || forum.guild === undefined) return undefined;
    const { threads } = await calls.run<{ threads: APIThreadChannel[] }>(
      'get',
      `/guilds/${forum.guild}/threads/active`,
      {
        idempotent: true,
      },
    );
    const since = snowflakeAt(now() - RECENT_MS);
    const own = threads.filter(
      (each) => each.parent_id === forum.id && each.owner_id === self() && isLater(each.id, since),
    );
    for (const { id } of own) {
      const first = await calls
        .run<APIMessage>('get', `/channels/${id}/messages/${id}`, { idempotent: true })
        .catch(() => undefined);
      if (first && requestKey(account, forum, { components: first.components ?? [] }) === request) return id;
    }
    return undefined;
  }

  async function open(
    forum: Room,
    message: Message,
    body: object,
    files: readonly RawFile[],
    isDoubtful: boolean,
  ): Promise<{ thread: string; message?: string }> {
    const request = requestKey(account, forum, body);
    const known = request === undefined ? undefined : await before(forum, request, isDoubtful);
    if (known !== undefined) return { thread: known };
    const tags = message.standing ? await tagsFor(forum, message.standing) : [];
    const asked = {
      name: titleOf(message),
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
      message: body,
      ...(tags.length > 0 && { applied_tags: tags }),
    };
    const to = { account, channel: forum.id };
    const opened = await calls.run<Opened>('post', `/channels/${forum.id}/threads`, { to, body: asked, files });
    rooms.learn(opened, forum.guild);
    if (request !== undefined) await shelf.set(request, opened.id, POST_MS);
    return { thread: opened.id, message: opened.message?.id ?? opened.id };
  }

  /** The ids of the tags that say it, made where they are missing and may be made. */
  async function tagsFor(forum: Room, standing: Standing): Promise<string[]> {
    const wanted = wantedTags(standing, forum.tags);
    const missing = wanted.filter((name) => !forum.tags.some((tag) => tag.name === name));
    const tags = missing.length === 0 ? forum.tags : await addTags(forum, missing);
    return wanted.flatMap((name) => tags.find((tag) => tag.name === name)?.id ?? []);
  }

  async function addTags(forum: Room, names: readonly string[]): Promise<readonly Tag[]> {
    if (!mayTag || forum.tags.length + names.length > TAGS_MAX) return forum.tags;
    try {
      const available = [...forum.tags, ...names.map((name) => ({ name }))];
      const to = { account, channel: forum.id };
      const changed = await calls.run<APIThreadChannel>('patch', `/channels/${forum.id}`, {
        to,
        body: { available_tags: available },
        idempotent: true,
      });
      return rooms.learn(changed, forum.guild)?.tags ?? forum.tags;
    } catch (error) {
      if (!hasCode(error, MISSING_PERMISSIONS)) throw error;
      mayTag = false;
      log('warn', 'The forum shows no states: the bot lacks the right to manage channels there', { channel: forum.id });
      return forum.tags;
    }
  }

  /** With those that people gave the post: they are theirs. */
  async function allTags(thread: Room, forum: Room, standing: Standing): Promise<string[]> {
    const { applied_tags: applied = [] } = await calls.run<APIThreadChannel>('get', `/channels/${thread.id}`, {
      idempotent: true,
    });
    const own = await tagsFor(forum, standing);
    const theirs = forum.tags.filter(({ id, name }) => applied.includes(id) && !own.includes(id) && !isState(name));
    return [...own, ...theirs.map(({ id }) => id)].slice(0, APPLIED_MAX);
  }

  return {
    open,
    async show(thread, standing) {
      if (!isThread(thread) || thread.parent === undefined) return;
      const what = `${standing.is} ${standing.by ?? ''}`;
      if (shown.get(thread.id) === what) return;
      const forum = await rooms.find(thread.parent);
      const tags = isForum(forum) ? { applied_tags: await allTags(thread, forum, standing) } : {};
      const body = { ...tags, archived: standing.is === 'closed' };
      await calls.run('patch', `/channels/${thread.id}`, { body, idempotent: true });
      shown.set(thread.id, what);
    },
  };
}

/** Of one request every card has the same buttons. Without buttons it is no request's. */
function requestKey(account: string, forum: Room, body: object): string | undefined {
  const ids = JSON.stringify('components' in body ? body.components : []).match(/"custom_id":"[^"]+"/g);
  if (!ids) return undefined;
  const digest = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 32);
  return `discord:${account}:post:${forum.id}:${digest}`;
}

function titleOf({ text }: Message): string {
  const [line] = plain(text).trim().split('\n');
  return excerpt(line ?? '', TITLE_LENGTH_MAX) || 'Request';
}

const STATES = { waiting: 'Waiting', assigned: 'Taken', snoozed: 'Snoozed', closed: 'Closed' } as const;

const isState = (name: string): boolean =>
  name.startsWith('With ') || Object.values(STATES).some((state) => state === name);

/** "With Ana" while there is room for names among the tags; a state of each kind always has its own. */
function wantedTags({ is, by }: Standing, there: readonly Tag[]): string[] {
  if (is !== 'assigned' && is !== 'snoozed') return [STATES[is]];
  const named = by === undefined ? undefined : excerpt(`With ${by}`, TAG_LENGTH_MAX);
  const reserved = Object.values(STATES).filter((name) => !there.some((tag) => tag.name === name)).length;
  const hasRoom =
    named !== undefined && (there.some(({ name }) => name === named) || there.length + reserved < TAGS_MAX);
  if (is === 'snoozed') return hasRoom ? [STATES.snoozed, named] : [STATES.snoozed];
  return hasRoom ? [named] : [STATES.assigned];
}
