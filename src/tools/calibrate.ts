import { fittedToAll } from '../content/calibration';
import { cases } from '../content/cases';
import { knowledge } from '../content/index';
import { scenarios } from '../content/scenarios';
import { indexRulebook } from '../engine/rulebook';
import { countShares } from '../evaluation/case-sets';
import { calibrate } from '../evaluation/calibrate';
import { factsOf } from '../facts/index';
import { sayCalibration } from './calibration-report';
import { literal, writeModule } from './generated-files';
import { toolOptions } from './tool-options';
import { BadInput } from '../cli/arguments';

/*
 * npm run calibrate [-- --all | --unread-aside]
 *
 * Fits the parameters that make chances of scores, counts how people answer, writes both as content and
 * prints how good the chances are. Without an option it counts what was counted last. While rules are
 * written, the fifth of the publications that is kept unread is left aside; the last run before a release
 * takes all.
 */
// Strict: a slip in the option would write what was counted otherwise.
const all = toolOptions('calibrate', { flags: ['all', 'unread-aside'] }, ({ flags }) => {
  if (!flags.has('all') && !flags.has('unread-aside')) return fittedToAll;
  if (flags.has('all') && flags.has('unread-aside')) {
    throw new BadInput('takes --all or --unread-aside, not both');
  }
  return flags.has('all');
});

const report = calibrate(indexRulebook(knowledge, factsOf(knowledge)), cases, all);
writeModule(
  'src/content/calibration.ts',
  `import type { Calibration } from '../model/calibration';

/** True where the publications that were kept unread are fitted to as well (\`--all\`). */
export const fittedToAll = ${all};

/** Written by \`npm run calibrate\`; do not edit. */
export const calibration: Calibration = ${literal(report.calibration)};
`,
);

const answered = [...cases, ...scenarios].map(({ answers }) => answers);
writeModule(
  'src/content/shares.ts',
  `import type { Shares } from '../model/calibration';

/**
 * How people answer, counted over the published cases and the scenarios; nothing of what came out is in
 * it, so that unread cases count too. Written by \`npm run calibrate\`; do not edit.
 */
export const shares: Shares = ${literal(countShares(knowledge.questions, answered))};
`,
);
console.log(sayCalibration(report));
