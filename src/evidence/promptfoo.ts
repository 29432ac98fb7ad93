import { fieldsOf, listOf, textOf } from './chat-rows';
import type { Fields } from '../model/fields';
import type { Gathered } from './results-report';
import { spread } from './text-scan';

/**
 * Results as promptfoo writes them: `results.results` of its JSON (versions 2 and 3), the same rows as
 * JSONL, the table of older versions, and the columns of its CSV. Rows of one test share `testIdx`, but
 * repeats of it do not: items are told apart by their variables and assertions, so that repeats are one
 * item. A row that ended in an error has no score.
 */

/** Reads a whole JSON file. False where it is none of promptfoo's. */
export function promptfooResults(value: unknown, gathered: Gathered): boolean {
  const outer = fieldsOf(fieldsOf(value).results);
  const rows = listOf(outer.results) ?? listOf(fieldsOf(value).results);
  const first = fieldsOf(rows?.[0]);
  if (
    rows !== undefined &&
    ('success' in first || 'testIdx' in first || 'gradingResult' in first)
  ) {
    const prompts = (listOf(outer.prompts) ?? []).map(fieldsOf);
    const reader = promptfooReader(prompts, gathered);
    for (const row of rows) reader(fieldsOf(row));
    return true;
  }
  const body = listOf(fieldsOf(outer.table).body);
  if (body === undefined) return false;
  const prompts = (listOf(fieldsOf(fieldsOf(outer.table).head).prompts) ?? []).map(fieldsOf);
  const nameOf = variantNames();
  for (const [place, line] of body.entries()) {
    for (const [column, output] of (listOf(fieldsOf(line).outputs) ?? []).entries()) {
      const fields = fieldsOf(output);
      gathered.trials.push({
        item: String(place),
        variant: nameOf(prompts[column] ?? {}, column),
        score:
          typeof fields.error === 'string' && fields.pass !== true
            ? null
            : scoreOfRow(fields, fields.pass),
        ...measured(fields),
      });
    }
  }
  return body.length > 0;
}

/** Reads one row after another, of the JSON file or of JSONL. @param prompts of the file, where it has them */
export function promptfooReader(
  prompts: readonly Fields[],
  gathered: Gathered,
): (row: Fields) => void {
  const nameOf = variantNames();
  return (row) => {
    const column = typeof row.promptIdx === 'number' ? row.promptIdx : undefined;
    const prompt = column === undefined ? undefined : prompts[column];
    const provider = fieldsOf(row.provider);
    const own: Fields = {
      provider: textOf(provider.label) === '' ? (provider.id ?? row.provider) : provider.label,
      label: fieldsOf(row.prompt).label,
      raw: fieldsOf(row.prompt).raw,
    };
    const test = fieldsOf(row.testCase);
    // The row of a kit's template that shows its columns is no item.
    if (textOf(test.description).startsWith('EXAMPLE: delete')) return;
    const described = [row.vars ?? test.vars, test.description, test.assert];
    const hasItem = described.some((part) => part !== undefined);
    const isError = row.failureReason === 2 || (row.gradingResult === null && row.success !== true);
    gathered.trials.push({
      item: hasItem ? hashOf(JSON.stringify(described)) : textOf(row.testIdx),
      variant: nameOf(prompt ?? own, column),
      score: isError ? null : scoreOfRow(row, row.success),
      ...measured(row),
    });
  };
}

/** A graded score where there is one between right and wrong, else whether the row passed. */
function scoreOfRow({ score }: Fields, passed: unknown): number | null {
  if (typeof score === 'number' && score > 0 && score < 1) return score;
  return typeof passed === 'boolean' ? Number(passed) : typeof score === 'number' ? score : null;
}

function measured({ latencyMs, cost }: Fields) {
  return {
    ...(typeof latencyMs === 'number' && latencyMs > 0 ? { latencyMs } : {}),
    // Without a price of the model, promptfoo writes 0.
    ...(typeof cost === 'number' && cost > 0 ? { costUsd: cost } : {}),
  };
}

/** Longest name of a variant: a longer label is the prompt itself. */
const longestName = 60;

/** Names variants: by provider and prompt label, and apart where two columns would share a name. */
function variantNames(): (prompt: Fields, column: number | undefined) => string {
  const byColumn = new Map<number, string>();
  return (prompt, column) => {
    if (column === undefined) return nameOfPrompt(prompt, 0);
    const before = byColumn.get(column);
    if (before !== undefined) return before;
    const name = nameOfPrompt(prompt, column);
    const isTaken = [...byColumn.values()].includes(name);
    byColumn.set(column, isTaken ? `${name} (prompt ${column + 1})` : name);
    return byColumn.get(column) ?? name;
  };
}

/** Provider and prompt label; the number of the prompt where its label is its text. */
function nameOfPrompt(prompt: Fields, column: number): string {
  const label = textOf(prompt.label ?? prompt.display);
  const start = textOf(prompt.raw).slice(0, 30);
  const isText =
    label === '' || label.length > longestName || (start.length > 10 && label.includes(start));
  const named = isText ? `prompt ${column + 1}` : label;
  const provider = textOf(prompt.provider);
  return provider === '' ? named : `[${provider}] ${named}`;
}

/** The columns of its CSV: each variant's output stands before its Status. */
export function promptfooTable(
  names: readonly string[],
): readonly { readonly variant: string; readonly status: string }[] {
  return names.flatMap((status, place) => {
    const output = names[place - 1];
    if (!/^Status( \d+)?$/.test(status) || output === undefined) return [];
    const [, provider, label = ''] = /^(\[[^\]]*\])\s*(.*)$/s.exec(output) ?? [];
    const isText = label.length > longestName || label.includes('{{') || label.includes('\n');
    if (provider === undefined) return [{ variant: output.slice(0, longestName), status }];
    const number = names.slice(0, place).filter((name) => /^Status/.test(name)).length + 1;
    return [{ variant: `${provider} ${isText ? `prompt ${number}` : label}`, status }];
  });
}

/** A hash instead of the text of an item, of which only equality counts. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b1;
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca77);
  }
  return `${spread(one).toString(36)}-${spread(two).toString(36)}`;
}
