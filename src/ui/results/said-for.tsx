import type { WordedReason } from '../../model/recommendation';

/** What the visitor said that made a reason hold, and what was computed from it. */
export function SaidFor({ reason }: { reason: WordedReason }) {
  const said = reason.answers.map((answer) => answer.said).filter((words) => words !== '');
  if (said.length + reason.computed.length === 0) return null;
  return (
    <span className="said">
      {said.length > 0 && `You said: ${said.join(' · ')}`}
      {reason.computed.map(({ fact, says }) => (
        <span key={fact} className="computed">
          {says}
        </span>
      ))}
    </span>
  );
}
