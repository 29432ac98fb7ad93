import type { Condition } from '../../src/model/condition';
import type { RulebookEntries } from '../../src/model/knowledge';

function renamed(condition: Condition, copy: number): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, copy)) };
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, copy)) };
  if ('not' in condition) return { not: renamed(condition.not, copy) };
  if ('fact' in condition || copy === 0) return condition;
  return { ...condition, question: `${condition.question}-${copy}` };
}

/** The knowledge with every rule several times over, each copy for considerations of its own. */
export function withRules(knowledge: RulebookEntries, times: number): RulebookEntries {
  const rules = Array.from({ length: times }, (_, copy) =>
    knowledge.rules.map((rule, index) =>
      copy === 0
        ? rule
        : {
            ...rule,
            id: `${rule.id}-${copy}`,
            consideration: `${rule.consideration}-${copy}`,
            // A copy asks what another rule does, so that it is work and not a repetition.
            when: knowledge.rules[(index + 7 * copy) % knowledge.rules.length]!.when,
          },
    ),
  ).flat();
  return { ...knowledge, rules };
}

/** The knowledge with every question several times over; rules read the copies in turn. */
export function withQuestions(knowledge: RulebookEntries, times: number): RulebookEntries {
  const questions = Array.from({ length: times }, (_, copy) =>
    knowledge.questions.map((question) =>
      copy === 0
        ? question
        : {
            ...question,
            id: `${question.id}-${copy}`,
            ...(question.askIf === undefined ? {} : { askIf: renamed(question.askIf, copy) }),
            ...(question.implied === undefined
              ? {}
              : {
                  implied: question.implied.map(({ when, answer }) => ({
                    when: renamed(when, copy),
                    answer,
                  })),
                }),
          },
    ),
  ).flat();
  const rules = knowledge.rules.map((rule, index) => ({
    ...rule,
    when: renamed(rule.when, index % times),
  }));
  return { ...knowledge, questions, rules };
}
