import type { Result } from '../../advisor/verdicts';
import type { ResultView } from '../../state/router';

/** A part of a result under a heading of its own. */
export type PartId =
  | 'named'
  | 'the-plan'
  | 'kit'
  | 'beside'
  | 'notes'
  | 'why'
  | 'this-method'
  | 'why-not'
  | 'elsewhere'
  | 'answers'
  | 'what-if'
  | 'still-open'
  | 'numbers'
  | 'the-ladder'
  | 'closest'
  | 'disagreements'
  | 'share';

export interface PartHead {
  readonly id: PartId;
  readonly title: string;
  readonly says?: string;
}

/** The views of a result beside its overview, in the order of their links. */
export const views: readonly { readonly view: ResultView; readonly title: string }[] = [
  { view: 'plan', title: 'Plan' },
  { view: 'why', title: 'Why' },
  { view: 'changes', title: 'What would change it' },
  { view: 'numbers', title: 'Numbers' },
  { view: 'evidence', title: 'Evidence' },
  { view: 'all', title: 'All on one page' },
];

const overview: readonly PartId[] = ['named', 'share'];

const partsOf: Readonly<Record<Exclude<ResultView, 'all'>, readonly PartId[]>> = {
  plan: ['the-plan', 'kit', 'beside', 'notes'],
  why: ['why', 'this-method', 'why-not', 'elsewhere', 'answers'],
  changes: ['what-if', 'still-open'],
  numbers: ['numbers'],
  evidence: ['the-ladder', 'closest', 'disagreements'],
};

const all: readonly PartId[] = [
  'why',
  'named',
  'the-plan',
  'the-ladder',
  'this-method',
  ...partsOf.changes,
  'beside',
  'numbers',
  'disagreements',
  'closest',
  'why-not',
  'elsewhere',
  'notes',
  'answers',
  'share',
];

/** The part that a view begins with. */
export function firstPart(view: Exclude<ResultView, 'all'>): PartId | undefined {
  return partsOf[view][0];
}

function idsOf(view: ResultView | undefined): readonly PartId[] {
  if (view === undefined) return overview;
  return view === 'all' ? all : partsOf[view];
}

/**
 * The parts of a view that have something to say, in the order of the page. What would change the
 * result, and what is open, is said of `base`: the saved answers, whatever is being tried.
 * @param view undefined: the overview
 */
export function partsIn(
  view: ResultView | undefined,
  { recommendation }: Result,
  base: Result,
): PartHead[] {
  const { complements, disagreements, notes } = recommendation;
  const isTrying = base.recommendation !== recommendation;
  const heads: Readonly<Record<PartId, Omit<PartHead, 'id'> & { readonly isEmpty?: boolean }>> = {
    why: {
      title: 'Why',
      says: 'One question after the other, each answered by the side that has the higher chance.',
    },
    named: { title: 'The five tests that people name first' },
    'the-plan': {
      title: 'The plan',
      says: 'First what you need to know, then the cheap experiments, then the recommended one; each step says when to stop.',
    },
    kit: {
      title: 'A starter kit for this plan',
      says: 'A folder to run it with: the evaluation, the files of the method with the reason for each value, and scripts that compare the results.',
    },
    'the-ladder': {
      title: 'The ladder',
      says: 'Where two ways are as good, the cheaper one comes first.',
    },
    'this-method': { title: 'Why this method' },
    'what-if': {
      title: 'What would change this',
      says: isTrying
        ? 'Counted from the saved answers, not from what you are trying.'
        : 'Every other answer was tried, one at a time and two at a time.',
    },
    'still-open': {
      title: 'What is still open',
      isEmpty: base.recommendation.unknown.length === 0,
    },
    beside: { title: 'What goes with it', isEmpty: complements.length === 0 },
    numbers: {
      title: 'The numbers',
      says: 'Computed from your answers and from dated prices; change what they assume, and the result follows.',
    },
    disagreements: {
      title: 'Where the sources disagree',
      isEmpty: disagreements.length === 0,
    },
    closest: { title: 'The closest published cases' },
    'why-not': { title: 'Why not something else' },
    elsewhere: { title: 'Reasons about other ways' },
    notes: { title: 'Worth knowing on the way', isEmpty: notes.length === 0 },
    answers: { title: 'The answers behind it' },
    share: { title: 'Share it' },
  };
  return idsOf(view).flatMap((id) => {
    const { isEmpty = false, ...head } = heads[id];
    return isEmpty ? [] : [{ id, ...head }];
  });
}
