// What the people of a simulated world can do on a platform: write, edit, remove, react, press, leave, come back.
import type { ChannelEvent } from '../../core/channel.ts';
import { type Message, type Place, type Placed, placeKey } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import type { Ledger, Person, Spoken } from './ledger.ts';

/** A message of one's own, as its writer remembers it. */
export interface Own {
  readonly at: Placed;
  readonly token: string;
  readonly intent: string;
  readonly about?: number;
  edits: number;
}

interface More {
  readonly intent?: string;
  readonly about?: number;
  readonly replyTo?: Placed;
  readonly quote?: string;
  readonly more?: Partial<Message>;
}

export interface Hands {
  /** `$` in the text stands for the token. */
  write(place: Place, kind: 'cu' | 'ag' | 'no', text: string, more?: More): void;
  edit(own: Own, text: string): void;
  remove(own: Own): void;
  react(at: Placed, emoji: string | undefined, about?: number): void;
  press(message: Arrived, action: string, more?: More): void;
  leave(place: Place): void;
  come(place: Place): void;
  /** The latest messages of one's own, oldest first. */
  readonly own: readonly Own[];
}

const OWN_MAX = 12;

export interface Numbers {
  next(): number;
}

export function createHands(by: Person, ledger: Ledger, numbers: Numbers, put: (spoken: Spoken) => void): Hands {
  const own: Own[] = [];
  const author = { id: by.id, name: by.name, ...(by.lang === undefined ? {} : { lang: by.lang }) };
  const ownKey = by.own && placeKey(by.own);
  const isAlone = (place: Place): boolean => by.role === 'customer' || placeKey(place) === ownKey;
  const base = (place: Place, id: string) =>
    ({ id, at: 0, place, author, audience: isAlone(place) ? 'direct' : 'group' }) as const;

  function speak(event: ChannelEvent, intent: string, more: { token?: string; about?: number } = {}): void {
    put(ledger.speak({ by, event, intent, ...more }));
  }

  const aboutOf = ({ about }: { readonly about?: number }) => (about === undefined ? {} : { about });

  return {
    own,
    write(place, kind, text, { intent = 'say', about, replyTo, quote, more = {} } = {}) {
      const nr = numbers.next();
      const token = `${kind}${nr}x`;
      const id = `m${nr}`;
      const message: Message = {
        text: [text.replaceAll('$', token)],
        ...(replyTo ? { replyTo } : {}),
        ...(quote === undefined ? {} : { quote }),
        ...more,
      };
      own.push({ at: { ...place, id }, token, intent, ...(about === undefined ? {} : { about }), edits: 0 });
      if (own.length > OWN_MAX) own.shift();
      const marked = text.includes('$') ? { token } : {};
      const event: ChannelEvent = { ...base(place, `w:${id}`), type: 'written', message, ids: [id] };
      speak(event, intent, { ...marked, ...(about === undefined ? {} : { about }) });
    },
    edit(one, text) {
      one.edits += 1;
      const { id, ...place } = one.at;
      // What is edited into a note must no longer be seen.
      const kind = text.startsWith('/') ? 'no' : one.token.slice(0, 2);
      const token = `${kind}${one.token.slice(2, -1)}e${one.edits}x`;
      const message: Message = { text: [text.replaceAll('$', token)] };
      const event: ChannelEvent = { ...base(place, `e:${id}:${one.edits}`), type: 'edited', message, messageId: id };
      speak(event, text.startsWith('/') ? 'command' : one.intent, { token, ...aboutOf(one) });
    },
    remove(one) {
      const { id, ...place } = one.at;
      own.splice(own.indexOf(one), 1);
      speak({ ...base(place, `r:${id}`), type: 'removed', messageId: id }, 'remove', aboutOf(one));
    },
    react(at, emoji, about) {
      const { id, ...place } = at;
      const event = { ...base(place, `x:${numbers.next()}`), type: 'reacted', messageId: id } as const;
      speak(emoji === undefined ? event : { ...event, emoji }, 'react', about === undefined ? {} : { about });
    },
    press(message, action, { intent = 'press', about } = {}) {
      const press = `p${numbers.next()}`;
      const event = { ...base(message.to, press), type: 'pressed', messageId: message.id, action, press } as const;
      speak(event, intent, about === undefined ? {} : { about });
    },
    leave(place) {
      speak({ ...base(place, `l:${numbers.next()}`), type: 'left' }, 'leave');
    },
    come(place) {
      speak({ ...base(place, `b:${numbers.next()}`), type: 'returned' }, 'return');
    },
  };
}
