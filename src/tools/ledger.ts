import { countedAll } from '../content/ledger';
import { cases } from '../content/cases';
import { knowledge } from '../content/index';
import { indexRulebook } from '../engine/rulebook';
import { makeLedger, unexplained } from '../evaluation/ledger';
import { factsOf } from '../facts/index';
import { literal, writeModule } from './generated-files';
import { toolOptions } from './tool-options';
import { BadInput } from '../cli/arguments';

/*
 * npm run ledger [-- --all | --unread-aside]
 *
 * Counts what the published cases made of each rule, writes it as content and names the rules whose
 * strength and record disagree and that do not say why. Without an option it counts what was
 * counted last. While rules are written, the publications kept unread are left aside; the last run before a
 * release takes all.
 */
// Strict: a slip in the option would write what was counted otherwise.
const all = toolOptions('ledger', { flags: ['all', 'unread-aside'] }, ({ flags }) => {
  if (!flags.has('all') && !flags.has('unread-aside')) return countedAll;
  if (flags.has('all') && flags.has('unread-aside')) {
    throw new BadInput('takes --all or --unread-aside, not both');
  }
  return flags.has('all');
});

const rulebook = indexRulebook(knowledge, factsOf(knowledge));
const ledger = makeLedger(rulebook, cases, all);
writeModule(
  'src/content/ledger.ts',
  `import type { LedgerEntry } from '../model/calibration';

/** True where the publications that were kept unread are counted as well (\`--all\`). */
export const countedAll = ${all};

/** Written by \`npm run ledger\`; do not edit. */
export const ledger: LedgerEntry[] = ${literal(ledger)};
`,
);

const count = (record: string) => ledger.filter((entry) => entry.record === record).length;
const records = ['none', 'against', 'even', 'slight', 'clear', 'strong'];
const open = unexplained(knowledge, ledger);
console.log(
  [
    `${ledger.length} records: ${records.map((record) => `${count(record)} ${record}`).join(', ')}`,
    open.length === 0
      ? 'Strength and record agree everywhere, or the rule says why not.'
      : 'Strength and record disagree; mend the strength, or say in `despite` why it stands:',
    ...open.map(
      ({ rule, on, yes, written, record, oddsRatio, publications }) =>
        `  ${rule}: ${yes ? 'for' : 'against'} ${on}, written ${written}, record ${record} (odds ratio ${oddsRatio}, ${publications} publications)`,
    ),
  ].join('\n'),
);
