import type { Rental } from '../model/catalogue';
import { h100Rentals } from './rentals/h100';
import { otherRentals } from './rentals/other-cards';

/**
 * Card rental, USD per card and hour. The same H100 SXM costs 4.5 times as much at the dearest
 * place on demand as at the cheapest: show the range, not a point.
 */
export const rentals: Rental[] = [...h100Rentals, ...otherRentals];
