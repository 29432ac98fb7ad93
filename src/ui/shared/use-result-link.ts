import { resultAddress } from '../../state/address';
import type { ResultAddress } from '../../state/address';
import { useApp } from '../app-context';

/** Where a result can be opened, and the address to pass on: the public one where this one stays here. */
export function useResultLink(payload: string): {
  readonly where: ResultAddress;
  readonly main: string;
} {
  const { address, publicBase } = useApp();
  const where = resultAddress(address, publicBase, payload);
  const main = where.onlyHere && where.publicLink !== null ? where.publicLink : where.link;
  return { where, main };
}
