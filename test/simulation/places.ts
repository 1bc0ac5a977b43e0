// The places of a simulated world as its platforms know them: threads are deleted, a desk's channel is moved.
import { type Place, placeKey } from '../../core/message.ts';
import type { MemoryChannel } from './channel.ts';
import type { Ledger, Spoken } from './ledger.ts';
import type { Random } from './random.ts';

export interface Places {
  /** Deletes one of the relay threads. */
  deleteThread(): Place | undefined;
  /** Gives a desk without threads a new channel. */
  moveDesk(): { readonly from: Place; readonly to: Place } | undefined;
  /** The letter that tells the service of a move: until it is acknowledged nobody writes there. */
  announced(from: Place, letter: Spoken): void;
  lose(thread: Place): void;
  isGone(place: Place): boolean;
  /** Where the channel of this place is now, if it was moved. */
  movedTo(place: Place): Place | undefined;
  /** The place as people find it now; undefined: nobody can write there. */
  now(place: Place): Place | undefined;
}

export function createPlaces(
  channels: readonly MemoryChannel[],
  desks: readonly Place[],
  ledger: Ledger,
  random: Random,
): Places {
  const gone = new Set<string>();
  const moves = new Map<string, { to: Place; letter?: Spoken }>();
  const channelKey = ({ account, channel }: Place): string => placeKey({ account, channel });

  function movedTo(place: Place): Place | undefined {
    let to: Place | undefined;
    for (let next = moves.get(channelKey(place)); next; next = moves.get(channelKey(next.to))) to = next.to;
    return to;
  }

  function lose(thread: Place): void {
    gone.add(placeKey(thread));
    channels.find(({ account }) => account === thread.account)?.deleteThread(thread);
  }

  return {
    movedTo,
    lose,
    isGone: (place) => gone.has(placeKey(place)),
    deleteThread() {
      const places = [...ledger.threads.values()]
        .flatMap(({ places: all, open }) => (open ? all.slice(-1) : []))
        .filter((place) => place.thread !== undefined && !gone.has(placeKey(place)));
      if (places.length === 0) return undefined;
      const place = random.pick(places);
      lose(place);
      return place;
    },
    moveDesk() {
      const desk = desks.find(({ account }) => channels.some((one) => one.account === account && !one.can.threads));
      if (!desk) return undefined;
      const from = movedTo(desk) ?? desk;
      const to: Place = { account: desk.account, channel: `${desk.channel}${moves.size + 2}` };
      moves.set(channelKey(from), { to });
      ledger.moved(from, to);
      return { from, to };
    },
    announced(from, letter) {
      const move = moves.get(channelKey(from));
      if (move) move.letter = letter;
    },
    now(place) {
      if (gone.has(placeKey(place))) return undefined;
      const announcing = [...moves.values()].some(({ letter }) => letter && !letter.acked);
      const to = movedTo(place);
      if (announcing && desks.some((desk) => desk.account === place.account && movedTo(desk))) return undefined;
      return to ? { ...place, channel: to.channel } : place;
    },
  };
}
