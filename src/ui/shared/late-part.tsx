import { use } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { loadOnce } from '../../advisor/load-once';

/** A component whose code comes when it is first drawn. */
export interface LatePart<Props> {
  (props: Props): ReactNode;
  /** Fetches its code before it is due; the same promise for everybody. */
  readonly load: () => Promise<unknown>;
}

/**
 * A promise that says of itself when it is kept, as `use` marks those that it has met: what is here
 * already is then drawn at once, without giving way to a word that says to wait.
 */
function marked<Value>(promise: Promise<Value>): Promise<Value> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
}

/**
 * Suspends until its code is there. Unlike `React.lazy`, it asks again for code that did not arrive once
 * it is drawn again.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  const once = loadOnce(() => marked(load()));
  function Late(props: Props) {
    const Part = use(once());
    return <Part {...props} />;
  }
  return Object.assign(Late, { load: once });
}
