/** Why a link does not open. */
export type LinkProblemKind =
  | 'empty'
  | 'not-a-link'
  | 'cut-short'
  | 'altered'
  | 'newer-version'
  | 'unknown-entry'
  | 'too-long';

/** What is wrong with a link, in words for the page and the command line. */
export interface LinkProblem {
  readonly kind: LinkProblemKind;
  /** A heading. */
  readonly title: string;
  /** What is wrong, one or two sentences. */
  readonly says: string;
  /** What to do about it. */
  readonly wayOut: string;
}

const words: Record<LinkProblemKind, Omit<LinkProblem, 'kind'>> = {
  empty: {
    title: 'This link holds no result',
    says: 'The address ends before the code that would carry the answers.',
    wayOut: 'Copy the whole link again, or ask the sender to send it again.',
  },
  'not-a-link': {
    title: 'This is not a link to a result',
    says: 'The code does not begin like any that this page makes.',
    wayOut: 'Check that you copied the link from its start, or ask for it again.',
  },
  'cut-short': {
    title: 'This link was cut short',
    says: 'Its end is missing, so the answers in it cannot be read for certain.',
    wayOut: 'Copy the whole link, even if it runs over several lines, or ask for it again.',
  },
  altered: {
    title: 'This link was changed on its way',
    says: 'Its check digits do not match, so at least one character is not what was sent.',
    wayOut: 'Copy it again from the original message, or ask for it again.',
  },
  'newer-version': {
    title: 'This link is newer than this page',
    says: 'It is complete, but a later version made it, and this one cannot read it.',
    wayOut: 'Reload the page to get the newest version, then open the link again.',
  },
  'unknown-entry': {
    title: 'This link names something that this page does not know',
    says: 'It is complete, but it holds a question, an option or a value that is not part of this version.',
    wayOut:
      'Reload the page to get the newest version. If that does not help, ask the sender which version made it.',
  },
  'too-long': {
    title: 'This is too long to be a link to a result',
    says: 'A result never takes more than about 4,000 characters.',
    wayOut: 'Paste only the link, without the text around it.',
  },
};

/** The words for a kind of problem. */
export function linkProblem(kind: LinkProblemKind): LinkProblem {
  return { kind, ...words[kind] };
}
