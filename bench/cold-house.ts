// What starts from cold: the house over a database file that is there; prints `MS HEAPBYTES`, counted from its own start.
import { nullChannel, openHouse } from './house.ts';

const [file, what] = process.argv.slice(2);
if (what === 'telegram') await import('../adapters/telegram/channel.ts');
const house = await openHouse(nullChannel(), file);
process.stdout.write(`${performance.now()} `);
globalThis.gc?.();
process.stdout.write(String(process.memoryUsage().heapUsed));
await house.close();
