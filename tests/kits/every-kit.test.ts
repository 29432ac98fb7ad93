import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarios } from '../../src/content/scenarios';
import { knowledge } from '../../src/content/index';
import { encoders, repositories } from '../../src/kits/model-repositories';
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
      ...['prompt-tuning', 'prefix-tuning', 'adapters', 'last-layers', 'rlhf', 'from-scratch'],
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

  it('holds every file that its README runs or installs from', () => {
    for (const { name, kit } of everyKit()) {
      const paths = kit.map(({ path }) => path);
      const run =
        /(?:node|python3|-r|--config|train|-c) ((?:eval|data|train|retrieval|content|serving)\/[\w./-]+\.(?:mjs|py|txt|yaml))/g;
      for (const [, path = ''] of textOf(kit, 'README.md').matchAll(run)) {
        // content/fill.mjs reads a text of the reader's own.
        expect(paths, `${name}: ${path}`).toContain(path);
      }
    }
  });

  it('prepares rows in the form that its own scripts and those of its baselines read', () => {
    let beside = 0;
    for (const { name, kit } of everyKit()) {
      const own = /option\('format', '([^']+)'\)/.exec(textOf(kit, 'data/convert.mjs'))?.[1];
      const made = new Map([['data/prepared', own]]);
      const others = /--format (\S+) --prompt "" --out (\S+?)`/g;
      for (const [, format, folder = ''] of textOf(kit, 'README.md').matchAll(others)) {
        made.set(folder, format);
        beside += 1;
      }
      for (const [path, format] of [
        ['train/train_classifier.py', 'text-label'],
        ['train/train_encoder.py', 'text-label'],
        ['train/train_setfit.py', 'text-label'],
        ['train/pick_examples.py', 'messages'],
        ['train/optimise.py', 'messages'],
      ] as const) {
        const text = textOf(kit, path);
        const folder = /data\/(?:prepared|baseline-[a-z-]+)/.exec(text)?.[0];
        if (text !== '') expect(made.get(folder ?? ''), `${name} ${path}`).toBe(format);
      }
    }
    expect(beside).toBeGreaterThan(0);
  });

  it('gives each way of content a column of its own', () => {
    for (const { name, kit } of everyKit()) {
      const columns = textOf(kit, 'eval/tests.csv').split('\n')[0]?.split(',') ?? [];
      for (const { path, text } of kit.filter((file) => file.path.startsWith('eval/prompts/'))) {
        for (const [, column = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) {
          expect(columns, `${name} ${path}`).toContain(column);
        }
      }
      expect(textOf(kit, 'eval/prompts/rag.txt'), name).not.toContain('{{content}}');
      expect(textOf(kit, 'eval/prompts/whole-content.txt'), name).not.toContain('{{context}}');
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
      expect(text, path).not.toMatch(
        /\[object|@(MODEL|WHY|FORMAT|ITEMS|PRICES|VARIANTS|CONTEXT|PROMPT|PLANNED|TRAINING|ROWS|EPOCHS|QUERY|PASSAGE|RERANKER)@/,
      );
      if (!path.endsWith('.mjs')) expect(text, path).not.toMatch(/undefined|NaN\b/);
    }
    const calling = distinctFiles(/\.(mjs|py|sh)$/).filter(({ text }) =>
      /\bfetch\(|urlopen|requests\.(get|post)/.test(text),
    );
    expect([...new Set(calling.map(({ path }) => path))].sort()).toEqual([
      'data/label.mjs',
      'train/send.mjs',
    ]);
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

  it('pins what it installs to one version that was seen, or says why not', () => {
    const found = distinctFiles(/requirements.*\.txt$/);
    expect(found.length).toBeGreaterThan(8);
    for (const { path, kit, text } of found) {
      let unpinned = false;
      for (const line of text.trim().split('\n')) {
        if (line.startsWith('# Not pinned')) unpinned = true;
        const isExact =
          /^[\w.-]+(\[\w+\])?==[\w.]+$/.test(line) || / @ git\+.*@[0-9a-f]{40}$/.test(line);
        if (line.startsWith('#') || isExact) continue;
        expect(unpinned, `${kit} ${path}: ${line}`).toBe(true);
      }
      // A version, then, is below the place where it was seen.
      for (const [pin = ''] of text.matchAll(/^.*\n[\w[\].-]+==.*$/gm))
        expect(pin).toMatch(/^# .*\d{4}/);
    }
  });

  it('names no model without where the name was seen', () => {
    const names = new Set(
      [...Object.values(repositories), ...Object.values(encoders)].flatMap((one) => [
        one.repository,
        ...('base' in one ? [one.base] : []),
      ]),
    );
    const known = /(?:model_name_or_path|base_model|MODEL = |vllm serve)[:\s"]*([\w.-]+\/[\w.-]+)/g;
    for (const { kit, path, text } of distinctFiles(/\.(yaml|py|md)$/)) {
      for (const [, name = ''] of text.matchAll(known)) {
        if (!/^(outputs|ORGANISATION)\//.test(name))
          expect(names, `${kit} ${path}`).toContain(name);
      }
    }
    for (const { source, on } of [...Object.values(repositories), ...Object.values(encoders)]) {
      expect(source.length).toBeGreaterThan(10);
      expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
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

  it('has files of its own, whatever the method, or says why not', () => {
    for (const { id, family } of knowledge.strategies) {
      if (family === 'not-yet') continue;
      expect(textOf(kitOfAnswers({ 'model-access': 'weights' }, id), 'README.md')).not.toContain(
        'No training files are written',
      );
    }
  });

  it('leaves what the catalogue does not know to the reader, and makes up nothing', () => {
    const open = { 'base-model-small': 'kimi-k3', 'consumer-card': 'a-card-of-tomorrow' };
    const kit = kitOfAnswers({ 'model-access': 'weights', hardware: 'consumer' }, 'lora', open);
    const text = textOf(kit, 'train/trl-sft.yaml');
    expect(text).toContain('model_name_or_path: CHOOSE-A-MODEL');
    expect(text).toContain('# model_name_or_path: ORGANISATION/MODEL');
    expect(text).toMatch(/Whether this fits a card is not known/);
    expect(textOf(kit, 'eval/budget.mjs')).toContain('no card was named');
    const hosted = kitOfAnswers({}, 'zero-shot', { 'base-model-hosted': 'nobody' });
    expect(textOf(hosted, 'eval/promptfooconfig.yaml')).toContain('# id: "PROVIDER:MODEL"');
  });

  it('gives the evaluation alone for not-yet', () => {
    for (const { id } of knowledge.strategies.filter(({ family }) => family === 'not-yet')) {
      const paths = kitOfAnswers({}, id).map(({ path }) => path);
      expect(paths.filter((path) => /^(train|data|retrieval|serving)\//.test(path))).toEqual([]);
    }
  });
});
