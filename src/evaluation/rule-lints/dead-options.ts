import { truth, valueOf } from '../../engine/compiled/terms';
import type { Node, Term } from '../../engine/compiled/terms';
import { aimsAt } from '../../engine/targets';
import type { Answer } from '../../model/answers';
import type { Question } from '../../model/question';
import type { Effect } from '../../model/rule';
import type { Trials, Finding } from './trials';

/** Two options that may be alike, with why nothing tells them apart. */
export interface Equivalent {
  readonly question: string;
  readonly options: readonly [string, string];
  readonly reason: string;
}

/** A pair of answers that ought to differ for somebody. */
interface Pair {
  readonly names: readonly [string, string];
  readonly answers: (set: Answer | undefined) => readonly [Answer, Answer];
}

const drawsPerQuestion = 600;
const drawsPerTerm = 250;

function pairsOf(question: Question): Pair[] {
  if (question.kind === 'number') return [];
  // What was split is no longer offered, and means one of its parts.
  const ids = question.options
    .filter(({ splitInto }) => splitInto === undefined)
    .map(({ id }) => id);
  if (question.kind === 'choice') {
    return ids.flatMap((one, index) =>
      ids.slice(index + 1).map((other) => ({
        names: [one, other] as const,
        answers: () => [one, other] as const,
      })),
    );
  }
  return ids.map((id) => ({
    names: [id, `without ${id}`] as const,
    answers: (set: Answer | undefined) => {
      const others = Array.isArray(set) ? set.filter((member) => member !== id) : [];
      return [[...others, id].sort(), others] as const;
    },
  }));
}

interface StepRule {
  readonly id: string;
  readonly node: Node;
  readonly effects: readonly Effect[];
}

/** What a visitor would notice: first place, scores and with them chances, gates, steps and notes. */
function makeNotice(trials: Trials): () => string {
  const { situation, knowledge } = trials;
  const stepRules: StepRule[] = knowledge.rules
    .map(({ id, when, effects }) => ({
      id,
      node: trials.node(when),
      effects: effects.filter(({ kind }) => ['step', 'complement', 'note'].includes(kind)),
    }))
    .filter(({ effects }) => effects.length > 0);
  return () => {
    const leader = situation.lead();
    situation.open();
    const { scores, closed, mayClose } = situation.machine;
    const id = situation.program.strategies[leader]?.id;
    const primary = knowledge.strategies.find((entry) => entry.id === id);
    const fits = (effect: Effect): boolean => {
      const aim =
        effect.kind === 'step' ? effect.before : effect.kind === 'note' ? effect.on : null;
      return aim === null || aim === undefined || (primary !== undefined && aimsAt(aim, primary));
    };
    const told = stepRules
      .filter(({ node }) => valueOf(node, situation.codes) === truth)
      .flatMap(({ id: rule, effects }) =>
        effects.filter(fits).map((effect) => {
          if (effect.kind === 'step') return effect.step;
          // A note shows the reason of its own rule.
          return effect.kind === 'note' ? `note ${rule}` : JSON.stringify(effect);
        }),
      );
    const seen = [...new Set(told)].sort().join();
    return `${leader} ${scores.join()} ${closed.join()} ${mayClose.join()} ${seen}`;
  };
}

/** Terms of rules that tell two codes of a question apart: where to look for a difference. */
function tellingTerms(trials: Trials, question: number): Term[] {
  const applies = trials.knowledge.rules.flatMap(({ when }) => trials.terms(when));
  const dependants = trials.knowledge.questions.flatMap(({ askIf }) =>
    askIf === undefined ? [] : trials.terms(askIf),
  );
  return [...applies, ...dependants].filter((term) => term.has(question));
}

function differs(trials: Trials, notice: () => string, index: number, pair: Pair): boolean {
  const { situation } = trials;
  const before = situation.answer(index);
  const [one, other] = pair.answers(before);
  situation.set(index, one);
  const first = notice();
  situation.set(index, other);
  const second = notice();
  situation.set(index, before);
  return first !== second;
}

/** Pairs of one question that nothing told apart, by chance first and then where rules look. */
function aliveless(trials: Trials, notice: () => string, index: number): Pair[] {
  const question = trials.knowledge.questions[index];
  let left = question === undefined ? [] : pairsOf(question);
  const sift = () => {
    if (trials.situation.codes[index] === trials.situation.program.questions[index]?.absent) return;
    left = left.filter((pair) => !differs(trials, notice, index, pair));
  };
  const own: readonly Term[] =
    question?.askIf === undefined ? [new Map()] : trials.terms(question.askIf);
  for (let draw = 0; draw < drawsPerQuestion && left.length > 0; draw += 1) {
    const term = own[draw % own.length];
    if (term !== undefined && trials.drawWhere(term, 20) !== null) sift();
  }
  for (const term of left.length === 0 ? [] : tellingTerms(trials, index)) {
    for (let draw = 0; draw < drawsPerTerm && left.length > 0; draw += 1) {
      if (trials.drawWhere(term, 20) !== null) sift();
    }
  }
  return left;
}

/**
 * Pairs of options that no answers tell apart in first place, gates or plan steps, and that are not
 * listed as equivalent; and listed pairs that are told apart after all.
 */
export function deadOptions(trials: Trials, equivalents: readonly Equivalent[]): Finding[] {
  const notice = makeNotice(trials);
  return trials.knowledge.questions.flatMap(({ id }, index) => {
    const dead = aliveless(trials, notice, index);
    const listed = equivalents.filter(({ question }) => question === id);
    const isListed = ({ names }: Pair) =>
      listed.some(({ options }) =>
        names.every((name) => options.some((option) => option === name)),
      );
    const stale = listed.filter(
      ({ options }) =>
        !dead.some(({ names }) => names.every((name) => options.some((option) => option === name))),
    );
    return [
      ...dead
        .filter((pair) => !isListed(pair))
        .map(({ names }) => ({
          lint: 'no option is dead',
          about: [id, ...names],
          says: `Question ${id}: nothing tells "${names[0]}" from "${names[1]}". Add what the sources say about the difference, join the options, or list the pair as equivalent with the reason; invent no rule for it.`,
        })),
      ...stale.map(({ options }) => ({
        lint: 'no option is dead',
        about: [id, ...options],
        says: `Question ${id}: "${options[0]}" and "${options[1]}" are listed as equivalent but make a difference. Take them off the list.`,
      })),
    ];
  });
}
