import type { Explanation, WordedQuestion } from '../model/explanation';
import { listed, lowered } from '../words/answers';
import { inTen } from '../words/chances';

/** Longest chat message in UTF-16 units: what a chat shows without folding it. */
export const longestMessage = 600;
/** What the words take at least, where a note in the link leaves them less. */
const fewestForWords = 200;
/** Reasons in a chat message: enough to say why, short enough to be read. */
const reasonsShown = 2;
/** Open questions named in a chat message. */
const openShown = 3;

/** What a chat message is made of. */
export interface MessageParts {
  readonly explanation: Pick<
    Explanation,
    'standing' | 'verdict' | 'lede' | 'questions' | 'reasonsFor'
  >;
  /** Full address of the result. */
  readonly link: string;
  readonly title?: string;
  /** How stable it is, in words without a full stop; left out where that is not worked out. */
  readonly stabilitySays?: string;
  /** Names of the questions without an answer that bear on it, the most telling first. */
  readonly open?: readonly string[];
}

/**
 * A result as a short message for a chat: the headline, the chances, what is open, where it leans if the
 * whole is open, two reasons, and the link. The link stands on a line of its own, so that no full stop
 * sticks to it. Plain text without marks, since every chat has its own. At most 600 characters: what does
 * not fit is left out whole, and only a link with a long note makes it longer.
 */
export function chatMessage(parts: MessageParts): string {
  const { explanation, link, title, stabilitySays, open } = parts;
  const { standing, verdict, lede, questions, reasonsFor } = explanation;
  const head = title === undefined || title === '' ? verdict : `${title}: ${verdict}`;
  const isOpen = standing === 'open';
  const reasons = [...new Set(reasonsFor.map(({ because }) => because))].slice(0, reasonsShown);
  const start = (standing === 'first' || reasons.length === 0) && lede !== '' ? [lede] : reasons;
  const hasChances = isOpen || standing === 'clear';
  const lines = [
    ...(hasChances ? [chancesLine(questions)] : []),
    // Where it is open, the verdict names what decides.
    ...(standing === 'clear' && open !== undefined ? [openLine(open)] : []),
    ...(isOpen && lede !== '' ? [lede] : []),
    ...(hasChances && stabilitySays !== undefined ? [`${stabilitySays}.`] : []),
    ...(isOpen || standing === 'early' ? [] : start.map((says) => `- ${says}`)),
  ];
  return fitted(head, lines, link);
}

/** The questions that decided, each with its answer and how likely it is. */
function chancesLine(questions: readonly WordedQuestion[]): string {
  const isTrained = questions.some(({ asks }) => asks === 'training');
  return questions
    .filter(({ asks }) => asks !== 'context' || !isTrained)
    .map(({ text, answer, chance, open }) => {
      // What is ruled out has no chance to speak of.
      const likely = chance >= 1 ? '' : ` (${open ? 'open, ' : ''}${inTen(chance)})`;
      return `${text} ${answer}${likely}.`;
    })
    .join(' ');
}

/** What is open, by name as far as a chat has patience. */
function openLine(open: readonly string[]): string {
  if (open.length === 0) return 'Nothing that matters is open.';
  const named = open.slice(0, openShown).map(lowered);
  const rest = open.length - named.length;
  return `Still open: ${listed(rest === 0 ? named : [...named, `${rest} more`])}.`;
}

/** The head, as many of the lines as there is room for, the first ones first, and the link. */
function fitted(head: string, lines: readonly string[], link: string): string {
  const room = Math.max(longestMessage - link.length - 1, fewestForWords);
  const kept = [head.length <= room ? head : `${head.slice(0, room - 1).trimEnd()}…`];
  let left = room - head.length;
  for (const line of lines) {
    if (line.length + 1 > left) continue;
    kept.push(line);
    left -= line.length + 1;
  }
  return [...kept, link].join('\n');
}
