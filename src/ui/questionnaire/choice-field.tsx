import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { ChoiceQuestion, MultiQuestion } from '../../model/question';
import { OptionCard } from './option-card';

/** From here on a single column would not fit a screen. */
const manyOptions = 7;

interface Props {
  question: ChoiceQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
  /** Not to be sure is one of the options, where there is no other way to leave it open. */
  withUnsure?: boolean;
}

/** The options to choose from; one that has since been split is shown only to who chose it. */
export function offered(question: ChoiceQuestion | MultiQuestion, answer: Answer | undefined) {
  const chosen = Array.isArray(answer) ? answer : [answer];
  return question.options.filter(
    ({ id, splitInto }) => splitInto === undefined || chosen.includes(id),
  );
}

/** Radios. */
export function ChoiceField({ question, answer, onAnswer, withUnsure = false }: Props) {
  return (
    <div className={question.options.length > manyOptions ? 'options many' : 'options'}>
      {offered(question, answer).map((option) => (
        <OptionCard
          key={option.id}
          type="radio"
          name={`${question.id}--${option.id}`}
          label={option.label}
          help={option.help}
          checked={answer === option.id}
          onChange={() => {
            onAnswer(option.id);
          }}
        />
      ))}
      {withUnsure && (
        <OptionCard
          type="radio"
          name={`${question.id}--${unsure}`}
          label="Not sure"
          help="Left open; the result says what it could change."
          aside
          checked={answer === unsure}
          onChange={() => {
            onAnswer(unsure);
          }}
        />
      )}
    </div>
  );
}
