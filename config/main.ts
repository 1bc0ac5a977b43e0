#!/usr/bin/env node
// The entry: keeps the compiled sources between starts (types are stripped at every import otherwise), then the command line.

import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli.ts');
