import { useStore } from 'zustand';
import type { Knowledge } from '../../model/knowledge';
import type { LedgerEntry } from '../../model/calibration';
import type { Rule, Strength } from '../../model/rule';
import { counted, grouped, lowered, measured } from '../../words/answers';
import { conditionInWords } from '../../words/conditions';
import { ledgerKey } from '../../model/target';
import { recordInWords, recordOf } from '../../words/rules';
import { useDecider, useEvaluation, useApp, useOwnDecision } from '../app-context';
import { shareInPercent, CaseLinks } from '../cases/case-words';
import { FactList } from '../shared/fact-list';
import { PageHeading } from '../shared/page-heading';
import type { Condition } from '../../model/condition';
import type { ExplainedCondition, Truth } from '../../model/recommendation';
import { AboutPlaces, Cited } from './cited';
import { effectInWords, topicName } from './rule-words';
import { RuleList } from './rules-page';
import { SwitchOff } from './switched-off';

/** One rule: when it holds, what it does, on what evidence, how often it speaks and what it decides. */
export function RulePage({ rule }: { rule: Rule }) {
  const { knowledge } = useDecider();
  return (
    <div className="page how">
      <p className="back">
        <a href={`#/how/rules?topic=${rule.topic}`}>{topicName(rule.topic)}</a>
      </p>
      <PageHeading title={rule.because} className="entry-title">
        {rule.because}
      </PageHeading>
      <p className="quiet-text entry-id">
        Rule <code>{rule.id}</code>
      </p>
      <div className="how-columns">
        <section aria-labelledby="when">
          <h2 id="when">When</h2>
          <div className="how-when">
            <ConditionTree condition={rule.when} />
          </div>
        </section>
        <section aria-labelledby="then">
          <h2 id="then">Then</h2>
          <ul className="plain-list">
            {rule.effects.map((effect) => (
              <li key={JSON.stringify(effect)}>{effectInWords(knowledge, effect)}.</li>
            ))}
          </ul>
        </section>
      </div>
      <section className="part" aria-labelledby="evidence">
        <h2 id="evidence">On what evidence: {rule.grade}</h2>
        <Cited citations={rule.sources} />
        <AboutPlaces citations={rule.sources} />
        <AsWritten rule={rule} />
      </section>
      <Record rule={rule} />
      <WithYourAnswers rule={rule.id} />
      <HowOften rule={rule} />
      <SwitchOff kind="rules" id={rule.id} />
      <Related rule={rule} />
    </div>
  );
}

/** Where we do not follow an article to the letter: what it says taken at its word. */
function AsWritten({ rule }: { rule: Rule }) {
  const { knowledge } = useDecider();
  if (rule.asWritten === undefined) return null;
  return rule.asWritten.map(({ source, effects }) => {
    const author = knowledge.sources.find(({ id }) => id === source)?.author ?? source;
    const says = effects.map((effect) => effectInWords(knowledge, effect)).join('; ');
    return (
      <p key={source} className="note">
        {author} taken at the word: {says === '' ? 'nothing of it' : says}. We follow it in part,
        and use the wording only to score the article on its own.
      </p>
    );
  });
}

/** What a reason is recorded on, in a few words. */
function targetName(knowledge: Knowledge, on: string): string {
  if (on === 'weights') return 'Must the weights change?';
  if (on === 'context') return 'What must it be given?';
  const family = knowledge.families.find(({ id }) => id === on);
  return `Which training: ${lowered(family?.name ?? on)}?`;
}

/** What published cases made of the rule, on each question that it speaks to; and what it was read from. */
function Record({ rule }: { rule: Rule }) {
  const { knowledge } = useDecider();
  const reasons = rule.effects.flatMap((effect) =>
    (effect.kind === 'favour' || effect.kind === 'disfavour') && ledgerKey(effect.on) !== null
      ? [{ on: effect.on, by: effect.by }]
      : [],
  );
  const cases = rule.cases ?? [];
  if (reasons.length === 0 && cases.length === 0) return null;
  return (
    <section className="part" aria-labelledby="record">
      <h2 id="record">Its record in published cases</h2>
      {reasons.map(({ on, by }) => (
        <RecordOn
          key={JSON.stringify(on)}
          name={targetName(knowledge, ledgerKey(on) ?? '')}
          written={by}
          entry={recordOf(knowledge.ledger, rule.id, on)}
        />
      ))}
      {rule.despite !== undefined && (
        <p className="note">
          <b>Why its strength stands all the same:</b> {rule.despite}
        </p>
      )}
      {cases.length > 0 && (
        <>
          <h3 className="how-sub">Cases that were read for it</h3>
          <CaseLinks ids={cases} />
        </>
      )}
    </section>
  );
}

interface RecordOnProps {
  name: string;
  written: Strength;
  entry: LedgerEntry | null;
}

const recordWords: Readonly<Record<LedgerEntry['record'], string>> = {
  none: 'no record',
  against: 'it came out the other way more often than not',
  even: 'no better than even',
  slight: 'slight',
  clear: 'clear',
  strong: 'strong',
};

function RecordOn({ name, written, entry }: RecordOnProps) {
  if (entry === null || entry.record === 'none') {
    const few =
      entry === null || entry.publications === 0
        ? 'no publication in which it holds settled this'
        : `only ${counted(entry.publications, 'publication')} in which it holds settled this, fewer than 8`;
    return (
      <p className="record-on">
        <b>{name}</b> No record: {few}. It rests on its sources.
      </p>
    );
  }
  const { held, failed, oddsRatio, publications, record } = entry;
  return (
    <>
      <p className="record-on">
        <b>{name}</b> It {recordInWords(entry)}.
      </p>
      <FactList
        lines={[
          ['Held', grouped(Math.round(10 * held) / 10)],
          ['Failed', grouped(Math.round(10 * failed) / 10)],
          ['Publications', grouped(publications)],
          [
            'Odds against all other settled cases',
            `${grouped(Math.round(10 * oddsRatio) / 10)} to 1`,
          ],
          ['What that amounts to', recordWords[record]],
          ['Written as', written],
        ]}
      />
    </>
  );
}

function HowOften({ rule }: { rule: Rule }) {
  const { record } = useEvaluation();
  const usage = record.usage[rule.id];
  if (usage === undefined) return null;
  const { profiles, cases, decides } = usage;
  return (
    <section className="part" aria-labelledby="how-often">
      <h2 id="how-often">How often it speaks</h2>
      <p className="part-says">
        It holds in {cases} of {record.cases.length} published cases and in{' '}
        {shareInPercent(profiles / Math.max(1, record.profiles.of))} of{' '}
        {grouped(record.profiles.of)} profiles with random answers.
        {profiles === 0 && ' Chance did not meet it once.'}
      </p>
      <h3 className="how-sub">Cases that it decides</h3>
      {decides.length === 0 ? (
        <p className="part-says">None: without this rule every published case keeps its advice.</p>
      ) : (
        <>
          <p className="part-says">Without this rule, another family would be advised in:</p>
          <CaseLinks ids={decides} />
        </>
      )}
    </section>
  );
}

function Related({ rule }: { rule: Rule }) {
  const { knowledge } = useDecider();
  const tiers = knowledge.rules.filter(
    ({ id, consideration }) => consideration === rule.consideration && id !== rule.id,
  );
  const disputes = knowledge.disagreements.filter(({ considerations }) =>
    considerations.includes(rule.consideration),
  );
  return (
    <>
      {tiers.length > 0 && (
        <section className="part" aria-labelledby="tiers">
          <h2 id="tiers">The same idea in other strengths</h2>
          <p className="part-says">Of these only the strongest that holds counts.</p>
          <RuleList rules={tiers} />
        </section>
      )}
      {disputes.length > 0 && (
        <section className="part" aria-labelledby="disputes">
          <h2 id="disputes">Where the sources disagree</h2>
          <ul className="plain-list">
            {disputes.map(({ id, title }) => (
              <li key={id}>
                <a href={`#/how/disagreements/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type FactLeaf = Extract<Condition, { fact: string }>;

function FactWords({ leaf }: { leaf: FactLeaf }) {
  const { knowledge } = useDecider();
  const fact = knowledge.facts.find(({ id }) => id === leaf.fact);
  const bounds = [
    leaf.atLeast === undefined ? '' : `at least ${measured(leaf.atLeast, fact?.unit ?? '')}`,
    leaf.atMost === undefined ? '' : `at most ${measured(leaf.atMost, fact?.unit ?? '')}`,
  ];
  const says = bounds.filter((bound) => bound !== '').join(' and ');
  return (
    <>
      {fact?.label ?? leaf.fact} is {says} <span className="quiet-text">(computed)</span>
    </>
  );
}

function Branch({ title, parts }: { title: string; parts: readonly Condition[] }) {
  return (
    <>
      {title}
      <ul className="condition">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionTree condition={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A condition in words; what is joined by "all", "any" or "not" is set in as a list. */
function ConditionTree({ condition }: { condition: Condition }) {
  const { knowledge } = useDecider();
  if ('all' in condition) {
    if (condition.all.length === 0) return <>Always</>;
    return <Branch title="All of these hold:" parts={condition.all} />;
  }
  if ('any' in condition)
    return <Branch title="At least one of these holds:" parts={condition.any} />;
  if ('not' in condition) return <Branch title="This does not hold:" parts={[condition.not]} />;
  if ('fact' in condition) return <FactWords leaf={condition} />;
  const words = conditionInWords(knowledge.questions, condition);
  return <>{words.charAt(0).toUpperCase() + words.slice(1)}</>;
}

const truthSays: Readonly<Record<Truth, string>> = {
  true: 'It holds with your answers.',
  false: 'It does not hold with your answers.',
  unknown: 'It is open: an answer is missing.',
};

/** Whether a rule holds for the visitor, and on which of their answers that hangs. */
function WithYourAnswers({ rule }: { rule: string }) {
  const { session } = useApp();
  const hasAnswers = useStore(session.store, (state) => Object.keys(state.answers).length > 0);
  return hasAnswers ? <OwnTruth rule={rule} /> : null;
}

function OwnTruth({ rule }: { rule: string }) {
  const decider = useDecider();
  const decision = useOwnDecision();
  const explained = decider.rules(decision).find((entry) => entry.rule === rule);
  if (explained === undefined) return null;
  return (
    <section className="part" aria-labelledby="yours">
      <h2 id="yours">With your answers</h2>
      <p className="part-says">{truthSays[explained.truth]}</p>
      <ul className="plain-list">
        {explained.conditions.map((condition) => (
          <Leaf key={JSON.stringify(condition.condition)} leaf={condition} />
        ))}
      </ul>
    </section>
  );
}

function Leaf({ leaf }: { leaf: ExplainedCondition }) {
  return (
    <li>
      {leaf.expected}. <span className="quiet-text">{leaf.given}</span>
    </li>
  );
}
