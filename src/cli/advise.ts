import { stabilityOf } from '../engine/certainty';
import { findCounterfactuals } from '../engine/counterfactuals';
import { decide } from '../engine/decide';
import { adviceInWords, explain } from '../engine/describe/explain';
import { stabilityWords } from '../engine/describe/verdict';
import { nextQuestion } from '../engine/next-question';
import { recommendOn, recommend } from '../engine/recommend';
import type { Knowledge } from '../model/knowledge';
import type { Input, Recommendation, Stability } from '../model/recommendation';
import { toAdvice, toLightAdvice } from '../share/advice';
import type { AdviceParts } from '../share/advice';
import { isUnreleased } from '../share/fingerprint';
import { writeRecord } from '../share/json-record';
import { contentOf, decodeLink, encodeLink } from '../share/link';
import { decisionRecord, openShorts } from '../share/markdown';
import type { ResultToRecord } from '../share/markdown';
import { chatMessage } from '../share/message';
import { linkUrl, findPayload } from '../share/repair';
import type { LinkText } from '../share/text-fields';
import { isRebuilt } from '../model/frozen';
import { onlyWord, readArguments, readBase, BadInput, oneLine } from './arguments';
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
  const parts = partsFor(world, input, address, noted.text);
  const { knowledge, recommendation } = parts;
  const stability = stabilityOf(world.rulebook, input, recommendation.family);
  if (write === null) return adviceAlone(parts, stability, world);
  const says = stabilityWords(knowledge, recommendation, stability);
  const unreleased = isUnreleased(knowledge);
  const explanation = explain(world.rulebook, knowledge, input, recommendation);
  return write({ ...parts, ...noted, explanation, stability: { ...stability, says }, unreleased });
}

/** The advice with no more words than it holds as data. */
function partsFor(
  { knowledge, rulebook }: World,
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

function adviceAlone(parts: AdviceParts, stability: Stability, { rulebook }: World): string {
  const { completions } = stability;
  const advice = {
    ...toAdvice(parts, stability),
    flips: findCounterfactuals(rulebook, parts.input),
    completions,
    nextQuestion: nextQuestion(rulebook, parts.input),
  };
  return JSON.stringify(advice, null, 2);
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

/** Address of a result: the answers that apply, the assumptions that were changed, the verdict, words. */
export function linkTo(
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
  base: string,
  text?: LinkText,
): string {
  return linkUrl(base, encodeLink(knowledge, contentOf(input, recommendation, text)));
}

/** `link encode FILE|-` and `link decode URL|code`. */
export function link([action, ...args]: string[], world: World): Promise<string> | string {
  if (action === 'encode') return encode(args, world);
  if (action === 'decode') return decode(args, world);
  throw new BadInput('takes "encode FILE" or "decode URL"');
}

async function encode(args: string[], world: World): Promise<string> {
  const { words, options } = readArguments(args, ['base']);
  const file = onlyWord(words, 'link encode FILE, or - for standard input');
  const address = readBase(options.base ?? world.homepage);
  const { input, noted } = await readInputFile(file, world);
  const recommendation = recommend(world.rulebook, input);
  return linkTo(world.knowledge, input, recommendation, address, noted.text);
}

/** The answers in a link, and the verdict that it carries; where the rules were rebuilt since, today's too. */
function decode(args: string[], { knowledge, rulebook }: World): string {
  // A code may begin with anything, so nothing here is an option.
  const text = onlyWord(args, 'link decode URL, or the code alone');
  const read = decodeLink(knowledge, findPayload(text) ?? text);
  if (!read.ok) {
    const { title, says, wayOut } = read.problem;
    throw new BadInput(`URL: ${title}. ${says} ${wayOut}`);
  }
  const { answers, assumptions, rulesVersion, unreleased, verdict, text: words } = read;
  const shared = { ...verdict, ...words };
  const decoded = { answers, assumptions, rulesVersion, shared };
  if (unreleased || !isRebuilt(rulesVersion, knowledge.version)) {
    return JSON.stringify(decoded, null, 2);
  }
  const { family, strategy, strength } = recommend(rulebook, { answers, assumptions });
  const note = `The way of deciding was rebuilt since rules ${rulesVersion}, so nothing says what made the difference.`;
  return JSON.stringify({ ...decoded, today: { family, strategy, strength }, note }, null, 2);
}
