// "Guest 4821" with a pencil: a name that can be changed in place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Drawn, html } from './html.ts';
import { icon } from './icons.ts';

export interface NameFieldProps {
  readonly name: string;
  /** "Your name", "Agent name". */
  readonly label: string;
  readonly rename: (name: string) => void;
}

export function NameField({ name, label, rename }: NameFieldProps): Drawn {
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (editing) {
      field.current?.focus();
      field.current?.select();
    } else if (wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (!editing) {
    return html`
      <button ref=${button} type="button" class="name" aria-label=${`${label}: ${name}. Change`} title="Change" onClick=${() => setEditing(true)}>
        <span>${name}</span>${icon('pencil')}
      </button>
    `;
  }
  const save = (): void => {
    const next = field.current?.value.trim() ?? '';
    if (next !== '' && next !== name) rename(next);
    setEditing(false);
  };
  return html`
    <form class="name-form" onSubmit=${(event: Event) => {
      event.preventDefault();
      save();
    }}>
      <input ref=${field} class="name-input" aria-label=${label} defaultValue=${name} maxlength="60" autocomplete="off" onBlur=${save}
        onKeyDown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || !field.current) return;
          // Its going away is a blur, which saves: the old name.
          field.current.value = name;
          setEditing(false);
        }} />
    </form>
  `;
}
