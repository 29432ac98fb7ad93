import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { knowledge } from '../../src/content';
import { openAsks } from '../../src/engine/chances';
import { cellsOf } from '../../src/engine/compiled/cells';
import { compile } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import type { Decision } from '../../src/engine/decide';
import { firstWords } from '../../src/engine/describe/verdict';
import { chooseComplements } from '../../src/engine/plan';
import { recommendOn } from '../../src/engine/recommend';
import { unsure } from '../../src/model/answers';
import type { Answer, Answers } from '../../src/model/answers';
import { rounds } from '../fixtures/rounds';
import { decideOn, rulebook } from './deciding';
import { fewest, people, personOf } from './drawn-answers';
import type { Person } from './drawn-answers';

/*
 * What has to hold for any answers, whatever the rules: seven relations between answers and
 * advice, each on two thousand people who are drawn at random from a fixed seed, of whom `npm test` takes
 * the first eight hundred, and on ten thousand with `npm run test:long`. A person for whom one fails is
 * cut down to the answers that it takes.
 */

const drawn = rounds(2000);
const seed = 20_261_129;
vi.setConfig({ testTimeout: 60_000 + 20 * drawn });
/** Chances are sums and products of floats. */
const noise = 1e-9;

type Fault = Readonly<Record<string, unknown>>;

/** Holds a relation against everybody drawn. `prepare` draws what is done to the answers. */
function holdsForAll<Change>(
  prepare: (person: Person) => Change,
  faultOf: (answers: Answers, change: Change) => Fault | null,
  runs = drawn,
): void {
  fc.assert(
    fc.property(people, (number) => {
      const person = personOf(number);
      const change = prepare(person);
      if (faultOf(person.answers, change) === null) return;
      const answers = fewest(person.answers, (left) => faultOf(left, change) !== null);
      throw new Error(JSON.stringify({ answers, change, ...faultOf(answers, change) }, null, 2));
    }),
    { numRuns: runs, seed },
  );
}

function pick<T>({ random }: Person, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
}

const isOpen = (answer: Answer | undefined) => answer === undefined || answer === unsure;
const without = (answers: Answers, id: string): Answers => {
  const { [id]: _taken, ...rest } = answers;
  return rest;
};

const training = rulebook.training.map(({ family }) => family.id);
const chanceOfTraining = ({ chances }: Decision) =>
  training.reduce((sum, id) => sum + (chances.families[id] ?? 0), 0);

/** Rules that count on weights or context on one side only, with their points. */
function turned(before: Decision, after: Decision): Fault {
  const counting = ({ reasons }: Decision) =>
    reasons
      .filter(({ counts, on }) => counts && 'question' in on)
      .map(({ rule, points }) => `${rule} ${points}`);
  const [was, is] = [counting(before), counting(after)];
  return {
    lost: was.filter((rule) => !is.includes(rule)),
    gained: is.filter((rule) => !was.includes(rule)),
  };
}

/** Whether the chance that the weights must change, or that of all kinds of training, has fallen. */
function fallen(before: Decision, after: Decision): boolean {
  return (
    after.chances.weights < before.chances.weights - noise ||
    chanceOfTraining(after) < chanceOfTraining(before) - noise
  );
}

describe('having little', () => {
  const lacks: readonly (readonly [string, Answer])[] = [
    ['ml-expertise', 'none'],
    ['labelled-examples', 0],
    ['data-kinds', []],
    ['example-coverage', 'none'],
    ['stage', 'starting'],
    ['budget', 'minimal'],
    ['hardware', 'none'],
    ['main-gap', 'not-tried'],
    ['prompting-tried', 'nothing'],
    ['training-means', 'nothing'],
  ];

  it('never turns retrieval into prompting and never speaks for training', () => {
    holdsForAll(
      (person) => {
        const chosen = lacks.filter(() => person.random() < 0.3);
        return chosen.length > 0 ? chosen : [pick(person, lacks)];
      },
      (answers, added) => {
        const open = added.filter(([id]) => isOpen(answers[id]));
        const before = decideOn(answers);
        const after = decideOn({ ...answers, ...Object.fromEntries(open) });
        if (after.sorted.parked.length > before.sorted.parked.length) return null;
        const isTurned = before.family === 'retrieve' && after.family === 'prompt';
        if (!isTurned && !fallen(after, before)) return null;
        return { from: before.family, to: after.family, ...turned(before, after) };
      },
    );
  });
});

describe('more to draw on', () => {
  const steps: readonly (readonly [string, string, string])[] = [
    ['content-size', 'none', 'fits-prompt'],
    ['content-size', 'fits-prompt', 'large'],
    ['look-up', 'nothing', 'documents'],
  ];

  it('never lowers the chance of context', () => {
    holdsForAll(
      (person) => pick(person, steps),
      (answers, [question, less, more]) => {
        const before = decideOn({ ...answers, [question]: less });
        const after = decideOn({ ...answers, [question]: more });
        if (after.chances.context >= before.chances.context - noise) return null;
        return turned(before, after);
      },
    );
  });
});

describe('more checked examples', () => {
  const counts = [0, 1, 3, 9, 10, 30, 49, 50, 99, 100, 250, 500, 501, 999, 1000, 5000, 10_000, 1e6];
  const coverage = ['none', 'handful', 'tens', 'hundreds'];

  it('never lower the chance of training', () => {
    holdsForAll(
      (person): readonly [string, Answer, Answer] => {
        const isCount = person.random() < 0.6;
        const scale: readonly Answer[] = isCount ? counts : coverage;
        const at = Math.floor(person.random() * (scale.length - 1));
        const [less, more] = [scale[at], scale[at + 1]];
        if (less === undefined || more === undefined) throw new Error('The scale is too short');
        return [isCount ? 'labelled-examples' : 'example-coverage', less, more];
      },
      (answers, [question, less, more]) => {
        const before = decideOn({ ...answers, [question]: less });
        const after = decideOn({ ...answers, [question]: more });
        return fallen(before, after) ? turned(before, after) : null;
      },
      rounds(5_000),
    );
  });

  it('count for at least as much as those of another kind', () => {
    holdsForAll(
      (person) => pick(person, ['handful', 'tens', 'hundreds']),
      (answers, matching) => {
        const other = decideOn({ ...answers, 'example-coverage': 'other-kind' });
        const same = decideOn({ ...answers, 'example-coverage': matching });
        return fallen(other, same) ? turned(other, same) : null;
      },
      rounds(5_000),
    );
  });
});

describe('a gap of cost or speed, an answer at once, or more volume', () => {
  const volumes = [0, 1000, 1001, 9999, 10_000, 50_000, 99_999, 100_000, 999_999, 1_000_000, 1e8];
  const long = new Set(
    knowledge.complements.filter(({ lengthens }) => lengthens).map(({ id }) => id),
  );

  /** A question with what it is answered before (undefined: not at all) and after. */
  type Pressure = readonly [string, Answer | undefined, Answer];

  function pressure(person: Person): Pressure {
    const question = pick(person, ['main-gap', 'latency', 'monthly-requests']);
    if (question === 'latency') {
      return pick<Pressure>(person, [
        [question, undefined, 'instant'],
        [question, 'offline', 'seconds'],
        [question, 'offline', 'instant'],
        [question, 'seconds', 'instant'],
      ]);
    }
    if (question === 'monthly-requests') {
      const at = Math.floor(person.random() * (volumes.length - 1));
      return [question, volumes[at], pick(person, volumes.slice(at + 1))];
    }
    const other = pick(person, [
      'not-tried',
      'knowledge',
      'capability',
      'form',
      'manner',
      'decisions',
    ]);
    return [question, person.random() < 0.5 ? undefined : other, 'cost-or-speed'];
  }

  it('has complements to look for', () => {
    expect(long.size).toBeGreaterThanOrEqual(5);
  });

  it('never adds a complement that makes the prompt longer', () => {
    holdsForAll(pressure, (answers, [question, was, is]) => {
      const rest = without(answers, question);
      const before = decideOn(was === undefined ? rest : { ...rest, [question]: was });
      const after = decideOn({ ...rest, [question]: is });
      if (after.sorted.parked.length > before.sorted.parked.length) return null;
      const beside = (decision: Decision) => chooseComplements(rulebook, decision).complements;
      const had = beside(before).map(({ complement }) => complement);
      // What was recommended by itself and now stands beside a trained model is not added.
      const added = beside(after).filter(
        ({ complement, strategy }) =>
          long.has(complement) && !had.includes(complement) && strategy !== before.strategy,
      );
      if (added.length === 0) return null;
      return { from: before.strategy, to: after.strategy, added };
    });
  });
});

describe('along any one number', () => {
  const numbers = knowledge.questions.filter(({ kind }) => kind === 'number').map(({ id }) => id);
  const program = compile(rulebook);
  const situation = new Situation(program, {});

  /** Whether something comes back after it was left: A, B, A. */
  const returns = (methods: readonly string[]) => {
    const turns = methods.filter((method, at) => method !== methods[at - 1]);
    return new Set(turns).size < turns.length;
  };

  it('never goes back to a method that it has left, inside a family', () => {
    holdsForAll(
      (person) => pick(person, numbers),
      (answers, number) => {
        const question = rulebook.at(number).index;
        situation.setAll(answers);
        const led = new Map<string, string[]>();
        for (const { from } of cellsOf(situation, question)) {
          situation.set(question, from);
          const strategy = program.strategies[situation.lead()]?.id ?? '';
          const family = program.families[situation.machine.family]?.id ?? '';
          led.set(family, [...(led.get(family) ?? []), strategy]);
        }
        const back = [...led].filter(([, methods]) => returns(methods));
        return back.length === 0 ? null : Object.fromEntries(back);
      },
    );
  });

  it('nor inside a family that is not advised', () => {
    holdsForAll(
      (person) => pick(person, numbers),
      (answers, number) => {
        situation.setAll(answers);
        const led = new Map<string, string[]>();
        for (const { from } of cellsOf(situation, rulebook.at(number).index)) {
          const { ranking } = decideOn({ ...answers, [number]: from });
          for (const { family, closed, strategies } of ranking) {
            const [first] = strategies;
            if (!closed && first) led.set(family, [...(led.get(family) ?? []), first.strategy]);
          }
        }
        const back = [...led].filter(([, methods]) => returns(methods));
        return back.length === 0 ? null : Object.fromEntries(back);
      },
      rounds(1_000),
    );
  });
});

describe('“not sure”', () => {
  it('gives the same advice as no answer', () => {
    holdsForAll(
      ({ answers, random }) =>
        knowledge.questions
          .map(({ id }) => id)
          .filter((id) => isOpen(answers[id]) && random() < 0.5),
      (answers, asked) => {
        const open = asked.filter((id) => isOpen(answers[id]));
        const said: Answers = { ...answers, ...Object.fromEntries(open.map((id) => [id, unsure])) };
        const unsaid = open.reduce(without, answers);
        const told = (given: Answers) => {
          const decision = decideOn(given);
          const { family, strategy, chances, ranking, firstBy } = decision;
          const order = ranking.map(({ strategies }) => strategies.map(({ score }) => score));
          const beside = chooseComplements(rulebook, decision);
          return JSON.stringify({ family, strategy, chances, order, firstBy, beside });
        };
        return told(said) === told(unsaid) ? null : { said, unsaid };
      },
    );
  });
});

/** What the chances say, one question after the other; context is asked where the weights stay. */
function byChances({ chances }: Decision): 'training' | 'context' | 'plain' {
  if (chances.weights > 0.5) return 'training';
  return chances.context > 0.5 ? 'context' : 'plain';
}

const sideOf = (family: string) => {
  if (training.includes(family)) return 'training';
  return family === rulebook.context.family.id ? 'context' : 'plain';
};

describe('the advice', () => {
  it('takes the side with the higher chance at each question, unless something comes first', () => {
    holdsForAll(
      () => null,
      (answers) => {
        const decision = decideOn(answers);
        const { family, firstBy, wouldHaveBeen, chances } = decision;
        if (firstBy.length > 0) return null;
        const isTold = sideOf(family) === byChances(decision);
        const isRuledOut = wouldHaveBeen === null || chances.weights === 0;
        return isTold && isRuledOut ? null : { family, chances, wouldHaveBeen };
      },
    );
  });

  it('says in its headline what it took, what is open, and what is ruled out', () => {
    const seen = { open: 0, first: 0, ruledOut: 0, clear: 0 };
    holdsForAll(
      () => null,
      (answers) => {
        const decision = decideOn(answers);
        const recommendation = recommendOn(rulebook, { answers }, decision);
        const words = firstWords(rulebook, decision, recommendation);
        const { standing, headline, lede, candidates } = words;
        const open = decision.firstBy.length === 0 && openAsks(decision.chances).length > 0;
        const families = candidates.map(({ family }) => family);
        const faults: string[] = [];
        if (families[0] !== decision.family) faults.push('names another family first');
        if (decision.firstBy.length > 0) {
          seen.first += 1;
          if (standing !== 'first') faults.push('does not say that something comes first');
        } else if (decision.wouldHaveBeen !== null) {
          seen.ruledOut += 1;
          if (!lede.includes('rule out every kind of training'))
            faults.push('does not say that training is ruled out');
        } else if (recommendation.answered > 0) {
          seen[open ? 'open' : 'clear'] += 1;
          if ((standing === 'open') !== open)
            faults.push('is open and does not say so, or not open');
          if (open && candidates.length < 2) faults.push('is open and names one candidate');
          if (open !== headline.startsWith('Too close to call:'))
            faults.push('is worded otherwise');
        }
        return faults.length === 0 ? null : { faults, headline, lede, standing };
      },
      // Of five hundred, a few have something to do first.
      Math.max(500, rounds(500)),
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });
});
