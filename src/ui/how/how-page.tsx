import { useDecider, useEvaluation } from '../app-context';
import { leadingSet, shareInPercent } from '../cases/case-words';
import { counted } from '../../words/answers';
import { PageHeading, UnknownPage } from '../shared/page-heading';
import { OffBanner } from './off-banner';
import { mainTopics, topicAsks, topicName, topicsOf } from './rule-words';
import { CoveragePage } from './coverage-page';
import { DisagreementPage, DisagreementsPage } from './disagreements-page';
import { RulePage } from './rule-page';
import { RulesPage } from './rules-page';
import { SourcePage, SourcesPage } from './sources-page';
import { StrategiesPage, StrategyPage } from './strategies-page';
import './how.css';

/** The way in: how a recommendation comes about, and what can be looked up. */
export function Overview() {
  const { knowledge } = useDecider();
  const topics = topicsOf(knowledge.rules);
  return (
    <div className="page how">
      <PageHeading title="How it thinks">How it thinks</PageHeading>
      <p className="lede">
        No model writes the advice. {counted(knowledge.rules.length, 'rule')} that anybody can read,
        from {counted(knowledge.sources.length, 'source')}, are held against your answers. They
        answer two or three questions in turn, and those answers are the recommendation.
      </p>
      <OffBanner />
      <section className="part" aria-labelledby="asked-first">
        <h2 id="asked-first">What people ask about first</h2>
        <ul className="topic-cards">
          {topics.slice(0, mainTopics).map((topic) => (
            <li key={topic}>
              <h3>
                <a href={`#/how/rules?topic=${topic}`}>{topicName(topic)}</a>
              </h3>
              <p>{topicAsks(topic)}</p>
              <TopicCount topic={topic} />
            </li>
          ))}
        </ul>
        {topics.length > mainTopics && (
          <>
            <h3 className="how-sub">The other topics</h3>
            <ul className="topic-rest">
              {topics.slice(mainTopics).map((topic) => (
                <li key={topic}>
                  <a href={`#/how/rules?topic=${topic}`}>{topicName(topic)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Shelves />
      <Steps />
    </div>
  );
}

function TopicCount({ topic }: { topic: string }) {
  const { knowledge } = useDecider();
  const rules = knowledge.rules.filter((rule) => rule.topic === topic);
  const measured = rules.filter(({ grade }) => grade === 'measured').length;
  return (
    <p className="quiet-text">
      {counted(rules.length, 'rule')}, {measured} of them measured
    </p>
  );
}

function Shelves() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const lead = leadingSet(record);
  const shelves = [
    ['rules', 'All rules', `${knowledge.rules.length}, by topic, strategy or source`],
    ['strategies', 'Strategies', `${knowledge.strategies.length} rungs, from cheap to expensive`],
    ['sources', 'Sources', `${knowledge.sources.length}, with what each author gains`],
    ['disagreements', 'Disagreements', `${knowledge.disagreements.length}, and what we follow`],
    ['coverage', 'Coverage and versions', 'what the rules reach, and what changed'],
  ] as const;
  return (
    <section className="part" aria-labelledby="shelves">
      <h2 id="shelves">Look it up</h2>
      <ul className="shelves">
        {shelves.map(([id, name, says]) => (
          <li key={id}>
            <a href={`#/how/${id}`}>{name}</a>
            <span className="quiet-text">{says}</span>
          </li>
        ))}
        <li>
          <a href="#/cases">Published cases</a>
          <span className="quiet-text">
            {record.cases.length}; right or as good in{' '}
            {shareInPercent(lead.set.scores.lenient.share)} of {lead.says}
          </span>
        </li>
      </ul>
    </section>
  );
}

const steps: readonly (readonly [string, string])[] = [
  [
    'Three questions, not one race',
    'Is there something to do first? What must the model be given? Must the weights change, and if so, by which kind of training? Families follow from the answers; prompting and retrieval have no points of their own.',
  ],
  [
    'Three values',
    'Every condition is true, false or unknown. What you did not answer is unknown, never a quiet no.',
  ],
  [
    'What is impossible, or has nothing to gain, is ruled out first',
    'Privacy, access, licences and memory rule methods out; they are no reasons. What may be impossible stays, and is to be confirmed first.',
  ],
  [
    'Repetition is not weight',
    'Rules that state one idea share a consideration. Of one consideration only the strongest reason on a question counts: slight 1, clear 2, strong 3.',
  ],
  [
    'Chances, held against what happened',
    'A curve turns the sum of reasons into a chance. It is fitted on published cases, and may never make training likelier than not where nothing speaks for it. How good it is was measured on each case without its own publication.',
  ],
  [
    'Close is called open',
    'Where a question is below about six in ten, the headline names two ways, and the questions that would settle it follow.',
  ],
  [
    'The ladder',
    'Where two ways are as good, the cheaper one goes first; climbing needs a reason.',
  ],
  [
    'Apart, not blended',
    'How strong an answer is, how certain it is while questions are open, and what evidence stands behind it are said one by one.',
  ],
];

function Steps() {
  return (
    <section className="part" aria-labelledby="steps">
      <h2 id="steps">How it adds up</h2>
      <ol className="how-steps">
        {steps.map(([name, says]) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{says}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

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
