import fc from 'fast-check';
import type { AssumptionValue, Assumptions } from '../../src/model/assumption-values';
import type { Knowledge } from '../../src/model/knowledge';
import type { LinkContent } from '../../src/share/link';
import { tidyTexts } from '../../src/share/text-fields';
import { anyAnswers } from '../fixtures/any-answers';

function anyValue(entry: Knowledge['assumptions'][number]): fc.Arbitrary<AssumptionValue> {
  if (entry.kind === 'choice') return fc.constantFrom(...entry.options.map(({ id }) => id));
  const scale = 10 ** entry.decimals;
  return fc
    .integer({ min: Math.ceil(entry.min * scale), max: Math.floor(entry.max * scale) })
    .map((scaled) => scaled / scale);
}

const anyText = fc.record(
  { title: fc.string({ unit: 'grapheme' }), note: fc.string(), author: fc.string() },
  { requiredKeys: [] },
);

function anyAssumptions(knowledge: Knowledge): fc.Arbitrary<Assumptions> {
  const values = knowledge.assumptions.map((entry) =>
    anyValue(entry)
      .filter((value) => value !== entry.default)
      .map((value): [string, AssumptionValue] => [entry.id, value]),
  );
  return fc
    .tuple(...values)
    .chain((entries) => fc.subarray(entries))
    .map((entries) => Object.fromEntries(entries));
}

/** Anything that could travel in a link, as it comes out again: defaults dropped, text tidied. */
export function anyContent(knowledge: Knowledge): fc.Arbitrary<LinkContent> {
  return fc
    .record({
      answers: anyAnswers(knowledge.questions),
      assumptions: anyAssumptions(knowledge),
      verdict: fc.record({
        strategy: fc.constantFrom(...knowledge.strategies),
        strength: fc.constantFrom('clear' as const, 'lean' as const, 'close' as const),
      }),
      text: fc.option(anyText, { nil: undefined }),
    })
    .map(({ text, verdict: { strategy, strength }, ...content }) => {
      const tidy = tidyTexts(text);
      const verdict = { family: strategy.family, strategy: strategy.id, strength };
      return { ...content, verdict, ...(tidy && { text: tidy }) };
    });
}
