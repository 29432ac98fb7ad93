/**
 * Accuracy at which a system pays for itself: p* = L / (L + G), with L the loss of one failure and
 * G the gain of one success, both above 0 and in the same currency. OpenAI's worked case (success
 * worth 20, escalation 40, in 5 % of failures a churn of 1,000) gives 88 / 108 = 81.5 %.
 */
export function breakEvenAccuracy(lossPerFailure: number, gainPerSuccess: number): number {
  return lossPerFailure / (lossPerFailure + gainPerSuccess);
}

/** Mean loss of a failure from its kinds: each a share of failures and a loss. Shares sum to 1. */
export function meanLoss(kinds: readonly { share: number; loss: number }[]): number {
  return kinds.reduce((total, kind) => total + kind.share * kind.loss, 0);
}

/** What a request brings in the mean at an accuracy from 0 to 1, in the currency of the inputs. */
export function valuePerRequest(
  accuracy: number,
  lossPerFailure: number,
  gainPerSuccess: number,
): number {
  return accuracy * gainPerSuccess - (1 - accuracy) * lossPerFailure;
}
