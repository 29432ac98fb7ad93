import type { Rulebook } from '../../engine/rulebook';
import { randomProfiles } from '../../evaluation/random-profiles';
import { verdictOf } from '../../evaluation/verdict';
import { encodeLink } from '../../share/link';
import { saidOf } from './judge';
import type { Original } from './judge';

const seed = 11;
const note = 'We asked everyone, and everyone asked us. Übermorgen again. '.repeat(4);

/** Links of random profiles, every third with text in it. */
export function drawOriginals(rulebook: Rulebook, count: number): Original[] {
  return randomProfiles(rulebook, count, seed).map((profile, at) => {
    const verdict = verdictOf(rulebook, profile);
    const text = at % 3 === 0 ? { title: `Run ${at}`, note, author: 'Zoë' } : undefined;
    const payload = encodeLink(rulebook.knowledge, { ...profile, verdict, ...(text && { text }) });
    return { payload, said: saidOf(profile) };
  });
}
