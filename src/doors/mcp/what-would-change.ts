import { BadInput } from '../../cli/arguments';
import { counterfactualsInPieces } from '../../engine/counterfactuals';
import type { Counterfactuals } from '../../engine/counterfactuals';
import { explainCounterfactuals } from '../../engine/describe/counterfactuals';
import type { ExplainedCounterfactual } from '../../engine/describe/counterfactuals';
import { recommend } from '../../engine/recommend';
import type { Input } from '../../model/recommendation';
import { flagOf, situationFields, situationOf } from './tool';
import type { Calling, Tool } from './tool';

/** How many changes of each kind are told where nobody asks for all. */
const mostChanges = { families: 12, methods: 6, pairs: 4 };

/** All that would change the advice; gives way to others between pieces, and ends where it is cancelled. */
async function findSlowly(input: Input, { world, signal }: Calling): Promise<Counterfactuals> {
  const pieces = counterfactualsInPieces(world.rulebook, input);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    await world.pause();
    if (signal.aborted) throw new BadInput('The call was cancelled');
  }
}

function told({ changes, set, contradicts, family, strategy }: ExplainedCounterfactual) {
  return {
    if: changes.map(({ question, given, instead }) => ({
      question,
      were: given,
      ...(instead !== null && { insteadOf: instead }),
    })),
    then: { family, strategy },
    try: set,
    ...(contradicts.length > 0 && { contradicts }),
  };
}

export const changeTool: Tool = {
  name: 'what_would_change',
  title: 'What would change the advice',
  says: 'Single answers, and pairs of answers, that would change the advice if they were different, each with what it would become; proven by trying all of them. Under `contradicts` stand the questions whose answers do not fit that change: they would have to change as well.',
  fields: {
    ...situationFields,
    all: { type: 'boolean', description: 'All of them, not only the first few of each kind.' },
  },
  required: ['answers'],
  async run(given, calling) {
    const { rulebook } = calling.world;
    const input = situationOf(given, calling.world);
    const all = flagOf(given, 'all');
    const counterfactuals = explainCounterfactuals(
      rulebook,
      input,
      await findSlowly(input, calling),
    );
    const { family, strategy } = recommend(rulebook, input);
    const some = (list: readonly ExplainedCounterfactual[], count: number) =>
      (all ? list : list.slice(0, count)).map(told);
    return {
      today: { family, strategy },
      families: some(counterfactuals.families, mostChanges.families),
      methods: some(counterfactuals.methods, mostChanges.methods),
      pairs: some(counterfactuals.pairs, mostChanges.pairs),
      found: {
        families: counterfactuals.families.length,
        methods: counterfactuals.methods.length,
        pairs: counterfactuals.pairs.length,
      },
    };
  },
};
