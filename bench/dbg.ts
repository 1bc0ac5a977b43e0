import { spawnTelegram } from '../test/platforms/telegram/remote.ts';
import { openTelegramHouse, settle, customerId } from './telegram.ts';
import { startBareBot } from './barebot.ts';
const mode = (process.argv[2] ?? 'polling') as 'polling'; const bareMode = process.argv[3] === 'bare';
const remote = await spawnTelegram(['--lean']);
const groups = await settle(remote, 100, 25);
const topics: any[] = []; let stop: any;
if (!bareMode) { const house = await openTelegramHouse(remote, groups, { mode, limits: false }); await house.converse(100); for (let i = 0; i < 100; i++) topics.push(await house.topic(i)); stop = () => house.close(); }
else { const m = new Map(); for (let i = 0; i < 100; i++) { const chat = groups[i % 25]!; const thread = Number(await remote.drive('openTopic', 77, chat, 'C' + i)); topics.push({ chat, thread }); m.set(customerId(i), { chat, thread }); } const b = await startBareBot(remote, mode, m); stop = () => b.stop(); }
const msg = (k: number) => k % 2 === 0 ? { from: customerId((k>>1) % 100), text: 'Message number ' + k } : { from: 77, ...topics[(k>>1) % 100], text: 'Message number ' + k };
async function send(n: number) { const b = (await remote.drive('stats')) as any; const t = performance.now(); const c = process.cpuUsage(); await remote.drive('bulk', Array.from({ length: n }, (_, k) => msg(k))); await remote.drive('waitSent', b.counts.sent + n, 60000); const ms = performance.now() - t; const cpu = process.cpuUsage(c); console.log(n, Math.round(n / ms * 1000), '/s wall', 'cpu us/msg', ((cpu.user + cpu.system) / n).toFixed(0), 'user', (cpu.user/n).toFixed(0)); }
await send(1000); await send(8000); await send(8000); await send(8000);
console.log((globalThis as any).n); await stop(); await remote.stop();
