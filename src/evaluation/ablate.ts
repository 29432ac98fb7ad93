import type { CaseRow } from '../model/case';
import type { Knowledge, RulebookEntries } from '../model/knowledge';
import type { Effect } from '../model/rule';

const isGate = (effect: Effect): boolean => effect.kind === 'gate';
const isPrerequisite = (effect: Effect): boolean => effect.kind === 'step';

/** The rule with other effects, or nothing where none is left. */
function withEffects<Rule extends { readonly effects: readonly Effect[] }>(
  rule: Rule,
  effects: readonly Effect[],
): Rule[] {
  return effects.length === 0 ? [] : [{ ...rule, effects }];
}

/**
 * The knowledge of one article by itself: rules that cite it, with the effects as the article words
 * them where those differ from ours. Gates of all rules stay: what is impossible stays so.
 */
export function articleAlone(knowledge: Knowledge, article: string): Knowledge {
  const rules = knowledge.rules.flatMap((rule) => {
    const gates = rule.effects.filter(isGate);
    const written = rule.asWritten?.find(({ source }) => source === article)?.effects;
    const cites = rule.sources.some(({ source }) => source === article);
    const ours = cites ? rule.effects : [];
    const own = (written ?? ours).filter((effect) => !isGate(effect));
    return withEffects(rule, [...gates, ...own]);
  });
  return { ...knowledge, rules };
}

/** The knowledge without some rules: they are gone with all that they do, gates included. */
export function withoutRules<Known extends Pick<RulebookEntries, 'rules'>>(
  knowledge: Known,
  struck: ReadonlySet<string>,
): Known {
  return { ...knowledge, rules: knowledge.rules.filter(({ id }) => !struck.has(id)) };
}

/**
 * The knowledge without some sources: they are struck from every rule, and a rule left without any
 * source goes, but for its gates and the steps that it puts first.
 */
export function withoutSources<Known extends Pick<RulebookEntries, 'rules'>>(
  knowledge: Known,
  struck: ReadonlySet<string>,
): Known {
  const rules = knowledge.rules.flatMap((rule) => {
    const sources = rule.sources.filter(({ source }) => !struck.has(source));
    if (sources.length > 0) return [{ ...rule, sources }];
    const kept = rule.effects.filter((effect) => isGate(effect) || isPrerequisite(effect));
    return withEffects({ ...rule, sources }, kept);
  });
  return { ...knowledge, rules };
}

/**
 * The knowledge without every rule that cites one of some sources, whoever else says the same; its
 * gates and the steps that it puts first stay. Stricter than `withoutSources`: a rule that others
 * support too is struck with the rest.
 */
export function withoutRulesCiting<Known extends Pick<RulebookEntries, 'rules'>>(
  knowledge: Known,
  struck: ReadonlySet<string>,
): Known {
  const rules = knowledge.rules.flatMap((rule) => {
    if (!rule.sources.some(({ source }) => struck.has(source))) return [rule];
    return withEffects(
      rule,
      rule.effects.filter((effect) => isGate(effect) || isPrerequisite(effect)),
    );
  });
  return { ...knowledge, rules };
}

/** What makes two addresses the same publication: the arXiv number, else host and path. */
function addressKey(url: string): string {
  const arxiv = /arxiv\.org\/[a-z]+\/(\d{4}\.\d{4,5})/i.exec(url)?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

/** Cluster of cases to the ids of the sources that stand for its publication. */
export type ClusterSources = Readonly<Record<string, readonly string[]>>;

/**
 * Sources behind a cluster: those that the table names, those with the id of the cluster, and those
 * at the address of one of its cases, so that files with clusters of their own are treated alike.
 */
export function sourcesOfCluster(
  knowledge: Pick<Knowledge, 'sources'>,
  cases: readonly Pick<CaseRow, 'source'>[],
  cluster: string,
  table: ClusterSources,
): Set<string> {
  const rows = cases.filter(({ source }) => source.cluster === cluster);
  const addresses = new Set(rows.map(({ source }) => addressKey(source.url)));
  const sameAddress = knowledge.sources.filter(
    ({ url }) => url !== undefined && addresses.has(addressKey(url)),
  );
  const named = Object.hasOwn(table, cluster) ? (table[cluster] ?? []) : [];
  return new Set([cluster, ...named, ...sameAddress.map(({ id }) => id)]);
}
