import { useId, useState } from 'react';
import type { Answer } from '../../model/answers';
import type { Assumption, Assumptions, AssumptionValue } from '../../model/assumption-values';
import type { NumberQuestion } from '../../model/question';
import { useApp } from '../app-context';
import { readNumber } from '../../words/typed-number';
import { assumed, lowered, measured, listed } from '../../words/answers';
import { AssumptionField, NumberInPlace } from './assumption-fields';
import type { TypedFigure } from './assumption-fields';

// The visitor's own figures that the numbers follow from, each with its field in place: the same answers
// and assumptions as everywhere else.

interface Props {
  questions: readonly NumberQuestion[];
  /** Open ones among them: they are marked. */
  missing: readonly string[];
  assumptions: readonly Assumption[];
  answers: Readonly<Record<string, Answer>>;
  set: Assumptions;
  /** The costs of some method are drawn. */
  isDrawn: boolean;
  /** False where the result is somebody else's: nothing can be changed then. */
  own: boolean;
}

/** Once shown, a field stays for this visit, so that none goes away while it is filled in. */
function useKept<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  const [kept, setKept] = useState(entries);
  const fresh = entries.filter(({ id }) => !kept.some((one) => one.id === id));
  const all = [...kept, ...fresh];
  if (fresh.length > 0) setKept(all);
  return all;
}

/** Fields for the volume, the lengths and what else is missing, or what the sender said. */
export function OwnFigures({ questions, missing, assumptions, answers, set, isDrawn, own }: Props) {
  const { session } = useApp();
  const asked = useKept(questions);
  const assumed = useKept(assumptions);
  if (asked.length + assumed.length === 0) return null;
  const open = [
    ...asked.filter(({ id }) => missing.includes(id)).map(({ short }) => lowered(short)),
    ...assumed.filter((one) => missing.includes(one.id)).map(({ label }) => lowered(label)),
  ];
  const title = own ? 'Your figures' : 'The figures';
  const without = isDrawn ? 'Without them some costs stay open.' : 'Nothing is drawn without them.';
  return (
    <section className="own-figures" aria-label={title}>
      <h3>{title}</h3>
      <p className={open.length === 0 ? 'quiet-text' : 'own-figures-missing'}>
        {open.length === 0
          ? `Everything below follows from these.${own ? ' Rough figures will do.' : ''}`
          : `Missing: ${listed(open)}. ${own ? 'Rough figures will do. ' : ''}${without}`}
      </p>
      {own ? (
        <div className="own-figures-fields">
          {asked.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              answer={answers[question.id]}
              missing={missing.includes(question.id)}
              onAnswer={(answer) => {
                session.answer(question.id, answer);
              }}
            />
          ))}
          {assumed.map((entry) => (
            <AssumptionField
              key={entry.id}
              entry={entry}
              value={set[entry.id]}
              missing={missing.includes(entry.id)}
              plain
              onChange={(value: AssumptionValue | undefined) => {
                session.assume(entry.id, value);
              }}
            />
          ))}
        </div>
      ) : null}
      <Told questions={asked} assumptions={assumed} answers={answers} set={set} own={own} />
    </section>
  );
}

/** The figures in words: for somebody else's result, and on paper. */
function Told({ questions, assumptions, answers, set, own }: Omit<Props, 'missing' | 'isDrawn'>) {
  const rows = [
    ...questions.map(({ id, short, unit }) => {
      const answer = answers[id];
      return [short, typeof answer === 'number' ? measured(answer, unit) : 'not told'] as const;
    }),
    ...assumptions.map((entry) => {
      const value = set[entry.id];
      return [entry.label, value === undefined ? 'not told' : assumed(entry, value)] as const;
    }),
  ];
  return (
    <dl className={own ? 'assumed on-paper' : 'assumed'}>
      {rows.map(([term, says]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FieldProps {
  question: NumberQuestion;
  answer: Answer | undefined;
  missing: boolean;
  onAnswer: (answer: Answer | undefined) => void;
}

/** One number of the questionnaire in place. */
function QuestionField({ question, answer, missing, onAnswer }: FieldProps) {
  const id = useId();
  // Stands while what is typed cannot be read.
  const [before, setBefore] = useState(answer);
  function read(text: string): TypedFigure {
    const typed = readNumber(text, question);
    if (typed.kind === 'problem') return { ok: false, says: typed.says, meant: typed.meant };
    if (typed.kind === 'empty') return { ok: true, value: undefined, heard: null };
    const { value } = typed;
    return { ok: true, value, heard: measured(value, question.unit) };
  }
  return (
    <div className={missing ? 'assumption needed' : 'assumption'} data-question={question.id}>
      <label htmlFor={id}>{question.short}</label>
      <NumberInPlace
        id={id}
        about={question.short}
        unit={question.unit}
        value={typeof answer === 'number' ? answer : null}
        placeholder={missing ? 'needed' : undefined}
        read={read}
        onChange={onAnswer}
        onFault={() => {
          onAnswer(before);
        }}
        onFocus={() => {
          setBefore(answer);
        }}
      />
      <details className="assumption-about">
        <summary>
          About<span className="visually-hidden"> {question.short}</span>
        </summary>
        <p>{question.help}</p>
      </details>
    </div>
  );
}
