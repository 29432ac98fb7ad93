import { seeded } from '../../engine/completions';
import type { Random } from '../../engine/completions';
import type { Answer, Answers } from '../../model/answers';
import type { Question } from '../../model/question';

/** What stands for a question's answers: its options (of a multi, alone and none), or ends of a number. */
function levels(question: Question): Answer[] {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  if (question.kind === 'multi') return [[], ...question.options.map(({ id }) => [id])];
  return [...new Set([question.min, ...question.plausible, question.max])];
}

const keyOf = (a: number, b: number, x: number, y: number) => `${a}.${x} ${b}.${y}`;

/** Completes one row greedily: each question takes the level that covers most pairs still missing. */
function fill(
  row: (number | undefined)[],
  counts: readonly number[],
  missing: ReadonlySet<string>,
  random: Random,
): number[] {
  const order = [...counts.keys()].filter((index) => row[index] === undefined);
  order.sort(() => random() - 0.5);
  for (const index of order) {
    let best = Math.floor(random() * (counts[index] ?? 1));
    let most = 0;
    for (let level = 0; level < (counts[index] ?? 0); level += 1) {
      let covered = 0;
      row.forEach((other, place) => {
        if (other === undefined || place === index) return;
        const key =
          place < index ? keyOf(place, index, other, level) : keyOf(index, place, level, other);
        if (missing.has(key)) covered += 1;
      });
      if (covered > most) [best, most] = [level, covered];
    }
    row[index] = best;
  }
  return row.map((level) => level ?? 0);
}

/**
 * Complete answer sets in which every option of every question meets every option of every other at
 * least once: far fewer than all combinations, and enough to find what two answers break together.
 */
export function pairwiseAnswers(questions: readonly Question[], seed = 1): Answers[] {
  const random = seeded(seed);
  const options = questions.map(levels);
  const counts = options.map((own) => own.length);
  const missing = new Set<string>();
  counts.forEach((many, a) => {
    counts.slice(a + 1).forEach((others, offset) => {
      for (let x = 0; x < many; x += 1) {
        for (let y = 0; y < others; y += 1) missing.add(keyOf(a, a + 1 + offset, x, y));
      }
    });
  });
  const rows: Answers[] = [];
  for (const [first] of iterate(missing)) {
    const row: (number | undefined)[] = counts.map(() => undefined);
    for (const part of first.split(' ')) {
      const [index = 0, level = 0] = part.split('.').map(Number);
      row[index] = level;
    }
    const levelsOf = fill(row, counts, missing, random);
    levelsOf.forEach((x, a) => {
      levelsOf.slice(a + 1).forEach((y, offset) => missing.delete(keyOf(a, a + 1 + offset, x, y)));
    });
    rows.push(
      Object.fromEntries(
        questions.map(({ id }, index) => [id, options[index]?.[levelsOf[index] ?? 0] ?? []]),
      ),
    );
  }
  return rows;
}

/** The first member of a set, again and again while it has one. */
function* iterate(set: ReadonlySet<string>): Generator<[string]> {
  for (;;) {
    const [first] = set;
    if (first === undefined) return;
    yield [first];
  }
}
