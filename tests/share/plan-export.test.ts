import { describe, expect, it } from 'vitest';
import { jiraEscaped, planCsv, planIssues } from '../../src/share/plan-export';
import type { PlanToExport } from '../../src/share/plan-export';

const plan: PlanToExport = {
  link: 'https://example.org/#/r/abc',
  steps: [
    {
      step: 'try-it',
      phase: 'experiment',
      strategy: 'it',
      do: 'Try it on *ten* items.',
      metric: 'Share right',
      baseline: 'The best prompt',
      threshold: 'Your target of 90 %',
      stopRule: 'Stop after a day',
      effort: 'A day',
      ifPass: 'Keep it',
      ifFail: 'Drop it',
      sources: ['Doe, 2025: On trying'],
    },
    {
      step: 'watch-it',
      phase: 'prepare',
      strategy: null,
      do: 'Watch it',
      metric: '',
      baseline: '',
      threshold: 'Done, or not done',
      stopRule: '',
      effort: '',
      ifPass: '',
      ifFail: '',
      sources: [],
    },
  ],
  progress: {
    'try-it': {
      done: true,
      date: '2026-11-29',
      due: '2026-12-24',
      owner: '=HYPERLINK("x")',
      result: 86.5,
      notes: '# no heading\n{quote}h3. @anna #12 "q"',
    },
  },
};

describe('the plan as a table', () => {
  const csv = planCsv(plan);
  it('begins with a byte-order mark, quotes every cell and has a row a step', () => {
    expect(csv.startsWith('\uFEFF"Step","Do","Measure"')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"Doe, 2025: On trying","https://example.org/#/r/abc"');
    expect(csv).toContain('"Done","Done on","Due on","Owner"');
    expect(csv).toContain('"yes","2026-11-29","2026-12-24"');
    expect(csv).toContain('"86.5"');
  });
  it('lets nothing that was typed become a formula', () => {
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).not.toContain('"=HYPERLINK');
  });
});

describe('the plan as issues', () => {
  it('for GitHub: one a step, each with all that the plan says, escaped', () => {
    const text = planIssues(plan, 'github');
    const [first = '', second = ''] = text.split('\n\n---\n\n');
    expect(first).toMatch(/^# Try it on \\\*ten\\\* items\n/);
    for (const line of [
      '* **Measure:** Share right',
      '* **Passes if:** Your target of 90 %',
      '* **On fail:** Drop it',
      '* Doe, 2025: On trying',
      '* The plan: <https://example.org/#/r/abc>',
    ]) {
      expect(first.split('\n')).toContain(line);
    }
    expect(first).toContain('Done on 2026-11-29, result 86.5, by =HYPERLINK("x").');
    expect(first).toContain('> \\# no heading');
    expect(first).not.toMatch(/[^\\]@anna|#12/);
    expect(second).toMatch(/^# Watch it\n/);
    expect(second).not.toContain('Measure');
    expect(second).not.toContain('So far');
  });

  it('for Jira: wiki markup, and nothing typed becomes markup', () => {
    const text = planIssues(plan, 'jira');
    expect(text).toMatch(/^h2\. Try it on \\\*ten\\\* items\n/);
    expect(text.split('\n')).toContain('* *Passes if:* Your target of 90 %');
    expect(text.split('\n')).toContain('h3. Source');
    expect(text.split('\n').filter((line) => line === '{quote}')).toHaveLength(2);
    expect(text).toContain('\\{quote\\}h3.');
    expect(text).toContain('[https://example.org/#/r/abc]');
    expect(text).toContain('\n----\n');
  });

  it.each([
    ['h3. Title', 'h3\u2060. Title'],
    ['bq. said', 'bq\u2060. said'],
    ['[~admin] !x.png! {color:red}', '\\[\\~admin\\] \\!x.png\\! \\{color:red\\}'],
    ['a\nb', 'a b'],
    ['- item', '\\- item'],
    ['https://x.y', 'https:\u2060//x.y'],
  ])('escapes %j for Jira', (plain, escaped) => {
    expect(jiraEscaped(plain)).toBe(escaped);
  });
});
