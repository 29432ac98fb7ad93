import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { answerSchema } from '../../../src/model/answer';
import { ownCases } from '../../fixtures/own-cases';
import type { OwnCase } from '../../fixtures/own-cases';

const published = fileURLToPath(new URL('../../../../shared/cases/dev.json', import.meta.url));
const file = z.array(z.object({ id: z.string(), answers: z.record(z.string(), answerSchema) }));

/** The first ten published cases; in a clone that does not have them, three of our own. */
export function casesToType(): readonly OwnCase[] {
  if (!existsSync(published)) return ownCases;
  return z.parse(file, JSON.parse(readFileSync(published, 'utf8'))).slice(0, 10);
}
