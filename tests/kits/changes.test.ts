import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, changesOf } from '../../src/kits/changes';
import { reasonsOf } from '../../src/kits/reasons';
import { knowledge } from '../../src/content/index';
import { distinctFiles, kitOfAnswers } from '../fixtures/kits';

const line = fc.constantFrom('a', 'b', 'c', 'd', '');
const lines = fc.array(line, { maxLength: 14 });

describe('lines that changed', () => {
  it('give both texts back, and mark nothing that is the same', () => {
    fc.assert(
      fc.property(lines, lines, (before, now) => {
        const found = changedLines(before, now);
        const kept = (kind: string) =>
          found.filter((one) => one.kind !== kind).map(({ text }) => text);
        expect(kept('removed')).toEqual(now);
        expect(kept('added')).toEqual(before);
      }),
    );
    expect(changedLines(['a', 'b'], ['a', 'b']).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('are as few as they can be', () => {
    const found = changedLines(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd']);
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['same a', 'removed b', 'same c', 'added x', 'same d'],
    ]);
  });
});

describe('two kits', () => {
  const weights = { 'model-access': 'weights', hardware: 'consumer' } as const;

  it('differ in what an answer decides, and nowhere else', () => {
    const [before, now] = [900, 2000].map((tokens) =>
      kitOfAnswers({ ...weights, 'input-tokens': tokens }, 'lora'),
    );
    const changed = changesOf(before ?? [], now ?? []).filter(({ kind }) => kind !== 'same');
    const paths = changed.map(({ path }) => path);
    expect(paths).toContain('train/trl-sft.yaml');
    expect(paths).not.toContain('eval/compare.mjs');
    const yaml = changed.find(({ path }) => path === 'train/trl-sft.yaml');
    expect(yaml?.lines.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toContain(
      'max_length: 2048',
    );
  });

  it('name files that came and went', () => {
    const changes = changesOf(kitOfAnswers(weights, 'lora'), kitOfAnswers(weights, 'few-shot'));
    expect(changes.find(({ path }) => path === 'train/axolotl.yaml')?.kind).toBe('gone');
    const back = changesOf(kitOfAnswers(weights, 'few-shot'), kitOfAnswers(weights, 'lora'));
    expect(back.find(({ path }) => path === 'train/axolotl.yaml')?.kind).toBe('new');
  });
});

describe('reasons', () => {
  it('stand beside the values of every training file', () => {
    const found = distinctFiles(/train\/(trl|axolotl|llama|litgpt).*\.yaml$/);
    expect(found.length).toBeGreaterThan(10);
    for (const file of found) {
      const reasons = reasonsOf(file);
      expect(reasons.length, file.path).toBeGreaterThan(5);
      for (const { name, value, why } of reasons) {
        expect(file.text).toContain(`${name}: ${value}`);
        expect(why.length).toBeGreaterThan(3);
      }
    }
  });

  it('name rules that there are', () => {
    const ids = new Set(knowledge.rules.map(({ id }) => id));
    const named = distinctFiles(/\.(yaml|py|txt)$/).flatMap((file) =>
      reasonsOf(file).flatMap(({ rules }) => rules),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const id of named) expect(ids).toContain(id);
  });

  it('are read from Python and from lists of packages, too', () => {
    const kit = kitOfAnswers({ 'model-access': 'weights' }, 'tuned-encoder');
    const of = (path: string) => {
      const file = kit.find((one) => one.path === path);
      return file === undefined ? [] : reasonsOf(file);
    };
    expect(of('train/train_encoder.py')).toContainEqual(
      expect.objectContaining({ name: 'warmup_steps', value: '0.1' }),
    );
    expect(of('train/requirements.txt')).toContainEqual(
      expect.objectContaining({ name: 'transformers', value: '5.18.0' }),
    );
    expect(of('eval/compare.mjs')).toEqual([]);
  });
});
