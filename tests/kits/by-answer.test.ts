import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers } from '../../src/model/answers';
import { kitOfAnswers, textOf } from '../fixtures/kits';

const weights: Answers = { 'model-access': 'weights' };

/** Types of the assertions that a kit holds outputs to. */
function assertionsOf(answers: Answers, method?: string): string[] {
  const config = parse(textOf(kitOfAnswers(answers, method), 'eval/promptfooconfig.yaml')) as {
    defaultTest: { assert: { type: string }[] };
  };
  return config.defaultTest.assert.map(({ type }) => type);
}

describe('how outputs are judged', () => {
  it.each<readonly [string, Answers, string[]]>([
    ['exactly, a label', { 'judged-by': 'exact', 'task-type': 'classification' }, ['equals']],
    [
      'exactly, a structure',
      { 'judged-by': 'exact', 'task-type': 'extraction' },
      ['is-json', 'javascript'],
    ],
    ['by closeness to a reference', { 'judged-by': 'reference' }, ['rouge-n']],
    ['by criteria', { 'judged-by': 'criteria' }, ['llm-rubric']],
    ['by preference', { 'judged-by': 'preference' }, ['javascript']],
    ['as the task leaves it', { 'task-type': 'classification' }, ['equals']],
  ])('%s', (_, answers, types) => {
    expect(assertionsOf(answers, 'zero-shot')).toEqual(types);
  });

  it('has a place for a JSON schema, a grader, and the preferences of readers', () => {
    const config = (answers: Answers) =>
      textOf(kitOfAnswers(answers, 'zero-shot'), 'eval/promptfooconfig.yaml');
    expect(config({ 'judged-by': 'exact', 'task-type': 'extraction' })).toContain(
      '# value: "file://schema.json"',
    );
    expect(config({ 'judged-by': 'criteria' })).toContain('# provider: "PROVIDER:MODEL"');
    const kit = kitOfAnswers({ 'judged-by': 'preference' }, 'zero-shot');
    expect(textOf(kit, 'eval/preferences.csv')).toBe('item,a,b,preferred\n');
  });

  it('asks for a citation where every claim needs one', () => {
    const answers: Answers = { factuality: 'must-cite', 'look-up': 'documents' };
    expect(assertionsOf(answers, 'rag')).toContain('regex');
  });
});

describe('what the examples that are held decide', () => {
  const optimiser = (held: number) =>
    textOf(kitOfAnswers({ 'labelled-examples': held }, 'prompt-optimiser'), 'train/optimise.py');

  it('is the optimiser: GEPA with few, MIPROv2 from 300 on', () => {
    expect(optimiser(40)).toContain('dspy.GEPA(');
    expect(optimiser(299)).toContain('dspy.GEPA(');
    expect(optimiser(300)).toContain('dspy.MIPROv2(');
  });

  it('is how many test items the plan needs, and the kit asks for as many', () => {
    const kit = kitOfAnswers({ ...weights, 'labelled-examples': 3000 }, 'lora');
    const items = /the plan needs (\d+) items/.exec(textOf(kit, 'eval/tests.csv'))?.[1];
    expect(textOf(kit, 'README.md')).toContain(`delete its example row: ${items}, held out`);
    expect(textOf(kit, 'data/convert.mjs')).toContain(`option('items', '${items}')`);
  });
});

describe('what the card decides', () => {
  const tuned = (hardware: string) =>
    parse(textOf(kitOfAnswers({ ...weights, hardware }, 'lora'), 'train/trl-sft.yaml')) as Record<
      string,
      number
    >;

  it('is how many examples go through at a time; a step stays as large', () => {
    const [small, large] = [tuned('consumer'), tuned('datacentre')];
    expect(large.per_device_train_batch_size).toBeGreaterThan(
      small.per_device_train_batch_size ?? 0,
    );
    for (const one of [small, large]) {
      const { per_device_train_batch_size: batch = 0, gradient_accumulation_steps: steps = 0 } =
        one;
      expect(batch * steps).toBe(8);
    }
  });
});

describe('a kit that trains a model', () => {
  it('serves it with vLLM, llama.cpp or Ollama, with the adapter and a fixed form', () => {
    const kit = kitOfAnswers({ ...weights, 'task-type': 'extraction' }, 'lora');
    const text = textOf(kit, 'serving/README.md');
    expect(text).toContain('--enable-lora');
    expect(text).toContain('llama-server -m base.gguf --lora tuned.gguf');
    expect(text).toContain('ollama create tuned -f Modelfile');
    expect(text).toContain('"type": "json_schema"');
    expect(textOf(kit, 'serving/Modelfile')).toMatch(/^ADAPTER /m);
  });

  it('shows the baselines before the tuned model is served, without counting its echo', () => {
    const text = textOf(kitOfAnswers(weights, 'lora'), 'README.md');
    expect(text).toContain("--filter-providers '^base$'");
    expect(textOf(kitOfAnswers({}, 'zero-shot'), 'README.md')).not.toContain('--filter-providers');
  });

  it('says that it is another method than the recommended one, and what then holds', () => {
    expect(textOf(kitOfAnswers(weights, 'dpo'), 'README.md')).toMatch(
      /This kit is for another method than the recommended one: .*\. Where the plan has .*, this folder has /,
    );
  });
});

describe('retrieval', () => {
  it('has the columns that ragas reads', () => {
    const text = textOf(
      kitOfAnswers({ 'look-up': 'documents' }, 'rag'),
      'retrieval/ragas-template.csv',
    );
    expect(text).toBe(
      'user_input,response,reference,retrieved_context_ids,reference_context_ids\n',
    );
  });
});
