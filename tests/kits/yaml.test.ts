import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choice, line, yamlFile } from '../../src/kits/yaml';
import type { Line, Value } from '../../src/kits/yaml';

const plainOf = (value: Value): unknown => {
  if (typeof value !== 'object') return value;
  if ('lines' in value) return objectOf(value.lines);
  return value.map(plainOf);
};
const objectOf = (lines: readonly Line[]) =>
  Object.fromEntries(lines.map(({ key, value }) => [key, plainOf(value)]));

const scalar = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(1e-4, 2e-4, 5e-7, 0.1, 0.05, 1.5),
  // Text of one line, and of several.
  fc.string({ unit: 'binary' }).filter((text) => !/[\n\r]/.test(text)),
  fc.constantFrom('no', 'on', 'NULL', '1e-4', 'a: b', '# c', '{{x}}', 'first\nsecond', '- x'),
);
const key = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const distinct = (lines: Line[]) => [...new Map(lines.map((one) => [one.key, one])).values()];
const { lines } = fc.letrec<{ value: Value; lines: Line[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(
      tie('value').filter((value) => !Array.isArray(value)),
      { maxLength: 3 },
    ),
    tie('lines').map((own) => ({ lines: own })),
  ),
  lines: fc
    .array(
      fc.record({ key, value: tie('value'), why: fc.option(fc.lorem(), { nil: undefined }) }),
      { minLength: 1, maxLength: 4 },
    )
    .map((own) =>
      distinct(own.map(({ why, ...rest }) => (why === undefined ? rest : { ...rest, why }))),
    ),
}));

describe('the writer of YAML', () => {
  it('is read back as what was written, by YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(lines, (own) => {
        const text = yamlFile(['a head', 'and another'], own);
        expect(parse(text, { version: '1.2' })).toEqual(objectOf(own));
        expect(parse(text, { version: '1.1' })).toEqual(objectOf(own));
      }),
    );
  });

  it('writes a dot into the mantissa of small numbers', () => {
    expect(yamlFile([], [line('rate', 1e-4)])).toContain('rate: 1.0e-4');
    expect(yamlFile([], [line('rate', 2.5e-5)])).toContain('rate: 2.5e-5');
  });

  it('keeps choices and reasons as comments', () => {
    const text = yamlFile([], [line('a', 1, 'because'), choice('b', { lines: [line('c', 2)] })]);
    expect(text).toContain('# because\na: 1\n# b:\n#   c: 2\n');
    expect(parse(text)).toEqual({ a: 1 });
  });
});
