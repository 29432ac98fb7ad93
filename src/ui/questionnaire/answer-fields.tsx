/* The fields of a question: cards to choose one or several from, and a text field for a number. */

import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { ChoiceQuestion, MultiQuestion, NumberQuestion } from '../../model/question';
import type { RefObject } from 'react';
import { numberText, measured } from '../../words/answers';
import { readNumber } from '../../words/typed-number';
import type { TypedNumber } from '../../words/typed-number';
import { MeantNumbers } from '../shared/meant-numbers';

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

interface NumberProps {
  question: NumberQuestion;
  answer: Answer | undefined;
  /** What stands in the field, which may not be a number yet. */
  text: string;
  /** Shown once the person has tried to go on. */
  problem: string | null;
  input?: RefObject<HTMLInputElement | null>;
  /** The answer before this typing: it stands while what is typed cannot be read. */
  before: Answer | undefined;
  onText: (text: string) => void;
  /** The typing is over for now. */
  onSettle: () => void;
  onAnswer: (answer: Answer | undefined) => void;
}

function read(typed: TypedNumber): number | undefined {
  return typed.kind === 'number' ? typed.value : undefined;
}

/** A text field that takes 5000, 5,000, 5 000, 5k or 1.2m and says what it understood while typing. */
export function NumberField(props: NumberProps) {
  const { question, answer, text, problem, input, before, onText, onSettle, onAnswer } = props;
  const parsed = readNumber(text, question);
  const [hint, heard, fault] = ['hint', 'heard', 'fault'].map((part) => `${question.id}-${part}`);
  return (
    <>
      <div className={problem === null ? 'number' : 'number wrong'}>
        <p className="hint" id={hint}>
          For example 5000, 5,000, 5k or 1.2m. A rough figure will do.
        </p>
        {problem !== null && (
          <p className="fault" id={fault}>
            <span className="visually-hidden">Error: </span>
            {problem}
          </p>
        )}
        <div className="number-row">
          <input
            ref={input}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="next"
            spellCheck={false}
            maxLength={60}
            aria-label={question.text}
            aria-invalid={problem !== null}
            aria-describedby={[hint, problem === null ? heard : fault].join(' ')}
            value={text}
            onChange={(event) => {
              const typed = readNumber(event.target.value, question);
              onText(event.target.value);
              onAnswer(typed.kind === 'problem' ? before : read(typed));
            }}
            onBlur={onSettle}
          />
          <span className="unit" aria-hidden="true">
            {question.unit}
          </span>
        </div>
        <p className="heard" id={heard} aria-live="polite">
          {parsed.kind === 'number' && (
            <>
              <span aria-hidden="true">✓ </span>
              {measured(parsed.value, question.unit)}
            </>
          )}
          {parsed.kind === 'problem' && parsed.meant.length > 0 && 'Which do you mean? '}
          {parsed.kind === 'problem' && typeof answer === 'number' && (
            <>Your answer so far stays: {measured(answer, question.unit)}</>
          )}
        </p>
        {parsed.kind === 'problem' && parsed.meant.length > 0 && (
          <p className="meant-numbers">
            <MeantNumbers
              meant={parsed.meant}
              about={question.text}
              onChoose={(value) => {
                onText(numberText(value));
                onAnswer(value);
              }}
            />
          </p>
        )}
      </div>
    </>
  );
}
