// The open thread of the desk, or its channel: the control card on top, the messages, and where one writes.
import { useEffect, useRef, useState } from 'preact/hooks';
import { plain } from '../../../core/message.ts';
import { Press } from './bubble.ts';
import { Composer } from './composer.ts';
import type { Shown } from './fold.ts';
import { History } from './history.ts';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';
import { rich } from './rich.ts';
import type { Room } from './room.ts';
import { type Standing, standing } from './summary.ts';

const STANDING: Readonly<Record<Standing, string>> = {
  waiting: 'Waiting for somebody',
  mine: 'Yours',
  others: "Somebody else's",
  closed: 'Closed',
};

export function Thread({ model, room }: { model: Model; room: Room }): Drawn {
  const { desk } = model;
  const lobby = desk.lobby();
  const summary = desk.list().find(({ place }) => place === room.place);
  const pinned = pinnedOf(room, summary?.pinned);
  const where = summary && standing(summary, model.agent());
  const head = useRef<HTMLHeadingElement>(null);
  // Opening a thread moves the reader there: to its composer, or on a touch screen to its title, without a keyboard.
  useEffect(() => {
    if (!desk.inside()) return;
    if (matchMedia('(pointer: fine)').matches) document.getElementById('composer-desk')?.focus();
    else head.current?.focus();
  }, [room.place, desk.inside()]);
  return html`
    <div class="thread">
      <header class="panel-head">
        <button type="button" class="round back" aria-label="Back to the list" onClick=${desk.leave}>${icon('back')}</button>
        <div class="title">
          <h3 ref=${head} tabindex="-1">${room === lobby ? 'All requests' : summary?.title || 'Conversation'}</h3>
          <p class="soft">${where ? html`<span class=${`state ${where}`}>${STANDING[where]}</span>` : 'Every card and notice of this desk'}</p>
        </div>
      </header>
      ${pinned && html`<${Control} model=${model} room=${room} shown=${pinned} />`}
      <${History}
        room=${room}
        house=${model.config.name}
        label=${room === lobby ? 'All requests' : `Conversation with ${summary?.title ?? ''}`}
        press=${model.press}
        without=${pinned?.id}
        empty=${html`<div class="welcome"><span class="face desk-face huge" aria-hidden="true">${icon('inbox')}</span><p class="big">All quiet</p><p class="soft">When a customer asks for a human, the request appears here and in the list.</p></div>`}
      />
      <${Composer}
        room=${room}
        commands
        placeholder=${room === lobby ? 'Write to the desk' : where === 'mine' ? `Write to ${summary?.title}` : 'Write a note'}
        hint=${room === lobby ? undefined : html`${where === 'mine' ? html`Start with <kbd>//</kbd> for a note that stays here.` : 'What you write here stays among agents.'} <kbd>/</kbd> lists the commands.`}
      />
    </div>
  `;
}

/** The control card as the room has it, or from the summary where its message is too old to be loaded. */
function pinnedOf(room: Room, card: { id: string; message: Shown['message'] } | undefined): Shown | undefined {
  const id = room.fold().pinned ?? card?.id;
  const found = room.fold().messages.find((shown) => shown.id === id);
  if (found) return found.removed ? undefined : found;
  return card && { ...card, seq: 0, at: 0, by: 'house', edited: false, removed: false, reactions: {} };
}

function Control({ model, room, shown }: { model: Model; room: Room; shown: Shown }): Drawn {
  // On a low screen the messages need the room more.
  const [open, setOpen] = useState(innerHeight > 640);
  const rows = shown.message.buttons ?? [];
  const [title = ''] = plain(shown.message.text).split('\n');
  return html`
    <section class="control" aria-label="Control card">
      <div class="control-head">
        <div class="words">${open ? rich(shown.message.text) : html`<strong>${title}</strong>`}</div>
        <button type="button" class=${`round small ${open ? 'up' : ''}`} aria-expanded=${open} aria-label="Details and actions" onClick=${() => setOpen(!open)}>${icon('down')}</button>
      </div>
      ${open && rows.length > 0 && html`<div class="button-row">${rows.flat().map((button) => html`<${Press} room=${room} shown=${shown} press=${model.press} button=${button} />`)}</div>`}
    </section>
  `;
}
