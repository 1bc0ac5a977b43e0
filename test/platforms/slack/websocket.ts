// The server's end of a WebSocket (RFC 6455): handshake, text frames, pings, closing; no extensions.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const FRAME_BYTES_MAX = 16 << 20;

export interface Peer {
  send(text: string): void;
  ping(): void;
  /** Says goodbye; the other end answers and the socket ends. */
  close(code: number): void;
  /** Says goodbye and waits for no answer. */
  leave(): void;
  /** Cuts the line without a word. */
  destroy(): void;
}

export interface PeerHandlers {
  onText(text: string): void;
  onPong(): void;
  onClose(): void;
}

/** Completes the handshake; undefined, and the socket is gone, when the request is none. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  handlers: PeerHandlers,
): Peer | undefined {
  const key = request.headers['sec-websocket-key'];
  if (key === undefined || request.headers.upgrade?.toLowerCase() !== 'websocket') {
    socket.destroy();
    return undefined;
  }
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let isClosing = false;
  const peer: Peer = {
    send: (text) => write(socket, OPCODE.text, Buffer.from(text)),
    ping: () => write(socket, OPCODE.ping, Buffer.from('Ping from applink')),
    close(code) {
      if (isClosing) return;
      isClosing = true;
      write(socket, OPCODE.close, closing(code));
    },
    leave() {
      peer.close(1001);
      socket.end(() => socket.destroy());
    },
    destroy: () => socket.destroy(),
  };
  const onFrame = assembling(handlers, (opcode, body) => {
    if (opcode === OPCODE.ping) write(socket, OPCODE.pong, body);
    if (opcode === OPCODE.pong) handlers.onPong();
    if (opcode === OPCODE.close) {
      peer.close(body.length >= 2 ? body.readUInt16BE(0) : 1005);
      socket.end();
    }
  });
  const read = reading(onFrame, () => socket.destroy());
  socket.on('data', read);
  socket.on('error', () => socket.destroy());
  socket.once('close', () => handlers.onClose());
  if (head.length > 0) read(head);
  return peer;
}

function closing(code: number): Buffer {
  if (code === 1005) return Buffer.alloc(0);
  const body = Buffer.alloc(2);
  body.writeUInt16BE(code, 0);
  return body;
}

function write(socket: Duplex, opcode: number, body: Buffer): void {
  if (!socket.writable) return;
  const wide = body.length > 65_535 ? 8 : body.length > 125 ? 2 : 0;
  const head = Buffer.alloc(2 + wide);
  head[0] = 0x80 | opcode;
  head[1] = wide === 8 ? 127 : wide === 2 ? 126 : body.length;
  if (wide === 2) head.writeUInt16BE(body.length, 2);
  if (wide === 8) head.writeBigUInt64BE(BigInt(body.length), 2);
  socket.write(Buffer.concat([head, body]));
}

interface Frame {
  readonly isLast: boolean;
  readonly opcode: number;
  readonly body: Buffer;
}

/** Cuts what arrives into frames. A client's frames are masked; one that is not ends the connection. */
function reading(onFrame: (frame: Frame) => void, onBroken: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const size = sizeOf(rest);
      if (size === undefined) return;
      const end = size.offset + 4 + size.length;
      if (!size.isMasked || size.length > FRAME_BYTES_MAX) return onBroken();
      if (rest.length < end) return;
      const mask = rest.subarray(size.offset, size.offset + 4);
      const body = Buffer.from(rest.subarray(size.offset + 4, end));
      for (let at = 0; at < body.length; at++) body[at] = (body[at] ?? 0) ^ (mask[at % 4] ?? 0);
      const first = rest[0] ?? 0;
      rest = rest.subarray(end);
      onFrame({ isLast: (first & 0x80) !== 0, opcode: first & 0x0f, body });
    }
  };
}

function sizeOf(bytes: Buffer): { length: number; offset: number; isMasked: boolean } | undefined {
  if (bytes.length < 2) return undefined;
  const second = bytes[1] ?? 0;
  const isMasked = (second & 0x80) !== 0;
  const short = second & 0x7f;
  if (short < 126) return { length: short, offset: 2, isMasked };
  if (short === 126) return bytes.length < 4 ? undefined : { length: bytes.readUInt16BE(2), offset: 4, isMasked };
  return bytes.length < 10 ? undefined : { length: Number(bytes.readBigUInt64BE(2)), offset: 10, isMasked };
}

/** Joins the parts of a message; hands control frames on. */
function assembling(handlers: PeerHandlers, onControl: (opcode: number, body: Buffer) => void) {
  let parts: Buffer[] = [];
  return ({ isLast, opcode, body }: Frame): void => {
    if (opcode >= OPCODE.close) onControl(opcode, body);
    else parts.push(body);
    if (opcode >= OPCODE.close || !isLast) return;
    const whole = Buffer.concat(parts);
    parts = [];
    handlers.onText(whole.toString('utf8'));
  };
}
