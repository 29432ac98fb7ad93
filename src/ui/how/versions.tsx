import { useDecider, useEvaluation } from '../app-context';
import { day } from '../shared/answer-words';

/** Which rules these are, and what changed from version to version. */
export function Versions() {
  const { knowledge, unreleased } = useDecider();
  const { record } = useEvaluation();
  return (
    <section className="part" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <p className="part-says">
        Rules {knowledge.version}
        {unreleased && ', unreleased: they may still change before they are frozen'}. Dated facts as
        of <time dateTime={knowledge.asOf}>{day(knowledge.asOf)}</time>.
      </p>
      {record.changelog.map(({ title, entries }) => (
        <div key={title} className="version">
          <h3>{title}</h3>
          {entries.length > 0 && (
            <ul className="plain-list">
              {entries.map((entry) => (
                <li key={entry}>
                  <WithRules text={entry} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

/** A text in which each rule that is named by its id leads there. */
function WithRules({ text }: { text: string }) {
  const { knowledge } = useDecider();
  return text.split(/\b([a-z0-9]+(?:-[a-z0-9]+)+)\b/).map((part, place) =>
    knowledge.rules.some(({ id }) => id === part) ? (
      <a key={place} href={`#/how/rules/${part}`}>
        {part.replaceAll('-', ' ')}
      </a>
    ) : (
      part
    ),
  );
}
