// One message: who, what they quote, the words, what is attached, its buttons, its reactions, and what can be done with it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Button, plain } from '../../../core/message.ts';
import type { Shown } from './fold.ts';
import { type Drawn, html, steady } from './html.ts';
import { icon, mark } from './icons.ts';
import { contactCard, media, whereabouts } from './media.ts';
import type { Model } from './model.ts';
import { rich, safeAddress } from './rich.ts';
import type { Room } from './room.ts';
import { colourOf, gist, initials, isSheet, type Manner, timeOf, withoutSign } from './voice.ts';

export interface BubbleProps {
  readonly room: Room;
  readonly shown: Shown;
  readonly manner: Manner;
  readonly speaker: string;
  /** The house itself speaks: its mark instead of initials. */
  readonly house: boolean;
  /** First and last of one person's messages in a row. */
  readonly first: boolean;
  readonly last: boolean;
  /** Its actions are shown. */
  readonly active: boolean;
  /** The one that the Tab key reaches. */
  readonly current: boolean;
  readonly quoted: Shown | undefined;
  readonly press: Model['press'];
}

export const Bubble = steady((props: BubbleProps) => {
  const { shown, manner, speaker, house, first, last, active, current } = props;
  const face = manner === 'theirs' || manner === 'note';
  if (manner === 'remark') {
    return html`<li class="message remark" data-id=${shown.id} tabindex=${current ? 0 : -1}>You asked for a human</li>`;
  }
  return html`
    <li
      class=${`message ${manner} ${first ? 'first' : ''} ${last ? 'last' : ''} ${manner === 'system' && isSheet(shown.message) ? 'sheet' : ''}`}
      data-id=${shown.id}
      tabindex=${current ? 0 : -1}
    >
      ${face && html`<span class=${`face ${house ? 'house' : `colour-${colourOf(speaker)}`}`} aria-hidden="true">${last && (house ? mark() : initials(speaker))}</span>`}
      <div class="stack">
        ${
          first && face
            ? html`<p class="who">${speaker}${manner === 'note' && html`<span class="tag">note</span>`}</p>`
            : html`<span class="unseen">${manner === 'own' ? 'You' : manner === 'system' ? 'Desk' : speaker}: </span>`
        }
        <${Content} ...${props} />
        <${Reactions} ...${props} />
        <${Buttons} ...${props} />
        ${last && html`<p class="when"><time datetime=${new Date(shown.at).toISOString()}>${timeOf(shown.at)}</time></p>`}
        ${active && !shown.removed && html`<${Tools} ...${props} />`}
      </div>
    </li>
  `;
});

function Content({ room, shown, manner, quoted }: BubbleProps): Drawn {
  const { message } = shown;
  if (shown.removed) return html`<div class="bubble gone">Message deleted</div>`;
  const files = message.files ?? [];
  const bare =
    message.text.length === 0 &&
    files.length > 0 &&
    files.every(({ kind, mime }) => kind === 'sticker' || /^(?:image|video)\//.test(mime));
  return html`
    <div class=${`bubble ${bare ? 'bare' : ''}`}>
      <${Quote} message=${message} quoted=${quoted} />
      ${message.text.length > 0 && html`<div class="words" dir="auto">${rich(manner === 'note' ? withoutSign(message.text) : message.text)}</div>`}
      ${files.map((file) => media(file, room.fileAddress(file)))}
      ${message.location && whereabouts(message.location)}
      ${message.contact && contactCard(message.contact)}
      ${message.unsupported && html`<p class="fact soft">${message.unsupported}: cannot be shown here</p>`}
      ${shown.edited && manner !== 'system' && html`<span class="edited">edited</span>`}
    </div>
  `;
}

function Quote({ message, quoted }: { message: Shown['message']; quoted: Shown | undefined }): Drawn {
  if (!message.replyTo && !message.quote) return null;
  const words = quoted ? (quoted.removed ? 'Message deleted' : gist(quoted.message)) : message.quote;
  if (!words) return null;
  const show = (): void => {
    const target = quoted && document.querySelector<HTMLElement>(`[data-id="${CSS.escape(quoted.id)}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return quoted
    ? html`<button type="button" class="quoted" onClick=${show}><span class="unseen">In reply to: </span>${words}</button>`
    : html`<p class="quoted"><span class="unseen">In reply to: </span>${words}</p>`;
}

function Reactions({ room, shown }: BubbleProps): Drawn {
  const counts = new Map<string, number>();
  for (const emoji of Object.values(shown.reactions)) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  if (counts.size === 0) return null;
  const mine = shown.reactions[room.me()];
  return html`
    <div class="reactions">
      ${[...counts].map(
        ([emoji, count]) => html`
          <button
            type="button"
            class="reaction"
            aria-pressed=${mine === emoji}
            aria-label=${`${emoji}, ${count}`}
            onClick=${() => room.react(shown.id, emoji)}
          >${emoji}${count > 1 && html` <span>${count}</span>`}</button>
        `,
      )}
    </div>
  `;
}

function Buttons(props: BubbleProps): Drawn {
  const { shown } = props;
  if (!shown.message.buttons?.length || shown.removed) return null;
  return html`
    <div class="buttons">
      ${shown.message.buttons.map(
        (row) =>
          html`<div class="button-row">${row.map((button) => html`<${Press} ...${props} button=${button} />`)}</div>`,
      )}
    </div>
  `;
}

type PressProps = Pick<BubbleProps, 'room' | 'shown' | 'press'> & { button: Button };

/** A button under a message. It says that it was pressed until core has answered. */
export function Press({ room, shown, press, button }: PressProps): Drawn {
  const [busy, setBusy] = useState(false);
  if ('url' in button) {
    const address = safeAddress(button.url);
    return (
      address &&
      html`<a class="press" href=${address} target="_blank" rel="noopener noreferrer nofollow">${button.label}</a>`
    );
  }
  const onClick = (): void => {
    setBusy(true);
    void press(room, shown.id, button).then(() => setBusy(false));
  };
  const kind = /^take\b/.test(button.action) ? 'main' : '';
  return html`<button type="button" class=${`press ${kind}`} aria-disabled=${busy} aria-busy=${busy} aria-haspopup=${button.form && 'dialog'} onClick=${busy ? undefined : onClick}>${button.label}</button>`;
}

const EMOJI = ['👍', '❤️', '😄', '🎉', '😮', '🙏'] as const;

/** What can be done with a message; there while it is pointed at or focused. */
function Tools({ room, shown, manner }: BubbleProps): Drawn {
  const [mode, setMode] = useState<'tools' | 'emoji' | 'delete'>('tools');
  const self = useRef<HTMLElement>(null);
  const modeBefore = useRef(mode);
  useEffect(() => {
    if (modeBefore.current !== mode) self.current?.querySelector('button')?.focus();
    modeBefore.current = mode;
  }, [mode]);
  const focusComposer = (): void => document.getElementById(`composer-${room.side}`)?.focus();
  const tool = (name: Parameters<typeof icon>[0], label: string, onClick: () => void) => html`
    <button type="button" class="tool" aria-label=${label} title=${label} onClick=${onClick}>${icon(name)}</button>
  `;
  const mine = shown.author !== undefined && shown.author === room.me();
  const reply = (): void => {
    room.write({ replyTo: shown, editing: undefined, ...(room.draft().editing ? { text: '' } : {}) });
    focusComposer();
  };
  const edit = (): void => {
    room.write({ editing: shown, replyTo: undefined, text: plain(shown.message.text) });
    focusComposer();
  };
  const emoji = EMOJI.map(
    (each) => html`
      <button type="button" class="tool emoji" aria-label=${`React with ${each}`} aria-pressed=${shown.reactions[room.me()] === each}
        onClick=${() => {
          room.react(shown.id, each);
          setMode('tools');
        }}>${each}</button>
    `,
  );
  return html`
    <div ref=${self} class="tools" role="group" aria-label="Actions for this message" aria-live="off">
      ${mode === 'emoji' && emoji}
      ${mode === 'delete' && html`<button type="button" class="tool danger" onClick=${() => room.remove(shown.id)}>Delete for everyone</button>`}
      ${mode !== 'tools' && tool('close', 'Back', () => setMode('tools'))}
      ${mode === 'tools' && manner !== 'system' && tool('smile', 'React', () => setMode('emoji'))}
      ${mode === 'tools' && tool('reply', 'Reply', reply)}
      ${mode === 'tools' && mine && shown.message.text.length > 0 && tool('pencil', 'Edit', edit)}
      ${mode === 'tools' && mine && tool('bin', 'Delete', () => setMode('delete'))}
    </div>
  `;
}
