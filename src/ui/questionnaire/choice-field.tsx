import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { ChoiceQuestion, MultiQuestion } from '../../model/question';

interface OptionCardProps {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  help: string;
  checked: boolean;
  /** Answers that say nothing about the matter look apart from those that do. */
  aside?: boolean;
  onChange: (checked: boolean) => void;
}

/** One native radio or checkbox as a card that can be pressed anywhere. */
function OptionCard({ type, name, label, help, checked, aside, onChange }: OptionCardProps) {
  const id = `${name}-help`;
  return (
    <label className={aside === true ? 'option aside' : 'option'}>
      <input
        type={type}
        name={type === 'radio' ? name.replace(/--.*$/, '') : name}
        checked={checked}
        aria-describedby={help === '' ? undefined : id}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>
        <b>{label}</b>
        {help !== '' && (
          <span className="option-help" id={id} aria-hidden="true">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}

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

interface MultiFieldProps {
  question: MultiQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

/** Checkboxes; "none of these" stands alone, and nothing ticked is no answer. */
export function MultiField({ question, answer, onAnswer }: MultiFieldProps) {
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
