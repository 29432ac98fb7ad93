import type { Answers } from '../../../src/model/answers';

/**
 * What is read off a decision: the chance of a question ("weights" or "context"), the points of a training
 * family, or the score of a method, by its id.
 */
export type Gauge = string;

/** What has to move between the answers before and after. */
export type Movement =
  | { up: Gauge }
  | { down: Gauge }
  /** It stays where it was, against what an article says. */
  | { still: Gauge }
  | { allows: string }
  | { rulesOut: string }
  | { step: string }
  | { complement: string }
  /** The reason of the rule itself is shown as a note, and was not before. */
  | { note: true }
  /** Holds whatever is answered: one method ranks ahead of another of its family. */
  | { ahead: string; of: string };

/** One heuristic of an article: a situation, what changes in it, and what has to follow. */
export interface Row {
  heuristic: number;
  /** Lines of the article. */
  at: string;
  says: string;
  /** Answers that stand on both sides. */
  given?: Answers;
  before?: Answers;
  after?: Answers;
  moves: Movement[];
  /** Where time or measurement has overtaken the article: the source that the rule cites beside it. */
  corrects?: string;
}

/** The rows of one article, by its id in the bibliography. */
export interface ArticleRows {
  article: string;
  rows: Row[];
}

/** Everything that tuning an open model asks for: LoRA comes first. */
export const readyToTune: Answers = {
  'task-type': 'structured-output',
  'task-scope': 'narrow',
  'labelled-examples': 5000,
  'data-kinds': ['pairs'],
  'data-quality': 'curated',
  'content-size': 'none',
  'model-access': 'weights',
  'model-size': 'small',
  'ml-expertise': 'team',
  hardware: 'datacentre',
  evaluation: 'test-set',
};
