/* What a result shows of rules and sources that are switched off: nothing, mostly, so the words come late and
   stand apart, in switched-off.tsx. */

import { Suspense } from 'react';
import { useStore } from 'zustand';
import { isAnythingOff } from '../../model/switched-off';
import { useApp } from '../app-context';
import { latePart } from '../shared/late-part';

/** What is switched off; comes when something is. */
export const LateSwitchedOffNotice = latePart(
  async () => (await import('./switched-off')).SwitchedOffNotice,
);

/** Says what is switched off, where anything is. */
export function OffBanner() {
  const { session } = useApp();
  const off = useStore(session.store, (state) => state.switchedOff);
  if (!isAnythingOff(off)) return null;
  return (
    <Suspense fallback={null}>
      <LateSwitchedOffNotice off={off} />
    </Suspense>
  );
}
