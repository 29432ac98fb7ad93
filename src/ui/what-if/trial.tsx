/* Answers that are tried on a result without being kept, and the banner that says so. */

import {
  createContext,
  use,
  useDeferredValue,
  useMemo,
  useCallback,
  useLayoutEffect,
  useRef,
  Suspense,
} from 'react';
import { useStore } from 'zustand';
import { sameAnswer } from '../../model/answers';
import type { Answer, Answers } from '../../model/answers';
import type { Result } from '../../advisor/verdicts';
import { useVerdicts, useApp } from '../app-context';
import type { WhatIf } from '../../advisor/decider';
import { afterPaint, useQuiet } from '../shared/timing';
import { useAsync } from '../shared/use-async';
import type { Work } from '../shared/use-async';
import type { ReactNode } from 'react';
import { latePart } from '../shared/late-part';
import './what-if.css';

/** Answers that are tried on a result, beside the ones that are saved. */
export interface Trial {
  /** The result on the saved answers. */
  readonly base: Result;
  /** The result to show: on what is tried, else the base. */
  readonly shown: Result;
  /** Questions whose answer differs, in the questionnaire's order; empty while nothing is tried. */
  readonly changed: readonly string[];
  /** Tries one more answer; undefined takes the answer away. */
  readonly set: (question: string, answer: Answer | undefined) => void;
  /** Tries these answers on top of the saved ones, instead of what was tried before. */
  readonly put: (answers: Answers) => void;
  readonly drop: () => void;
  /** Call before what is tried is saved: the focus goes back to where it was tried. */
  readonly release: () => void;
}

export const TrialContext = createContext<Trial | null>(null);

/** What is tried on this page; null where a result is only shown. */
export function useTrialOnPage(): Trial | null {
  return use(TrialContext);
}

const isSame = (one: Answers, other: Answers) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Tries answers on a decision. They live as long as the visit, over pages that are opened in between, and
 * as long as the answers below them stay: a change of those ends the trial.
 */
function useAnswers(base: Result): Omit<Trial, 'release'> {
  const verdicts = useVerdicts();
  const { session } = useApp();
  const { answers, assumptions } = base.input;
  const tried = useStore(session.store, (state) => state.tried);
  const now = useMemo(
    // A link that is opened again has other objects in it, and the same answers.
    () => (tried !== null && isSame(tried.on, answers) ? tried.answers : null),
    [tried, answers],
  );
  return useMemo(() => {
    const changed = verdicts.known.questions
      .map(({ id }) => id)
      .filter((id) => now !== null && !sameAnswer(now[id], answers[id]));
    const shown =
      now === null || changed.length === 0
        ? base
        : verdicts.decide({ answers: now, assumptions }, base.off);
    return {
      base,
      shown,
      changed,
      set(question, answer) {
        const next = Object.fromEntries(
          Object.entries({ ...(now ?? answers), [question]: answer }).filter(
            (entry): entry is [string, Answer] => entry[1] !== undefined,
          ),
        );
        session.try({ on: answers, answers: next });
      },
      put(more) {
        session.try({ on: answers, answers: { ...answers, ...more } });
      },
      drop() {
        session.try(null);
      },
    };
  }, [verdicts, session, base, answers, assumptions, now]);
}

/**
 * A trial on a page. `below` is what the long part of the page shows: the same a moment later, so that
 * the part above follows every key.
 */
export function useTrial(base: Result): { trial: Trial; below: Result } {
  const answers = useAnswers(base);
  const below = useDeferredValue(answers.shown);
  const { holdControl, holdBack } = useHeldPlace(answers.shown, below);
  const trial = useMemo((): Trial => {
    const { set, put, drop } = answers;
    return {
      ...answers,
      set(question, answer) {
        holdControl();
        set(question, answer);
      },
      put(more) {
        holdControl();
        put(more);
      },
      drop() {
        holdBack();
        drop();
      },
      release: holdBack,
    };
  }, [answers, holdControl, holdBack]);
  return { trial, below };
}

interface Held {
  readonly element: Element;
  /** Where it stood on the screen, in pixels from the top. */
  readonly top: number;
  /** True where the focus has to come back to it, since what was pressed goes away. */
  readonly refocus: boolean;
}

/**
 * Keeps the control that a person uses where it is on the screen while the page around it changes.
 * @param above and below: what the two parts of the page show; after each change the place is put right
 */
function useHeldPlace(above: unknown, below: unknown) {
  const control = useRef<Element | null>(null);
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const now = held.current;
    if (now === null || !now.element.isConnected) return;
    if (now.refocus && now.element instanceof HTMLElement) {
      now.element.focus({ preventScroll: true });
    }
    const moved = now.element.getBoundingClientRect().top - now.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }, [above, below]);

  const hold = useCallback((refocus: boolean) => {
    const element = control.current;
    if (element === null) return;
    held.current = { element, refocus, top: element.getBoundingClientRect().top };
  }, []);
  return {
    /** Call before what the control in use does. */
    holdControl: useCallback(() => {
      control.current = document.activeElement;
      hold(false);
    }, [hold]),
    /** Call before what takes the pressed button away: the last control in use gets the focus. */
    holdBack: useCallback(() => {
      hold(true);
    }, [hold]),
  };
}

export type Working =
  | { readonly state: 'working'; /** 0 to 1. */ readonly share: number }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly whatIf: WhatIf };

/**
 * What would change a decision; worked out again whenever it changes, the former work given up.
 * @param isWanted false where nothing shows it: nothing is worked out then
 */
export function useWhatIf(decision: Result, isWanted: boolean): Working {
  const { loadDecider } = useApp();
  const work: Work<WhatIf, number> = useCallback(
    async (signal, onProgress) => {
      await afterPaint();
      return (await loadDecider()).whatIf(decision, { signal, onProgress });
    },
    [loadDecider, decision],
  );
  const found = useAsync(isWanted ? work : null);
  if (found.state === 'working') return { state: 'working', share: found.progress ?? 0 };
  return found.state === 'done' ? { state: 'done', whatIf: found.value } : found;
}

/** What is tried, in words; comes when something is. */
export const TryingWords = latePart(async () => (await import('./trying-words')).Words);

interface Props {
  trial: Trial;
  /** What can be done with it, e.g. keep it. */
  children: ReactNode;
}

/** What is tried, what comes of it, and the ways out. Stays in sight while the page goes by. */
export function TryingBanner({ trial, children }: Props) {
  const isTrying = trial.changed.length > 0;
  const isQuiet = useQuiet(trial.shown);
  return (
    <div className={isTrying ? 'trying-place' : undefined}>
      <div role="status" aria-busy={!isQuiet}>
        <Suspense>{isTrying && <TryingWords trial={trial} />}</Suspense>
      </div>
      {isTrying && (
        <div className="trying-ways">
          {children}
          <button type="button" className="button small" onClick={trial.drop}>
            Drop
          </button>
        </div>
      )}
    </div>
  );
}
