// A picture that tells where it was taken goes through the whole service, from any platform to any, and tells nothing.
import { describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { bill } from '../contract/channel/gifts.ts';
import { eventually, type Gift, type Seat, type Seen, type Stage } from '../contract/channel/stage.ts';
import { stages } from '../contract/channel/stages.ts';
import { pictureOf, tells } from '../fixtures/pictures.ts';
import { becomes, type Conversation, converse, openHouse, sees } from './house.ts';

const CAUTION = 'Not checked: open files with care.';
const document: Gift = { kind: 'file', name: 'tent.jpg', bytes: pictureOf('turned.jpg') };
const photo: Gift = { kind: 'photo', name: 'tent.png', bytes: pictureOf('turned.png') };
const broken: Gift = { kind: 'file', name: 'broken.jpg', bytes: pictureOf('turned.jpg').slice(0, 40) };

const pairs = stages.flatMap((customers) => stages.map((agents) => ({ customers, agents })));

describe.each(pairs)('a customer on $customers.platform, agents on $agents.platform', ({ customers, agents }) => {
  test('no picture tells where it was taken, and agents know what nobody checked', { timeout: 60_000 }, async () => {
    const house = await openHouse(customers, agents);
    try {
      const talk = await converse(house);
      await cleaned(talk.noor, talk.thread, gifts(customers));
      await cleaned(talk.thread, talk.noor, gifts(agents));
      await cautioned(talk, customers);
      await unread(talk);
    } finally {
      await house.stop();
    }
  });
});

/** On Telegram a photo is stripped by Telegram itself, which the local server need not do: only documents tell there. */
const gifts = ({ platform }: Stage): readonly Gift[] => (platform === 'telegram' ? [document] : [document, photo]);

const shows = (seat: Seat, words: string): Promise<Seen> =>
  eventually(words, async () => {
    const all = await seat.look();
    const at = all.findLastIndex(({ byBot, rich }) => byBot && plain(rich).includes(words));
    return at < 0 ? undefined : all.slice(at).find(({ files }) => files.length > 0);
  });

/** By itself, and beside another file. */
async function cleaned(from: Seat, to: Seat, given: readonly Gift[]): Promise<void> {
  for (const gift of given) {
    for (const more of gift.kind === 'file' ? [[], [bill]] : [[]]) {
      const caption = `${gift.kind} by ${from.name} with ${more.length}`;
      expect(tells(gift.bytes)).toBe(true);
      await from.give([gift, ...more], caption);
      const [file] = (await shows(to, caption)).files;
      const bytes = (await file?.read()) ?? new Uint8Array();
      expect([caption, file?.name ?? '', bytes.length > 200, tells(bytes)]).toEqual([
        caption,
        file?.name ?? '',
        true,
        false,
      ]);
    }
  }
}

/** One line under a customer's file, and after an edit again; none under an agent's. */
async function cautioned({ noor, thread }: Conversation, customers: Stage): Promise<void> {
  const [id = ''] = await noor.give([bill], 'my bil');
  const copy = await sees(thread, 'my bil');
  expect(plain(copy.rich).split(CAUTION)).toHaveLength(2);
  if (customers.lacks['hears.edits'] === undefined) {
    await noor.edit(id, ['my bill']);
    const isCorrected = (seen: Seen) => plain(seen.rich).includes('my bill');
    const edited = await becomes(thread, copy.id, 'the corrected caption', isCorrected);
    expect(plain(edited.rich).split(CAUTION)).toHaveLength(2);
  }
  await thread.give([bill], 'the new bill');
  expect(plain((await sees(noor, 'the new bill')).rich)).not.toContain(CAUTION);
}

/** What cannot be read goes on, and the agents are told, whichever way it goes. */
async function unread({ noor, thread }: Conversation): Promise<void> {
  await noor.give([broken], 'is this broken?');
  await shows(thread, 'is this broken?');
  await sees(thread, 'The hidden data of broken.jpg');
  await thread.give([broken], 'it is');
  await shows(noor, 'it is');
  await sees(thread, 'broken.jpg went to Noor with its hidden data');
}
