import type { Logic } from '../../model/knowledge';
import { randomProfiles } from '../../proof/random-profiles';
import { verdictOf } from '../../proof/verdict';
import type { DefinitionsOf } from '../../proof/verdict';
import { encodeLink } from '../../share/link';
import { saidOf } from './judge';
import type { Original } from './judge';

const seed = 11;
const note = 'We asked everyone, and everyone asked us. Übermorgen again. '.repeat(4);

/** Links of random profiles, every third with text in it. */
export function drawOriginals(
  knowledge: Logic,
  definitionsOf: DefinitionsOf,
  count: number,
): Original[] {
  return randomProfiles(knowledge, count, seed).map((profile, at) => {
    const verdict = verdictOf(knowledge, profile, definitionsOf);
    const text = at % 3 === 0 ? { title: `Run ${at}`, note, author: 'Zoë' } : undefined;
    const payload = encodeLink(knowledge, { ...profile, verdict, ...(text && { text }) });
    return { payload, said: saidOf(profile) };
  });
}
