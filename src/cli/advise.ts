import { analyse } from '../engine/analyse';
import { explain } from '../engine/explain';
import { recommend } from '../engine/recommend';
import type { Knowledge } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';
import { toAdvice } from '../share/advice';
import { encodeLink } from '../share/link';
import { linkUrl } from '../share/repair';
import { onlyWord, readArguments, readBase } from './arguments';
import { readInputFile } from './read-input';
import type { World } from './world';

/** `advise FILE|-`: the recommendation and what would change it as one JSON object. */
export async function advise(args: string[], world: World): Promise<string> {
  const { words, options } = readArguments(args, ['base']);
  const file = onlyWord(words, 'advise FILE, or - for standard input');
  const address = readBase(options.base ?? world.homepage);
  const { knowledge } = world;
  const input = await readInputFile(file, world);
  const recommendation = recommend(knowledge, input);
  const explanation = explain(knowledge, input, recommendation);
  const link = linkTo(knowledge, input, recommendation, address);
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
