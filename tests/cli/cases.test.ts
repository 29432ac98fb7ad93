import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import type { Advice } from '../../src/share/advice';
import { rounds } from '../fixtures/rounds';
import { hasShared, publishedCases, sharedJson } from '../fixtures/shared';
import { runIn } from './toy-world';

interface Row {
  id: string;
  answers: object;
}
const rows = (sharedJson(publishedCases, []) as Row[]).slice(0, rounds(10));

async function adviseOn(answers: object): Promise<Advice> {
  const text = JSON.stringify({ answers });
  const { status, out, err } = await runIn(['advise', '-'], text, knowledge);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Advice;
}

describe.skipIf(!hasShared(publishedCases))('the first cases (needs ../shared)', () => {
  it.each(rows)('$id: its link leads to the same advice, word for word', async ({ answers }) => {
    const advice = await adviseOn(answers);
    const decoded = await runIn(['link', 'decode', advice.link], '', knowledge);
    const opened = JSON.parse(decoded.out) as { answers: object; shared: object };
    const { family, strategy, strength } = advice;
    expect(opened.shared).toEqual({ family, strategy, strength });
    expect({ ...(await adviseOn(opened.answers)), parked: advice.parked }).toEqual(advice);
  });
});
