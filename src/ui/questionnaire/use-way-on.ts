import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Next, Stop } from '../../advisor/next-step';
import type { Verdicts } from '../../advisor/verdicts';
import { firstNewQuestion, firstRoundDone, pageOf } from '../../state/questionnaire';
import type { Route } from '../../state/router';
import type { SessionState } from '../../state/session';
import { useApp, useWalk } from '../app-context';
import { useAsync, valueOf } from '../shared/use-async';

/** Where the questionnaire goes on from here. */
export interface WayOn {
  /** The question to go to; null where asking stops. */
  readonly question: string | null;
  /** Why it stops; null while it goes on. */
  readonly stop: Stop | null;
  /** Completions that agree with today's family, of how many; null while that is not known. */
  readonly same: number | null;
  readonly of: number;
  /** How near asking is to its end, 0 to 1. */
  readonly near: number;
  /** Chance that an answer to `question` alone changes the advice; null while that is not known. */
  readonly changes: number | null;
  /** Open questions that are likely to change the advice by themselves; null while that is not known. */
  readonly worthAsking: Next['worthAsking'] | null;
}

/** What a way on depends on. */
export type Standing = Pick<SessionState, 'answers' | 'assumptions' | 'visited' | 'asksAll'>;

/** What has been loaded, by what loads it: a page that comes later has it at once. */
const loaded = new WeakMap<() => Promise<Verdicts>, Verdicts>();

/** What finds the way on, and whether it is still on its way. */
interface Ready {
  readonly verdicts: Verdicts | null;
  readonly isComing: boolean;
}

/** What finds the way on, once it is there, without waiting. @param wanted false: it is not asked for */
function useReadyVerdicts(wanted: boolean): Ready {
  const { loadVerdicts } = useApp();
  const [atFirst] = useState(() => (wanted ? (loaded.get(loadVerdicts) ?? null) : null));
  const work = useCallback(async () => {
    const found = await loadVerdicts();
    loaded.set(loadVerdicts, found);
    return found;
  }, [loadVerdicts]);
  // Where it fails the fixed order serves as well; the result page says what is wrong with loading.
  const loading = useAsync(wanted ? work : null);
  const verdicts = valueOf(loading) ?? atFirst;
  return { verdicts, isComing: wanted && verdicts === null && loading.state === 'working' };
}

/** The way on, as far as it is known at once and as it will be found. */
export interface WaysOn {
  readonly now: (standing: Standing) => WayOn;
  /** Never rejects. */
  readonly soon: (standing: Standing) => Promise<WayOn>;
  /** What finds it is still on its way, so that another way may be found in a moment. */
  readonly isComing: boolean;
}

/**
 * Works out the way on: the first round in its fixed order, then the question that tells most; where a
 * person wants to answer all, or the rules are not loaded, the fixed order throughout.
 */
export function useWaysOn(): WaysOn {
  const { walk: makeWalk } = useApp();
  const { verdicts, isComing } = useReadyVerdicts(firstRoundDone(useWalk()));
  const fixed = useCallback(
    ({ answers, visited, asksAll }: Standing) => {
      const walk = makeWalk(answers, visited);
      const question = firstNewQuestion(walk)?.id ?? null;
      const stop: Stop | null = question === null ? 'all-asked' : null;
      const isAll = question === null || asksAll || !firstRoundDone(walk);
      return {
        isAll,
        way: { question, stop, same: null, of: 100, near: 0, changes: null, worthAsking: null },
      };
    },
    [makeWalk],
  );
  const now = useCallback(
    (standing: Standing): WayOn => {
      const { isAll, way } = fixed(standing);
      return isAll ? way : (verdicts?.nextKnown(standing, standing.visited) ?? way);
    },
    [fixed, verdicts],
  );
  const soon = useCallback(
    async (standing: Standing): Promise<WayOn> => {
      const { isAll, way } = fixed(standing);
      if (isAll || verdicts === null) return way;
      return verdicts.next(standing, standing.visited).catch(() => way);
    },
    [fixed, verdicts],
  );
  return { now, soon, isComing };
}

/** The way on from some standing: at once as far as it is known, and again once it is found. */
export function useWayOn(standing: Standing): WayOn {
  const { now, soon } = useWaysOn();
  const work = useCallback(() => soon(standing), [soon, standing]);
  return valueOf(useAsync(work)) ?? now(standing);
}

/**
 * The question after some standing, null where asking stops; undefined while it is being found, and
 * where nobody wants to know.
 */
export function useQuestionAfter(standing: Standing | null): string | null | undefined {
  const { soon, isComing } = useWaysOn();
  const work = useMemo(
    () => (standing === null || isComing ? null : async () => (await soon(standing)).question),
    [soon, standing, isComing],
  );
  const found = useAsync(work);
  return found.state === 'done' ? found.value : undefined;
}

/** The way on as it stands now, kept up to date. */
export function useWayOnNow(): WayOn {
  const { session } = useApp();
  return useWayOn(useStore(session.store));
}

/** Where a question is asked; the result where there is none to ask. */
export function useRouteTo(): (id: string | null) => Route {
  const { asked } = useApp();
  return useCallback(
    (id) => {
      const question = asked.questions.find((one) => one.id === id);
      return question === undefined ? { page: 'result' } : pageOf(question);
    },
    [asked],
  );
}
