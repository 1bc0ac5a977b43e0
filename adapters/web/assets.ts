// The page's own files, read once at the start: TypeScript without its types, styles, and the two small libraries.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import type { App } from './guard.ts';

interface Asset {
  readonly body: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/** Bare names mean nothing to a browser without an import map, which would have to be an inline script. */
const LIBRARIES: Readonly<Record<string, string>> = {
  preact: '/page/library/preact.js',
  'preact/hooks': '/page/library/hooks.js',
  htm: '/page/library/htm.js',
};
/** What the page shares with core. */
const SHARED = ['message.ts', 'action.ts'];

export interface Assets {
  /** Paths of the page's modules, for the browser to fetch before it finds their imports. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  get(path: string): Asset | undefined;
}

export async function readAssets(): Promise<Assets> {
  const assets = new Map<string, Asset>();
  const put = (path: string, type: string, body: string): void => {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    assets.set(path, { body, packed: new Uint8Array(gzipSync(body)), type: `${type}; charset=utf-8`, etag });
  };
  const folder = new URL('./page/', import.meta.url);
  for (const name of (await readdir(folder)).toSorted()) {
    const text = await readFile(new URL(name, folder), 'utf8');
    if (name.endsWith('.ts')) put(`/page/${name}`, 'text/javascript', script(text));
    if (name.endsWith('.css')) put(`/page/${name}`, 'text/css', text);
    if (name.endsWith('.svg')) put(`/page/${name}`, 'image/svg+xml', text);
  }
  for (const name of SHARED) {
    put(
      `/core/${name}`,
      'text/javascript',
      script(await readFile(new URL(`../../core/${name}`, import.meta.url), 'utf8')),
    );
  }
  for (const [name, path] of Object.entries(LIBRARIES)) {
    const text = await readFile(fileURLToPath(import.meta.resolve(name)), 'utf8');
    put(path, 'text/javascript', withAddresses(text).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
  }
  const paths = [...assets.keys()];
  return {
    modules: paths.filter((path) => /\.(?:ts|js)$/.test(path) && path !== '/page/login.ts'),
    styles: paths.filter((path) => path.endsWith('.css')),
    get: (path) => assets.get(path),
  };
}

const withAddresses = (code: string): string =>
  code.replace(/(\bfrom\s*|\bimport\s*)(["'])([^"'\n]+)\2/g, (whole, from: string, quote: string, name: string) =>
    LIBRARIES[name] ? `${from}${quote}${LIBRARIES[name]}${quote}` : whole,
  );

/** Node tells at the first use that stripping types is experimental; Node itself is pinned, and a test holds the page. */
function script(source: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return withAddresses(stripTypeScriptTypes(source));
  } finally {
    process.emitWarning = emitWarning;
  }
}

export function addAssets(app: Hono<App>, assets: Assets): void {
  const give = (path: string) => {
    const asset = assets.get(path);
    if (!asset) return undefined;
    const { type, etag } = asset;
    const headers = { 'content-type': type, etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
    return { ...asset, headers };
  };
  for (const pattern of ['/page/*', '/core/*', '/favicon.ico']) {
    app.get(pattern, (c) => {
      const asset = give(c.req.path === '/favicon.ico' ? '/page/mark.svg' : c.req.path);
      if (!asset) return c.json({ error: 'There is no such page.' }, 404);
      if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, asset.headers);
      const packed = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
      return packed
        ? c.body(asset.packed, 200, { ...asset.headers, 'content-encoding': 'gzip' })
        : c.body(asset.body, 200, asset.headers);
    });
  }
}
