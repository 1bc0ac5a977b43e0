// A mail server with one mailbox after it: SMTP over a real socket, what arrives read as a mail reader does, and faults.
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/**
 * What the next mail meets. flood, broken: refused for now, at the address or after its content. refused: for good.
 * dropBefore, dropWithin, dropAfter: the connection breaks before the content, within it, or after it was kept. silent:
 * no answer at all.
 */
export type MailFault = 'flood' | 'broken' | 'refused' | 'dropBefore' | 'dropWithin' | 'dropAfter' | 'silent';

export interface Mail extends Email {
  /** Of the envelope. */
  readonly recipients: readonly string[];
}

export interface Mailbox {
  /** `smtp://127.0.0.1:port`, with the user and password if it demands them. */
  readonly url: string;
  readonly port: number;
  /** What was kept, the oldest first; twice what came twice. */
  readonly mails: readonly Mail[];
  /** Names and passwords that were shown to it. */
  readonly logins: readonly (readonly [string, string])[];
  next(fault: MailFault): void;
  stop(): Promise<void>;
}

/** Addresses that it does not know begin so. */
export const UNKNOWN = 'nobody';

export async function startMailbox(account?: { readonly user: string; readonly password: string }): Promise<Mailbox> {
  const mails: Mail[] = [];
  const logins: [string, string][] = [];
  const sockets = new Set<Socket>();
  const faults: MailFault[] = [];
  const take = (...wanted: readonly MailFault[]): MailFault | undefined =>
    faults[0] && wanted.includes(faults[0]) ? faults.shift() : undefined;
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const no = (responseCode: number): Error => Object.assign(new Error('not this one'), { responseCode });
  const server = new SMTPServer({
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disabledCommands: account === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, answer) {
      logins.push([username ?? '', password ?? '']);
      if (account && username === account.user && password === account.password) answer(null, { user: account.user });
      else answer(no(535));
    },
    onRcptTo({ address }, _session, answer) {
      if (take('dropBefore')) drop();
      else if (take('flood')) answer(no(452));
      else if (address.startsWith(UNKNOWN)) answer(no(550));
      else answer();
    },
    onData(stream, { envelope }, answer) {
      const recipients = envelope.rcptTo.map(({ address }) => String(address));
      buffer(stream).then(
        (content) => received(content, recipients, answer),
        () => undefined,
      );
    },
  });
  async function received(
    content: Buffer,
    recipients: readonly string[],
    answer: (error?: Error) => void,
  ): Promise<void> {
    const fault = take('broken', 'refused', 'dropWithin', 'dropAfter', 'silent');
    if (fault === 'silent') return;
    if (fault === 'dropWithin') return drop();
    if (fault === 'broken' || fault === 'refused') return answer(no(fault === 'broken' ? 451 : 554));
    mails.push({ ...(await PostalMime.parse(content)), recipients });
    if (fault === 'dropAfter') drop();
    else answer();
  }
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // A client that goes away in the middle is one of the cases.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const login = account ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@` : '';
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    port,
    mails,
    logins,
    next: (fault) => void faults.push(fault),
    stop() {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
