import { useDecider } from '../app-context';
import { UnknownPage } from '../shared/unknown-page';
import { CoveragePage } from './coverage-page';
import { DisagreementPage, DisagreementsPage } from './disagreements-page';
import { Overview } from './overview';
import { RulePage } from './rule-page';
import { RulesPage } from './rules-page';
import { SourcePage, SourcesPage } from './sources-page';
import { StrategiesPage, StrategyPage } from './strategies-page';
import '../shared/part.css';
import '../shared/plain-list.css';
import './how.css';

interface Props {
  section: string | undefined;
  id: string | undefined;
  query: string | undefined;
}

/** How it thinks: the way in, the shelves of rules, sources and strategies, and each entry of them. */
export function HowPage({ section, id, query }: Props) {
  const { knowledge } = useDecider();
  if (id !== undefined) return <Entry key={`${section ?? ''}/${id}`} section={section} id={id} />;
  switch (section) {
    case undefined:
      return <Overview />;
    case 'rules':
      return <RulesPage query={query ?? ''} />;
    case 'sources':
      return <SourcesPage />;
    case 'strategies':
      return <StrategiesPage />;
    case 'disagreements':
      return <DisagreementsPage entries={knowledge.disagreements} />;
    case 'coverage':
      return <CoveragePage />;
    default:
      return <UnknownPage says="There is no such list." />;
  }
}

function Entry({ section, id }: { section: string | undefined; id: string }) {
  const { knowledge } = useDecider();
  const rule = section === 'rules' ? knowledge.rules.find((one) => one.id === id) : undefined;
  if (rule !== undefined) return <RulePage rule={rule} />;
  const source = section === 'sources' ? knowledge.sources.find((one) => one.id === id) : undefined;
  if (source !== undefined) return <SourcePage source={source} />;
  const dispute = knowledge.disagreements.find((one) => one.id === id);
  if (section === 'disagreements' && dispute !== undefined)
    return <DisagreementPage entry={dispute} />;
  const strategy =
    section === 'strategies' ? knowledge.strategies.find((one) => one.id === id) : undefined;
  if (strategy !== undefined) return <StrategyPage strategy={strategy} />;
  return (
    <UnknownPage says="There is no rule, source, strategy or disagreement with that name; an older version may have had one." />
  );
}
