// What a button asks before its press counts: one of several choices, or some words, in a dialog over the page.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Form } from '../../../core/message.ts';
import { lengthMaxOf, wrongWith } from './answer.ts';
import { type Drawn, html } from './html.ts';
import type { Asked, Model } from './model.ts';

export function Dialog({ model, asked }: { model: Model; asked: Asked }): Drawn {
  const { room, id, action, form } = asked;
  const key = `${id} ${action}`;
  const self = useRef<HTMLDialogElement>(null);
  const [input, setInput] = useState(form.choices ? '' : (room.answers.get(key) ?? form.value ?? ''));
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  // Opened so, the browser keeps the focus inside, and gives it back when it is closed.
  useLayoutEffect(() => {
    self.current?.showModal();
    return () => self.current?.close();
  }, []);
  const write = (text: string): void => {
    if (!form.choices) room.answers.set(key, text);
    setInput(text);
    setTrouble('');
  };
  const submit = async (): Promise<void> => {
    if (busy) return;
    const wrong = wrongWith(form, input);
    setTrouble(wrong);
    if (wrong !== '') return self.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    setBusy(true);
    const refused = await model.answer(asked, form.choices ? input : input.trim());
    if (refused === '') room.answers.delete(key);
    setTrouble(refused);
    setBusy(false);
  };
  const about = model.desk.list().find(({ place }) => place === room.place)?.title;
  const field: FieldProps = { form, input, write, submit: () => void submit(), wrong: trouble !== '' };
  return html`
    <dialog ref=${self} class="dialog" aria-labelledby="dialog-title" closedby="any" onClose=${() => model.dismiss(asked)}>
      <form
        noValidate
        onSubmit=${(event: Event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <h2 id="dialog-title">${form.title}</h2>
          ${about && html`<p class="soft">${about}</p>`}
        </header>
        ${form.choices ? html`<${Choices} ...${field} />` : html`<${Words} ...${field} />`}
        <p id="dialog-trouble" class="bad" role="alert">${trouble}</p>
        <div class="dialog-foot">
          <button type="button" class="press" onClick=${() => model.dismiss(asked)}>Cancel</button>
          <button type="submit" class="press main" aria-disabled=${busy} aria-busy=${busy}>OK</button>
        </div>
      </form>
    </dialog>
  `;
}

interface FieldProps {
  readonly form: Form;
  readonly input: string;
  readonly write: (text: string) => void;
  readonly submit: () => void;
  readonly wrong: boolean;
}

function Choices({ form, input, write, wrong }: FieldProps): Drawn {
  return html`
    <fieldset aria-describedby=${wrong ? 'dialog-trouble' : undefined}>
      <legend>${form.label}</legend>
      ${form.choices?.map(
        ({ label, value }) => html`
          <label key=${value} class="choice">
            <input type="radio" name="answer" value=${value} checked=${input === value} onChange=${() => write(value)} />
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** Enter begins a new line, as in every field of several lines; with Control or Command it sends. */
function Words({ form, input, write, submit, wrong }: FieldProps): Drawn {
  const max = lengthMaxOf(form);
  return html`
    <div class="dialog-words">
      <label for="dialog-field">${form.label}</label>
      <textarea
        id="dialog-field"
        rows="4"
        dir="auto"
        value=${input}
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'dialog-trouble' : 'dialog-count'}
        onInput=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        onKeyDown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) submit();
        }}
      ></textarea>
      <p id="dialog-count" class=${`count ${input.length > max ? 'bad' : 'soft'}`}>${input.length.toLocaleString('en')} of ${max.toLocaleString('en')} characters</p>
    </div>
  `;
}
