import type { Outlook } from '../engine/certainty';
import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Input } from '../model/recommendation';
import type { Analyser } from './analysis';

/**
 * Why asking may stop: proven; most completions agree; the person was often not sure; only what was left
 * open could turn it; no open question is likely to change the advice; or all that could was asked.
 */
export type Stop = 'settled' | 'steady' | 'not-sure' | 'left-open' | 'unlikely' | 'all-asked';

/** What to ask next, or why there is no need to. */
export interface Next {
  /** Null where asking stops. */
  readonly question: string | null;
  readonly stop: Stop | null;
  /** Completions that lead to today's family, of how many. */
  readonly same: number;
  readonly of: number;
  /** How near asking is to its end, 0 to 1. */
  readonly near: number;
  /** Chance that an answer to `question` alone changes the advice; 0 where asking stops. */
  readonly changes: number;
  /** Open questions that are likely to change the advice by themselves; 0 where at most several together are. */
  readonly worthAsking: number;
}

/** Answers in which a question that was passed over counts as "not sure": it is not asked again. */
export function withPassed(answers: Answers, visited: readonly string[]): Answers {
  const passed = visited.filter((id) => answers[id] === undefined);
  const entries = passed.map((id): [string, Answer] => [id, unsure]);
  return { ...answers, ...Object.fromEntries(entries) };
}

function stopOf(outlook: Outlook): Stop | null {
  const { nextQuestion, certainty, steady, notSure, leftOpen, askable } = outlook;
  if (nextQuestion !== null) return null;
  if (certainty === 'settled') return 'settled';
  if (steady) return 'steady';
  if (askable === 0) return 'all-asked';
  if (notSure) return 'not-sure';
  return leftOpen ? 'left-open' : 'unlikely';
}

/** What to ask next, or why to stop. */
export function nextOf(outlook: Outlook): Next {
  const { family, completions, near, nextQuestion, nextChanges, worthAsking } = outlook;
  return {
    question: nextQuestion,
    stop: stopOf(outlook),
    same: Math.round(completions.families[family] ?? 0),
    of: completions.of,
    near,
    changes: nextChanges,
    worthAsking,
  };
}

/** One way on that was asked for. */
interface Asked {
  readonly input: Input;
  readonly visited: readonly string[];
  readonly soon: Promise<Next>;
  found: Next | null;
}

/** Kept: with and without an answer to the question that is shown, and one step back. */
const remembered = 6;

/** Finds the question that is expected to tell most, and remembers it. */
export interface Asker {
  readonly next: (input: Input, visited: readonly string[]) => Promise<Next>;
  readonly nextKnown: (input: Input, visited: readonly string[]) => Next | null;
  /** Takes what was found otherwise. */
  readonly learn: (input: Input, visited: readonly string[], next: Next) => void;
}

/** Asks the analyser, once for the same answers. What failed is asked again. */
export function createAsker(analyser: Pick<Analyser, 'outlook'>): Asker {
  let latest: Asked[] = [];
  const find = (input: Input, visited: readonly string[]) =>
    latest.find(
      (one) =>
        one.input.answers === input.answers &&
        one.input.assumptions === input.assumptions &&
        one.visited.length === visited.length &&
        one.visited.every((id) => visited.includes(id)),
    );
  function keep(made: Asked): void {
    latest = [made, ...latest].slice(0, remembered);
  }
  function ask(input: Input, visited: readonly string[]): Asked {
    const asked = { ...input, answers: withPassed(input.answers, visited) };
    const soon = analyser.outlook({ input, asked }).then(nextOf);
    const made: Asked = { input, visited, soon, found: null };
    soon.then(
      (next) => {
        made.found = next;
      },
      () => {
        latest = latest.filter((one) => one !== made);
      },
    );
    keep(made);
    return made;
  }
  return {
    next: (input, visited) => (find(input, visited) ?? ask(input, visited)).soon,
    nextKnown: (input, visited) => find(input, visited)?.found ?? null,
    learn: (input, visited, found) => keep({ input, visited, soon: Promise.resolve(found), found }),
  };
}
