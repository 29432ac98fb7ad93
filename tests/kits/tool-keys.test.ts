import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasShared, sharedJson } from '../fixtures/shared';
import { keysOfPromptfoo, promptfooKeys, promptfooSchema } from '../fixtures/promptfoo-schema';
import { litgptKeys, toolKeys } from '../fixtures/tool-keys';
import type { Schema } from '../fixtures/tool-schemas';
import { distinctFiles } from '../fixtures/kits';

/** Which keys hold for which file. */
const files: readonly (readonly [RegExp, string])[] = [
  [/trl-(sft|pretrain)\.yaml$/, 'trl-sft'],
  [/trl-dpo\.yaml$/, 'trl-dpo'],
  [/trl-grpo\.yaml$/, 'trl-grpo'],
  [/trl-reward\.yaml$/, 'trl-reward'],
  [/trl-rloo\.yaml$/, 'trl-rloo'],
  [/axolotl\.yaml$/, 'axolotl'],
  [/llama-factory\.yaml$/, 'llama-factory'],
];

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

describe.each(files)('files named %s', (path, tool) => {
  const found = distinctFiles(path);

  it('are in some kit', () => {
    expect(found.length).toBeGreaterThan(0);
  });

  it(`hold keys of ${tool} alone, with values of their types`, () => {
    const known = toolKeys[tool] ?? {};
    for (const { kit, text } of found) {
      for (const [key, value] of Object.entries(parse(text) as object)) {
        expect(Object.keys(known), `${kit}: ${key}`).toContain(key);
        const types = known[key] ?? [];
        if (!types.includes('any')) expect(types, `${kit}: ${key}`).toContain(typeOf(value));
      }
    }
  });

  it('say above every key why its value is so', () => {
    for (const { kit, text } of found) {
      const lines = text.split('\n');
      for (const [at, line] of lines.entries()) {
        if (/^\w+:/.test(line)) expect(lines[at - 1], `${kit} ${line}`).toMatch(/^# /);
      }
    }
  });
});

describe('configurations of promptfoo', () => {
  const validate = new Ajv({ strict: false }).compile(promptfooSchema(promptfooKeys));

  it('hold to its schema, as far as kits write it', () => {
    const found = distinctFiles(/promptfooconfig\.yaml$/);
    expect(found.length).toBeGreaterThan(8);
    for (const { kit, text } of found) {
      validate(parse(text));
      expect(validate.errors ?? [], kit).toEqual([]);
    }
  });

  it.each([
    ['an unknown key', 'providers: [echo]\nprompts: [{id: a}]\ntests: a\nproviderz: 1', false],
    ['an unknown assertion', 'assert: [{type: is-jsn}]', false],
    ['an unknown key of an assertion', 'assert: [{type: is-json, valeu: 1}]', false],
    ['a threshold in words', 'assert: [{type: rouge-n, threshold: high}]', false],
    ['a negated assertion', 'assert: [{type: not-is-json}]', true],
  ])('would not do with %s', (_, text, holds) => {
    const rest = { prompts: [{ id: 'file://a.txt' }], providers: [{ id: 'echo' }], tests: 'a.csv' };
    const own = parse(text) as object;
    const value = 'assert' in own ? { ...rest, defaultTest: own } : own;
    expect(validate(value)).toBe(holds);
  });
});

describe('the file of litgpt', () => {
  it('holds keys of litgpt alone, and what its pre-training asks for', () => {
    const found = distinctFiles(/litgpt-pretrain\.yaml$/);
    expect(found.length).toBeGreaterThan(0);
    for (const { text } of found) {
      const value = parse(text) as Record<'train' | 'eval', object> & {
        data: { init_args: object };
      };
      expect(litgptKeys.top).toEqual(expect.arrayContaining(Object.keys(value)));
      expect(litgptKeys.train).toEqual(expect.arrayContaining(Object.keys(value.train)));
      expect(litgptKeys.eval).toEqual(expect.arrayContaining(Object.keys(value.eval)));
      expect(litgptKeys.data).toEqual(expect.arrayContaining(Object.keys(value.data.init_args)));
      expect(value.train).toMatchObject({
        max_tokens: expect.any(Number) as number,
        max_norm: expect.any(Number) as number,
      });
    }
  });
});

/** Names of the keyword arguments of a call in a Python file. */
function argumentsOf(text: string, call: string): string[] {
  const body = new RegExp(`= ${call}\\(\\n([\\s\\S]*?)\\n\\)`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/^ {4}(\w+)=/gm)].map(([, name = '']) => name);
}

describe('Python files', () => {
  it('hand over arguments that the trainers have', () => {
    for (const [path, call, tool, least] of [
      [/train_encoder\.py$/, 'TrainingArguments', 'py TrainingArguments', 5],
      [/train_setfit\.py$/, 'TrainingArguments', 'py SetFitArguments', 5],
      [/train_(prompt|prefix)_tuning\.py$/, 'SFTConfig', 'py SFTConfig', 10],
      [/train_prompt_tuning\.py$/, 'PromptTuningConfig', 'py PromptTuningConfig', 5],
      [/train_prefix_tuning\.py$/, 'PrefixTuningConfig', 'py PrefixTuningConfig', 3],
    ] as const) {
      const found = distinctFiles(path);
      expect(found.length, String(path)).toBeGreaterThan(0);
      for (const { text } of found) {
        const names = argumentsOf(text, call);
        expect(names.length, call).toBeGreaterThanOrEqual(least);
        expect(Object.keys(toolKeys[tool] ?? {})).toEqual(expect.arrayContaining(names));
      }
    }
  });

  it('never ask for what PEFT refuses: checkpointing with a prefix', () => {
    for (const { text } of distinctFiles(/train_prefix_tuning\.py$/)) {
      expect(text).toContain('gradient_checkpointing=False');
    }
  });

  const hasPython = (() => {
    try {
      execFileSync('python3', ['--version'], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  })();

  it.skipIf(!hasPython)('compile (skipped without python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kit-python-'));
    try {
      const names = distinctFiles(/\.py$/).map(({ text }, at) => {
        writeFileSync(join(folder, `file${at}.py`), text);
        return `file${at}.py`;
      });
      expect(names.length).toBeGreaterThan(8);
      execFileSync('python3', ['-m', 'py_compile', ...names], { cwd: folder, stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const schemas = 'data/schemas';
const schemaOf = (file: string) => sharedJson(`${schemas}/${file}`, {}) as Record<string, object>;

describe.skipIf(!hasShared(schemas))("the tools' own schemas (needs ../shared)", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });

  function expectValid(path: RegExp, schema: object, validator = ajv) {
    const validate = validator.compile(schema);
    const found = distinctFiles(path);
    expect(found.length).toBeGreaterThan(0);
    for (const { kit, path: name, text } of found) {
      const value: unknown = name.endsWith('.json') ? JSON.parse(text) : parse(text);
      validate(value);
      expect(validate.errors ?? [], `${kit} ${name}`).toEqual([]);
    }
  }

  it('hold for promptfoo configurations', () => {
    expectValid(/promptfooconfig\.yaml$/, schemaOf('promptfoo-config.strict.schema.json'));
  });

  it.each([
    [/trl-(sft|pretrain)\.yaml$/, 'sft'],
    [/trl-dpo\.yaml$/, 'dpo'],
    [/trl-grpo\.yaml$/, 'grpo'],
  ])('hold for %s', (path, kind) => {
    const { json_schemas: all } = schemaOf('trl.json') as {
      json_schemas: Record<string, object>;
    };
    expectValid(path, all[kind] ?? {});
  });

  it('say what the copies of keys say', () => {
    const names = (tool: string) => Object.keys(toolKeys[tool] ?? {}).sort();
    const keys = (object: object | undefined) => Object.keys(object ?? {}).sort();
    const trl = schemaOf('trl.json') as {
      json_schemas: Record<string, { properties: object }>;
      inherited_TrainingArguments: object;
    };
    for (const kind of ['sft', 'dpo', 'grpo']) {
      expect(names(`trl-${kind}`)).toEqual(keys(trl.json_schemas[kind]?.properties));
    }
    expect(names('py TrainingArguments')).toEqual(keys(trl.inherited_TrainingArguments));
    const { properties: axolotl } = schemaOf('axolotl-config.schema.json');
    expect(names('axolotl')).toEqual(keys(axolotl));
    const { json_schemas: factory } = schemaOf('llama-factory.json') as {
      json_schemas: { train_yaml: { properties: object } };
    };
    expect(names('llama-factory')).toEqual(keys(factory.train_yaml.properties));
    expect(names('py SetFitArguments')).toEqual(keys(schemaOf('setfit.json').TrainingArguments));
    const whole: Schema = schemaOf('promptfoo-config.strict.schema.json');
    expect(promptfooKeys).toEqual(keysOfPromptfoo(whole));
  });

  it('hold for Axolotl', () => {
    const own = new Ajv2020({ strict: false, validateFormats: false });
    expectValid(/axolotl\.yaml$/, schemaOf('axolotl-config.schema.json'), own);
  });

  it('hold for LLaMA-Factory and its list of data sets', () => {
    const { json_schemas: all } = schemaOf('llama-factory.json') as {
      json_schemas: Record<string, object>;
    };
    expectValid(/llama-factory\.yaml$/, all.train_yaml ?? {});
    expectValid(/dataset_info\.json$/, all.dataset_info ?? {});
  });
});
