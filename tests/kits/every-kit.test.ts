import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarios } from '../../src/content/scenarios';
import { knowledge } from '../../src/content/index';
import { distinctFiles, everyKit, kitOfAnswers, textOf } from '../fixtures/kits';

describe('every kit', () => {
  it('is made for every scenario', () => {
    for (const { answers } of scenarios) expect(kitOfAnswers(answers).length).toBeGreaterThan(8);
  });

  it('is made for every method that is written for', () => {
    const made = new Set(everyKit().map(({ name }) => name.split(' ')[1]));
    for (const id of [
      ...['build-evaluation', 'zero-shot', 'prompt-optimiser', 'whole-content', 'rag', 'setfit'],
      ...['dynamic-few-shot', 'frozen-features', 'tuned-encoder', 'lora', 'qlora', 'full-tuning'],
      ...['hosted-tuning', 'distil-answers', 'distil-explanations', 'dpo', 'reinforcement-tuning'],
      'continued-pretraining',
    ]) {
      expect(made).toContain(id);
    }
  });

  it('holds the evaluation, the cards, the licences and the guard', () => {
    for (const { kit } of everyKit()) {
      expect(kit.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          ...['README.md', 'eval/promptfooconfig.yaml', 'eval/tests.csv', 'eval/compare.mjs'],
          ...['eval/budget.mjs', 'DATA_CARD.md', '.env.example', 'LICENCES.md'],
        ]),
      );
      expect(new Set(kit.map(({ path }) => path)).size).toBe(kit.length);
    }
  });

  it('has the steps of the plan in its README, in order, with what each has to reach', () => {
    for (const { kit } of everyKit().slice(0, 60)) {
      const text = textOf(kit, 'README.md');
      const numbers = [...text.matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      expect(text.split('- **Pass:**').length - 1).toBe(numbers.length);
    }
  });

  it('names every file of it in the README', () => {
    for (const { kit } of everyKit()) {
      const text = textOf(kit, 'README.md');
      for (const { path } of kit.slice(1)) expect(text).toContain(`\`${path}\``);
    }
  });

  it('is YAML and JSON that parses', () => {
    for (const { text } of distinctFiles(/\.yaml$/)) {
      expect(parse(text)).toBeTypeOf('object');
      expect(parse(text, { version: '1.1' })).toEqual(parse(text));
    }
    for (const { text } of distinctFiles(/\.json$/)) expect(JSON.parse(text)).toBeTypeOf('object');
  });

  it('has no secret, no absolute path and no address but a local one that is called', () => {
    for (const { path, text } of distinctFiles(/./)) {
      expect(path).not.toMatch(/^\/|\.\.|\\/);
      expect(text, path).not.toMatch(/\b(sk|hf|ghp|AKIA)[-_]?[A-Za-z0-9]{20,}/);
      expect(text, path).not.toMatch(/(^|[\s"'=])\/(home|root|Users|tmp|work|etc)\//m);
      expect(text, path).not.toMatch(/\[object|@(MODEL|WHY|FORMAT|ITEMS|PRICES|VARIANTS|CONTEXT)@/);
      if (!path.endsWith('.mjs')) expect(text, path).not.toMatch(/undefined|NaN\b/);
    }
    const calling = distinctFiles(/\.(mjs|py|sh)$/).filter(({ text }) =>
      /\bfetch\(|urlopen|requests\.(get|post)/.test(text),
    );
    expect([...new Set(calling.map(({ path }) => path))]).toEqual(['data/label.mjs']);
  });

  it('compares the variants of the plan, each with a prompt of its own', () => {
    for (const { kit } of everyKit()) {
      const config = parse(textOf(kit, 'eval/promptfooconfig.yaml')) as {
        prompts: { id: string; label: string }[];
        providers: { prompts: string[] }[];
      };
      const labels = config.prompts.map(({ label }) => label);
      expect(config.providers.flatMap(({ prompts }) => prompts).sort()).toEqual([...labels].sort());
      for (const { id } of config.prompts) {
        expect(kit.map(({ path }) => path)).toContain(id.replace('file://', 'eval/'));
      }
    }
  });

  it('pins what it installs, or says why not', () => {
    for (const { text } of distinctFiles(/requirements.*\.txt$/)) expect(text).toMatch(/==|@|>=/);
  });
});

describe('a method that is not the recommended one', () => {
  it('is refused with the reason where it is ruled out', () => {
    const answers = { 'model-access': 'text-only', privacy: 'any' };
    expect(() => kitOfAnswers(answers, 'lora')).toThrow(/^LoRA is ruled out: \w/);
  });

  it('is refused where it is unknown', () => {
    expect(() => kitOfAnswers({}, 'magic')).toThrow(/^There is no method magic; known: /);
  });

  it('says so where no training files are written for it', () => {
    const kit = kitOfAnswers({}, 'prefix-tuning');
    expect(textOf(kit, 'README.md')).toContain('No training files are written for Prefix tuning');
    expect(kit.map(({ path }) => path)).not.toContain('data/convert.mjs');
  });

  it('gives the evaluation alone for not-yet', () => {
    for (const { id } of knowledge.strategies.filter(({ family }) => family === 'not-yet')) {
      const paths = kitOfAnswers({}, id).map(({ path }) => path);
      expect(paths.filter((path) => /^(train|data|retrieval|serving)\//.test(path))).toEqual([]);
    }
  });
});
