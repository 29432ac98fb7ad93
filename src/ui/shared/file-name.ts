import { useStore } from 'zustand';
import type { Answers } from '../../model/answers';
import { activeRun } from '../../state/session';
import { today } from '../../state/today';
import { useApp } from '../app-context';

/** Longest part of a file's name that is a run's. */
const longest = 40;

/** A name in the letters that every system takes in the name of a file, e.g. "claims-desk". */
function slug(name: string): string {
  const parts = name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  return parts
    .filter((part) => part !== '')
    .join('-')
    .slice(0, longest);
}

/** What files are called that are saved today, e.g. "plan-claims-desk-2026-07-24.csv". @param run its name */
export function fileNamed(what: string, ending: string, run = ''): string {
  return `${[what, slug(run), today()].filter((part) => part !== '').join('-')}.${ending}`;
}

/** Names files after the run that is shown; without its name where the answers are not those of the run. */
export function useFileName(answers: Answers): (what: string, ending: string) => string {
  const { runs } = useApp();
  const run = useStore(runs.store, activeRun);
  const isOwn = JSON.stringify(run.answers) === JSON.stringify(answers);
  return (what, ending) => fileNamed(what, ending, isOwn ? run.name : '');
}
