import { stabilityOf } from '../engine/certainty';
import { findCounterfactuals } from '../engine/counterfactuals';
import { decide } from '../engine/decide';
import { adviceInWords, explain } from '../engine/describe/explain';
import { stabilityWords } from '../engine/describe/verdict';
import { nextQuestion } from '../engine/next-question';
import { recommendOn } from '../engine/recommend';
import type { Input } from '../model/recommendation';
import { toAdvice, toLightAdvice } from '../share/advice';
import type { AdviceParts } from '../share/advice';
import { isUnreleased } from '../share/fingerprint';
import { writeRecord } from '../share/json-record';
import { decisionRecord, openShorts } from '../share/markdown';
import type { ResultToRecord } from '../share/markdown';
import { chatMessage } from '../share/message';
import type { LinkText } from '../share/text-fields';
import { onlyWord, readArguments, readBase, BadInput, oneLine } from './arguments';
import { linkTo } from './link';
import { readInput, readInputFile, readText } from './read-input';
import type { World } from './world';

/** What `--format` can be; without it, the advice alone as JSON. */
const formats = new Map<string, (result: ResultToRecord) => string>([
  ['markdown', (result) => decisionRecord(result).trimEnd()],
  ['json', (result) => writeRecord(result).trimEnd()],
  [
    'message',
    ({ knowledge, recommendation, explanation, link, stability }) => {
      const open = openShorts(knowledge, recommendation, explanation);
      return chatMessage({ explanation, link, stabilitySays: stability.says, open });
    },
  ],
]);

/**
 * `advise FILE|-`: the recommendation, as one JSON object with what would change it, as a decision record
 * in Markdown or JSON, or as a short message. `advise --lines FILE|-`: one input a line, one result a line.
 */
export async function advise(args: string[], world: World): Promise<string | Iterable<string>> {
  const { words, options, flags } = readArguments(args, ['base', 'format'], ['lines']);
  const isLines = flags.has('lines');
  const write = options.format === undefined ? null : formats.get(options.format);
  if (write === undefined) {
    throw new BadInput(`--format must be one of: ${[...formats.keys()].join(', ')}`);
  }
  if (isLines && write !== null) throw new BadInput('--lines prints JSON and takes no --format');
  const file = onlyWord(words, `advise ${isLines ? '--lines ' : ''}FILE, or - for standard input`);
  const address = readBase(options.base ?? world.homepage);
  if (isLines) return adviseLines(await readText(file, world), world, address);
  const { input, noted } = await readInputFile(file, world);
  if (write === null) return JSON.stringify(adviceFor(world, input, address, noted.text), null, 2);
  const parts = partsFor(world, input, address, noted.text);
  const { knowledge, recommendation } = parts;
  const stability = stabilityOf(world.rulebook, input, recommendation.family);
  const says = stabilityWords(knowledge, recommendation, stability);
  const unreleased = isUnreleased(knowledge);
  const explanation = explain(world.rulebook, knowledge, input, recommendation);
  return write({ ...parts, ...noted, explanation, stability: { ...stability, says }, unreleased });
}

/** The advice with no more words than it holds as data. */
function partsFor(
  { knowledge, rulebook }: Pick<World, 'knowledge' | 'rulebook'>,
  input: Input,
  address: string,
  text?: LinkText,
): AdviceParts {
  const decision = decide(rulebook, input);
  const recommendation = recommendOn(rulebook, input, decision);
  const explanation = adviceInWords(rulebook, knowledge, input, decision, recommendation);
  const link = linkTo(knowledge, input, recommendation, address, text);
  return { knowledge, input, recommendation, explanation, link };
}

/** The advice and what would change it as data, as `advise` prints it. @param address where its link leads */
export function adviceFor(
  world: Pick<World, 'knowledge' | 'rulebook'>,
  input: Input,
  address: string,
  text?: LinkText,
) {
  const { rulebook } = world;
  const parts = partsFor(world, input, address, text);
  const stability = stabilityOf(rulebook, input, parts.recommendation.family);
  return {
    ...toAdvice(parts, stability),
    flips: findCounterfactuals(rulebook, input),
    completions: stability.completions,
    nextQuestion: nextQuestion(rulebook, input),
  };
}

/**
 * One line of JSON for each line that is not blank: the advice without what takes many runs (`flips`,
 * `completions`, certainty, next question), or what is wrong with that line.
 */
function* adviseLines(text: string, world: World, address: string): Generator<string> {
  for (const [at, line] of text.split(/\r\n|[\n\r]/u).entries()) {
    if (line.trim() === '') continue;
    try {
      const input = readInput(world.knowledge, `line ${at + 1}`, line, true);
      yield JSON.stringify(toLightAdvice(partsFor(world, input, address)));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      yield JSON.stringify({ error: oneLine(error.message) });
    }
  }
}
