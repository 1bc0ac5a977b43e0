// docs/relay.md against the channels: its tables are those of the capabilities, and the contract shows each “yes” of them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { flagOf } from './abilities.ts';
import { features, relayTables, type Side } from './relay.ts';
import { capabilitiesOf, stages } from './stages.ts';

const page = fileURLToPath(new URL('../../../docs/relay.md', import.meta.url));
let sides: readonly Side[] = [];

beforeAll(async () => {
  sides = await Promise.all(stages.map(async (stage) => ({ stage, can: await capabilitiesOf(stage) })));
});

test('the tables of the page are those of the capabilities', async () => {
  const written = await readFile(page, 'utf8');
  const begin = written.indexOf('<!-- tables -->');
  const end = written.indexOf('<!-- /tables -->');
  const expected = `${written.slice(0, begin)}<!-- tables -->\n\n${relayTables(sides)}\n\n${written.slice(end)}`;
  await expect(expected).toMatchFileSnapshot(page);
});

test('what passes rests on what the contract shows of both platforms', () => {
  for (const [name, passes] of Object.entries(features)) {
    for (const from of sides) {
      for (const to of sides) {
        const { rests } = passes(from, to);
        for (const [side, needed] of [
          [from, rests.from ?? []],
          [to, rests.to ?? []],
        ] as const) {
          for (const ability of needed) {
            const told = `${name} from ${from.stage.platform} to ${to.stage.platform}: ${ability}`;
            expect([told, flagOf(side.can, ability)]).toEqual([told, true]);
            expect([told, side.stage.lacks[ability]]).toEqual([told, undefined]);
          }
        }
      }
    }
  }
});
