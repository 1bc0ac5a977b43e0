// A start from cold, in a process of its own: `node cold.ts FILE core|telegram` prints `ready HEAPBYTES`.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { nullChannel, openHouse } = await import('./house.ts');

const [file, what] = process.argv.slice(2);
if (what === 'telegram') await import('../adapters/telegram/channel.ts');
const house = await openHouse(nullChannel(), file);
process.stdout.write('ready ');
globalThis.gc?.();
process.stdout.write(String(process.memoryUsage().heapUsed));
await house.close();
