// Addresses of machines: IPv4 and IPv6, with a port, a prefix length or a zone; never a version or a time.
import type { Context } from './context.ts';
import { type Find, matchesOf, sure } from './span.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const four = new RegExp(
  `(?<![A-Za-z0-9_.])${octet}(?:\\.${octet}){3}(?![A-Za-z0-9_]|\\.\\d)(?:/\\d{1,2}(?!\\d)|:\\d{1,5}(?!\\d))?`,
  'g',
);
/** Signs of an IPv6 address in a row; whether they are one is seen by reading them. */
const six =
  /(?<![A-Za-z0-9_:.])(?=[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{0,4}:)[0-9A-Fa-f:]{2,39}(?:\.\d{1,3}){0,3}(?![A-Za-z0-9_:])(?:%[A-Za-z0-9]{1,15})?(?:\/\d{1,3}(?!\d))?/g;

export function addressesIn(text: string, context: Context): Find[] {
  const finds: Find[] = [];
  for (const match of text.includes('.') ? matchesOf(four, text) : []) {
    if (context.before(match.index, 16)?.topic === 'version') continue;
    finds.push({ start: match.index, end: match.index + match[0].length, type: 'IP_ADDRESS', strength: sure });
  }
  for (const match of text.includes(':') ? matchesOf(six, text) : []) {
    if (!isSix(match[0].replace(/[%/].*$/, ''))) continue;
    finds.push({ start: match.index, end: match.index + match[0].length, type: 'IP_ADDRESS', strength: sure });
  }
  return finds;
}

/** RFC 4291, section 2.2: eight groups of hex digits, one stretch of zeros left out, the last two perhaps dotted. */
function isSix(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2 || address.length < 3 || !/\d/.test(address)) return false;
  let groups = 0;
  for (const [i, half] of halves.entries()) {
    if (half === '') continue;
    const parts = half.split(':');
    for (const [j, part] of parts.entries()) {
      const last = i === halves.length - 1 && j === parts.length - 1;
      if (last && part.includes('.')) {
        if (!new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(part)) return false;
        groups += 2;
      } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups < 8 && groups > 0 : groups === 8;
}
