import type { TextScan } from './text-scan';

/** What looks like data about a person, or like a secret. Names and addresses are not looked for. */
export interface PersonalData {
  readonly email: number;
  readonly phone: number;
  /** Payment cards: 13 to 19 digits with a right check digit (Luhn). */
  readonly card: number;
  /** Bank accounts: IBANs whose check digits are right. */
  readonly iban: number;
  /** IPv4 addresses. */
  readonly ip: number;
  /** US social security numbers, written with hyphens. */
  readonly socialSecurity: number;
  /** Keys and tokens of well-known services, private keys, signed web tokens. */
  readonly secret: number;
  /** Rows with any of these. */
  readonly rows: number;
}

type Kind = Exclude<keyof PersonalData, 'rows'>;

const email = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}\b/gi;
/** International with + or 00, or the North American 3-3-4. */
const phone =
  /(?<![\w.+/-])(?:(?:\+|00)[1-9]\d{0,2}[ ./-]?(?:\(0?\d{1,4}\)[ ./-]?)?\d{1,5}(?:[ ./-]?\d{2,5}){1,4}|\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4})(?![\w-])/g;
const card = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g;
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
const ip = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])/g;
const socialSecurity = /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g;
/** How secrets begin: looked for first, which is much faster than the pattern. */
const secretStarts =
  'sk- AKIA ASIA ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ xox AIza hf_ glpat- k_live_ eyJ PRIVATE'.split(
    ' ',
  );
const secret =
  /\bsk-[\w-]{20,}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{30,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{35}|\bhf_[A-Za-z0-9]{30,}|\bglpat-[\w-]{20,}|\b[rs]k_live_\w{16,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/g;

/** Counts what it is given; texts themselves are not kept. */
export class PersonalDataCounter {
  private readonly counts: Record<Kind, number> = {
    email: 0,
    phone: 0,
    card: 0,
    iban: 0,
    ip: 0,
    socialSecurity: 0,
    secret: 0,
  };
  private rows = 0;

  private found = 0;

  /** Looks closely at a text only where the walk over its letters has seen a sign. */
  add(text: string, scan: TextScan): void {
    this.found += this.look(text, scan);
  }

  /** Ends a row: it counts once, whatever was found in it. */
  endRow(): void {
    if (this.found > 0) this.rows += 1;
    this.found = 0;
  }

  total(): PersonalData {
    return { ...this.counts, rows: this.rows };
  }

  private look(text: string, { digitRun, hasLongRun }: TextScan): number {
    let found = 0;
    if (text.includes('@')) found += this.count('email', text.match(email)?.length ?? 0);
    if (digitRun >= 9) {
      found += this.count('card', (text.match(card) ?? []).filter(hasLuhn).length);
      found += this.count('socialSecurity', text.match(socialSecurity)?.length ?? 0);
      // Groups of an account number can look like a number to call.
      const others = text.replace(iban, '');
      found += this.count('phone', (others.match(phone) ?? []).filter(isPhone).length);
    }
    // Separated by dots, an address has at least four digits.
    if (digitRun >= 4) found += this.count('ip', text.match(ip)?.length ?? 0);
    if (digitRun >= 6) found += this.count('iban', (text.match(iban) ?? []).filter(isIban).length);
    if (hasLongRun && secretStarts.some((start) => text.includes(start))) {
      found += this.count('secret', text.match(secret)?.length ?? 0);
    }
    return found;
  }

  private count(kind: Kind, found: number): number {
    this.counts[kind] += found;
    return found;
  }
}

function digitsOf(text: string): number[] {
  return [...text].filter((sign) => sign >= '0' && sign <= '9').map(Number);
}

function isPhone(text: string): boolean {
  const { length } = digitsOf(text);
  return length >= 9 && length <= 15;
}

/** Check digit of payment cards (ISO/IEC 7812): every second digit from the right doubled. */
function hasLuhn(text: string): boolean {
  const digits = digitsOf(text).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  // One digit over and over is a placeholder.
  return sum % 10 === 0 && new Set(digits).size > 1;
}

/** Check digits of bank accounts (ISO 13616): the number modulo 97 is 1. */
function isIban(text: string): boolean {
  const tidy = text.replaceAll(' ', '');
  if (tidy.length < 15 || tidy.length > 34) return false;
  const moved = tidy.slice(4) + tidy.slice(0, 4);
  const rest = [...moved].reduce((sum, sign) => {
    const value = parseInt(sign, 36);
    return (sum * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return rest === 1;
}
