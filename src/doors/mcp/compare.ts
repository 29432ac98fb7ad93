import { BadInput } from '../../cli/arguments';
import { isRecord } from '../../model/fields';
import { compareRuns } from '../../evaluation/compare-runs';
import type { Input } from '../../model/recommendation';
import { fewestRuns, mostRuns } from '../../share/compare-link';
import { decodeLink } from '../../share/link';
import { findPayload } from '../../share/repair';
import { checkFields, excerpt, flagOf, situationFields, situationOf } from './tool';
import type { DoorWorld, Tool } from './tool';

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
  says: `Compares ${fewestRuns} to ${mostRuns} results, e.g. of people of one team: the advice for each, where their answers differ, and which differences decide. Each is {"answers": ...} or {"link": ...}.`,
  fields: {
    results: {
      type: 'array',
      minItems: fewestRuns,
      maxItems: mostRuns,
      items: { type: 'object', properties: fields },
      description: 'Each with answers (and assumptions), or with the link to a result.',
    },
    all: { type: 'boolean', description: 'All differences, not only the first few.' },
  },
  required: ['results'],
  run(given, { world }) {
    const { results } = given;
    if (!Array.isArray(results) || results.length < fewestRuns || results.length > mostRuns) {
      throw new BadInput(`results must be a list of ${fewestRuns} to ${mostRuns} results`);
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
