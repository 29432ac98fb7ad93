import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Fault, Proposal, ReadReply } from '../../doors/describe/reply';
import type { Answer } from '../../model/answers';
import type { Session } from '../../state/session';

/** What lies on the page: for this visit only, and kept nowhere. */
export interface Desk {
  readonly description: string;
  readonly proposals: readonly Proposal[];
  readonly faults: readonly Fault[];
  /** Questions of which the reply says that the description does not answer them. */
  readonly open: readonly string[];
  /** Proposals that the visitor left, by question. */
  readonly left: readonly string[];
  /** What was answered before each proposal that was accepted; null where nothing was. */
  readonly before: Readonly<Record<string, Answer | null>>;
  /** Whether anything was read yet. */
  readonly isRead: boolean;
}

const empty: Desk = {
  description: '',
  proposals: [],
  faults: [],
  open: [],
  left: [],
  before: {},
  isRead: false,
};

/** Outlives the page, so that a look at a question loses nothing. */
export const desk = createStore<Desk>(() => empty);

export function useDesk(): Desk {
  return useStore(desk);
}

/** Lays out what a reply proposes, in place of what lay there. */
export function layOut({ proposals, faults, open }: ReadReply): void {
  desk.setState({ proposals, faults, open, left: [], before: {}, isRead: true });
}

/** Leaves a proposal, or looks at it again. */
export function leave(question: string, isLeft: boolean): void {
  const others = desk.getState().left.filter((id) => id !== question);
  desk.setState({ left: isLeft ? [...others, question] : others });
}

/** Takes a proposal as the visitor's answer; only ever done by a press. */
export function accept(session: Session, { question, answer }: Proposal): void {
  const now = session.store.getState().answers[question] ?? null;
  desk.setState({ before: { ...desk.getState().before, [question]: now } });
  leave(question, false);
  session.answer(question, answer);
}

/** Puts back what was answered before. */
export function takeBack(session: Session, question: string): void {
  session.answer(question, desk.getState().before[question] ?? undefined);
}

export function clearDesk(): void {
  desk.setState(empty);
}
