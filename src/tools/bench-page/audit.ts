import lighthouse from 'lighthouse';

/** What Lighthouse says of one visit: scores of 100, times in milliseconds, bytes as sent. */
export interface Audit {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  shift: number;
  scriptBytes: number;
}

/** Visits an address as Lighthouse's mobile defaults do: a slow telephone on slow 4G, nothing cached. */
export async function audit(address: string, port: number): Promise<Audit> {
  const outcome = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (outcome === undefined) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { audits, categories, runtimeError } = outcome.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (id: string) => 100 * (categories[id]?.score ?? 0);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    scriptBytes: scriptBytes(audits['network-requests']?.details),
  };
}

function scriptBytes(details: unknown): number {
  if (typeof details !== 'object' || details === null || !('items' in details)) return Number.NaN;
  const items: unknown[] = Array.isArray(details.items) ? details.items : [];
  return items.reduce<number>((sum, item) => {
    if (typeof item !== 'object' || item === null) return sum;
    if (!('resourceType' in item) || item.resourceType !== 'Script') return sum;
    return 'transferSize' in item ? sum + Number(item.transferSize) : sum;
  }, 0);
}

/** What lowered a score: the titles of the audits that did not pass. */
export async function complaints(address: string, port: number): Promise<string[]> {
  const outcome = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  return Object.values(outcome?.lhr.audits ?? {})
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ id, title }) => `${id}: ${title}`);
}
