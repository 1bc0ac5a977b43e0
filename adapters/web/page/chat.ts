// The customer's side: the conversation with the house, and a human one press away.
import { Composer } from './composer.ts';
import { History } from './history.ts';
import { type Drawn, html } from './html.ts';
import { icon, mark } from './icons.ts';
import type { Model } from './model.ts';
import { NameField } from './namefield.ts';
import { HUMAN } from './voice.ts';

export function Chat({ model, heading }: { model: Model; heading: 1 | 2 }): Drawn {
  const room = model.chat();
  const { name } = model.config;
  const askForHuman = (): void => room?.outbox.add({ text: HUMAN, files: [] });
  return html`
    <section class="panel chat" aria-labelledby="chat-title">
      <header class="panel-head">
        <span class="face house large" aria-hidden="true">${mark()}</span>
        <div class="title">
          ${heading === 1 ? html`<h1 id="chat-title">${name}</h1>` : html`<h2 id="chat-title">${name}</h2>`}
          <p class="soft">${model.live() ? html`<span class="dot" aria-hidden="true"></span>Answers at once` : 'Reconnecting …'}</p>
        </div>
        <button type="button" class="pill" onClick=${askForHuman} disabled=${!room}>${icon('person')}<span>Talk to a human</span></button>
      </header>
      ${
        room
          ? html`
            <${History} key=${room.place} room=${room} house=${name} label="Conversation" press=${model.press} empty=${html`<${Welcome} house=${name} />`} />
            <${Composer} key=${`write ${room.place}`} room=${room} placeholder="Write a message" />
            <footer class="panel-foot soft">
              Writing as <${NameField} name=${model.customerName()} label="Your name" rename=${model.renameCustomer} />
            </footer>
          `
          : html`<p class="waiting soft" role="status">${model.trouble() || 'One moment …'}</p>`
      }
    </section>
  `;
}

function Welcome({ house }: { house: string }): Drawn {
  return html`
    <div class="welcome">
      <span class="face house huge" aria-hidden="true">${mark()}</span>
      <p class="big">How can we help?</p>
      <p class="soft">Ask in your own words. ${house} answers at once, and a human is here whenever you want one.</p>
    </div>
  `;
}
