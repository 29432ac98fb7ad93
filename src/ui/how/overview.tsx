import { useDecider, useProof } from '../app-context';
import { percent } from '../cases/result-words';
import { count } from '../shared/answer-words';
import { PageHeading } from '../shared/page-heading';
import { OffBanner } from './off-banner';
import { mainTopics, topicAsks, topicName, topicsOf } from './topic-words';

/** The way in: how a recommendation comes about, and what can be looked up. */
export function Overview() {
  const { knowledge } = useDecider();
  const topics = topicsOf(knowledge.rules);
  return (
    <div className="page how">
      <PageHeading title="How it thinks">How it thinks</PageHeading>
      <p className="lede">
        No model writes the advice. {count(knowledge.rules.length, 'rule')} that anybody can read,
        from {count(knowledge.sources.length, 'source')}, are held against your answers; what they
        add up to is the recommendation.
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
      {count(rules.length, 'rule')}, {measured} of them measured
    </p>
  );
}

function Shelves() {
  const { knowledge } = useDecider();
  const { record } = useProof();
  const shelves = [
    ['rules', 'All rules', `${knowledge.rules.length}, by topic, strategy or source`],
    ['strategies', 'Strategies', `${knowledge.strategies.length} rungs, from cheap to dear`],
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
            {record.cases.length}; right or as good for {percent(record.all.lenient.share)} of
            publications
          </span>
        </li>
      </ul>
    </section>
  );
}

const steps: readonly (readonly [string, string])[] = [
  [
    'Three values',
    'Every condition is true, false or unknown. What you did not answer is unknown, never a quiet no.',
  ],
  [
    'Gates before scores',
    'What is impossible with your answers is shut. What may be impossible stays, and is to be confirmed first.',
  ],
  [
    'Family, then method',
    'Reasons for and against add up for each family: slight 1, clear 2, strong 3. The method is chosen within the leading family.',
  ],
  [
    'Repetition is not weight',
    'Rules that state one idea share a consideration. Of one consideration only the strongest reason on a target counts.',
  ],
  ['The ladder', 'On level points the cheaper rung goes first; climbing needs a reason.'],
  [
    'Apart, not blended',
    'How strong the lead is, how certain it is while answers are open, and what evidence stands behind it are said one by one.',
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
