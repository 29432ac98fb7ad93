import type { RefObject } from 'react';
import type { Answer } from '../../model/answers';
import type { NumberQuestion } from '../../model/question';
import { numberText, readNumber } from '../../words/typed-number';
import type { TypedNumber } from '../../words/typed-number';
import { MeantNumbers } from '../shared/meant-numbers';
import { numberInWords } from '../shared/answer-words';

interface Props {
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
export function NumberField(props: Props) {
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
              {numberInWords(parsed.value, question.unit)}
            </>
          )}
          {parsed.kind === 'problem' && parsed.meant.length > 0 && 'Which do you mean? '}
          {parsed.kind === 'problem' && typeof answer === 'number' && (
            <>Your answer so far stays: {numberInWords(answer, question.unit)}</>
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
