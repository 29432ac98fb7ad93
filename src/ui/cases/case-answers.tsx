import type { Answers } from '../../model/answers';
import { useDecider } from '../app-context';
import { answerInWords, count } from '../shared/answer-words';
import { sectionNames, sectionOrder } from '../shared/section-names';

interface Props {
  answers: Answers;
  parked: readonly string[];
}

/** A filled-in questionnaire to read: section by section, what is open counted at the end. */
export function CaseAnswers({ answers, parked }: Props) {
  const { knowledge } = useDecider();
  const given = knowledge.questions.filter(({ id }) => answers[id] !== undefined);
  const open = knowledge.questions.length - given.length;
  return (
    <>
      {sectionOrder.map((section) => {
        const questions = given.filter((question) => question.section === section);
        if (questions.length === 0) return null;
        return (
          <div key={section} className="case-section">
            <h3>{sectionNames[section]}</h3>
            <dl>
              {questions.map((question) => (
                <div key={question.id}>
                  <dt>{question.text}</dt>
                  <dd>
                    {answerInWords(question, answers[question.id])}
                    {parked.includes(question.id) && (
                      <span className="quiet-text"> (does not apply, so it is not used)</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      {open > 0 && <p className="quiet-text case-open">{count(open, 'question')} left open.</p>}
    </>
  );
}
