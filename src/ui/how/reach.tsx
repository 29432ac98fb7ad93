import type { Knowledge } from '../../model/knowledge';
import type { EvaluationRecord } from '../../model/evaluation-record';
import { useDecider, useEvaluation } from '../app-context';
import { whole } from '../cases/result-words';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';

/** Heuristics read from the five articles, numbered 1 to 101. */
const heuristics = 101;

const distinct = (values: readonly unknown[]) => new Set(values).size;

/** What the rules are made of. */
function contentLines({ rules }: Knowledge): FactLine[] {
  const graded = (grade: string) => rules.filter((rule) => rule.grade === grade).length;
  const cited = rules.flatMap(({ sources }) => sources).flatMap(({ heuristic }) => heuristic ?? []);
  const grades = `${graded('measured')} measured, ${graded('practice')} practice, ${graded('opinion')} opinion`;
  return [
    ['Rules', `${rules.length}, under ${distinct(rules.map(({ topic }) => topic))} topics`],
    ['Separate ideas (considerations)', distinct(rules.map(({ consideration }) => consideration))],
    ['Grade', grades],
    [
      'Pieces of advice in the five articles (heuristics) that rules carry',
      `${distinct(cited)} of ${heuristics}`,
    ],
  ];
}

/** Where the rules hold, and which strategies they can put first. */
function reachLines({ rules, strategies }: Knowledge, record: EvaluationRecord): FactLine[] {
  const usage = rules.flatMap(({ id }) => record.usage[id] ?? []);
  const ofRules = (count: number) => `${count} of ${rules.length}`;
  const never = strategies.filter(({ id }) => (record.firsts[id] ?? null) === null);
  const matched = never.length > 0 && never.every(({ dominatedBy }) => dominatedBy !== undefined);
  const first = `${strategies.length - never.length} of ${strategies.length}`;
  return [
    [
      'Rules that hold in some published case',
      ofRules(usage.filter(({ cases }) => cases > 0).length),
    ],
    [
      'Rules that decide some published case',
      ofRules(usage.filter(({ decides }) => decides.length > 0).length),
    ],
    ['Rules with answers under which they hold', ofRules(rules.length - record.unmet.length)],
    [
      'Strategies with answers that put them first',
      matched ? `${first}; the rest are matched for less` : first,
    ],
    [
      `Rules that hold in some of ${whole(record.profiles.of)} random profiles`,
      ofRules(usage.filter(({ profiles }) => profiles > 0).length),
    ],
  ];
}

/** How much the rules cover, and which of them chance never met. */
export function Reach() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  return (
    <section className="part" aria-labelledby="reach">
      <h2 id="reach">What the rules reach</h2>
      <FactList lines={[...contentLines(knowledge), ...reachLines(knowledge, record)]} />
      <Silent />
    </section>
  );
}

function Silent() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const silent = knowledge.rules.filter(({ id }) => record.usage[id]?.profiles === 0);
  if (silent.length === 0) return null;
  return (
    <>
      <p className="part-says">
        Never met by chance, which answers uniformly and leaves every assumption as it is:
      </p>
      <ul className="plain-list">
        {silent.map(({ id, because }) => (
          <li key={id}>
            <a href={`#/how/rules/${id}`}>{because}</a>
            {record.unmet.includes(id) && (
              <span className="quiet-text"> No answers make it hold as things stand.</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
