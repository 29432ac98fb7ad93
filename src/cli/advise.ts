import { analyse } from '../engine/analyse';
import { explain } from '../engine/explain';
import { recommend } from '../engine/recommend';
import type { Knowledge } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';
import { toAdvice } from '../share/advice';
import { fingerprint } from '../share/fingerprint';
import { writeRecord } from '../share/json-record';
import { encodeLink } from '../share/link';
import { decisionRecord } from '../share/markdown';
import type { ResultToRecord } from '../share/markdown';
import { chatMessage } from '../share/message';
import { linkUrl } from '../share/repair';
import { onlyWord, readArguments, readBase } from './arguments';
import { BadInput } from './bad-input';
import { readInputFile } from './read-input';
import type { World } from './world';

/** What `--format` can be; without it, the advice alone as JSON. */
const formats = new Map<string, (result: ResultToRecord) => string>([
  ['markdown', (result) => decisionRecord(result).trimEnd()],
  ['json', (result) => writeRecord(result).trimEnd()],
  ['message', ({ explanation, link }) => chatMessage(explanation, link)],
]);

/**
 * `advise FILE|-`: the recommendation and what would change it as one JSON object, or as a decision record in Markdown or JSON,
 * or as a short message.
 */
export async function advise(args: string[], world: World): Promise<string> {
  const { words, options } = readArguments(args, ['base', 'format']);
  const write = options.format === undefined ? adviceAlone : formats.get(options.format);
  if (write === undefined) {
    throw new BadInput(`--format must be one of: ${[...formats.keys()].join(', ')}`);
  }
  const file = onlyWord(words, 'advise FILE, or - for standard input');
  const address = readBase(options.base ?? world.homepage);
  const { knowledge } = world;
  const input = await readInputFile(file, world);
  const recommendation = recommend(knowledge, input);
  const explanation = explain(knowledge, input, recommendation);
  const link = linkTo(knowledge, input, recommendation, address);
  const hash = fingerprint(knowledge);
  const unreleased = !knowledge.releases.some((release) => release.hash === hash);
  return write({ knowledge, input, recommendation, explanation, link, unreleased });
}

function adviceAlone(result: ResultToRecord): string {
  const { knowledge, input, recommendation, explanation, link } = result;
  const advice = toAdvice(knowledge, input, recommendation, explanation, link);
  return JSON.stringify({ ...advice, ...analyse(knowledge, input) }, null, 2);
}

/** Address of a result: the answers that apply, the assumptions that were changed, the verdict. */
export function linkTo(
  knowledge: Knowledge,
  { answers, assumptions = {} }: Input,
  { family, strategy, strength, parked }: Recommendation,
  base: string,
): string {
  const applying = Object.entries(answers).filter(([id]) => !parked.includes(id));
  const payload = encodeLink(knowledge, {
    answers: Object.fromEntries(applying),
    assumptions,
    verdict: { family, strategy, strength },
  });
  return linkUrl(base, payload);
}
