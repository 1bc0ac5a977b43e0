// Signing in to the desk: one password, sent by script because the page's policy allows no form to be sent.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type Drawn, html } from './html.ts';
import { mark } from './icons.ts';
import { call } from './net.ts';

function Login(): Drawn {
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const signIn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const password = new FormData(event.target as HTMLFormElement).get('password');
    setBusy(true);
    const { status, body } = await call('/api/desk/sign-in', { body: { password } });
    setBusy(false);
    if (status === 200) location.assign('/desk');
    else setTrouble(body.error ?? 'No connection. Please try again.');
  };
  return html`
    <main class="login">
      <form class="panel" onSubmit=${signIn}>
        <span class="face house huge" aria-hidden="true">${mark()}</span>
        <h1>${document.body.dataset.name}</h1>
        <label for="password">Desk password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required autofocus
          aria-invalid=${trouble !== ''} aria-describedby="trouble" />
        <p id="trouble" class="bad" role="alert">${trouble}</p>
        <button type="submit" class="press main" aria-disabled=${busy}>Sign in</button>
      </form>
    </main>
  `;
}

const root = document.getElementById('app');
if (root) render(html`<${Login} />`, root);
