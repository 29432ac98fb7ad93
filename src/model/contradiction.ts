import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly';
import { conditionSchema } from './condition';
import { idSchema } from './ids';

/** Answers that cannot both be right: pointed out beside each other, never averaged or corrected. */
export const contradictionSchema = z.object({
  id: idSchema,
  /** Holds where the answers contradict one another; an open answer contradicts nothing. */
  when: conditionSchema,
  /** What does not fit, one or two sentences that blame nobody and say what each answer means. */
  says: z.string(),
  /** The questions to look at again, two or more, in the order of the questionnaire. */
  questions: z.array(idSchema).check(z.minLength(2)),
});
export type Contradiction = DeepReadonly<z.infer<typeof contradictionSchema>>;
