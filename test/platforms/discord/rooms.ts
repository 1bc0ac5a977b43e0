// The routes of channels: read one, and open a DM.
import { type Handler, roomOf } from './ask.ts';
import { tellRoom } from './events.ts';
import { refusal } from './failure.ts';
import { openForm } from './form.ts';
import type { Hub } from './hub.ts';
import { roomWire } from './wire.ts';
import { type Account, addRoom, type Room } from './world.ts';

export const getRoom: Handler = (ask) => roomWire(roomOf(ask), ask.hub.bot.id);

/** Opening a DM succeeds also where writing into it will not. */
export const openDm: Handler = ({ hub, body }) => {
  const form = openForm(body);
  const id = form.id('recipient_id', { required: true });
  form.check();
  const account = hub.world.accounts.get(id ?? '');
  if (account === undefined) throw refusal('unknownUser');
  if (account.isBot) throw refusal('cannotDm');
  return roomWire(dmOf(hub, account));
};

/** The person's DM with the bot, made when it is needed; the bot is told of a new one. */
export function dmOf(hub: Hub, account: Account): Room {
  const found = hub.world.dms.get(account.id);
  if (found !== undefined) return found;
  const room = addRoom(hub.world, { id: hub.newId(), type: 1, name: '', recipient: account });
  tellRoom(hub, 'CHANNEL_CREATE', room);
  return room;
}
