// Turns a request's body (JSON, urlencoded or multipart/form-data) and query string into the arguments of a call.
import { isUtf8 } from 'node:buffer';
import { type Args, isFields, parseJson, type Upload } from './args.ts';

const noFiles: ReadonlyMap<string, Upload> = new Map();
const nothing: Args = { raw: {}, files: noFiles, utf8: true };

/** A body that does not parse is ignored, as the real server ignores it; the call then fails for want of arguments. */
export function parseBody(contentType: string, body: Buffer, query: string): Args {
  if (body.length === 0) return query === '' ? nothing : { ...nothing, raw: formFields(query) };
  if (contentType.includes('multipart/form-data')) return multipart(contentType, body, query);
  const utf8 = isUtf8(body);
  const text = body.toString('utf8');
  const fromQuery = query === '' ? undefined : formFields(query);
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return { raw: { ...fromQuery, ...formFields(text) }, files: noFiles, utf8 };
  }
  const parsed = parseJson(text);
  const fields = isFields(parsed) ? parsed : {};
  return { raw: fromQuery === undefined ? fields : { ...fromQuery, ...fields }, files: noFiles, utf8 };
}

function formFields(text: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(text));
}

function multipart(contentType: string, body: Buffer, query: string): Args {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) return nothing;
  const raw: Record<string, unknown> = query === '' ? {} : formFields(query);
  const files = new Map<string, Upload>();
  let utf8 = true;
  for (const part of parts(body, name)) {
    if (part.filename === undefined) {
      utf8 = utf8 && isUtf8(part.bytes);
      raw[part.name] = part.bytes.toString('utf8');
    } else {
      files.set(part.name, { name: part.filename, bytes: part.bytes });
    }
  }
  return { raw, files, utf8 };
}

interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly bytes: Buffer;
}

function parts(body: Buffer, boundary: string): Part[] {
  const found: Part[] = [];
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let start = body.indexOf(`--${boundary}`);
  if (start < 0) return found;
  start += delimiter.length - 2;
  for (;;) {
    const end = body.indexOf(delimiter, start);
    const headersEnd = body.indexOf('\r\n\r\n', start);
    if (end < 0 || headersEnd < 0 || headersEnd > end) return found;
    const part = readPart(body.toString('utf8', start, headersEnd), body.subarray(headersEnd + 4, end));
    if (part !== undefined) found.push(part);
    start = end + delimiter.length;
  }
}

function readPart(headers: string, bytes: Buffer): Part | undefined {
  const line = headers.split('\r\n').find((header) => header.toLowerCase().startsWith('content-disposition:'));
  const name = parameter(line, 'name');
  if (name === undefined) return undefined;
  return { name, filename: parameter(line, 'filename'), bytes };
}

function parameter(line: string | undefined, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(line ?? '');
  const quoted = match?.[1]?.replace(/\\(.)/g, '$1');
  return quoted ?? match?.[2]?.trim();
}
