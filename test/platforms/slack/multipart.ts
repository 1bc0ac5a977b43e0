// The bytes of an upload: the body itself, or the one file of a form.

/** Undefined when a form holds no file. */
export function uploadedBytes(contentType: string, body: Buffer): Buffer | undefined {
  if (!contentType.includes('multipart/form-data')) return body;
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const head = body.indexOf('\r\n\r\n', body.indexOf(`--${mark}`));
  const end = body.indexOf(`\r\n--${mark}`, head);
  return head < 0 || end < 0 ? undefined : body.subarray(head + 4, end);
}
