/** CRC-32 as in ISO 3309 and zip, reflected polynomial. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/**
 * CRC-32 of the text's UTF-8 bytes, as an unsigned 32-bit number. Every change within 32 neighbouring
 * bits is found for certain, so one wrong character or two swapped neighbours never pass; of other
 * damage one in 2^32 would.
 */
export function checksum(text: string): number {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
