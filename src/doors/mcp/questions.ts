/* The tools that tell what to ask a person: what is worth asking, and the one question to ask next. */

import { outlookOf } from '../../engine/certainty';
import type { Outlook } from '../../engine/certainty';
import { askable, chancesOfChange } from '../../engine/next-question';
import { unsure } from '../../model/answers';
import type { QuestionEntry } from '../../model/question';
import type { Input } from '../../model/recommendation';
import { flagOf, idsOf, rounded, situationFields, situationOf } from './tool';
import type { DoorWorld, Given, Tool } from './tool';

/** Characters of the questions that are told with their help where nobody asks for more. */
const toldAtOnce = 6000;

/** A question as it is put to a person. */
function told(question: QuestionEntry) {
  const { id, kind, text, help } = question;
  if (question.kind === 'number') {
    const { unit, min, max } = question;
    return { id, kind, text, help, unit, min, max };
  }
  const options = question.options
    .filter(({ splitInto }) => splitInto === undefined)
    .map((option) => ({ id: option.id, label: option.label, help: option.help }));
  return { id, kind, text, help, options };
}

/** The same with why it is asked, an example and how to find out. */
function toldWhole(question: QuestionEntry) {
  const { why, example, findOut } = question;
  return { ...told(question), why, example, ...(findOut !== undefined && { findOut }) };
}

function entryOf({ knowledge }: DoorWorld, id: string): QuestionEntry[] {
  return knowledge.questions.filter((question) => question.id === id);
}

/** Those that may be asked now: the first round in its order, then by how likely each changes the advice. */
function worthAsking({ rulebook }: DoorWorld, input: Input): { id: string; chance: number }[] {
  const open = askable(rulebook, input);
  const chances = chancesOfChange(rulebook, input, open);
  const rows = open.flatMap((index) => {
    const question = rulebook.questions[index]?.question;
    if (question === undefined) return [];
    const { id, asked } = question;
    return [{ id, chance: rounded(chances.get(index) ?? 0), isFirst: asked === 'first' }];
  });
  return rows
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || (a.isFirst ? 0 : b.chance - a.chance))
    .map(({ id, chance }) => ({ id, chance }));
}

/** A situation in which nothing needs to have been said yet. */
function perhaps(given: Given, world: DoorWorld): Input {
  return situationOf({ ...given, answers: given.answers ?? {} }, world);
}

export const questionsTool: Tool = {
  name: 'questions',
  title: 'Questions worth asking',
  says: 'What is worth asking a person, with options and help: those that matter most now, and the ids of the rest. Give what is answered already; give ids for particular questions with examples, or all for every question in one line each.',
  fields: {
    ...situationFields,
    ids: {
      type: 'array',
      items: { type: 'string' },
      description: 'Questions to tell in whole: why each is asked, an example, how to find out.',
    },
    all: {
      type: 'boolean',
      description: 'Every question with its help and options (about 30 kB).',
    },
  },
  required: [],
  run(given, { world }) {
    const { questions } = world.knowledge;
    const ids = idsOf(
      given,
      'ids',
      questions.map(({ id }) => id),
    );
    if (ids !== null) return { questions: ids.flatMap((id) => entryOf(world, id)).map(toldWhole) };
    if (flagOf(given, 'all')) return { questions: questions.map(told) };
    const rows = worthAsking(world, perhaps(given, world));
    const whole = rows.flatMap(({ id, chance }) =>
      entryOf(world, id).map((entry) => ({ ...told(entry), changesAdvice: chance })),
    );
    let length = 0;
    const now = whole.filter((question) => {
      length += JSON.stringify(question).length;
      return length <= toldAtOnce;
    });
    return {
      questions: now,
      later: rows.slice(now.length).map(({ id }) => id),
      note: 'changesAdvice is the chance that the answer alone changes the advice. Every question takes "unsure".',
    };
  },
};

const stops = {
  settled: 'No answer to what is open can change the advice any more.',
  steady: 'Most ways to answer what is open lead to the same advice.',
  notSure: 'The person was often not sure; the result names what is open.',
  leftOpen:
    'Of what is open, only the questions that were passed over are likely to change the advice.',
  unlikely: 'No open question is likely to change the advice by itself.',
};

function stopOf({ certainty, steady, notSure, leftOpen }: Outlook): keyof typeof stops {
  if (certainty === 'settled') return 'settled';
  if (steady) return 'steady';
  if (notSure) return 'notSure';
  return leftOpen ? 'leftOpen' : 'unlikely';
}

export const nextQuestionTool: Tool = {
  name: 'next_question',
  title: 'The next question',
  says: 'The one question to ask next, with options and help, or why there is no need to ask more. Questions in passed are not asked again. left: how many open questions are likely to change the advice by themselves; where there is a question and left is 0, only several together are.',
  fields: {
    ...situationFields,
    passed: {
      type: 'array',
      items: { type: 'string' },
      description: 'Questions that the person was asked and did not answer.',
    },
  },
  required: ['answers'],
  run(given, { world }) {
    const { knowledge, rulebook } = world;
    const input = situationOf(given, world);
    const known = knowledge.questions.map(({ id }) => id);
    const passed = (idsOf(given, 'passed', known) ?? []).filter(
      (id) => input.answers[id] === undefined,
    );
    const answers = { ...input.answers, ...Object.fromEntries(passed.map((id) => [id, unsure])) };
    const outlook = outlookOf(rulebook, input, { ...input, answers });
    const { nextQuestion, certainty, family, worthAsking: left } = outlook;
    if (nextQuestion !== null) {
      return { question: entryOf(world, nextQuestion).map(toldWhole)[0], family, certainty, left };
    }
    return { question: null, stop: stops[stopOf(outlook)], family, certainty, left };
  },
};
