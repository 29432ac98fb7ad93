import { describe, expect, it } from 'vitest';
import { stabilityOf } from '../../src/engine/certainty';
import { explain } from '../../src/engine/describe/explain';
import { stabilityWords } from '../../src/engine/describe/verdict';
import { recommend } from '../../src/engine/recommend';
import { adviceSchema, recordSchema } from '../../src/model/record';
import type { Input } from '../../src/model/recommendation';
import { readRecord, toRecord, writeRecord } from '../../src/share/json-record';
import type { LinkText } from '../../src/share/link';
import { decisionRecord } from '../../src/share/markdown';
import { escaped } from '../../src/share/escaping';
import { withPasses } from '../../src/words/passes';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const link = 'https://example.org/#/r/BAAA';
const input: Input = {
  answers: { weather: 'storm', umbrella: 'unsure', company: [], purse: 30 },
  assumptions: { taste: 'salty' },
};

function resultOf(given: Input = input, text?: LinkText) {
  const recommendation = recommend(toyRulebook, given);
  const explanation = explain(toyRulebook, toyKnowledge, given, recommendation);
  const stable = stabilityOf(toyRulebook, given, recommendation.family);
  const stability = { ...stable, says: stabilityWords(toyKnowledge, recommendation, stable) };
  return {
    knowledge: toyKnowledge,
    input: given,
    recommendation,
    explanation,
    stability,
    link,
    unreleased: true,
    ...(text && { text }),
  };
}

describe('a decision record in Markdown', () => {
  const markdown = decisionRecord(resultOf());

  it('has the parts of MADR 4 in their order', () => {
    const heads = markdown.split('\n').filter((line) => /^#{1,3} /.test(line));
    const expected = [
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## Pros and Cons of the Options',
      '## More Information',
    ];
    expect(heads.filter((head) => expected.includes(head))).toEqual(expected);
    expect(heads[0]).toMatch(/^# Have a read/);
    expect(markdown).toMatch(/^---\nstatus: "proposed"\n---\n/);
    const dated = decisionRecord({ ...resultOf(), day: '2026-07-24' });
    expect(dated).toMatch(/^---\nstatus: "proposed"\ndate: 2026-07-24\n---\n/);
  });

  it('holds the answers, every threshold of the plan, the sources and the link', () => {
    const { explanation } = resultOf();
    expect(explanation.plan.length).toBeGreaterThan(1);
    const passes = withPasses(explanation.plan, resultOf().recommendation);
    for (const { threshold } of passes) expect(markdown).toContain(escaped(threshold));
    expect(markdown).toContain('Passes if: It is done');
    expect(markdown).not.toContain('or not done');
    for (const says of [
      'Weather: a storm',
      'Umbrella: not sure',
      'Company: Nobody',
      'Purse: 30 coins',
    ]) {
      expect(markdown).toContain(says);
    }
    expect(markdown).toContain('Taste (assumed): Salty');
    expect(markdown).toContain('[Letters](<https://example.org/aunt>) (measured)');
    expect(markdown).toContain(`<${link}>`);
    expect(markdown).toContain('Chosen option: "Read", because: Because of storm-inside.');
  });

  it('names the task and weighs the few real options, what is used today among them', () => {
    const options = (record: string) =>
      record
        .slice(record.indexOf('## Considered Options'), record.indexOf('## Decision Outcome'))
        .split('\n')
        .filter((line) => line.startsWith('* '));
    const titled = decisionRecord(resultOf(input, { title: 'Friday' }));
    expect(titled).toMatch(/^# Friday: Have a read/m);
    expect(titled).toContain('adapted to this task: Friday?');
    expect(options(titled).length).toBeGreaterThanOrEqual(2);
    expect(options(titled).length).toBeLessThanOrEqual(4);
    expect(options(titled)[0]).toContain('recommended');
    expect(options(titled).join('\n')).toContain('cheapest');
    const questions = toyKnowledge.questions.map((question) =>
      question.id === 'weather' && question.kind === 'choice'
        ? { ...question, options: question.options.map((one) => ({ ...one, usesToday: 'waltz' })) }
        : question,
    );
    const result = { ...resultOf(), knowledge: { ...toyKnowledge, questions } };
    expect(options(decisionRecord(result)).join('\n')).toMatch(/Waltz \([^)]*in use today/);
  });

  it('lists no lack of reasons as a fault, and each option under its own heading', () => {
    const evenings: Input['answers'][] = [
      {},
      { weather: 'wet' },
      { weather: 'dry', umbrella: 'no' },
    ];
    for (const answers of evenings) {
      const record = decisionRecord(resultOf({ answers }));
      expect(record).not.toMatch(/^\* Bad, because Nothing/m);
      const pros = record.slice(record.indexOf('## Pros and Cons'), record.indexOf('## More'));
      const names = record
        .slice(record.indexOf('## Considered'), record.indexOf('## Decision Outcome'))
        .matchAll(/^\* (.+?) \((?:recommended|next|cheapest|also|in use)/gm);
      for (const [, name] of names) expect(pros).toContain(`### ${name}`);
    }
  });

  it('says the chances, what is open, the first step with its pass rule, and the rest in appendices', () => {
    expect(markdown).toMatch(/(?:about|more than|fewer than) \d in 10/);
    expect(markdown).toMatch(/^\* Open: /m);
    const confirmed = markdown.slice(markdown.indexOf('### Confirmation'));
    expect(confirmed.slice(0, confirmed.indexOf('## Pros'))).toMatch(
      /Step 1: .*\n(?:.*\n)*.*Passes if: /,
    );
    expect(markdown.indexOf('## Appendix: The Whole Ladder')).toBeGreaterThan(
      markdown.indexOf('## More Information'),
    );
  });

  it('lets nothing that a sender wrote become markup', () => {
    const evil = '# <img src=x onerror=alert(1)> [a](javascript:b) `c` **d**';
    const record = decisionRecord(resultOf(input, { title: evil, note: evil, author: 'x"\n---' }));
    expect(record).toContain('* Sent by x" ---');
    expect(record).not.toMatch(/(?<!\\)<img/);
    expect(record).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(record.split('\n').filter((line) => line === '---')).toHaveLength(2);
  });

  it('names the single answers that would change it, where they are told', () => {
    const counterfactual = {
      changes: [{ given: '50 to 499 coins', instead: '7' }],
      name: 'Stay *home*',
      contradicts: [],
    };
    const told = decisionRecord({
      ...resultOf(),
      counterfactuals: { families: [counterfactual], methods: [] },
    });
    expect(told).toContain('### What Would Change It');
    expect(told).toContain('* 50 to 499 coins (now 7): Stay \\*home\\*');
    expect(told).not.toContain('Only the method');
    const none = decisionRecord({
      ...resultOf(),
      counterfactuals: { families: [], methods: [counterfactual] },
    });
    expect(none).toContain('No single other answer leads to another family of methods.');
    expect(none).toContain('Only the method within the family');
    expect(decisionRecord(resultOf())).not.toContain('What Would Change It');
  });

  it('leaves out the answers that contradict others: alone they are not enough', () => {
    const changes = [{ given: '50 to 499 coins', instead: '7' }];
    const counterfactual = { changes, name: 'Stay home', contradicts: ['purse'] };
    const record = decisionRecord({
      ...resultOf(),
      counterfactuals: { families: [counterfactual], methods: [counterfactual] },
    });
    expect(record).toContain('No single other answer that fits the rest leads to another family');
    expect(record).not.toContain('50 to 499 coins');
    expect(record).not.toContain('Only the method');
  });

  it('is written for no answers at all, too', () => {
    expect(decisionRecord(resultOf({ answers: {} }))).toContain('## Decision Drivers');
  });
});

describe('a decision record in JSON', () => {
  it('is what its schema says, to the last field', () => {
    const record = toRecord(resultOf(input, { title: 'Friday' }));
    expect(recordSchema.parse(record)).toEqual(record);
    expect(adviceSchema.parse(record.result)).toEqual(record.result);
  });

  it('leads back to the identical result', () => {
    const text = writeRecord(resultOf(input, { title: 'Friday', author: 'Zoë' }));
    const read = readRecord(toyKnowledge, text);
    if (!read.ok) throw new Error(read.says);
    expect(read.input).toEqual(input);
    expect(writeRecord(resultOf(read.input, read.text))).toBe(text);
  });

  it.each([
    ['not JSON', '{', /not JSON/],
    ['another file', '{"answers":{}}', /not a decision record.*format/],
    ['too long', ' '.repeat(2_000_001), /too long/],
    [
      'an unknown answer',
      writeRecord(resultOf()).replace('"storm"', '"hail"'),
      /answers\.weather must be one of/,
    ],
  ])('says what is wrong: %s', (_, text, says) => {
    const read = readRecord(toyKnowledge, text);
    expect(read.ok ? '' : read.says).toMatch(says);
  });
});

describe('how answers were measured', () => {
  const note = { from: 'file' as const, date: '2026-11-29', because: '3 rows say so.' };

  it('stands in the record as JSON, for the answers that it is about', () => {
    const record = toRecord({ ...resultOf(), measured: { purse: note, 'no-question': note } });
    expect(record.measured).toEqual({ purse: note });
    expect(recordSchema.parse(record)).toEqual(record);
    const read = readRecord(toyKnowledge, JSON.stringify(record));
    expect(read).toMatchObject({ ok: true, input });
  });

  it('is left out where nothing was measured', () => {
    expect(toRecord(resultOf())).not.toHaveProperty('measured');
    expect(toRecord({ ...resultOf(), measured: {} })).not.toHaveProperty('measured');
  });
});
