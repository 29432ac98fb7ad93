import type { Explanation } from '../model/explanation';
import type { Knowledge } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';

/** One file of a kit; its path is relative, with slashes. */
export interface KitFile {
  readonly path: string;
  readonly text: string;
}

/** What a kit is made from: the result, as it was decided and as it reads. */
export interface KitInput {
  readonly knowledge: Pick<
    Knowledge,
    | 'version'
    | 'asOf'
    | 'families'
    | 'strategies'
    | 'steps'
    | 'rules'
    | 'assumptions'
    | 'questions'
    | 'catalogues'
  >;
  readonly input: Input;
  readonly recommendation: Recommendation;
  readonly explanation: Pick<Explanation, 'headline' | 'plan'>;
  /** What the plan takes in all, in words. */
  readonly effort: string;
  /** Another method than the recommended one. */
  readonly method?: string;
}

/** Why there is no kit: told to the reader as it is. */
export class KitRefused extends Error {}
