import { sortAnswers } from '../engine/applies';
import { drawAnswer, seeded } from '../engine/completions';
import type { Random } from '../engine/completions';
import type { Rulebook } from '../engine/rulebook';
import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { AssumptionValue } from '../model/assumptions';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';

/** Shares of the questions that a profile answers: from a first round to everything. */
const answered = [0.25, 0.5, 0.75, 1] as const;
const unsureShare = 0.08;
const assumptionShare = 0.1;

/**
 * Invented visitors, the same for the same seed: they answer a quarter, half, three quarters or all
 * of what applies to them, are unsure of one answer in twelve, and change an assumption now and then.
 */
export function randomProfiles(rulebook: Rulebook, count: number, seed: number): Required<Input>[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) =>
    drawProfile(rulebook, answered[index % answered.length] ?? 1, random),
  );
}

function drawProfile(rulebook: Rulebook, share: number, random: Random): Required<Input> {
  const { knowledge } = rulebook;
  const answers: Record<string, Answer> = {};
  for (const question of knowledge.questions) {
    const applies =
      question.askIf === undefined ||
      sortAnswers(rulebook, { answers }).states[question.id] === 'applies';
    if (!applies || random() >= share) continue;
    answers[question.id] =
      random() < unsureShare ? unsure : drawAnswer(question, knowledge.shares, random);
  }
  const assumptions = knowledge.assumptions
    .filter(() => random() < assumptionShare)
    .map((entry): [string, AssumptionValue] => [entry.id, drawValue(entry, random)])
    .filter(([id, value]) =>
      knowledge.assumptions.every((e) => e.id !== id || e.default !== value),
    );
  // A question may come before the one that it hangs on, so what is parked is known only now.
  const { given } = sortAnswers(rulebook, { answers });
  return { answers: given, assumptions: Object.fromEntries(assumptions) };
}

function drawValue(entry: Logic['assumptions'][number], random: Random): AssumptionValue {
  if (entry.kind === 'choice') {
    return entry.options[Math.floor(random() * entry.options.length)]?.id ?? entry.default;
  }
  const scale = 10 ** entry.decimals;
  const [low, high] = [Math.log(1 + entry.min), Math.log(1 + entry.max)];
  const drawn = Math.exp(low + random() * (high - low)) - 1;
  return Math.min(entry.max, Math.max(entry.min, Math.round(drawn * scale) / scale));
}
