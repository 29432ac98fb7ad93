import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Stop } from '../../state/ask-next';
import type { Decider } from '../../state/decider';
import { firstNewQuestion, firstRoundDone } from '../../state/questionnaire';
import { useApp, useWalk } from '../app-context';

/** Where the questionnaire goes on from here. */
export interface WayOn {
  /** The question to go to; null where asking stops. */
  readonly question: string | null;
  /** Why it stops; null while it goes on. */
  readonly stop: Stop | null;
  /** Completions that agree with today's family, of how many; null while that is not known. */
  readonly same: number | null;
  readonly of: number;
}

/** The decider once it is there, without waiting for it. @param wanted false: it is not asked for */
export function useReadyDecider(wanted: boolean): Decider | null {
  const { loadDecider } = useApp();
  const [decider, setDecider] = useState<Decider | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isGone = false;
    loadDecider().then(
      (loaded) => {
        if (!isGone) setDecider(loaded);
      },
      // The fixed order serves as well; the result page says what is wrong with loading.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [loadDecider, wanted]);
  return decider;
}

/**
 * Works out the way on from how things stand when it is called: the first round in its fixed order,
 * then the question that tells most; where a person wants to answer all, or the rules are not loaded
 * yet, the fixed order throughout.
 */
export function useWayOn(): () => WayOn {
  const { session, walk: makeWalk } = useApp();
  const decider = useReadyDecider(firstRoundDone(useWalk()));
  return () => {
    const { answers, assumptions, visited, asksAll } = session.store.getState();
    const walk = makeWalk(answers, visited);
    const fixed = firstNewQuestion(walk)?.id ?? null;
    const counts = { same: null, of: 100 };
    if (fixed === null) return { question: null, stop: 'all-asked', ...counts };
    if (decider === null || asksAll || !firstRoundDone(walk)) {
      return { question: fixed, stop: null, ...counts };
    }
    return decider.next({ answers, assumptions }, visited);
  };
}

/** The way on as it stands now, kept up to date. */
export function useWayOnNow(): WayOn {
  const { session } = useApp();
  useStore(session.store);
  return useWayOn()();
}
