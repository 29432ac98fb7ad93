import type { Assumption, AssumptionEntry } from './assumption';
import type { Aside, Knowledge, Library, RulebookEntries } from './knowledge';
import type { Catalogues, Figures } from './catalogue';
import type { Question, QuestionEntry } from './question';

/*
 * Knowledge as the two modules that a page loads. Apart from the schemas, so that a page that joins the
 * two loads none of those.
 */

/** True for rules that a result may give as a reason: those that weigh, and those that put something first. */
export function isReason({ effects }: Pick<RulebookEntries['rules'][number], 'effects'>): boolean {
  return effects.some(({ kind }) => ['favour', 'disfavour', 'first'].includes(kind));
}

/** Figures without their notes and sources, which are only read. */
function bareFigures(catalogues: Catalogues): Figures {
  const isRead = (key: string) => ['note', 'url', 'source'].includes(key);
  const text = JSON.stringify(catalogues);
  return JSON.parse(text, (key, value: unknown) => (isRead(key) ? undefined : value)) as Figures;
}

/** The part that decides and is said at once; what is left out stands in the library. */
export function rulebookEntriesOf(knowledge: Knowledge): RulebookEntries {
  return {
    ...withoutLedger(knowledge),
    questions: knowledge.questions.map(
      ({ why: _w, example: _e, findOut: _f, ...question }): Question => question,
    ),
    strategies: knowledge.strategies.map(({ says: _s, needs: _n, dominatedBy, ...strategy }) => ({
      ...strategy,
      ...(dominatedBy !== undefined && { dominatedBy: { strategy: dominatedBy.strategy } }),
    })),
    steps: knowledge.steps.map(({ id, phase, do: does, verdict, days, measures, inPlaceOf }) => ({
      id,
      phase,
      do: does,
      ...(verdict !== undefined && { verdict }),
      ...(days !== undefined && { days }),
      ...(measures !== undefined && { measures }),
      ...(inPlaceOf !== undefined && { inPlaceOf }),
    })),
    complements: knowledge.complements.map(({ says: _, ...complement }) => complement),
    assumptions: knowledge.assumptions.map(entryOf),
    rules: knowledge.rules.map(
      ({ because, asWritten: _a, despite: _d, cases: _c, quantity: _q, sources, ...rule }) => ({
        ...rule,
        ...(isReason(rule) && { because }),
        sources: sources.map(({ source }) => ({ source })),
      }),
    ),
    disagreements: knowledge.disagreements.map(({ id, considerations }) => ({
      id,
      considerations,
    })),
    facts: knowledge.facts.map(({ says: _, ...fact }) => fact),
    contradictions: knowledge.contradictions.map(({ says: _, ...entry }) => entry),
    sources: knowledge.sources.map(({ id, grade }) => ({ id, grade })),
    catalogues: bareFigures(knowledge.catalogues),
  };
}

/** An assumption as reading it needs it. */
function entryOf({ label: _l, help: _h, source: _s, ...entry }: Assumption): AssumptionEntry {
  return entry;
}

function withoutLedger({ ledger: _, ...rest }: Knowledge): Omit<Knowledge, 'ledger'> {
  return rest;
}

/** Splits knowledge into the rulebook module and the library module. */
export function splitKnowledge(knowledge: Knowledge): {
  entries: RulebookEntries;
  library: Library;
} {
  const { strategies, steps, complements, assumptions } = knowledge;
  const { disagreements, contradictions, facts, sources, ledger } = knowledge;
  const asides = knowledge.questions.map(({ id, why, example, findOut }): [string, Aside] => [
    id,
    { why, example, ...(findOut !== undefined && { findOut }) },
  ]);
  const rules = knowledge.rules.map(
    ({
      id,
      because,
      effects,
      sources,
      despite,
      cases,
      quantity,
    }): [string, Library['rules'][string]] => [
      id,
      {
        ...(!isReason({ effects }) && { because }),
        sources,
        ...(despite !== undefined && { despite }),
        ...(cases !== undefined && { cases }),
        ...(quantity !== undefined && { quantity }),
      },
    ],
  );
  return {
    entries: rulebookEntriesOf(knowledge),
    library: {
      asides: Object.fromEntries(asides),
      catalogues: knowledge.catalogues,
      strategies,
      steps,
      complements,
      assumptions,
      rules: Object.fromEntries(rules),
      disagreements,
      contradictions,
      facts,
      sources,
      ledger,
    },
  };
}

/**
 * Both modules as one; without what articles say at their word, which only the back-test reads.
 * @throws where the library lacks a question or a rule of the rulebook
 */
export function joinKnowledge(entries: RulebookEntries, library: Library): Knowledge {
  const { strategies, steps, complements, sources, ledger } = library;
  const { disagreements, contradictions, facts } = library;
  const questions = entries.questions.map((question): QuestionEntry => {
    const aside = library.asides[question.id];
    if (aside === undefined) throw new Error(`The library knows no question "${question.id}"`);
    return { ...question, ...aside };
  });
  const rules = entries.rules.map((rule): Knowledge['rules'][number] => {
    const more = library.rules[rule.id];
    if (more === undefined) throw new Error(`The library knows no rule "${rule.id}"`);
    const because = rule.because ?? more.because;
    if (because === undefined) throw new Error(`Nothing says why rule "${rule.id}" holds`);
    return { ...rule, ...more, because };
  });
  return {
    ...entries,
    questions,
    strategies: [...strategies],
    steps: [...steps],
    complements: [...complements],
    assumptions: library.assumptions,
    rules,
    disagreements: [...disagreements],
    contradictions: [...contradictions],
    facts: [...facts],
    sources: [...sources],
    ledger: [...ledger],
    catalogues: library.catalogues,
  };
}
