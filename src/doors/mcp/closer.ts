/*
 * The tools that look closer: what would change a result, how runs compare, one rule, the numbers, and
 * the kit.
 */

import { counterfactualsInPieces } from '../../engine/counterfactuals';
import type { Counterfactuals } from '../../engine/counterfactuals';
import { explainCounterfactuals } from '../../engine/describe/counterfactuals';
import type { ExplainedCounterfactual } from '../../engine/describe/counterfactuals';
import { recommend } from '../../engine/recommend';
import type { Input } from '../../model/recommendation';
import { BadInput } from '../../cli/arguments';
import { isRecord } from '../../model/fields';
import { compareRuns } from '../../evaluation/compare-runs';
import { decodeLink } from '../../share/link';
import { findPayload } from '../../share/repair';
import { explainRules } from '../../engine/describe/rules';
import { ledgerKey } from '../../model/target';
import { recordInWords, recordOf } from '../../words/rules';
import { estimate, estimateHelp, inOneLine } from '../../cli/estimate';
import { kitFor } from '../../cli/kit';
import { flagOf, situationFields, situationOf, checkFields, excerpt } from './tool';
import type { Calling, Tool, DoorWorld, Given } from './tool';
import { citedAs } from './advise';

/** How many changes of each kind are told where nobody asks for all. */
const mostChanges = { families: 12, methods: 6, pairs: 4 };

/** All that would change the advice; gives way to others between pieces, and ends where it is cancelled. */
async function findSlowly(input: Input, { world, signal }: Calling): Promise<Counterfactuals> {
  const pieces = counterfactualsInPieces(world.rulebook, input);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    await world.pause();
    if (signal.aborted) throw new BadInput('The call was cancelled');
  }
}

function told({ changes, set, contradicts, family, strategy }: ExplainedCounterfactual) {
  return {
    if: changes.map(({ question, given, instead }) => ({
      question,
      were: given,
      ...(instead !== null && { insteadOf: instead }),
    })),
    then: { family, strategy },
    try: set,
    ...(contradicts.length > 0 && { contradicts }),
  };
}

export const changeTool: Tool = {
  name: 'what_would_change',
  title: 'What would change the advice',
  says: 'Single answers, and pairs of answers, that would change the advice if they were different, each with what it would become; proven by trying all of them. Under `contradicts` stand the questions whose answers do not fit that change: they would have to change as well.',
  fields: {
    ...situationFields,
    all: { type: 'boolean', description: 'All of them, not only the first few of each kind.' },
  },
  required: ['answers'],
  async run(given, calling) {
    const { rulebook } = calling.world;
    const input = situationOf(given, calling.world);
    const all = flagOf(given, 'all');
    const counterfactuals = explainCounterfactuals(
      rulebook,
      input,
      await findSlowly(input, calling),
    );
    const { family, strategy } = recommend(rulebook, input);
    const some = (list: readonly ExplainedCounterfactual[], count: number) =>
      (all ? list : list.slice(0, count)).map(told);
    return {
      today: { family, strategy },
      families: some(counterfactuals.families, mostChanges.families),
      methods: some(counterfactuals.methods, mostChanges.methods),
      pairs: some(counterfactuals.pairs, mostChanges.pairs),
      found: {
        families: counterfactuals.families.length,
        methods: counterfactuals.methods.length,
        pairs: counterfactuals.pairs.length,
      },
    };
  },
};

const [fewest, most] = [2, 6];
/** Differences that are told where nobody asks for all. */
const toldAtOnce = 15;

const fields = {
  ...situationFields,
  link: { type: 'string', description: 'Address of a result.' },
};

/** One of the results to compare: its answers, or the link that carries them. */
function inputOf(value: unknown, at: number, world: DoorWorld): Input {
  const name = `results[${at}]`;
  if (!isRecord(value)) throw new BadInput(`${name} must be an object, not ${excerpt(value)}`);
  checkFields(value, { fields });
  if (value.link === undefined) return situationOf(value, world, name);
  if (value.answers !== undefined || value.assumptions !== undefined) {
    throw new BadInput(`${name} must hold a link or answers, not both`);
  }
  if (typeof value.link !== 'string') throw new BadInput(`${name}.link must be an address`);
  const read = decodeLink(world.knowledge, findPayload(value.link) ?? value.link);
  if (!read.ok) throw new BadInput(`${name}.link: ${read.problem.title}. ${read.problem.wayOut}`);
  return { answers: read.answers, assumptions: read.assumptions };
}

export const compareTool: Tool = {
  name: 'compare',
  title: 'Results side by side',
  says: `Compares ${fewest} to ${most} results, e.g. of people of one team: the advice for each, where their answers differ, and which differences decide. Each is {"answers": ...} or {"link": ...}.`,
  fields: {
    results: {
      type: 'array',
      minItems: fewest,
      maxItems: most,
      items: { type: 'object', properties: fields },
      description: 'Each with answers (and assumptions), or with the link to a result.',
    },
    all: { type: 'boolean', description: 'All differences, not only the first few.' },
  },
  required: ['results'],
  run(given, { world }) {
    const { results } = given;
    if (!Array.isArray(results) || results.length < fewest || results.length > most) {
      throw new BadInput(`results must be a list of ${fewest} to ${most} results`);
    }
    const inputs = results.map((value: unknown, at) => inputOf(value, at, world));
    const { verdicts, agreed, differing, jointly } = compareRuns(world.rulebook, inputs);
    const told = flagOf(given, 'all') ? differing : differing.slice(0, toldAtOnce);
    return {
      results: verdicts.map(({ family, strategy, strength }) => ({ family, strategy, strength })),
      differing: told.map(({ kind, id, values, weight }) => ({
        ...{ kind, id },
        values: values.map((value) => value ?? null),
        changes: weight === 'none' ? 'nothing' : weight,
      })),
      found: { differing: differing.length, agreed: agreed.length },
      jointly,
      note: 'changes: what putting one result’s answer in place of another’s does to the other. jointly: those that change nothing one by one change a family together.',
    };
  },
};

/** Ids that share a word with what was asked for. */
function alike(ids: readonly string[], wanted: string): string[] {
  const words = wanted.split('-').filter((word) => word.length > 2);
  const shared = (id: string) => words.filter((word) => id.split('-').includes(word)).length;
  return ids
    .filter((id) => shared(id) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 5);
}

export const ruleTool: Tool = {
  name: 'explain_rule',
  title: 'A rule',
  says: 'One rule by its id (advise names them): when it holds, what it does, why, how well it is known, its sources, and what published cases made of it. With answers, whether it holds there and by which of them.',
  fields: {
    rule: { type: 'string', description: 'Id of the rule.' },
    ...situationFields,
  },
  required: ['rule'],
  run(given, { world }) {
    const { knowledge, rulebook } = world;
    const rule = knowledge.rules.find(({ id }) => id === given.rule);
    if (rule === undefined) {
      const ids = knowledge.rules.map(({ id }) => id);
      const near = typeof given.rule === 'string' ? alike(ids, given.rule) : [];
      const hint = near.length === 0 ? 'advise names those that speak' : `near: ${near.join(', ')}`;
      throw new BadInput(`rule must be the id of a rule, not ${excerpt(given.rule)}; ${hint}`);
    }
    const isHeld = given.answers !== undefined;
    const input = isHeld ? situationOf(given, world) : { answers: {} };
    const held = explainRules(rulebook, knowledge, input).find((one) => one.rule === rule.id);
    const record = rule.effects.flatMap((effect) => {
      if (effect.kind !== 'favour' && effect.kind !== 'disfavour') return [];
      const on = ledgerKey(effect.on);
      if (on === null) return [];
      return [{ on, says: recordInWords(recordOf(knowledge.ledger, rule.id, effect.on)) }];
    });
    const { id, topic, consideration, because, grade, when, effects, quantity, despite } = rule;
    return {
      ...{ rule: id, topic, consideration, because, grade, when, effects },
      ...(quantity !== undefined && { quantity }),
      sources: (held?.citations ?? []).map(citedAs),
      record,
      ...(despite !== undefined && { despite }),
      ...(isHeld && {
        holds: held?.truth,
        conditions: held?.conditions.map(({ expected, given: said, truth }) => ({
          expected,
          given: said,
          truth,
        })),
      }),
    };
  },
};

/** The inputs of an estimate, or none where only its help is wanted. */
function requestOf({ request }: Given): unknown {
  if (request !== undefined) return request;
  throw new BadInput('request must be an object with a kind; call with help: true for its inputs');
}

export const estimateTool: Tool = {
  name: 'estimate',
  title: 'Memory, training, latency or cost in numbers',
  says: 'One question about numbers: {"kind": "memory" | "training" | "latency" | "cost", ...inputs}, with low, expected and high, by part, and the sources. null is "not known". help: true lists every input.',
  fields: {
    request: {
      type: 'object',
      description:
        'E.g. {"kind": "training", "model": "llama-3.1-8b", "method": "lora", "examples": 5000, "tokensPerExample": 600, "accelerator": "h100-sxm-80"}.',
      properties: { kind: { enum: ['memory', 'training', 'latency', 'cost'] } },
      required: ['kind'],
    },
    help: { type: 'boolean', description: 'The inputs of every kind instead of an estimate.' },
  },
  required: [],
  async run(given, { world }) {
    if (flagOf(given, 'help')) return { help: estimateHelp };
    const read = estimate(requestOf(given), await world.loadCatalogues());
    if (!read.ok) throw new BadInput(`request: ${inOneLine(read.message)}`);
    return read.value;
  },
};

function textOf(given: Given, field: 'method' | 'file'): string | undefined {
  const value = given[field];
  if (value === undefined || typeof value === 'string') return value;
  throw new BadInput(`${field} must be a text, not ${excerpt(value)}`);
}

export const kitTool: Tool = {
  name: 'kit',
  title: 'Files to start with',
  says: 'The starter kit for these answers: the evaluation, and the configuration and scripts of the method. Lists the files; file gives the text of one, all gives all of them.',
  fields: {
    ...situationFields,
    method: { type: 'string', description: 'Another method than the recommended one, by its id.' },
    file: { type: 'string', description: 'Path of the file to give in whole.' },
    all: { type: 'boolean', description: 'The texts of all files (some 50 kB).' },
  },
  required: ['answers'],
  run(given, { world }) {
    const input = situationOf(given, world);
    const path = textOf(given, 'file');
    const method = textOf(given, 'method');
    const all = flagOf(given, 'all');
    const files = kitFor(world, input, method);
    if (all) return { files };
    if (path === undefined) {
      return {
        files: files.map((file) => ({ path: file.path, characters: file.text.length })),
        begin: 'README.md',
      };
    }
    const found = files.find((file) => file.path === path);
    if (found !== undefined) return found;
    const paths = files.map((file) => file.path).join(', ');
    throw new BadInput(`file must be one of: ${paths}; not ${excerpt(path)}`);
  },
};
