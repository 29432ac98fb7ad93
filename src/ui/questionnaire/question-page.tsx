import type { Question } from '../../model/question';
import { firstRoundDone, progressAt, questionAfter } from '../../state/questionnaire';
import type { Origin, Route } from '../../state/router';
import { useApp, useQuestion, useWalk } from '../app-context';
import { UnknownPage } from '../shared/unknown-page';
import { Progress } from './progress';
import { QuestionForm } from './question-form';
import './question.css';

/** The page of one question, on the way through the questionnaire or opened from another page. */
export function QuestionPage({ id, from }: { id: string; from: Origin | undefined }) {
  const question = useQuestion(id);
  if (question === null) return <UnknownPage says={`There is no question called “${id}”.`} />;
  return <KnownQuestion key={id} question={question} from={from} />;
}

interface Props {
  question: Question;
  from: Origin | undefined;
}

function KnownQuestion({ question, from }: Props) {
  const { session, router } = useApp();
  const walk = useWalk();

  function goOn(): void {
    session.pass(question.id);
    if (from !== undefined) {
      router.go({ page: from });
      return;
    }
    const next = questionAfter(walk, question);
    router.go(next === null ? { page: 'result' } : { page: 'question', id: next.id });
  }
  const fallback: Route = { page: from ?? 'start' };
  return (
    <div className="narrow question-page">
      <p className="back">
        <button
          type="button"
          className="link"
          onClick={() => {
            router.back(fallback);
          }}
        >
          <span aria-hidden="true">‹ </span>Back
        </button>
      </p>
      {from === undefined && <Progress standing={progressAt(walk, question)} />}
      <QuestionForm
        question={question}
        state={walk.states[question.id] ?? 'applies'}
        canSeeResult={from !== 'result' && firstRoundDone(walk)}
        onContinue={goOn}
      />
    </div>
  );
}
