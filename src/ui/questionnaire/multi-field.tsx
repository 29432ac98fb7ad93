import type { Answer } from '../../model/answers';
import type { MultiQuestion } from '../../model/question';
import { offered } from './choice-field';
import { OptionCard } from './option-card';

interface Props {
  question: MultiQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

/** Checkboxes; "none of these" stands alone, and nothing ticked is no answer. */
export function MultiField({ question, answer, onAnswer }: Props) {
  const chosen = Array.isArray(answer) ? answer : [];
  const isNone = Array.isArray(answer) && answer.length === 0;

  function toggle(id: string, checked: boolean): void {
    const next = checked ? [...chosen, id].sort() : chosen.filter((other) => other !== id);
    onAnswer(next.length === 0 ? undefined : next);
  }
  return (
    <>
      {offered(question, answer).map((option) => (
        <OptionCard
          key={option.id}
          type="checkbox"
          name={`${question.id}--${option.id}`}
          label={option.label}
          help={option.help}
          checked={chosen.includes(option.id)}
          onChange={(checked) => {
            toggle(option.id, checked);
          }}
        />
      ))}
      <OptionCard
        type="checkbox"
        name={`${question.id}--none-of-these`}
        label={question.noneLabel}
        help=""
        aside
        checked={isNone}
        onChange={(checked) => {
          onAnswer(checked ? [] : undefined);
        }}
      />
    </>
  );
}
