// Begins the page: reads what the server wrote on the body, draws, and keeps drawing as the model changes.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Chat } from './chat.ts';
import { Desk, openCards } from './desk.ts';
import { Dialog } from './dialog.ts';
import { type Drawn, html } from './html.ts';
import { icon, mark } from './icons.ts';
import { type Config, createModel, type Model } from './model.ts';
import { standing } from './summary.ts';

const AGENT_KEY = 'agent';
const AGENT_DEFAULT = 'Ana';
/** Names for the agents that "New agent" opens windows for. */
const AGENTS = ['Ben', 'Chloe', 'Dan', 'Eva', 'Finn', 'Gia', 'Hugo', 'Ida'];

const { view, name, door, desk, uploadBytesMax } = document.body.dataset;
const address = new URLSearchParams(location.search);
const config: Config = {
  view: view === 'chat' || view === 'desk' ? view : 'both',
  name: name ?? '',
  door: door ?? 'closed',
  desk: desk ?? 'desk',
  slot: address.get('as') ?? '',
  uploadBytesMax: Number(uploadBytesMax),
};
/** `?agent=Ben` is for this tab alone; the name that one chose is for all. */
const named = address.get('agent');
const model = createModel(config, named || kept() || AGENT_DEFAULT, (agent) => {
  if (named) {
    address.set('agent', agent);
    history.replaceState(null, '', `?${address}`);
  } else keep(agent);
});

function kept(): string | null {
  try {
    return localStorage.getItem(AGENT_KEY);
  } catch {
    return null;
  }
}

function keep(agent: string): void {
  try {
    localStorage.setItem(AGENT_KEY, agent);
  } catch {
    // The name then lasts as long as the page.
  }
}

/** What asks for this agent's attention: people who wait, and what was written to them and not looked at. */
function attention(): number {
  const { desk: threads } = model;
  const mine = threads.list().filter((summary) => standing(summary, model.agent()) === 'mine');
  return openCards(model).length + mine.reduce((sum, { place }) => sum + threads.unread(place), 0);
}

function App(): Drawn {
  const [, drawAgain] = useState(0);
  const [tab, setTab] = useState<'chat' | 'desk'>('chat');
  useEffect(() => model.subscribe(() => drawAgain((n) => n + 1)), []);
  const count = config.view === 'chat' ? 0 : attention();
  useEffect(() => {
    const title = config.view === 'desk' ? `Desk – ${config.name}` : config.name;
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
  if (config.view === 'chat') {
    return html`<main class="alone narrow"><${Chat} model=${model} heading=${1} /></main><${Over} model=${model} />`;
  }
  if (config.view === 'desk') {
    return html`<main class="alone"><${Desk} model=${model} heading=${1} /></main><${Over} model=${model} />`;
  }
  return html`
    <${Top} />
    <${Tabs} tab=${tab} setTab=${setTab} count=${count} />
    <main class=${`both show-${tab}`}>
      <${Chat} model=${model} heading=${2} />
      <${Desk} model=${model} heading=${2} />
    </main>
    <${Over} model=${model} />
  `;
}

const nextAgent = AGENTS[Math.floor(Math.random() * AGENTS.length)];

function Top(): Drawn {
  return html`
    <header class="top">
      <span class="logo">${mark()}</span>
      <h1>${config.name}</h1>
      <p class="soft">A bot that answers, and a human whenever you want one.</p>
      <nav aria-label="More windows">
        <a class="pill" aria-label="New customer" href="/chat?new" target="_blank" rel="noopener">${icon('plus')}<span><span class="wide">New </span>customer</span></a>
        <a class="pill" aria-label="New agent" href=${`/desk?agent=${nextAgent}`} target="_blank" rel="noopener">${icon('plus')}<span><span class="wide">New </span>agent</span></a>
      </nav>
    </header>
  `;
}

interface TabsProps {
  readonly tab: 'chat' | 'desk';
  readonly setTab: (tab: 'chat' | 'desk') => void;
  readonly count: number;
}

/** On a small screen one side at a time. */
function Tabs({ tab, setTab, count }: TabsProps): Drawn {
  const button = (which: 'chat' | 'desk', label: string): Drawn => html`
    <button type="button" aria-pressed=${tab === which} onClick=${() => setTab(which)}>
      ${label}${which === 'desk' && count > 0 && html` <span class="badge" aria-label=${`${count} new`}>${count}</span>`}
    </button>
  `;
  return html`<div class="tabs" role="group" aria-label="Side">${button('chat', 'Customer')}${button('desk', 'Desk')}</div>`;
}

/** What lies over the page for a while: a question, and words in passing. */
function Over({ model }: { model: Model }): Drawn {
  const { toasts } = model;
  const asked = model.asked();
  return html`
    ${asked && html`<${Dialog} key=${`${asked.id} ${asked.action}`} model=${model} asked=${asked} />`}
    <div class="toasts" role="status" aria-live="polite">${toasts().map(({ key, text }) => html`<p key=${key} class="toast">${text}</p>`)}</div>
  `;
}

const root = document.getElementById('app');
if (root) render(html`<${App} />`, root);
void model.start();
