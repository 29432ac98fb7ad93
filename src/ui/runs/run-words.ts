import { countAnswers } from '../../model/answers';
import type { Run } from '../../state/run-storage';
import { counted } from '../../words/answers';
import { day } from '../shared/answer-words';

/** What tells a run from others beside its name, e.g. "12 answers, changed 24 July 2026". */
export function runInWords({ answers, changed }: Run): string {
  const held = counted(countAnswers(answers), 'answer');
  return changed === undefined ? held : `${held}, changed ${day(changed)}`;
}
