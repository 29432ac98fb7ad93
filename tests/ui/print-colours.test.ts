import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = (name: string) => readFileSync(`src/ui/styles/${name}.css`, 'utf8');

/** Names and values of what is set in the block that begins with some text. */
function setIn(css: string, begin: string): Map<string, string> {
  const block = css.slice(css.indexOf(begin)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/(--[a-z0-9-]+): ([^;]+);/g)].map(([, name, to]) => [name!, to!]),
  );
}

describe('the colours of paper', () => {
  it('stand in place of each colour that the dark theme sets and that something printed takes', () => {
    const dark = setIn(sheet('tokens'), ":root[data-theme='dark']");
    const print = setIn(sheet('print'), '@media print');
    // No button that could be hovered over is printed, nor any shadow.
    const screenOnly = ['--accent-hover', '--shadow'];
    const left = [...dark.keys()].filter((name) => !print.has(name) && !screenOnly.includes(name));
    expect(dark.size).toBeGreaterThan(10);
    expect(left).toEqual([]);
  });
});
