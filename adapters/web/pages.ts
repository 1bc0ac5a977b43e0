// The few HTML pages: a shell that tells the script what to show, without a word of script or style inside.
import { randomInt } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Assets } from './assets.ts';
import type { App } from './guard.ts';
import { deskOf } from './routes.ts';
import type { Sessions } from './session.ts';

export interface PageOptions {
  readonly name: string;
  readonly assets: Assets;
  readonly sessions: Sessions;
  readonly uploadBytesMax: number;
}

type View = 'both' | 'chat' | 'desk' | 'login';

export function addPages(app: Hono<App>, { name, assets, sessions, uploadBytesMax }: PageOptions): void {
  const page = (c: Context<App>, view: View, title: string) => {
    const script = view === 'login' ? '/page/login.ts' : '/page/main.ts';
    const early = view === 'login' ? [] : assets.modules;
    c.header('cache-control', 'no-store');
    return c.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#f3f1ed">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141716">
<link rel="icon" href="/page/mark.svg" type="image/svg+xml">
${raw(assets.styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n'))}
${raw(early.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n'))}
</head>
<body data-view="${view}" data-name="${name}" data-door="${sessions.door}" data-desk="${deskOf(c) ?? 'desk'}" data-upload-bytes-max="${uploadBytesMax}">
<div id="app" class="app"></div>
<noscript><p class="plain">This page needs JavaScript, because messages arrive while you read.</p></noscript>
<script type="module" src="${script}"></script>
</body>
</html>`);
  };
  const inDesk = async (c: Context<App>): Promise<boolean> => (await sessions.desk(c)) !== undefined;

  app.get('/', async (c) => page(c, (await inDesk(c)) ? 'both' : 'chat', name));
  app.get('/chat', (c) => {
    // `?new`: another customer, whose slot then stands in the address and survives a reload.
    if (c.req.query('new') !== undefined)
      return c.redirect(`/chat?as=${randomInt(36 ** 3, 36 ** 4).toString(36)}`, 303);
    return page(c, 'chat', name);
  });
  app.get('/desk', async (c) => {
    if (sessions.door === 'closed') return c.text(CLOSED, 403);
    if (!(await inDesk(c))) return c.redirect('/desk/login', 303);
    return deskOf(c) === undefined ? c.text('There is no such desk.', 404) : page(c, 'desk', `Desk – ${name}`);
  });
  app.get('/desk/login', async (c) => {
    if (sessions.door === 'closed') return c.text(CLOSED, 403);
    return (await inDesk(c)) ? c.redirect('/desk', 303) : page(c, 'login', `Sign in – ${name}`);
  });
}

const CLOSED =
  'The desk is closed: this server can be reached from other machines and has no desk password. ' +
  'Set one in the configuration and restart.\n';
