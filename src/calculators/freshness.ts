import type { Figures, TuningMethod, Provenance } from '../model/catalogue';

/** An offer without what only pages read. */
type Offer = Figures['providers'][number];

/** A figure older than this many days is flagged. */
export const staleAfterDays = 90;

/** First day that a date as exact as its source can mean, in days since 1970. */
function firstDay(date: string): number {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** Days from one date to another; months and years count from their first day. */
export function daysBetween(from: string, to: string): number {
  return firstDay(to) - firstDay(from);
}

/** The oldest of the entries in use that are past 90 days on `today`; undefined where none is. */
export function oldestStale(
  entries: readonly Pick<Provenance, 'asOf'>[],
  today: string,
): { asOf: string; days: number } | undefined {
  const stale = entries
    .map(({ asOf }) => ({ asOf, days: daysBetween(asOf, today) }))
    .filter(({ days }) => days > staleAfterDays)
    .sort((a, b) => b.days - a.days);
  return stale[0];
}

/** Whether an offer of tuning takes a newcomer's job for production on a day. */
export function takesNewcomers(offer: Offer, day: string): boolean {
  if (offer.status !== 'offered' && offer.status !== 'winding-down') return false;
  const closed = [offer.closedToNewFrom, offer.noNewJobsFrom].filter((date) => date !== undefined);
  return closed.every((date) => daysBetween(day, date) > 0);
}

/**
 * Offers of a method that a newcomer can use on `day` (the knowledge's asOf, never the clock), and
 * whether a first-party source stands behind any of them, or behind every refusal.
 */
export function hostedTuning<One extends Offer>(
  offers: readonly One[],
  method: TuningMethod,
  day: string,
): { open: One[]; closed: One[]; onlySecondary: boolean } {
  const asked = offers.filter((offer) => offer.methods.includes(method));
  const open = asked.filter((offer) => takesNewcomers(offer, day));
  const closed = asked.filter((offer) => !takesNewcomers(offer, day));
  const deciding = open.length > 0 ? open : closed;
  return { open, closed, onlySecondary: deciding.every((offer) => offer.secondary) };
}
