// The house's rules, read off its sources: who may import whom, how large a room may be, and what nothing is called.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return path.endsWith('.ts') || path.endsWith('.js') ? [path] : [];
  });
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const rooms = ['core', 'adapters', 'config'];
const all = rooms.flatMap(sources);
const core = all.filter((path) => path.startsWith('core/'));

/** What a file imports, project files as paths from the root. */
function imports(path: string): string[] {
  return [
    ...read(path).matchAll(/(?:^(?:import|export)\b[^'\n]* from |^import |^\} from |\bimport\()'([^'\n]+)'/gm),
  ].map(([, target = '']) => (target.startsWith('.') ? relative(root, resolve(root, dirname(path), target)) : target));
}

/** Names of platforms and their SDKs; `web` is a word of English too and is looked for where it is an account's. */
const platformNames = /\b(slack|discord|telegram|grammy|bolt)\b/i;

/** What core lets others do: sentences, check digits, and the world's plans of phone numbers as data. */
const LIBRARIES_OF_CORE = [
  ['core/words.ts', 'messageformat'],
  ['core/mask/iban.ts', 'ibantools'],
  ['core/mask/plan.ts', 'libphonenumber-js/metadata.min.json'],
];

describe('the law of imports', () => {
  test('core imports only core, and a few libraries that know what it should not', () => {
    const strangers = core.flatMap((path) =>
      imports(path)
        .filter(
          (target) =>
            !target.startsWith('core/') &&
            !LIBRARIES_OF_CORE.some(([file, library]) => path === file && target === library),
        )
        .map((target) => `${path} imports ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  test('an adapter imports core, its libraries, its own folder and what all share, never another adapter', () => {
    const isShared = (target: string): boolean => /^adapters\/[^/]+\.ts$/.test(target);
    const strangers = all
      .filter((path) => path.startsWith('adapters/'))
      .flatMap((path) => {
        const own = path.split('/').slice(0, 2).join('/');
        return imports(path)
          .filter((target) => /^(adapters|config|test)\//.test(target) && !target.startsWith(own) && !isShared(target))
          .map((target) => `${path} imports ${target}`);
      });
    expect(strangers).toEqual([]);
  });

  test('nobody imports config', () => {
    const strangers = all.filter(
      (path) => !path.startsWith('config/') && imports(path).some((target) => target.startsWith('config/')),
    );
    expect(strangers).toEqual([]);
  });

  test('a platform’s name stays in its room', () => {
    const outside = all.filter((path) => {
      // What customers call things is vocabulary, not knowledge of a platform.
      if (path.startsWith('config/') || path.startsWith('core/asking/') || path.startsWith('core/luring/'))
        return false;
      const [, platform] = path.split('/');
      const text =
        platform && platformNames.test(platform)
          ? read(path)
              .replaceAll(new RegExp(platform, 'gi'), '')
              .replaceAll(/grammy|bolt/gi, '')
          : read(path);
      return platformNames.test(text);
    });
    expect(outside).toEqual([]);
  });
});

describe('core knows no clock, no randomness and no environment', () => {
  test('outside the shell nothing asks for the time, a random number or the process', () => {
    const shell = ['core/clock.ts'];
    const found = core
      .filter((path) => !shell.includes(path))
      .filter((path) =>
        /\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bnew Date\(\)|\bperformance\.now\(/.test(read(path)),
      );
    expect(found).toEqual([]);
  });

  test('decisions never wait', () => {
    const pure = [
      'bot',
      'handoff',
      'relay',
      'closing',
      'decide',
      'desk',
      'card',
      'say',
      'render',
      'hear',
      'picture',
      'unchecked',
      'conversation',
      'command',
      'action',
      'greeting',
      'asking',
      'distress',
      'urgent',
      'hours',
      'duty',
      'paging',
      'score',
      'pool',
      'ranking',
      'match',
      'explain',
      'quality',
      'review',
      'thanks',
      'held',
      'mentoring',
      'apprenticeship',
      'reading-along',
    ];
    const found = pure.filter((name) => /\bawait\b|\basync\b|\bPromise\b/.test(read(`core/${name}.ts`)));
    expect(found).toEqual([]);
  });
});

describe('small rooms', () => {
  test('no file is over 300 lines', () => {
    // A catalogue of sentences is as long as what there is to say.
    const long = all
      .filter((path) => !path.startsWith('core/words/'))
      .map((path) => `${path} ${read(path).split('\n').length}`)
      .filter((entry) => Number(entry.split(' ')[1]) > 300);
    expect(long).toEqual([]);
  });

  test('most files are under 200 lines', () => {
    const short = all.filter((path) => read(path).split('\n').length <= 200).length;
    expect(short / all.length).toBeGreaterThan(0.8);
  });

  test('every file opens with a comment that says what the room is for', () => {
    const silent = all.filter((path) => !/^(#!.*\n)?\/\/ \S/.test(read(path)));
    expect(silent).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const vague = all.filter((path) =>
      /^(utils?|helpers?|types|misc|common|manager|index)\.[tj]s$/.test(basename(path)),
    );
    expect(vague).toEqual([]);
  });
});

describe('words', () => {
  test('nothing is left open', () => {
    const open = all.filter((path) => /\b(TODO|FIXME|XXX|HACK)\b|[Nn]ot implemented/.test(read(path)));
    expect(open).toEqual([]);
  });

  test('there are customers and agents, not users', () => {
    const found = all
      .filter((path) => !/\/(words|asking|answerer|telegram)\//.test(path))
      .filter((path) => /\/\/.*\busers?\b|\*.*\busers?\b/i.test(read(path)));
    expect(found).toEqual([]);
  });
});
