import { splitParked } from '../engine/applies';
import { factDefinitions } from '../engine/facts';
import type { Logic } from '../model/knowledge';
import type { DefinitionsOf } from '../proof/verdict';
import { readRecord, writeRecord } from '../share/json-record';
import { encodeLink } from '../share/link';
import { decisionRecord } from '../share/markdown';
import type { ResultToRecord } from '../share/markdown';
import { chatMessage } from '../share/message';
import { textLimits, tidyTexts } from '../share/text-fields';
import { createComparer } from './create-comparer';
import { createHistory } from './create-history';
import type { LoadFrozen } from './create-history';
import { isAnythingOff } from './decider';
import type { Decider, Result } from './decider';
import type { Team, Words } from './team';

/** Joins records, comparisons and history. Loaded when a page asks for it, not before. */
export function createTeam(
  logic: Logic,
  decider: Decider,
  loadFrozen: LoadFrozen,
  definitionsOf: DefinitionsOf = factDefinitions,
): Team {
  const { knowledge } = decider;
  function resultOf(decision: Result, link: string, words: Words): ResultToRecord {
    // A record says what all rules say, as the link in it does.
    const { input, recommendation, explanation } = decider.decide(decision.input);
    const text = tidyTexts(words);
    const { unreleased } = decider;
    return {
      knowledge,
      input,
      recommendation,
      explanation,
      link,
      unreleased,
      ...(text && { text }),
    };
  }
  return {
    limits: textLimits,
    encode({ input, off, recommendation }, words) {
      // A link carries what all rules say.
      const said = isAnythingOff(off) ? decider.decide(input).recommendation : recommendation;
      const { family, strategy, strength } = said;
      return encodeLink(logic, {
        answers: splitParked(logic, input).counted,
        assumptions: input.assumptions ?? {},
        verdict: { family, strategy, strength },
        text: words,
      });
    },
    message: ({ input }, link, words) =>
      chatMessage(decider.decide(input).explanation, link, tidyTexts(words)?.title),
    markdown: (decision, link, words) => decisionRecord(resultOf(decision, link, words)),
    record: (decision, link, words) => writeRecord(resultOf(decision, link, words)),
    readRecord(text) {
      const read = readRecord(knowledge, text);
      if (!read.ok) return read;
      const { answers, assumptions = {} } = read.input;
      return { ok: true, answers, assumptions, words: read.text ?? {} };
    },
    ...createComparer({ knowledge, decider, definitionsOf }),
    history: createHistory({ logic, knowledge, definitionsOf, loadFrozen }),
  };
}
