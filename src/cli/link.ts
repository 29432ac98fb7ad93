import { recommend } from '../engine/recommend';
import { isRebuilt } from '../model/frozen';
import type { Knowledge } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';
import { contentOf, decodeLink, encodeLink } from '../share/link';
import { findPayload, linkUrl } from '../share/repair';
import type { LinkText } from '../share/text-fields';
import { BadInput, onlyWord, readArguments, readBase } from './arguments';
import { readInputFile } from './read-input';
import type { World } from './world';

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
