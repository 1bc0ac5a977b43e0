// Opens a file for a place of another account, or anew for its own: pictures without what they tell beside what they show.
import { type Channel, ChannelError } from './channel.ts';
import type { Clock } from './clock.ts';
import { HOUSE, openHouseFile } from './exporting.ts';
import type { File } from './message.ts';
import { claimsPicture, HEAD_BYTES, isPicture, withoutHidden } from './picture.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';

export interface Opening {
  /** Rejects with a ChannelError. Other files than pictures come as they are. */
  open(file: File): Promise<Blob>;
  /** Of these, the names of the pictures that were opened lately and could not be cleaned: they came as they are. */
  uncleaned(files: readonly File[]): readonly string[];
}

/** Pictures that could not be cleaned are remembered until they are sent; the oldest is forgotten. */
const REMEMBERED_MAX = 1_000;

const keyOf = ({ account, ref }: File): string => `${account}\u0000${ref}`;

interface OpeningParts {
  readonly store: Store;
  readonly house: House;
  readonly clock: Clock;
}

export function createOpening({ store, house, clock }: OpeningParts, channels: ReadonlyMap<string, Channel>): Opening {
  const left = new Set<string>();

  function remember(file: File): void {
    left.add(keyOf(file));
    const [oldest] = left;
    if (left.size > REMEMBERED_MAX && oldest !== undefined) left.delete(oldest);
  }

  return {
    async open(file) {
      if (file.account === HOUSE) return openHouseFile(store, house, clock, file);
      const channel = channels.get(file.account);
      if (!channel?.fetchFile) throw new ChannelError('refused', 'filesUnsupported');
      const blob = await channel.fetchFile(file);
      left.delete(keyOf(file));
      const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
      if (!isPicture(head)) {
        if (claimsPicture(file)) remember(file);
        return blob;
      }
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const cleaned = withoutHidden(bytes);
      if (cleaned === undefined) remember(file);
      return cleaned === undefined || cleaned === bytes ? blob : new Blob([cleaned], { type: blob.type });
    },
    uncleaned: (files) => files.filter((file) => left.has(keyOf(file))).map(({ name }) => name),
  };
}
