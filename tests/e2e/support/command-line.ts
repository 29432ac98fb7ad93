import * as z from 'zod/mini';
import { knowledge } from '../../../src/content/index';
import type { Answers } from '../../../src/model/answers';
import { runIn } from '../../cli/toy-world';

const reason = z.object({ because: z.string() });

const advised = z.object({
  family: z.string(),
  strategy: z.string(),
  verdict: z.string(),
  questions: z.record(z.string(), z.object({ for: z.array(reason), against: z.array(reason) })),
  plan: z.array(z.object({ do: z.string() })),
  parked: z.array(z.string()),
  link: z.string(),
});

/** What a page can be compared with: the part of `advise` that a person reads. */
export type Advised = z.infer<typeof advised>;

/** The headline of a verdict: where it is open the shell adds in the same breath what decides. */
export function headlineIn({ verdict }: Pick<Advised, 'verdict'>): string {
  return verdict.replace(/ What decides: .*$/, '');
}

async function ask(input: string): Promise<Advised> {
  const { status, out, err } = await runIn(['advise', '-'], input, knowledge);
  if (status !== 0) throw new Error(err);
  return z.parse(advised, JSON.parse(out));
}

/** What was asked before, by what went in: a second of work each. */
const asked = new Map<string, Promise<Advised>>();

/** Runs `advise -` on some answers with the real knowledge, as a shell would. */
export function advise(answers: Answers): Promise<Advised> {
  const input = JSON.stringify({ answers });
  const known = asked.get(input) ?? ask(input);
  asked.set(input, known);
  return known;
}
