/** The 64 characters of base64url (RFC 4648, section 5), in order of value. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const values = new Map([...alphabet].map((character, value) => [character, value]));

/** The character that stands for six bits; `value` is 0 to 63. */
export function characterOf(value: number): string {
  return alphabet.charAt(value);
}

/** The six bits that a character stands for; null outside the alphabet. */
export function valueOf(character: string): number | null {
  return values.get(character) ?? null;
}

/** True where every character is of the alphabet. */
export function isBase64url(text: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(text);
}

/** Bits to characters, six a character, the last one filled up with zeros; no padding characters. */
export function bitsToText(bits: readonly number[]): string {
  let text = '';
  for (let start = 0; start < bits.length; start += 6) {
    let value = 0;
    for (let place = 0; place < 6; place += 1) value = value * 2 + (bits[start + place] ?? 0);
    text += characterOf(value);
  }
  return text;
}

/** Characters to bits, six a character. The text must be base64url. */
export function textToBits(text: string): number[] {
  const bits: number[] = [];
  for (const character of text) {
    const value = valueOf(character) ?? 0;
    for (let place = 5; place >= 0; place -= 1) bits.push((value >> place) & 1);
  }
  return bits;
}
