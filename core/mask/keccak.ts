// Keccak-256 as Ethereum uses it (before FIPS 202 changed the padding), for the capitals of its addresses (EIP-55).

const mask64 = (1n << 64n) - 1n;
const rate = 136;

/** Round constants by the linear feedback register x^8 + x^6 + x^5 + x^4 + 1. */
function constants(): bigint[] {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let j = 0; j < 7; j += 1) {
      if (register & 1) constant |= 1n << BigInt((1 << j) - 1);
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
    return constant;
  });
}

const roundConstants = constants();
const rotate = (lane: bigint, by: bigint): bigint => ((lane << by) | (lane >> (64n - by))) & mask64;

function permute(a: bigint[]): void {
  const at = (i: number): bigint => a[i] ?? 0n;
  for (const constant of roundConstants) {
    const columns = [0, 1, 2, 3, 4].map((x) => at(x) ^ at(x + 5) ^ at(x + 10) ^ at(x + 15) ^ at(x + 20));
    for (let x = 0; x < 5; x += 1) {
      const mixed = (columns[(x + 4) % 5] ?? 0n) ^ rotate(columns[(x + 1) % 5] ?? 0n, 1n);
      for (let y = 0; y < 25; y += 5) a[x + y] = at(x + y) ^ mixed;
    }
    let [x, y, lane] = [1, 0, at(1)];
    for (let step = 0; step < 24; step += 1) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const held = at(x + 5 * y);
      a[x + 5 * y] = rotate(lane, BigInt((((step + 1) * (step + 2)) / 2) % 64));
      lane = held;
    }
    for (let row = 0; row < 25; row += 5) {
      const lanes = a.slice(row, row + 5);
      for (let i = 0; i < 5; i += 1)
        a[row + i] = (lanes[i] ?? 0n) ^ (~(lanes[(i + 1) % 5] ?? 0n) & mask64 & (lanes[(i + 2) % 5] ?? 0n));
    }
    a[0] = at(0) ^ constant;
  }
}

/** For at most 135 bytes: one block. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(rate);
  if (bytes.length >= rate) throw new RangeError('at most 135 bytes');
  block.set(bytes);
  block[bytes.length] = 1;
  block[rate - 1] = (block[rate - 1] ?? 0) | 0x80;
  const state = Array.from({ length: 25 }, () => 0n);
  const view = new DataView(block.buffer);
  for (let i = 0; i < rate / 8; i += 1) state[i] = view.getBigUint64(i * 8, true);
  permute(state);
  const out = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 4; i += 1) out.setBigUint64(i * 8, state[i] ?? 0n, true);
  return new Uint8Array(out.buffer);
}
