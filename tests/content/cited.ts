import { knowledge } from '../../src/content';

/** Every citation of a rule, a disagreement or a dominated strategy, with the id of what cites. */
export const cited = [
  ...knowledge.rules.map(({ id, sources }) => ({ id, sources })),
  ...knowledge.disagreements.map(({ id, sides, measuredBy }) => ({
    id,
    sources: [...sides.flatMap((side) => side.sources), ...measuredBy],
  })),
  ...knowledge.strategies.map(({ id, dominatedBy }) => ({
    id,
    sources: dominatedBy?.sources ?? [],
  })),
].flatMap(({ id, sources }) => sources.map((citation) => ({ id, ...citation })));
