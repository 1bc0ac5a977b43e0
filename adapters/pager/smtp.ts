// Hands one mail to a mail server, and knows whether it can have got it when that fails.
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { ChannelError } from '../../core/channel.ts';

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
}

/** Throws where it is no address of a mail server. */
export function serverOf(smtp: string): Server {
  const { protocol, hostname, port, username, password } = new URL(smtp);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username === '' ? {} : { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
  };
}

/** Silence after which a step is given up. */
const SILENCE_MS_MAX = 20_000;
const isNear = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);

/** What nodemailer adds to its errors. */
interface Failure extends Error {
  readonly code?: string;
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** One connection, one attempt. Rejects with a ChannelError. */
export function hand(
  server: Server,
  envelope: { readonly from: string; readonly to: string },
  mail: Buffer,
  msMax: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isGiven = false;
    // Read only once the server has said that it takes the mail.
    const content = new Readable({
      read() {
        isGiven = true;
        this.push(mail);
        this.push(null);
      },
    });
    const connection = connect(server, Math.min(SILENCE_MS_MAX, msMax));
    const end = (error?: Failure | null): void => {
      clearTimeout(late);
      if (error) {
        connection.close();
        reject(meaningOf(error, isGiven));
      } else {
        connection.quit();
        resolve();
      }
    };
    const late = setTimeout(() => end(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), msMax);
    const send = (): void => connection.send({ ...envelope, size: mail.length }, content, (error) => end(error));
    connection.on('error', end);
    connection.connect((error) => {
      if (error) return end(error);
      if (server.user === undefined || !connection.allowsAuth) return send();
      const credentials = { user: server.user, pass: server.password ?? '' };
      connection.login({ credentials }, (refused) => (refused ? end(refused) : send()));
    });
  });
}

/** A password never travels in the clear, but within this machine. */
function connect({ host, port, secure, user }: Server, silenceMsMax: number): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && user !== undefined && !isNear(host),
    connectionTimeout: silenceMsMax,
    greetingTimeout: silenceMsMax,
    socketTimeout: silenceMsMax,
    dnsTimeout: silenceMsMax,
    logger: false,
  });
}

/** Its words may hold an address, and what a server says anything: only numbers and codes are told. */
function meaningOf({ code, originalCode, responseCode }: Failure, isGiven: boolean): ChannelError {
  if (responseCode !== undefined) {
    return new ChannelError(responseCode >= 500 ? 'refused' : 'retry', `SMTP ${responseCode}`);
  }
  if (isGiven) return new ChannelError('uncertain', 'connection');
  const refused = REFUSALS[code ?? ''];
  return refused === undefined
    ? new ChannelError('retry', originalCode ?? code ?? 'connection')
    : new ChannelError('refused', refused);
}

/** What nodemailer found out by itself, before the server could. */
const REFUSALS: Readonly<Record<string, string>> = {
  EENVELOPE: 'address',
  EMESSAGE: 'tooLong',
  EAUTH: 'unauthorized',
};
