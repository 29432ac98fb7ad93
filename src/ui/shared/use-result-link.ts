import { useApp } from '../app-context';

/** A link to a result, and whether it opens on other machines. */
interface ResultAddress {
  readonly link: string;
  readonly code: string;
  /** True where the link's own base opens only on this machine. */
  readonly onlyHere: boolean;
  /** The same result under the configured public base, where it differs. */
  readonly publicLink: string | null;
}

/** True for addresses that lead back to the machine they are opened on. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return true;
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname === '0.0.0.0'
  );
}

/** Where a result can be opened: at the page's own address, and at the public base if one is set. */
export function resultAddress(
  page: string,
  publicBase: string | undefined,
  payload: string,
): ResultAddress {
  const base = page.replace(/[?#].*$/, '');
  const link = `${base}#/r/${payload}`;
  const hasPublic = publicBase !== undefined && URL.canParse(publicBase);
  const publicLink = hasPublic ? `${publicBase.replace(/[?#].*$/, '')}#/r/${payload}` : null;
  return {
    link,
    code: payload,
    onlyHere: isLoopback(base),
    publicLink: publicLink === link ? null : publicLink,
  };
}

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
