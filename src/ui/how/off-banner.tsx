import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { isAnythingOff } from '../../state/verdicts';
import { useApp } from '../app-context';

const SwitchedOff = lazy(() =>
  import('./switched-off').then((module) => ({ default: module.SwitchedOff })),
);

/** Says what is switched off, where anything is. */
export function OffBanner() {
  const { session } = useApp();
  const off = useStore(session.store, (state) => state.switchedOff);
  if (!isAnythingOff(off)) return null;
  return (
    <Suspense fallback={null}>
      <SwitchedOff off={off} />
    </Suspense>
  );
}
