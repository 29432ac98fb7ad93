import { shown } from '../model/foreign-text';
import { comparisonLength, isWholeComparison } from './compare-link';
import { isWhole } from './payload';
import { firstMatches, undoMangling, findPayload, longestText } from './repair';

/** One thing found in a pasted text, in the order of the text. */
export type Pasted =
  /** A result; `payload` may still turn out broken when it is read. */
  | { readonly kind: 'result'; readonly payload: string }
  | { readonly kind: 'comparison'; readonly payload: string }
  /** An address that holds neither. */
  | { readonly kind: 'foreign'; readonly address: string };

export interface PastedText {
  readonly items: readonly Pasted[];
  /** True where the text is longer than what is searched. */
  readonly cut: boolean;
}

/** Things found in one text beyond this are left alone: more than any comparison, and bounded work. */
const mostItems = 50;
/** Characters of a foreign address that a message repeats. */
const shownAddress = 59;

/**
 * Everything in a pasted text that could be meant for a comparison: links to results and to
 * comparisons, mangled or not, bare codes, and addresses that are neither. Never throws; reads the
 * first million characters at most.
 */
export function readPaste(text: string): PastedText {
  const cut = text.length > longestText;
  const plain = undoMangling(text.slice(0, longestText));
  const starts = firstMatches(plain, /#\/[rc]\//gu, mostItems);
  const linked = starts.map(({ index }, at): Found => {
    const end = starts[at + 1]?.index ?? plain.length;
    // What stands before the next link's own address belongs to this one.
    const own = plain.slice(index, end);
    return { at: index, item: own.startsWith('#/c/') ? comparisonIn(own) : resultIn(own) };
  });
  const found = [...linked, ...bareCodes(plain, starts.length > 0), ...foreignIn(plain)];
  const items = found
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
    .slice(0, mostItems);
  return { items, cut };
}

interface Found {
  readonly at: number;
  readonly item: Pasted;
}

/** Far more than one result with line breaks in it. */
const resultWindow = 10_000;

function resultIn(own: string): Pasted {
  return { kind: 'result', payload: findPayload(own.slice(0, resultWindow)) ?? '' };
}

function comparisonIn(own: string): Pasted {
  const text = own.slice('#/c/'.length);
  const run = /^[\w-]*/u.exec(text)?.[0] ?? '';
  const joined = (/^[\w-]*(?:[\t ]*\r?\n[\t >]*[\w-]+)*/u.exec(text)?.[0] ?? '').replace(
    /[^\w-]/gu,
    '',
  );
  const stated = comparisonLength(run) ?? 0;
  const payload = [run, run.slice(0, stated), joined.slice(0, stated)].find(isWholeComparison);
  return { kind: 'comparison', payload: payload ?? run };
}

/** Whole codes among the words. Where the text is one code and nothing else, also a broken one. */
function bareCodes(plain: string, hasLinks: boolean): Found[] {
  const words = [...plain.matchAll(/(?<![\w/#-])[\w-]{9,}/gu)];
  const whole = words
    .filter(([word]) => isWhole(word))
    .map(({ index, 0: payload }): Found => ({ at: index, item: { kind: 'result', payload } }));
  if (whole.length > 0 || hasLinks) return whole;
  const only = plain.trim();
  const isCode = only !== '' && /^[\w-]{9,}$/u.test(only);
  return isCode ? [{ at: 0, item: { kind: 'result', payload: only } }] : [];
}

function foreignIn(plain: string): Found[] {
  return [...plain.matchAll(/https?:\/\/[^\s<>"')\]]{1,2000}/giu)]
    .filter(({ 0: address }) => !/#\/[rc]\//u.test(address))
    .slice(0, mostItems)
    .map(({ index, 0: address }) => ({
      at: index,
      item: { kind: 'foreign', address: shown(address, shownAddress) },
    }));
}
