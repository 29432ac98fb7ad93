import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { calibration, fittedToAll } from '../../src/content/calibration';
import { cases } from '../../src/content/cases';
import { countedAll, ledger } from '../../src/content/ledger';
import { scenarios } from '../../src/content/scenarios';
import { shares } from '../../src/content/shares';
import { indexRulebook } from '../../src/engine/rulebook';
import { countShares, isUnread } from '../../src/evaluation/case-sets';
import { fitCalibration, fitRows, rounded } from '../../src/evaluation/calibrate';
import { makeLedger, unexplained } from '../../src/evaluation/ledger';
import { factsOf } from '../../src/facts';

// What is generated and committed has to be what the rules and cases of today give.
const rulebook = indexRulebook(knowledge, factsOf(knowledge));

describe('the calibration', () => {
  it('is the one that is fitted, to four decimals', () => {
    const fittedTo = cases.filter((entry) => fittedToAll || !isUnread(entry));
    const fitted = rounded(fitCalibration(rulebook, fitRows(rulebook, fittedTo)));
    expect(calibration, 'Rules, questions or cases changed: npm run calibrate').toEqual(fitted);
  });

  it('raises every chance with its score', () => {
    const { weights, context, training } = calibration;
    expect(Math.min(weights.slope, context.slope, training.slope)).toBeGreaterThan(0);
    expect(weights.offset).toBe(Math.min(0, weights.fitted));
  });

  it('stands beside shares of how people answer, counted over all cases and scenarios', () => {
    const answered = [...cases, ...scenarios].map(({ answers }) => answers);
    const counted = countShares(knowledge.questions, answered);
    expect(shares, 'Cases or scenarios changed: npm run calibrate').toEqual(counted);
  });
});

describe('the ledger', () => {
  it('is counted on the rules and cases of today', () => {
    const counted = makeLedger(rulebook, cases, countedAll);
    expect(ledger, 'Rules, questions or cases changed: npm run ledger').toEqual(counted);
  });

  it('agrees with the strength of every rule, or the rule says why it stands', () => {
    const failing = unexplained(knowledge, ledger).map(
      ({ rule, on, yes, written, record, oddsRatio, publications }) =>
        `${rule}: ${written} ${yes ? 'for' : 'against'} ${on}, but its record is ${record} (odds ratio ${oddsRatio} in ${publications} publications). Change the strength, or say in \`despite\` why it stands.`,
    );
    expect(failing).toEqual([]);
  });

  it('disagrees with the strength wherever a rule says why it stands', () => {
    const words = knowledge.rules.filter(({ despite }) => despite !== undefined);
    const silent = words.map((rule) => ({ ...rule, despite: undefined }));
    const open = new Set(unexplained({ rules: silent }, ledger).map(({ rule }) => rule));
    expect(words.map(({ id }) => id).filter((id) => !open.has(id))).toEqual([]);
  });

  it('covers the same publications as the calibration', () => {
    expect(countedAll).toBe(fittedToAll);
  });
});
