import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Logic } from '../model/knowledge';
import type { Strength, Verdict } from '../model/recommendation';
import { readLinkAnswers, writeAnswers } from './answer-codec';
import { readLinkAssumptions, writeAssumptions } from './assumption-codec';
import { bitsToText, textToBits, BitReader, BitWriter, LinkFault } from './bits';
import { entryAt, slotOf } from './slots';
import type { LinkText, TextCodec } from './text-fields';

/** Which rules a link was made with: a release by its slot, or unreleased rules by fingerprint. */
export type RulesReference = { readonly slot: number } | { readonly hash: string };

/** What the body of a version 1 payload holds. */
export interface LinkBody {
  readonly rules: RulesReference;
  readonly verdict: Verdict;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly text?: LinkText;
}

/** Two bits each; append-only. */
const strengths: readonly Strength[] = ['clear', 'lean', 'close'];

/** Packs a body, as codec version 1 does. Throws RangeError for ids that are not in the knowledge. */
export function packBody(knowledge: Logic, body: LinkBody, texts: TextCodec): string {
  const writer = new BitWriter();
  if ('slot' in body.rules) {
    writer.small(body.rules.slot, 1);
  } else {
    writer.small(0, 1);
    writer.fixed(Number.parseInt(body.rules.hash, 16), 32);
  }
  writer.small(slotOf(knowledge.families, body.verdict.family), 3);
  writer.small(slotOf(knowledge.strategies, body.verdict.strategy), 4);
  writer.fixed(strengths.indexOf(body.verdict.strength), 2);
  writeAnswers(writer, knowledge.questions, body.answers);
  writeAssumptions(writer, knowledge.assumptions, body.assumptions);
  texts.write(writer, body.text);
  return bitsToText(writer.bits);
}

/**
 * Unpacks a body. Throws LinkFault where it is not, to the last bit, what `packBody` makes of its
 * content: there is one way to write a link, so one content has one link.
 */
export function unpackBody(knowledge: Logic, packed: string, texts: TextCodec): LinkBody {
  const reader = new BitReader(textToBits(packed));
  const rules = readRules(reader, knowledge);
  const verdict = readVerdict(reader, knowledge);
  const answers = readLinkAnswers(reader, knowledge.questions);
  const assumptions = readLinkAssumptions(reader, knowledge.assumptions);
  const text = texts.read(reader);
  const body = { rules, verdict, answers, assumptions, ...(text && { text }) };
  if (packBody(knowledge, body, texts) !== packed) throw new LinkFault('altered');
  return body;
}

function readRules(reader: BitReader, knowledge: Logic): RulesReference {
  const slot = reader.small(1);
  if (slot === 0) return { hash: reader.fixed(32).toString(16).padStart(8, '0') };
  // Slots of releases only grow, so one that this page has never heard of is of a later release.
  if (!knowledge.releases.some((release) => release.slot === slot)) {
    throw new LinkFault('newer-version');
  }
  return { slot };
}

function readVerdict(reader: BitReader, knowledge: Logic): Verdict {
  const family = entryAt(knowledge.families, reader.small(3)).id;
  const strategy = entryAt(knowledge.strategies, reader.small(4)).id;
  const strength = strengths[reader.fixed(2)];
  if (strength === undefined) throw new LinkFault('unknown-entry');
  return { family, strategy, strength };
}
