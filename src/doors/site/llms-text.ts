import type { Knowledge } from '../../model/knowledge';
import type { Source } from '../../model/source';
import { counted } from '../../words/answers';

type Known = Pick<
  Knowledge,
  'version' | 'asOf' | 'questions' | 'families' | 'strategies' | 'rules' | 'sources'
>;

function sourceLine({ id, author, year, title, url, grade, interest }: Source, base: string) {
  const name = `${author} (${year}), ${title}`;
  const where = url === undefined ? name : `[${name}](${url})`;
  const gains = interest === null ? '' : `; interest: ${interest}`;
  return `- \`${id}\`: ${where}; ${grade}${gains}; [what rests on it](${base}#/how/sources/${id})`;
}

/**
 * What an assistant that reads the site is told (https://llmstxt.org): what this is, how it decides, how
 * to cite it, and where all of it stands as data. @param base address of the page, or './'
 */
export function llmsText(knowledge: Known, base: string): string {
  const { version, asOf, questions, families, strategies, rules, sources } = knowledge;
  const named = families.map(({ id, name, says }) => {
    const count = strategies.filter(({ family }) => family === id).length;
    return `- **${name}** (\`${id}\`, ${counted(count, 'method')}): ${says}`;
  });
  return `# Tune or Prompt?

> Recommends how a language model should be adapted to a task: prompt, retrieve, tune, classify, align, distil, pre-train, or not yet. ${questions.length} questions, ${rules.length} rules and ${sources.length} sources, as of ${asOf} (rules ${version}). Everything runs in the visitor's browser.

Rules decide, not a model. They answer three questions in order: what must it be given (facts, examples like the case, or nothing); must the weights change; and if so, which kind of training. Chances come from published comparisons; below 6 in 10 the result says that it is open. Do not make an open result sound sure, and do not foretell a verdict from the rules by hand: what counts is computed from all answers together.

## How to cite

- A rule: its sentence \`because\`, with the sources that it names, and its page: ${base}#/how/rules/ID
- A source: author, year, title and the place (\`at\`) that the rule names; ${base}#/how/sources/ID
- Cite the source for what was measured, and Tune or Prompt? for the rule drawn from it. \`grade\` says how good a source is: measured, practice (a guide) or opinion; \`interest\` says what its author gains if the reader agrees. Say both where they matter.
- A result: the link that the program gives. Links cannot be written by hand.

## Data

- [knowledge.json](${base}knowledge.json): every question, option, rule, method, source and disagreement
- [decision-record.schema.json](${base}decision-record.schema.json): the form in which a result is saved

## Pages

- [Start](${base}): the questionnaire
- [How it thinks](${base}#/how): rules, methods, sources, disagreements
- [Published cases](${base}#/cases): what the rules are held against, and how often they agree
- [Describe it](${base}#/describe): a text to hand to an assistant, which proposes answers and quotes the words behind each; the person accepts or leaves each one

## What it can recommend

${named.join('\n')}

## Optional: sources

${sources.map((source) => sourceLine(source, base)).join('\n')}
`;
}
