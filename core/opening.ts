// The bytes of a file: from the account that it is on, or made by the house itself.
import { type Channel, ChannelError, type Host } from './channel.ts';
import type { Clock } from './clock.ts';
import { HOUSE, openHouseFile } from './exporting.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';

interface OpeningParts {
  readonly store: Store;
  readonly house: House;
  readonly clock: Clock;
}

export const createOpening =
  ({ store, house, clock }: OpeningParts, channels: ReadonlyMap<string, Channel>): Host['open'] =>
  async (file) => {
    if (file.account === HOUSE) return openHouseFile(store, house, clock, file);
    const channel = channels.get(file.account);
    if (!channel?.fetchFile) throw new ChannelError('refused', 'filesUnsupported');
    return channel.fetchFile(file);
  };
