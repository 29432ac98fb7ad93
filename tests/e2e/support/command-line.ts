import * as z from 'zod/mini';
import { knowledge } from '../../../src/content/index';
import type { Answers } from '../../../src/model/answers';
import { runIn } from '../../cli/toy-world';

const advised = z.object({
  family: z.string(),
  strategy: z.string(),
  verdict: z.string(),
  reasons: z.array(
    z.object({
      because: z.string(),
      on: z.object({ family: z.optional(z.string()), strategy: z.optional(z.string()) }),
    }),
  ),
  plan: z.array(z.object({ do: z.string() })),
  parked: z.array(z.string()),
  link: z.string(),
});

/** What a page can be compared with: the part of `advise` that a person reads. */
export type Advised = z.infer<typeof advised>;

/** Runs `advise -` on some answers with the real knowledge, as a shell would. */
export async function advise(answers: Answers): Promise<Advised> {
  const { status, out, err } = await runIn(['advise', '-'], JSON.stringify({ answers }), knowledge);
  if (status !== 0) throw new Error(err);
  return z.parse(advised, JSON.parse(out));
}

/** The code that a link to these answers carries. */
export async function codeFor(answers: Answers): Promise<string> {
  const { link } = await advise(answers);
  return link.replace(/^.*#\/r\//, '');
}
