// A start from cold, in a process of its own, as config/main.js does it: `node cold.js FILE core|telegram`.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cold-house.ts');
