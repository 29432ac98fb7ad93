import type { KitFile } from '../kit-input';
import type { Situation } from '../situation';
import { isTrained, promptedVariants } from './evaluation-config';

/** What a method adds to the README: how its files are run. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** `README.md`: what to run, in the plan's order, with what each step has to reach. */
export function readme(
  situation: Situation,
  sections: readonly Section[],
  files: readonly KitFile[],
): KitFile {
  const { explanation, strategy, items, fromHeld, effort, knowledge, recommendation } = situation;
  const trained = situation.variants.some(isTrained);
  const converts = files.some(({ path }) => path === 'data/convert.mjs');
  const isOther = strategy.id !== recommendation.strategy;
  const recommended = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const untuned = promptedVariants(situation).some(({ id }) => id === 'bigger-model')
    ? '^(base|bigger)$'
    : '^base$';
  const steps = explanation.plan.map(
    (step, at) => `### ${at + 1}. ${step.do}

- **Measure:** ${step.metric}
- **Against:** ${step.baseline}
- **Pass:** ${step.threshold}
- **Stop early:** ${step.stopRule}
- **Effort:** ${step.effort}
- **On pass:** ${step.ifPass}
- **On fail:** ${step.ifFail}
`,
  );
  const text = `# ${strategy.name}: starter kit

${explanation.headline}
${isOther ? `\nThis kit is for another method than the recommended one: ${strategy.name}. Where the plan has ${recommended?.name ?? 'the recommended one'}, this folder has ${strategy.name}; what the plan asks of a step holds for both.\n` : ''}
Rules ${recommendation.rulesVersion}, facts as of ${knowledge.asOf}. ${effort}

## The plan

${steps.join('\n')}
## Run it

Everything runs from this folder. Nothing calls a network before you put in your own key or start a
download yourself.

1. Copy \`.env.example\` to \`.env\` and set MAX_USD.
2. Say the task in \`eval/prompts/\`, one file a variant.
3. Put the test items into \`eval/tests.csv\` and delete its example row: ${items}${fromHeld ? ', held out of the examples that you have' : ' (an assumption)'}${converts ? '; `data/convert.mjs` does so (below)' : ''}. Fewer items hide differences.
4. \`node eval/budget.mjs\`: what the evaluation${converts ? ' and the training cost, before either runs' : ' costs, before it runs'}.
5. \`npx promptfoo@0.123.1 eval -c eval/promptfooconfig.yaml -o eval/results.json --env-file .env\` (Node 22.22 or newer). It ends with status 100 where any item fails, which is no fault.${trained ? ` Until the tuned model is served, add \`--filter-providers '${untuned}'\`, so that the echo in its place is not scored as a wrong answer.` : ''}
6. \`node eval/compare.mjs eval/results.json\`: differences on the same items, with what is noise.
${converts ? '\nMeasure the baselines of the plan this way first; what follows is for when they are not enough.\n' : ''}
The page reads \`eval/results.json\` and \`eval/results.csv\` back and tells what they change.

${sections.map(({ title, text: words }) => `## ${title}\n\n${words.trim()}\n`).join('\n')}
## Files

${files.map(({ path }) => `- \`${path}\``).join('\n')}
`;
  return { path: 'README.md', text: text.replace(/\n{3,}/g, '\n\n') };
}
