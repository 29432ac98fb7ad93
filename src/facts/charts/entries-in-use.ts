import { oldestStale } from '../../calculators/freshness';
import { finder } from '../settings';
import type { Provenance } from '../../model/price';
import type { Situation } from './situation';
import { chosen, servingCard } from './situation';

/** A dated figure that a chart is drawn from. */
export interface EntryInUse {
  readonly name: string;
  readonly what: string;
  readonly asOf: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly secondary: boolean;
}

type Named = Provenance & { id: string; name: string };

const sizeAssumption: Readonly<Record<string, string>> = {
  medium: 'base-model-medium',
  frontier: 'base-model-large',
};

function entry(what: string, found: Named | undefined): EntryInUse[] {
  if (found === undefined) return [];
  const { name, asOf, source, secondary } = found;
  return [{ what, name, asOf, title: source.title, url: source.url, secondary }];
}

function cardInUse(situation: Situation): EntryInUse[] {
  const card = servingCard(situation);
  const rents = situation.catalogues.rentals
    .filter(({ accelerator }) => accelerator === card?.id)
    .flatMap((rental) =>
      entry('rent', { ...rental, name: `${card?.name ?? ''} at ${rental.provider}` }),
    );
  return [...entry('card', card), ...rents];
}

/** The catalogue entries behind the charts, each with its date and source. */
export function entriesInUse(situation: Situation): EntryInUse[] {
  const { catalogues, assume } = situation;
  const size = chosen(situation, 'model-size') ?? '';
  const price = finder(catalogues.tokenPrices);
  const model = finder(catalogues.models);
  return [
    ...entry('price per token', price(assume, 'base-model-hosted')),
    ...entry('context window', finder(catalogues.hostedModels)(assume, 'base-model-hosted')),
    ...entry('price per token', price(assume, 'tuned-model-hosted')),
    ...entry('price of training', finder(catalogues.tuningPrices)(assume, 'tuning-price')),
    ...entry('shape', model(assume, 'base-model-small')),
    ...(size in sizeAssumption ? entry('shape', model(assume, sizeAssumption[size] ?? '')) : []),
    ...cardInUse(situation),
  ];
}

/** The oldest entry in use that is past 90 days on a day (YYYY-MM-DD); undefined where none is. */
export function staleAmong(entries: readonly EntryInUse[], today: string) {
  return oldestStale(entries, today);
}
