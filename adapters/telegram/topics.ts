// Relay threads: a forum topic per conversation where the desk is a forum, the desk itself where it is not.
import { ChannelError } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { Place } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { writeTitle } from './encode.ts';
import { says } from './errors.ts';

/** A group can be made a forum, or stop being one, at any time. */
const KNOWN_MS = 10 * 60_000;

export interface Topics {
  open(desk: Place, title: string): Promise<Place>;
  /** Gives a topic another name. */
  rename(topic: Place, title: string): Promise<void>;
}

export function createTopics(calls: Calls, clock: Clock): Topics {
  const known = new Map<string, { readonly isForum: boolean; readonly at: number }>();

  async function isForum(desk: Place): Promise<boolean> {
    const entry = known.get(desk.channel);
    if (entry && Math.abs(clock.now() - entry.at) < KNOWN_MS) return entry.isForum;
    const ask = () => calls.raw.getChat({ chat_id: Number(desk.channel) });
    const chat = await calls.run({ to: desk, idempotent: true }, ask);
    const answer = chat.is_forum === true;
    known.set(desk.channel, { isForum: answer, at: clock.now() });
    return answer;
  }

  return {
    async rename({ channel, thread, ...at }, title) {
      if (thread === undefined) return;
      const topic = { chat_id: Number(channel), message_thread_id: Number(thread), name: writeTitle(title) };
      await calls.run({ to: { ...at, channel, thread }, idempotent: true }, () =>
        calls.raw.editForumTopic(topic).catch((error: unknown) => {
          if (!says(error, /TOPIC_NOT_MODIFIED|not modified/i)) throw error;
        }),
      );
    },
    async open(desk, title) {
      const group: Place = { account: desk.account, channel: desk.channel };
      if (!(await isForum(desk))) return group;
      let isNone = false;
      try {
        const name = writeTitle(title);
        const topic = await calls.run({ to: desk }, async () => {
          try {
            return await calls.raw.createForumTopic({ chat_id: Number(desk.channel), name });
          } catch (error) {
            isNone = says(error, NO_FORUM);
            throw error;
          }
        });
        return { ...group, thread: String(topic.message_thread_id) };
      } catch (error) {
        // Whatever was known about the group may be what was wrong.
        known.delete(desk.channel);
        if (isNone && error instanceof ChannelError) return group;
        throw error;
      }
    },
  };
}

const NO_FORUM = /not a forum|CHANNEL_FORUM_MISSING|FORUM_DISABLED/i;
