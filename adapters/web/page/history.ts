// The messages of a room in their order: days, groups, what is still on its way, and a scroll that stays at the end.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bubble, type BubbleProps } from './bubble.ts';
import type { Shown } from './fold.ts';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';
import type { Pending } from './outbox.ts';
import type { Room } from './room.ts';
import { dayOf, HUMAN, mannerOf, sameDay, speakerOf, timeOf } from './voice.ts';

export interface HistoryProps {
  readonly room: Room;
  readonly house: string;
  readonly label: string;
  readonly press: BubbleProps['press'];
  /** Shown while there is no message. */
  readonly empty: Drawn;
  /** A message that is shown elsewhere already: the pinned card. */
  readonly without?: string;
}

const GROUP_MS = 5 * 60_000;
const NEAR_END_PX = 80;

export function History({ room, house, label, press, empty, without }: HistoryProps): Drawn {
  const { messages } = room.fold();
  const shown = messages.filter(({ id }) => id !== without);
  const pending = room.outbox.list();
  const [active, setActive] = useState<string>();
  const [current, setCurrent] = useState<string>();
  const { box, list, away, toEnd } = useEnd(shown.at(-1)?.id, pending.length);
  const reached = shown.some(({ id }) => id === current) ? current : shown.at(-1)?.id;
  const idOf = (target: EventTarget | null): string | undefined =>
    (target instanceof Element && target.closest<HTMLElement>('.message')?.dataset.id) || undefined;

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = event.target as HTMLElement;
    if (!item.matches?.('.message')) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.message[data-id]') ?? [])];
    const at = items.indexOf(item);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus();
  };
  const onFocusIn = (event: FocusEvent): void => {
    const id = idOf(event.target);
    setActive(id);
    setCurrent(id);
  };
  const onFocusOut = (event: FocusEvent): void => {
    // Without a next target the focused button itself went away, as when React turns into the emoji.
    if (event.relatedTarget && idOf(event.relatedTarget) !== idOf(event.target)) setActive(undefined);
  };

  return html`
    <div class="history">
      <div
        class="scroll"
        ref=${box}
        role="log"
        aria-label=${label}
        aria-live=${room.loaded() ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        ${room.loaded() && shown.length + pending.length === 0 && empty}
        <ol
          ref=${list}
          class="messages"
          onKeyDown=${onKeyDown}
          onFocusIn=${onFocusIn}
          onFocusOut=${onFocusOut}
          onMouseOver=${(event: MouseEvent) => setActive(idOf(event.target))}
          onMouseLeave=${() => setActive(idOf(document.querySelector('.message:focus-visible, .message :focus-visible')))}
        >
          ${shown.map((one, i) => item({ room, house, press, active, reached }, one, shown[i - 1], shown[i + 1], messages))}
          ${pending.map((said) => html`<${OnItsWay} key=${said.id} room=${room} said=${said} />`)}
          ${room.typing() && html`<li class="typing" aria-hidden="true"><span></span><span></span><span></span></li>`}
        </ol>
      </div>
      ${away && html`<button type="button" class="to-end" onClick=${toEnd}>${icon('down')} Newest</button>`}
    </div>
  `;
}

interface Around {
  readonly room: Room;
  readonly house: string;
  readonly press: BubbleProps['press'];
  readonly active: string | undefined;
  readonly reached: string | undefined;
}

function item(
  { room, house, press, active, reached }: Around,
  shown: Shown,
  before: Shown | undefined,
  after: Shown | undefined,
  all: readonly Shown[],
): Drawn {
  const joined = (a: Shown | undefined, b: Shown | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.at - a.at < GROUP_MS &&
    sameDay(a.at, b.at) &&
    mannerOf(room, a) === mannerOf(room, b) &&
    speakerOf(a, house) === speakerOf(b, house);
  const replyTo = shown.message.replyTo?.id;
  const newDay = !before || !sameDay(before.at, shown.at);
  const day = newDay && html`<li key=${`day ${shown.id}`} class="day"><span>${dayOf(shown.at, Date.now())}</span></li>`;
  return [
    day,
    html`<${Bubble}
      key=${shown.id}
      room=${room}
      shown=${shown}
      manner=${mannerOf(room, shown)}
      speaker=${speakerOf(shown, house)}
      house=${shown.by === 'house' && !shown.message.speaker}
      first=${!joined(before, shown)}
      last=${!joined(shown, after)}
      active=${active === shown.id}
      current=${reached === shown.id}
      quoted=${replyTo === undefined ? undefined : all.find(({ id }) => id === replyTo)}
      press=${press}
    />`,
  ];
}

/** Written here and not in the log yet. */
function OnItsWay({ room, said }: { room: Room; said: Pending }): Drawn {
  const failed = said.state === 'failed';
  if (said.text === HUMAN && !failed) return html`<li class="message remark">Asking for a human …</li>`;
  return html`
    <li class=${`message own first last ${failed ? 'failed' : said.state === 'sent' ? '' : 'on-its-way'}`}>
      <div class="stack">
        <div class="bubble">
          ${said.text && html`<div class="words" dir="auto">${said.text}</div>`}
          ${said.files.map((file) => html`<p class="fact">${icon('file')} ${file.name}</p>`)}
        </div>
        <p class="when" role=${failed ? 'alert' : undefined}>
          ${said.state === 'sent' ? timeOf(said.at) : (said.trouble ?? (failed ? 'Not sent.' : 'Sending …'))}
          ${failed && html` <button type="button" class="link" onClick=${() => room.outbox.retry(said.id)}>Try again</button>`}
          ${failed && html` <button type="button" class="link" onClick=${() => room.outbox.discard(said.id)}>Discard</button>`}
        </p>
      </div>
    </li>
  `;
}

/** Stays at the newest message while one is there; offers the way back while one is reading further up. */
function useEnd(newest: string | undefined, pending: number) {
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (atEnd.current || pending > 0) toEnd();
  }, [newest, pending]);
  useEffect(() => {
    const scroller = box.current;
    const content = list.current;
    if (!scroller || !content) return undefined;
    const onScroll = (): void => {
      atEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
      setAway(!atEnd.current);
    };
    // Pictures arrive after their message and make it taller; a keyboard makes the box shorter.
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    sizes.observe(content);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, []);
  return { box, list, away, toEnd };
}
