import type { Case } from '../../src/model/case';

/** A published evening: what was said beforehand and what turned out best. */
export function toyCase(
  id: string,
  cluster: string,
  answers: Case['answers'],
  outcome: Partial<Case['outcome']>,
): Case {
  return {
    id,
    title: `The evening of ${id}`,
    source: { title: cluster, url: `https://example.org/${cluster}`, year: 2000, cluster },
    answers,
    outcome: { winner: null, accepted: [], avoid: [], figures: '', caveat: '', ...outcome },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
    collected: '2000-01-01',
    released: '2000-01-01',
  };
}

/** Three publications: `aunt` with two evenings, `uncle` with one, `cousin` with one and no winner. */
export const toyCases: Case[] = [
  toyCase('wet', 'aunt', { weather: 'wet' }, { winner: 'home', accepted: ['home'] }),
  toyCase('dog', 'aunt', { company: ['dog'] }, { winner: 'home', accepted: ['home'] }),
  toyCase(
    'storm',
    'uncle',
    { weather: 'storm', umbrella: 'unsure' },
    {
      winner: 'out',
      accepted: ['out', 'home'],
      avoid: ['wait'],
    },
  ),
  toyCase('quiet', 'cousin', {}, { avoid: ['home'] }),
];
