// The agents' side: who waits, whose conversations these are, and the thread that is open.
import { useEffect, useRef } from 'preact/hooks';
import { plain } from '../../../core/message.ts';
import { Press } from './bubble.ts';
import type { Shown } from './fold.ts';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';
import { NameField } from './namefield.ts';
import { type Standing, type Summary, standing, wishes } from './summary.ts';
import { Thread } from './thread.ts';
import { colourOf, initials, whenOf } from './voice.ts';

/** The cards that somebody can take now, the longest waiting first. */
export const openCards = (model: Model): readonly Shown[] =>
  (model.desk.lobby()?.fold().messages ?? []).filter(
    ({ by, removed, message }) => by === 'house' && !removed && wishes(message).verbs.has('take'),
  );

export function Desk({ model, heading }: { model: Model; heading: 1 | 2 }): Drawn {
  const { desk } = model;
  const shown = desk.shown();
  const lobby = desk.lobby();
  return html`
    <section class=${`panel desk ${desk.inside() ? 'inside' : ''}`} aria-labelledby="desk-title">
      <div class="desk-list">
        <header class="panel-head">
          <div class="title">
            ${heading === 1 ? html`<h1 id="desk-title">Relay desk</h1>` : html`<h2 id="desk-title">Relay desk</h2>`}
            <p class="soft">${
              model.live()
                ? html`<span class="dot" aria-hidden="true"></span>You are <${NameField} name=${model.agent()} label="Your name at the desk" rename=${model.renameAgent} />`
                : 'Reconnecting …'
            }</p>
          </div>
          ${model.config.door === 'password' && html`<button type="button" class="round" aria-label="Sign out" title="Sign out" onClick=${model.signOut}>${icon('out')}</button>`}
        </header>
        ${lobby ? html`<${List} model=${model} />` : html`<p class="waiting soft" role="status">${model.trouble() || 'One moment …'}</p>`}
      </div>
      ${shown && html`<${Thread} key=${shown.place} model=${model} room=${shown} />`}
    </section>
  `;
}

const SECTIONS: readonly { standing: Standing; title: string }[] = [
  { standing: 'waiting', title: 'Waiting' },
  { standing: 'mine', title: 'Mine' },
  { standing: 'others', title: 'Others' },
  { standing: 'closed', title: 'Closed' },
];
const CLOSED_MAX = 30;

function List({ model }: { model: Model }): Drawn {
  const cards = openCards(model);
  const { desk } = model;
  const by = new Map<Standing, Summary[]>();
  for (const summary of desk.list()) {
    const where = standing(summary, model.agent());
    by.set(where, [...(by.get(where) ?? []), summary]);
  }
  const lobby = desk.lobby();
  return html`
    <nav class="list" aria-label="Conversations">
      <button
        type="button"
        class="entry"
        aria-current=${desk.shown() === lobby ? 'true' : undefined}
        onClick=${() => lobby && desk.open(lobby.place)}
      >
        <span class="face desk-face" aria-hidden="true">${icon('inbox')}</span>
        <span class="entry-text"><strong>All requests</strong><span class="soft clipped">Cards, notices, commands</span></span>
        ${cards.length > 0 && html`<span class="badge" aria-label=${`${cards.length} waiting`}>${cards.length}</span>`}
      </button>
      ${SECTIONS.map(({ standing: where, title }) => {
        const threads = (by.get(where) ?? []).slice(0, where === 'closed' ? CLOSED_MAX : undefined);
        const waiting = where === 'waiting' ? cards : [];
        if (threads.length + waiting.length === 0) return null;
        return html`
          <section key=${where} aria-labelledby=${`section-${where}`}>
            <h3 id=${`section-${where}`}>${title} <span class="count">${threads.length + waiting.length}</span></h3>
            <ul>
              ${waiting.map((card) => html`<li key=${card.id}><${Card} model=${model} card=${card} /></li>`)}
              ${threads.map((summary) => html`<li key=${summary.place}><${Entry} model=${model} summary=${summary} /></li>`)}
            </ul>
          </section>
        `;
      })}
      ${cards.length + desk.list().length === 0 && html`<p class="soft quiet">Nobody waits. Requests for a human appear here.</p>`}
    </nav>
  `;
}

/** A request in short: the title, the question, and the buttons to take it or pass. */
function Card({ model, card }: { model: Model; card: Shown }): Drawn {
  const lobby = model.desk.lobby();
  const [title = '', ...lines] = plain(card.message.text).split('\n').filter(Boolean);
  const question = card.message.text.find((node) => typeof node === 'object' && node.type === 'quote');
  const words = question ? plain([question]) : (lines[0] ?? '');
  return html`
    <article class="card" aria-label=${title}>
      <p class="card-title"><strong>${title}</strong><span class="soft">${whenOf(card.at, Date.now())}</span></p>
      ${words && html`<p class="card-words">${words}</p>`}
      <div class="button-row">
        ${(card.message.buttons ?? []).flat().map((button) => html`<${Press} room=${lobby} shown=${card} press=${model.press} button=${button} />`)}
      </div>
    </article>
  `;
}

function Entry({ model, summary }: { model: Model; summary: Summary }): Drawn {
  const { desk } = model;
  const count = desk.unread(summary.place);
  const open = desk.inside() && desk.shown()?.place === summary.place;
  const title = summary.title || 'Conversation';
  const self = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  // Back from a thread on a small screen: the focus returns to where it came from.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) self.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return html`
    <button ref=${self} type="button" class="entry" aria-current=${open ? 'true' : undefined} onClick=${() => desk.open(summary.place)}>
      <span class=${`face colour-${colourOf(title)}`} aria-hidden="true">${initials(title)}</span>
      <span class="entry-text">
        <span class="entry-top"><strong>${title}</strong><span class="soft">${whenOf(summary.at, Date.now())}</span></span>
        <span class="soft clipped">${summary.speaker && summary.speaker !== title ? `${summary.speaker}: ` : ''}${summary.words}</span>
      </span>
      ${count > 0 && html`<span class="badge" aria-label=${`${count} new`}>${count}</span>`}
    </button>
  `;
}
