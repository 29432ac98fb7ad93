import type { Knowledge } from '../../model/knowledge';
import type { Frozen, Replay } from '../../model/frozen';
import { encodeComparison } from '../../share/compare-link';
import { encodeLink } from '../../share/link';
import type { LinkText } from '../../share/link';

/** A link as it was sent, and what it said: one line of tests/share/links.json. */
export interface KeptLink extends Replay {
  readonly kind: string;
  readonly payload: string;
  readonly text?: LinkText;
  readonly rulesVersion: string;
}

/** A comparison as it was sent. */
export interface KeptComparison {
  readonly rulesVersion: string;
  readonly payload: string;
  readonly payloads: readonly string[];
  readonly picks: { questions: Record<string, number>; assumptions: Record<string, number> };
}

type Kind = [kind: string, fits: (replay: Replay) => boolean, text?: LinkText];

const isUnsure = ({ answers }: Replay) =>
  Object.values(answers).some((answer) => answer === 'unsure');
const isChanged = ({ assumptions }: Replay) => Object.keys(assumptions).length > 0;
const isNone = ({ answers }: Replay) =>
  Object.values(answers).some((answer) => Array.isArray(answer) && answer.length === 0);

const kinds: readonly Kind[] = [
  ['plain', (replay) => !isUnsure(replay) && !isChanged(replay)],
  ['unsure', isUnsure],
  ['none of these', isNone],
  ['assumptions', isChanged],
  [
    'text',
    () => true,
    { title: 'Claims desk', note: 'Agreed on Tuesday.\nÜberprüft.', author: 'Zoë' },
  ],
];

/** One link of every kind, made with a release that has just been frozen. */
export function keptLinks(knowledge: Knowledge, { replay, version }: Frozen): KeptLink[] {
  return kinds.flatMap(([kind, fits, text]) => {
    const found = replay.find(fits);
    if (found === undefined) return [];
    const content = { ...found, ...(text && { text }) };
    return [{ kind, payload: encodeLink(knowledge, content), ...content, rulesVersion: version }];
  });
}

/** A comparison of the first three of them, with what they differ in picked. */
export function keptComparison(knowledge: Knowledge, links: readonly KeptLink[]): KeptComparison {
  const some = [...new Map(links.map((link) => [link.payload, link])).values()].slice(0, 3);
  const payloads = some.map(({ payload }) => payload);
  const asked = Object.keys(some[1]?.answers ?? {})
    .sort()
    .slice(0, 3);
  const picks = { questions: Object.fromEntries(asked.map((id) => [id, 1])), assumptions: {} };
  const rulesVersion = links[0]?.rulesVersion ?? '';
  return {
    rulesVersion,
    payload: encodeComparison(knowledge, { payloads, picks }),
    payloads,
    picks,
  };
}
