import type { Condition } from '../../model/condition';
import { useDecider } from '../app-context';
import { conditionInWords } from '../questionnaire/condition-words';
import { numberInWords } from '../shared/number-in-words';

type FactLeaf = Extract<Condition, { fact: string }>;

function FactWords({ leaf }: { leaf: FactLeaf }) {
  const { knowledge } = useDecider();
  const fact = knowledge.facts.find(({ id }) => id === leaf.fact);
  const bounds = [
    leaf.atLeast === undefined ? '' : `at least ${numberInWords(leaf.atLeast, fact?.unit ?? '')}`,
    leaf.atMost === undefined ? '' : `at most ${numberInWords(leaf.atMost, fact?.unit ?? '')}`,
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
export function ConditionTree({ condition }: { condition: Condition }) {
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
