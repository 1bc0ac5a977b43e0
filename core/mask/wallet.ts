// Addresses of wallets: Base58Check, Bech32 and EIP-55 by their check sums, others by forms that nothing else has.
import { sha256 } from './hash.ts';
import { keccak256 } from './keccak.ts';
import type { Runs } from './runs.ts';
import { type Find, matchesOf, sure, told } from './span.ts';

/** Check sums cost: after so many of one kind in a text the form is enough. */
const checksMax = 200;
const etherChecksMax = 40;

const bitcoin = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ripple = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
/** Bitcoin 1 and 3, Litecoin L and M, Dogecoin D, Dash X, Tron T, Zcash t, Ripple r. */
const base58 = /^[13LMDXTtrA9][1-9A-HJ-NP-Za-km-z]{24,34}$/;
const bech32 = /^(?:bc|tb|ltc|addr|stake|cosmos|osmo|bnb|kava|inj|terra|juno|celestia)1[02-9ac-hj-np-z]{11,100}$/i;
const ether = /^0x[0-9a-f]{40}$/i;
/** Monero: 95 signs (106 with a payment id). */
const monero = /^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/;
/** Solana and others have a bare key: only where a wallet is spoken of. */
const bare = /^[1-9A-HJ-NP-Za-km-z]{43,44}$/;
const spoken =
  /wallet|solana|\bsol\b|crypto|кошел|гаманец|billetera|portefeuille|portafoglio|carteira|ウォレット|钱包|錢包|지갑|cüzdan|محفظة/iu;

/** No address is shorter; most texts have no such word. */
const longWord = /(?<![A-Za-z0-9])[A-Za-z0-9]{14,}/g;
const wordMin = 14;

export function walletsIn(text: string, { word: longest }: Runs): Find[] {
  if (longest < wordMin) return [];
  const words = matchesOf(longWord, text);
  const finds: Find[] = [];
  const collect = (form: RegExp, check: (sign: string) => boolean, max = checksMax): void => {
    let left = max;
    for (const { 0: word, index: start } of words) {
      const sign = form.exec(word)?.[0];
      if (sign === undefined) continue;
      left -= 1;
      if (left >= 0 && !check(sign)) continue;
      finds.push({ start, end: start + sign.length, type: 'WALLET', strength: left < 0 ? told : sure });
    }
  };
  collect(base58, isBase58Check);
  collect(bech32, isBech32);
  collect(ether, isEther, etherChecksMax);
  collect(monero, () => true);
  if (spoken.test(text)) collect(bare, (sign) => /\d/.test(sign) && /[a-z]/.test(sign) && /[A-Z]/.test(sign));
  return finds;
}

/** 25 bytes, the last four the double SHA-256 of the others. Zcash's transparent addresses have 26. */
function isBase58Check(sign: string): boolean {
  if (!/\d/.test(sign) || !/[A-Za-z]/.test(sign)) return false;
  return holds(decoded(sign, sign.startsWith('r') ? ripple : bitcoin));
}

function decoded(sign: string, alphabet: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of sign) {
    let carry = alphabet.indexOf(letter);
    for (let i = 0; i < bytes.length; i += 1) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let i = 0; sign.charAt(i) === alphabet.charAt(0); i += 1) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

function holds(bytes: Uint8Array): boolean {
  if (bytes.length < 25 || bytes.length > 26) return false;
  const sum = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, i) => byte === sum[i]);
}

const bech32Signs = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** BIP 173 and BIP 350. */
function isBech32(address: string): boolean {
  if (address !== address.toLowerCase() && address !== address.toUpperCase()) return false;
  const sign = address.toLowerCase();
  const split = sign.lastIndexOf('1');
  const prefix = Array.from(sign.slice(0, split), (each) => each.charCodeAt(0));
  const values = [
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...Array.from(sign.slice(split + 1), (each) => bech32Signs.indexOf(each)),
  ];
  let check = 1;
  for (const each of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ each;
    for (const [i, generator] of generators.entries()) if ((top >>> i) & 1) check ^= generator;
  }
  return check === 1 || check === 0x2bc830a3;
}

/** All of one case, or EIP-55: a letter is a capital where the hash of the small ones has 8 or more. */
function isEther(address: string): boolean {
  const hex = address.slice(2);
  const small = hex.toLowerCase();
  if (hex === small || hex === hex.toUpperCase()) return true;
  const hash = keccak256(new TextEncoder().encode(small));
  for (let i = 0; i < 40; i += 1) {
    const letter = hex.charAt(i);
    const nibble = ((hash[i >> 1] ?? 0) >> (i % 2 === 0 ? 4 : 0)) & 15;
    if (/[a-f]/i.test(letter) && (letter === letter.toUpperCase()) !== nibble > 7) return false;
  }
  return true;
}
