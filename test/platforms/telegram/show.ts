// The people's side: sending photos, files, voices, albums, places, contacts.
import type { FileKind, FileSource } from './files.ts';
import type { Hub } from './hub.ts';
import { albumId, fileContent } from './media.ts';
import { type ChatRef, type PersonRef, personOf, roomOf } from './refs.ts';
import type { SeenMessage } from './seen.ts';
import { captionOf, put, type SayOptions } from './talk.ts';

/** A file to send; `emoji` for stickers, `performer` and `title` for audio. */
export interface FilePlan extends FileSource {
  readonly emoji?: string;
  readonly performer?: string;
  readonly title?: string;
}

export interface AlbumItem extends FilePlan {
  readonly kind: 'photo' | 'video' | 'document' | 'audio';
  readonly caption?: string;
}

type SendFile = (by: PersonRef, chat: ChatRef, plan?: FilePlan, options?: SayOptions) => SeenMessage;

export function openShow(hub: Hub) {
  const sender =
    (kind: FileKind, usual: FilePlan): SendFile =>
    (by, chat, plan = {}, options = {}) => {
      const full = { ...usual, ...plan };
      const file = hub.files.add(kind, { ...full, size: full.size ?? 4096 });
      const content = { ...fileContent(file, kind, { ...full }), ...captionOf(options.caption, options.entities) };
      return put(hub, personOf(hub, by), roomOf(hub, chat), content, options);
    };

  return {
    sendPhoto: sender('photo', {}),
    sendFile: sender('document', { name: 'file.pdf' }),
    sendVoice: sender('voice', { duration: 3 }),
    sendVideo: sender('video', { duration: 5, width: 640, height: 360 }),
    sendVideoNote: sender('video_note', { duration: 5 }),
    sendAudio: sender('audio', { duration: 60 }),
    sendAnimation: sender('animation', { duration: 2, width: 320, height: 240 }),
    sendSticker: sender('sticker', { emoji: '👋', width: 512, height: 512 }),
    sendLocation(by: PersonRef, chat: ChatRef, latitude: number, longitude: number, options: SayOptions = {}) {
      return put(hub, personOf(hub, by), roomOf(hub, chat), { location: { latitude, longitude } }, options);
    },
    sendContact(by: PersonRef, chat: ChatRef, phone: string, firstName: string, options: SayOptions = {}) {
      const contact = { phone_number: phone, first_name: firstName };
      return put(hub, personOf(hub, by), roomOf(hub, chat), { contact }, options);
    },
    /** Several media as one album; each is a message and an update of its own. */
    sendAlbum(by: PersonRef, chat: ChatRef, items: readonly AlbumItem[], options: SayOptions = {}): SeenMessage[] {
      const [person, room, media_group_id] = [personOf(hub, by), roomOf(hub, chat), albumId(hub)];
      return items.map((item) => {
        const file = hub.files.add(item.kind, { ...item, size: item.size ?? 4096 });
        const content = { ...fileContent(file, item.kind, { ...item }), ...captionOf(item.caption, undefined) };
        return put(hub, person, room, { media_group_id, ...content }, options);
      });
    },
  };
}
