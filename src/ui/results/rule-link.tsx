import { useVerdicts } from '../app-context';

/** Leads from what a rule says to the rule itself; its name is heard, since many stand on one page. */
export function RuleLink({ rule }: { rule: string }) {
  const { known } = useVerdicts();
  const topic = known.rules.find(({ id }) => id === rule)?.topic.replaceAll('-', ' ');
  return (
    <a className="rule-link" href={`#/how/rules/${rule}`}>
      See the rule
      <span className="visually-hidden">
        {' '}
        on {topic ?? 'this'}: {rule.replaceAll('-', ' ')}
      </span>
    </a>
  );
}
