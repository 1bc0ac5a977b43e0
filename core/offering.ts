// A file that its destination does not take: an address where it can be had instead, if any account gives one.
import type { Channel } from './channel.ts';
import type { File } from './message.ts';

/** Undefined: no account offers it, or its own platform does not give out so large a file. */
export function offered(channels: ReadonlyMap<string, Channel>, file: File): string | undefined {
  const bytesMax = channels.get(file.account)?.can.fetchBytesMax ?? Number.POSITIVE_INFINITY;
  if ((file.bytes ?? 0) > bytesMax) return undefined;
  for (const channel of channels.values()) {
    const address = channel.offer?.(file);
    if (address !== undefined) return address;
  }
  return undefined;
}
