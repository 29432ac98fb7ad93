import { servingLatency } from '../../calculators/latency';
import { sizesOf } from '../../calculators/parameters';
import type { Maybe, Range } from '../../calculators/ranges';
import { exactly, isUnknown, spread, sum, times, unknown } from '../../calculators/ranges';
import type { RequestSize } from '../../calculators/tuning-case';
import { costOfWay } from '../../calculators/ways';
import { finder, numberOf } from '../settings';
import { servingCard } from './situation';
import type { Situation } from './situation';

/** Requests that one copy answers together; the default of the estimate command. */
const servingBatch = 8;

/**
 * USD a month of the small open model on cards rented around the clock, by volume. Unknown, naming it,
 * where the card's speed or its rent is not known.
 */
export function rentedCost(
  situation: Situation,
  size: RequestSize,
  keptShare: number,
): (requests: number) => Maybe<Range> {
  const { catalogues, assume } = situation;
  const model = finder(catalogues.models)(assume, 'base-model-small');
  const card = servingCard(situation);
  const busy = numberOf(assume, 'utilisation-percent');
  if (model === undefined || card === undefined || busy === null) {
    return () => unknown('model and card');
  }
  const rents = catalogues.rentals.filter(({ accelerator }) => accelerator === card.id);
  const usdPerHour = spread(rents.map((rental) => rental.usdPerHour));
  const latency = servingLatency({
    model: sizesOf(model),
    storage: { bits: 16 },
    accelerator: card,
    gpus: 1,
    batch: servingBatch,
    promptTokens: Math.max(1, Math.round(size.prompt * keptShare) + size.input),
    cachedTokens: 0,
    outputTokens: Math.max(1, size.output),
  });
  const { timeToFirstToken: first, perOutputToken: each } = latency;
  if (usdPerHour === undefined) return () => unknown(`rental price of ${card.name}`);
  if (isUnknown(first)) return () => first;
  if (isUnknown(each)) return () => each;
  const cardSeconds = times(sum(first, times(each, size.output)), 1 / servingBatch);
  return (requests) => {
    const cost = costOfWay({
      way: 'self-hosted-tuned',
      workload: {
        requestsPerMonth: requests,
        instructionTokens: size.prompt,
        tunedInstructionTokens: size.prompt * keptShare,
        inputTokens: size.input,
        outputTokens: size.output,
        exampleTokens: 0,
        fewExamples: 0,
        retrievedExamples: 0,
        manyExamples: 0,
        contentTokens: 0,
        retrievedTokens: 0,
      },
      batch: false,
      fixedUsdPerMonth: exactly(0),
      hosting: {
        cardSecondsPerRequest: cardSeconds,
        gpus: 1,
        usdPerHour,
        utilisation: exactly(busy / 100),
        alwaysOn: true,
      },
    });
    return isUnknown(cost) ? cost : cost.perMonth;
  };
}
