import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Words } from '../../advisor/team';
import type { CertaintySays, Result } from '../../advisor/verdicts';
import { unsure } from '../../model/answers';
import type { WordedQuestion } from '../../model/explanation';
import type { ExplainedStep } from '../../model/recommendation';
import { today } from '../../state/today';
import { counted, listed, lowered, said } from '../../words/answers';
import { counterfactualGiven, enoughAlone, noneEnough } from '../../words/counterfactuals';
import { useApp, useDecider } from '../app-context';
import { Chance } from '../results/chance';
import { Dials } from '../results/dials';
import { DecisionMap } from '../results/map';
import { day } from '../shared/answer-words';
import { usePrinting } from '../shared/use-printing';
import { QrCode } from './late-qr-code';
import './one-page.css';

interface Props {
  decision: Result;
  /** How sure it is; null until it is known. */
  certainty: CertaintySays | null;
  words: Words;
  /** Full address of the result. */
  link: string;
}

/** The overview on paper: one page for whoever decides, in place of what the screen shows. */
export function OnePage(props: Props) {
  const isPrinting = usePrinting();
  return isPrinting ? createPortal(<Sheet {...props} />, document.body) : null;
}

/** While this class is there, nothing else of the page is printed. */
const mark = 'prints-one-page';

/** Millimetres between the margins of Letter, the lower of the two papers, and what is kept free of them. */
const paperHeight = 279.4 - 2 * 14;
const spare = 4;
const pixelsPerMillimetre = 96 / 25.4;

/** How much is said on the page, 2 is most: less where it would not fit. Measured before it is printed. */
function useFit() {
  const sheet = useRef<HTMLElement>(null);
  const [detail, setDetail] = useState(2);
  useLayoutEffect(() => {
    const height = (sheet.current?.scrollHeight ?? 0) / pixelsPerMillimetre;
    if (height > paperHeight - spare && detail > 0) setDetail(detail - 1);
  }, [detail]);
  return { sheet, detail };
}

function Sheet({ decision, certainty, words, link }: Props) {
  const { asked } = useApp();
  const { explanation, recommendation } = decision;
  const { headline, lede, questions } = explanation;
  const { title = '', note = '', author = '' } = words;
  const plan = useDecider().plan(decision);
  const [first] = plan;
  const isSaid = first !== undefined && lede.toLowerCase().includes(first.do.toLowerCase());
  const { sheet, detail } = useFit();
  useLayoutEffect(() => {
    document.documentElement.classList.add(mark);
    return () => {
      document.documentElement.classList.remove(mark);
    };
  }, []);
  return (
    <article ref={sheet} className={detail === 0 ? 'one-page close' : 'one-page'}>
      <p className="one-page-head">
        <b>{title === '' ? 'How to adapt a language model to this task' : title}</b>
        <span>
          {author === '' ? '' : `${author}, `}
          {day(today())}
        </span>
      </p>
      <Given decision={decision} />
      <div className="one-page-top">
        <div>
          <h1>{headline}</h1>
          {lede !== '' && !isSaid && <p className="one-page-lede">{lede}</p>}
          {note !== '' && <p className="one-page-note">{note}</p>}
          {first !== undefined && <FirstStep decision={decision} plan={plan} first={first} />}
        </div>
        <DecisionMap result={decision} />
      </div>
      <h2>The questions that decide it</h2>
      <ol className="one-page-questions">
        {questions.map((question) => (
          <Question
            key={question.asks}
            question={question}
            isYes={isYes(question.asks, recommendation)}
            most={{ own: Math.max(1, detail), other: 1 }}
          />
        ))}
      </ol>
      <h2>How firm this is</h2>
      <Dials recommendation={recommendation} explanation={explanation} certainty={certainty} />
      <div className="one-page-open">
        <Open decision={decision} certainty={certainty} most={detail + 2} />
        <WouldChange decision={decision} certainty={certainty} most={detail + 1} />
      </div>
      <footer className="one-page-foot">
        <div>
          <p>The whole result, with its plan, its reasons and their sources:</p>
          <p className="one-page-link">{link}</p>
          <p>
            Tune or Prompt?, rules version {asked.version}
            {asked.unreleased === true && ' (unreleased)'}. Dated facts as of {day(asked.asOf)}.
          </p>
        </div>
        <Suspense fallback={null}>
          <QrCode text={link} label="QR code of this result" />
        </Suspense>
      </footer>
    </article>
  );
}

/** What it rests on: the answers, in the words of reasons. */
function Given({ decision: { input, recommendation } }: Pick<Props, 'decision'>) {
  const { knowledge } = useDecider();
  const given = knowledge.questions.flatMap((question) => {
    const answer = input.answers[question.id];
    const counts = answer !== undefined && answer !== unsure;
    return counts && !recommendation.parked.includes(question.id) ? [said(question, answer)] : [];
  });
  if (given.length === 0) return null;
  return (
    <p className="one-page-given">
      From {counted(recommendation.answered, 'answer')}: {given.join('; ')}.
    </p>
  );
}

interface StepProps {
  decision: Result;
  plan: readonly ExplainedStep[];
  first: ExplainedStep;
}

/** Words with the full stop that they may lack. */
const sentence = (words: string) => (/[.?!]$/u.test(words) ? words : `${words}.`);

/** What to begin with and when it has passed; after a preparation the first step that is measured too. */
function FirstStep({ decision, plan, first }: StepProps) {
  const isDone = ({ step }: ExplainedStep) =>
    decision.recommendation.plan.find((one) => one.step === step)?.threshold.kind === 'done';
  const measured = isDone(first) ? plan.find((step) => !isDone(step)) : first;
  return (
    <div className="one-page-step">
      <h2>First step</h2>
      <p>
        {sentence(first.do)}
        {first.effort !== '' && <span className="one-page-aside"> Effort: {first.effort}.</span>}
      </p>
      {measured !== undefined && measured !== first && (
        <p>
          <b>Then:</b> {sentence(measured.do)}
        </p>
      )}
      {measured !== undefined && (
        <p>
          <b>Passes if:</b> {sentence(measured.threshold)}
        </p>
      )}
      <p className="one-page-aside">The whole plan has {counted(plan.length, 'step')}.</p>
    </div>
  );
}

const sides = ['for', 'against'] as const;

/** What a reason speaks for, where it does. */
const speaksFor: Readonly<Record<WordedQuestion['asks'], string>> = {
  context: 'For giving something',
  weights: 'For training',
  training: 'For',
};

const even = 0.5;

/** Whether a question comes to yes; a kind of training is named because it does. */
function isYes(asks: WordedQuestion['asks'], { questions }: Result['recommendation']): boolean {
  return asks === 'training' || questions[asks].chance > even;
}

interface QuestionProps {
  question: WordedQuestion;
  isYes: boolean;
  /** Reasons for what it comes to, and the other way. */
  most: { readonly own: number; readonly other: number };
}

/** A question with its answer, its chance and the strongest reasons either way. */
function Question({ question, isYes, most }: QuestionProps) {
  const { asks, text, answer, chance, open } = question;
  const reasons = sides.flatMap((side) =>
    question[side]
      .slice(0, (side === 'for') === isYes ? most.own : most.other)
      .map(({ rule, because }) => ({ rule, because, side })),
  );
  return (
    <li>
      <h3>{text}</h3>
      <p className="one-page-answer">
        {answer.charAt(0).toUpperCase() + answer.slice(1)}
        {open && ' (open)'}
      </p>
      <Chance chance={chance} small />
      {reasons.map(({ rule, because, side }) => (
        <p key={`${side} ${rule}`}>
          <b>{side === 'for' ? speaksFor[asks] : 'Against'}:</b> {because}
        </p>
      ))}
      {reasons.length === 0 && <p>Nothing in the answers counts for or against it yet.</p>}
    </li>
  );
}

type OpenProps = Pick<Props, 'decision' | 'certainty'>;

/** The questions without an answer, those that could tell most first. @param most named; the link has all */
function Open({ decision, certainty, most }: OpenProps & { most: number }) {
  const { knowledge } = useDecider();
  const { unknown } = decision.recommendation;
  const decides = certainty?.decides ?? [];
  const ids = [...decides, ...unknown.filter((id) => !decides.includes(id))];
  const named = ids.slice(0, most).flatMap((id) => {
    const question = knowledge.questions.find((one) => one.id === id);
    return question === undefined ? [] : [question];
  });
  return (
    <section>
      <h2>What is open</h2>
      {named.length === 0 ? (
        <p>Nothing: every question that matters is answered.</p>
      ) : (
        <ul>
          {named.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
          {ids.length > named.length && (
            <li>and {counted(ids.length - named.length, 'more question')}</li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Other answers that would change the family, and what to watch later. @param most named; the link has all */
function WouldChange({ decision, certainty, most }: OpenProps & { most: number }) {
  const decider = useDecider();
  const found = decider.counterfactuals(decision).families;
  const families = enoughAlone(found);
  const [watch] = decision.explanation.revisitWhen;
  const decides = certainty?.decides ?? [];
  const shorts = decider.knowledge.questions
    .filter(({ id }) => decides.includes(id))
    .map(({ short }) => lowered(short));
  return (
    <section>
      <h2>What would change it</h2>
      {certainty !== null && <p>{changeWords(shorts, certainty.certainty === 'settled')}</p>}
      {families.length === 0 ? (
        <p>{noneEnough(found)}</p>
      ) : (
        <>
          <p>One other answer would be enough:</p>
          <ul>
            {families.slice(0, most).map((counterfactual) => (
              <li key={JSON.stringify(counterfactual.set)}>
                {counterfactualGiven(counterfactual, false)}: <b>{counterfactual.name}</b>
              </li>
            ))}
            {families.length > most && <li>and {families.length - most} more</li>}
          </ul>
        </>
      )}
      {watch !== undefined && (
        <p>
          <b>Afterwards:</b> {watch}
        </p>
      )}
    </section>
  );
}

/** @param shorts names of the open questions that could tell most */
function changeWords(shorts: readonly string[], isProven: boolean): string {
  if (isProven) return 'No answer to an open question can: that is proven.';
  if (shorts.length === 0) return 'No open question is likely to by itself.';
  return `Most likely an answer on ${listed(shorts, 'or')}.`;
}
