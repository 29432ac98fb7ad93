import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Answers } from '../../model/answers';
import { CopyButton } from './copy-button';

interface DidNotArriveProps {
  /** What is missing, e.g. "The sources". */
  what: string;
  retry: () => void;
}

/** Stands where a part of a page was to be that could not be fetched. */
export function DidNotArrive({ what, retry }: DidNotArriveProps) {
  return (
    <p className="quiet-text" role="alert">
      {what} did not arrive.{' '}
      <button type="button" className="link" onClick={retry}>
        Try again
      </button>
    </p>
  );
}

interface Props {
  /** A new value gives the pages another chance, e.g. the address. */
  resetKey: string;
  answers: () => Answers;
  /** Leaves a gap in silence: for what a page can do without. */
  quiet?: boolean;
  /** Says it in its own way, with the way to try again: for a part of a page. */
  instead?: (retry: () => void) => ReactNode;
  children: ReactNode;
}

interface State {
  failure: string | null;
  resetKey: string;
}

/** Catches what a page throws: says so, keeps the answers at hand, and offers ways on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null;
    return { failure: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { children, quiet, instead } = this.props;
    const retry = () => {
      this.setState({ failure: null });
    };
    if (failure === null) return children;
    if (instead !== undefined) return instead(retry);
    if (quiet === true) return null;
    return (
      <div className="narrow page" role="alert">
        <h1>Something on this page broke</h1>
        <p className="lede">
          The fault is ours. Your answers are safe: they are kept in this browser, and you can copy
          them here.
        </p>
        <p className="actions">
          <button type="button" className="button primary" onClick={retry}>
            Try again
          </button>
          <a className="button" href="#/check">
            Check answers
          </a>
          <CopyButton
            label="Copy my answers"
            text={() => JSON.stringify({ answers: this.props.answers() }, null, 2)}
          />
        </p>
        <details className="why">
          <summary>What the program said</summary>
          <p>{failure}</p>
        </details>
      </div>
    );
  }
}

interface PartBoundaryProps {
  resetKey: string;
  answers: () => Answers;
  children: ReactNode;
}

/** Around a part of a result that is fetched later: where that fails, the rest stands, and this says so. */
export function PartBoundary({ resetKey, answers, children }: PartBoundaryProps) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      answers={answers}
      instead={(retry) => <DidNotArrive what="This part" retry={retry} />}
    >
      {children}
    </ErrorBoundary>
  );
}
