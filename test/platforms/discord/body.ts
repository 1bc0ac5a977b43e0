// Reads a request's body: JSON, or multipart with `payload_json` and files.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Upload } from './files.ts';

/** Above it a request is cut off; files have a limit of their own. */
const requestBytesMax = 64 << 20;

/** A body that is too large is refused with 413 and its connection closed. */
export function readBody(request: IncomingMessage, response: ServerResponse, then: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= requestBytesMax) return void chunks.push(chunk);
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.shouldKeepAlive = false;
    response.writeHead(413, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: 'Request entity too large', code: 40005 }));
  });
  request.on('end', () => {
    const [only] = chunks;
    then(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
  });
}

export interface Parsed {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly isBroken: boolean;
}

export async function parseBody(contentType: string, bytes: Buffer): Promise<Parsed> {
  if (bytes.length === 0) return { body: undefined, uploads: [], isBroken: false };
  if (contentType.startsWith('multipart/form-data')) return multipart(contentType, bytes);
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    return { body, uploads: [], isBroken: false };
  } catch {
    return { body: undefined, uploads: [], isBroken: true };
  }
}

/** Fields beside `payload_json` count as the body's own. */
async function multipart(contentType: string, bytes: Buffer): Promise<Parsed> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
    const fields: Record<string, unknown> = {};
    const uploads: Upload[] = [];
    for (const [field, value] of form) {
      if (typeof value !== 'string') {
        const mime = value.type === '' ? 'application/octet-stream' : value.type;
        uploads.push({ field, name: value.name, mime, bytes: Buffer.from(await value.arrayBuffer()) });
      } else if (field === 'payload_json') Object.assign(fields, JSON.parse(value));
      else fields[field] = value;
    }
    return { body: fields, uploads, isBroken: false };
  } catch {
    return { body: undefined, uploads: [], isBroken: true };
  }
}
