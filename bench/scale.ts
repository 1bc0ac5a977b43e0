// What a million stored conversations cost: throughput, latency, memory, and the start from cold.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBare } from './bare.ts';
import { throughBare, throughHouse } from './core.ts';
import { type Figure, figure, median } from './figure.ts';
import { nullChannel, openHouse } from './house.ts';
import { stock } from './stock.ts';

const SIZES = [1_000, 100_000, 1_000_000] as const;
const COUNT = 12_800;
const BATCH = 64;
const ROUNDS = 5;

/** Who writes next: anybody, or mostly the few who are in a conversation now (80 % of the messages, 1 % of the customers). */
const pickers = {
  random: (size: number, random: () => number) => () => Math.floor(random() * size),
  locality: (size: number, random: () => number) => () =>
    Math.floor(random() * (random() < 0.8 ? Math.max(100, size / 100) : size)),
} as const;

interface Sized {
  readonly ours: number;
  readonly bare: number;
  readonly p99: number;
}

export async function measure(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-scale-'));
  const figures: Figure[] = [];
  const ratios = new Map<string, number>();
  try {
    for (const size of SIZES) {
      const oursFile = join(folder, `ours-${size}.db`);
      const bareFile = join(folder, `bare-${size}.db`);
      stock(oursFile, size);
      stock(bareFile, size);
      if (size !== SIZES[1]) figures.push(...(await fromCold(oursFile, size)));
      for (const [kind, picker] of Object.entries(pickers)) {
        const sized = await throughput(oursFile, bareFile, picker(size, seeded(size)));
        const ratio = sized.ours / sized.bare;
        const base = ratios.get(kind) ?? ratio;
        ratios.set(kind, base);
        figures.push({
          ...figure(
            `scale: ${kind}, ${size.toLocaleString('en')} conversations`,
            sized.ours,
            'messages/s',
            sized.bare,
            { of: 'ratio', at: 'least', limit: base * (kind === 'random' ? 0.75 : 0.85) },
          ),
          target: size === SIZES[0] ? 'the base' : `ratio >= ${kind === 'random' ? 0.75 : 0.85} of the base`,
        });
        figures.push(
          figure(`scale: ${kind}, ${size.toLocaleString('en')}, p99 of a commit`, sized.p99, 'ms', undefined, {
            of: 'value',
            at: 'most',
            limit: 50,
          }),
        );
      }
      rmSync(oursFile);
      rmSync(bareFile);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return figures;
}

async function throughput(oursFile: string, bareFile: string, pick: () => number): Promise<Sized> {
  const ours: number[] = [];
  const floor: number[] = [];
  const house = await openHouse(nullChannel(), oursFile);
  const bare = openBare(bareFile);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const floored = await throughBare(bare, BATCH, COUNT, pick);
    const measured = await throughHouse(house, BATCH, COUNT, pick);
    // The first round warms the caches of both.
    if (round === 0) continue;
    floor.push(floored);
    ours.push(measured);
  }
  const p99 = await latency(house, pick);
  await house.close();
  bare.close();
  return { ours: median(ours), bare: median(floor), p99 };
}

async function latency(house: Awaited<ReturnType<typeof openHouse>>, pick: () => number): Promise<number> {
  const times: number[] = [];
  for (let k = 0; k < 500; k += 1) {
    const began = performance.now();
    await house.say(pick(), 'Hello');
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

/** A process of its own: from its start to being ready, without and with the platform's SDK, and its memory. */
async function fromCold(file: string, size: number): Promise<Figure[]> {
  const runs = { core: [] as number[], sdk: [] as number[], heap: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    const bare = await cold(file, 'core');
    runs.core.push(bare.ms);
    runs.heap.push(bare.heapBytes);
    runs.sdk.push((await cold(file, 'telegram')).ms);
  }
  const heap = median(runs.heap);
  if (size === SIZES[0]) {
    heapOfFew = heap;
    return [];
  }
  const perConversation = Math.max(0, heap - heapOfFew) / (size - SIZES[0]);
  return [
    figure('scale: cold start, core', median(runs.core), 'ms', undefined, { of: 'value', at: 'most', limit: 150 }),
    figure('scale: cold start, with grammY', median(runs.sdk), 'ms', undefined, {
      of: 'value',
      at: 'most',
      limit: 250,
    }),
    figure('scale: memory of an idle open conversation', perConversation, 'bytes', undefined, {
      of: 'value',
      at: 'most',
      limit: 1,
    }),
  ];
}
let heapOfFew = 0;

/** Counted by the process itself: to begin it takes this one, which holds much, longer than any other would. */
function cold(file: string, what: string): Promise<{ ms: number; heapBytes: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'cold.js'), file, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.on('error', reject);
    child.on('exit', () => {
      const [ms = Number.NaN, heapBytes = Number.NaN] = out.trim().split(' ').map(Number);
      resolve({ ms, heapBytes });
    });
  });
}

/** The same customers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
