/** What people come with. */
export interface Way {
  /** As content/examples.ts names it. */
  readonly id: string;
  readonly says: string;
  /** The question of the first round that it answers, where the questionnaire begins; null: see `href`. */
  readonly question: string | null;
  readonly href: string;
}

const begin = (id: string, says: string, question: string): Way => ({
  id,
  says,
  question,
  href: `#/q/${question}`,
});

/** The ways in, each of which begins where it fits; the other questions follow. */
export const ways: readonly Way[] = [
  begin('documents', 'I have documents', 'look-up'),
  begin('labelled', 'I have labelled examples', 'label-origin'),
  begin('style', 'It must sound like us', 'main-gap'),
  begin('cost', 'It works, but is too slow or too expensive', 'big-model-per-item'),
  begin('idea', 'Just an idea', 'task-type'),
  { id: 'words', says: 'Describe it in your own words', question: null, href: '#/describe' },
];
