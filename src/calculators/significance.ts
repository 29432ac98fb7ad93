/*
 * What counts as more than noise, everywhere. Apart from the statistics, whose library the page that shows
 * a plan has no need of.
 */

/** A difference is settled, and no more noise, where its p value is below this. */
export const settledBelow = 0.05;

/** The normal quantile that 95 % of the curve lies within on both sides. */
export const z95 = 1.959963984540054;
