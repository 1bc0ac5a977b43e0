// Where one writes: a field that grows, files by button, paste or drop, a reply or an edit above it, commands at a desk.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plain } from '../../../core/message.ts';
import { type Command, completed, suggestions } from './commands.ts';
import type { Shown } from './fold.ts';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';
import { type Attachment, emptyDraft, type Room } from './room.ts';
import { gist, isNote } from './voice.ts';

export interface ComposerProps {
  readonly room: Room;
  readonly placeholder: string;
  readonly hint?: Drawn;
  /** Offers commands while a slash is typed. */
  readonly commands?: boolean;
}

const TEXT_MAX = 16_000;
const COUNT_FROM = 15_000;

export function Composer({ room, placeholder, hint, commands }: ComposerProps): Drawn {
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { text, attachments, editing } = room.draft();
  const menu = useSuggestions(room, text, commands ?? false);
  const over = useDropping(room);

  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${Math.min(field.current.scrollHeight, 180)}px`;
  }, [text, room]);

  const tooLong = text.length > TEXT_MAX;
  const ready = isReady(room.draft());
  // What stands there now, not what was drawn last: who pastes and presses Enter is faster than that.
  const submit = (): void => {
    if (isReady(room.draft())) room.submit();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isComposing && !menu.onKey(event)) onKey(event, room, submit);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    room.attach(files);
  };
  const id = `composer-${room.side}`;
  return html`
    <form
      class=${`composer ${over ? 'over' : ''} ${room.side === 'desk' && isNote(text) ? 'noting' : ''}`}
      onSubmit=${(event: Event) => {
        event.preventDefault();
        submit();
      }}
    >
      <${Above} room=${room} />
      ${menu.view}
      ${attachments.length > 0 && html`<ul class="attachments" aria-label="Files to send">${attachments.map((one) => html`<${Chip} key=${one.key} room=${room} one=${one} />`)}</ul>`}
      <div class="line">
        <button type="button" class="round" aria-label="Attach files" title="Attach files" onClick=${() => picker.current?.click()}>${icon('clip')}</button>
        <input ref=${picker} type="file" multiple hidden tabindex="-1" aria-hidden="true" onChange=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          room.attach([...(input.files ?? [])]);
          input.value = '';
        }} />
        <textarea
          ref=${field}
          id=${id}
          rows="1"
          dir="auto"
          enterkeyhint="send"
          aria-label=${placeholder}
          aria-describedby=${hint ? `${id}-hint` : undefined}
          placeholder=${placeholder}
          value=${text}
          onInput=${(event: Event) => room.write({ text: (event.target as HTMLTextAreaElement).value })}
          onKeyDown=${onKeyDown}
          onPaste=${onPaste}
          ...${menu.aria}
        ></textarea>
        <button type="submit" class="round send" aria-label=${editing ? 'Save' : 'Send'} title=${editing ? 'Save' : 'Send'} aria-disabled=${!ready}>${icon('send')}</button>
      </div>
      ${
        text.length > COUNT_FROM
          ? html`<p class=${`hint ${tooLong ? 'bad' : ''}`} role="status">${text.length.toLocaleString()} of ${TEXT_MAX.toLocaleString()} characters${tooLong ? ': please split it' : ''}</p>`
          : hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`
      }
    </form>
  `;
}

function isReady({ text, attachments }: ReturnType<Room['draft']>): boolean {
  const uploading = attachments.some(({ file, trouble }) => !file && !trouble);
  return !uploading && text.length <= TEXT_MAX && (text.trim() !== '' || attachments.some(({ file }) => file));
}

/** Enter sends, Escape takes back a reply or an edit, and the up arrow in an empty field edits one's latest words. */
function onKey(event: KeyboardEvent, room: Room, submit: () => void): void {
  const { text, editing } = room.draft();
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape') {
    room.write(editing ? emptyDraft : { replyTo: undefined });
  } else if (event.key === 'ArrowUp' && text === '' && !editing) {
    const mine = (one: Shown): boolean => one.author === room.me() && !one.removed && one.message.text.length > 0;
    const latest = room.fold().messages.findLast(mine);
    if (!latest) return;
    event.preventDefault();
    room.write({ editing: latest, replyTo: undefined, text: plain(latest.message.text) });
  }
}

/** What the words belong to: a message that is answered or changed. */
function Above({ room }: { room: Room }): Drawn {
  const { replyTo, editing } = room.draft();
  const about = editing ?? replyTo;
  if (!about) return null;
  return html`
    <div class="above">
      ${icon(editing ? 'pencil' : 'reply')}
      <p><strong>${editing ? 'Editing' : 'Replying to'}</strong> ${gist(about.message)}</p>
      <button type="button" class="round small" aria-label=${editing ? 'Stop editing' : 'Do not reply'} onClick=${() => room.write(editing ? emptyDraft : { replyTo: undefined })}>${icon('close')}</button>
    </div>
  `;
}

function Chip({ room, one }: { room: Room; one: Attachment }): Drawn {
  const standing = one.trouble ?? (one.file ? '' : `${Math.round(one.share * 100)} %`);
  return html`
    <li class=${`chip ${one.trouble ? 'bad' : ''}`}>
      ${one.picture ? html`<img src=${one.picture} alt="" />` : icon('file')}
      <span class="file-name">${one.name}</span>
      ${standing && html`<span class="soft" role=${one.trouble ? 'alert' : undefined}>${standing}</span>`}
      <button type="button" class="round small" aria-label=${`Remove ${one.name}`} onClick=${() => room.detach(one.key)}>${icon('close')}</button>
    </li>
  `;
}

/** Files may be dropped anywhere on the panel that this composer belongs to. */
function useDropping(room: Room): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const panel = document.getElementById(`composer-${room.side}`)?.closest<HTMLElement>('.panel');
    if (!panel) return undefined;
    const stop = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void): void =>
      panel.addEventListener(name, handle, { signal: stop.signal });
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (!panel.contains(event.relatedTarget as globalThis.Node | null)) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      room.attach([...event.dataTransfer.files]);
    });
    return () => stop.abort();
  }, [room]);
  return over;
}

/** The list of commands above the field: arrows choose, Enter or Tab complete, Escape closes it. */
function useSuggestions(room: Room, text: string, on: boolean) {
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState('');
  const list = on && closed !== text ? suggestions(text) : [];
  const at = Math.min(chosen, list.length - 1);
  const take = (command: Command): void => {
    setClosed(completed(command));
    room.write({ text: completed(command) });
    document.getElementById(`composer-${room.side}`)?.focus();
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const command = list[at];
    if (!command) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const whole = event.key === 'Enter' && command.name === text;
    if (whole || (step === undefined && !['Enter', 'Tab', 'Escape'].includes(event.key))) return false;
    event.preventDefault();
    if (step !== undefined) setChosen((at + step + list.length) % list.length);
    else if (event.key === 'Escape') setClosed(text);
    else take(command);
    return true;
  };
  const option = (command: Command, i: number): Drawn => html`
    <li id=${`command-${i}`} role="option" aria-selected=${i === at} onMouseDown=${(event: Event) => {
      event.preventDefault();
      take(command);
    }}><strong>${command.name}</strong>${command.takes && html` <em>${command.takes}</em>`} <span class="soft">${command.hint}</span></li>
  `;
  const view =
    list.length > 0 &&
    html`<ul class="commands" role="listbox" id="commands" aria-label="Commands">${list.map(option)}</ul>`;
  const aria = !on
    ? {}
    : {
        'aria-autocomplete': 'list',
        'aria-controls': list.length > 0 ? 'commands' : undefined,
        'aria-activedescendant': list.length > 0 ? `command-${at}` : undefined,
      };
  return { onKey, view, aria };
}
