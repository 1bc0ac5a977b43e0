// Core's places and messages as the Bot API's parameters.
import type { Place, Placed } from '../../core/message.ts';

/** Groups and channels have negative ids: many people read there. */
export const isShared = (place: Place): boolean => place.channel.startsWith('-');

/** The General topic of a forum is addressed like the group itself, without a thread. */
export const chatOf = ({ channel, thread }: Place) => ({
  chat_id: Number(channel),
  ...(thread !== undefined && { message_thread_id: Number(thread) }),
});

export const messageOf = (at: Placed) => ({ chat_id: Number(at.channel), message_id: Number(at.id) });
