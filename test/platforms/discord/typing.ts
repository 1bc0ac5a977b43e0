// "Ana is typing…": shown for about ten seconds, or until the message comes.
import { tellTyping } from './events.ts';
import type { Hub } from './hub.ts';
import type { Account, Room } from './world.ts';

export function showTyping(hub: Hub, by: Account, room: Room): void {
  room.typing.push({ by: by.id, at: hub.now() });
  room.typings++;
  tellTyping(hub, room, by);
  hub.record.changed();
}
