#!/usr/bin/env node
// The entry: keeps the compiled sources between starts (types are stripped at every import otherwise), then the command
// line. The one file without types: stripping them here, before anything is kept, would cost a tenth of every start.

import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli.ts');
