// Core's places as Discord's channels, and what Discord's ids tell: a thread is a channel of its own there.
import type { Place } from '../../core/message.ts';

/** The channel that a place's messages are in. */
export const channelOf = ({ channel, thread }: Place): string => thread ?? channel;

/** 2015-01-01, from which Discord's ids count: https://discord.com/developers/docs/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000;

export const isSnowflake = (id: unknown): id is string => typeof id === 'string' && /^\d{15,20}$/.test(id);

/** In milliseconds since the Unix epoch. */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH_MS;

/** The smallest id of a moment. */
export const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, Math.floor(ms) - EPOCH_MS)) << 22n);

/** All that is later than this is not earlier than the id. */
export const justBefore = (id: string): string => String(BigInt(id) - 1n);

/** Whether the first id was made after the second. */
export const isLater = (id: string, than: string): boolean =>
  id.length === than.length ? id > than : id.length > than.length;
