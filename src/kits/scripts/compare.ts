import { settledBelow, z95 } from '../../calculators/significance';

/**
 * `eval/compare.mjs`: the paired arithmetic of `calculators/statistics.ts` and `evidence/` in one file
 * without a dependency: what it shares with them is written into it. A test holds both against each other.
 */
export const compareScript = String.raw`#!/usr/bin/env node
// Compares the variants of an experiment on the items that they share. No dependency.
//
//   node eval/compare.mjs eval/results.json                promptfoo results (JSON, JSONL or CSV)
//   node eval/compare.mjs results.csv                      columns item, variant, score (or pass)
//   node eval/compare.mjs preferences.csv                  columns item, a, b, preferred
//   node eval/compare.mjs results.csv --json               the numbers as JSON
//
// Right or wrong: exact McNemar test. Graded scores: paired bootstrap. Preferences: sign test.
// A difference counts as more than noise where p is below ${settledBelow}.
import { readFileSync } from 'node:fs';

const z95 = ${z95};

export function wilson(successes, n) {
  const share = successes / n;
  const square = z95 * z95;
  const middle = share + square / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

function logFactorials(n) {
  const logs = [0];
  for (let k = 1; k <= n; k += 1) logs.push(logs[k - 1] + Math.log(k));
  return logs;
}

// Two-sided exact p value of wins against losses if each were as likely.
export function signTest(wins, losses) {
  const n = wins + losses;
  const logs = logFactorials(n);
  let tail = 0;
  for (let k = 0; k <= Math.min(wins, losses); k += 1) {
    tail += Math.exp(logs[n] - logs[k] - logs[n - k] - n * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}

// Newcombe's interval (method 10) of the difference of two shares of the same items.
export function pairedDifference({ both, onlyFirst, onlySecond, neither }) {
  const n = both + onlyFirst + onlySecond + neither;
  const first = (both + onlyFirst) / n;
  const second = (both + onlySecond) / n;
  const ofFirst = wilson(both + onlyFirst, n);
  const ofSecond = wilson(both + onlySecond, n);
  const margins =
    (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  const product = both * neither - onlyFirst * onlySecond;
  const corrected = product > n / 2 ? product - n / 2 : Math.min(product, 0);
  const phi = margins === 0 ? 0 : corrected / Math.sqrt(margins);
  const root = (down, up) => Math.sqrt(Math.max(0, down * down - 2 * phi * down * up + up * up));
  const difference = first - second;
  return {
    difference,
    low: difference - root(first - ofFirst.low, ofSecond.high - second),
    high: difference + root(ofFirst.high - first, second - ofSecond.low),
  };
}

function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function quantile(sorted, share) {
  const at = sorted.length * share;
  if (share === 1) return sorted[sorted.length - 1];
  if (at % 1 !== 0) return sorted[Math.ceil(at) - 1];
  return sorted.length % 2 === 0 ? (sorted[at - 1] + sorted[at]) / 2 : sorted[at];
}

// Mean with its percentile bootstrap interval; of differences on the same items, the paired bootstrap.
export function bootstrapMean(values, seed = 1) {
  const random = seeded(seed);
  const rounds = Math.max(1000, Math.min(200000, Math.floor(5e6 / values.length)));
  const means = Float64Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1) {
      sum += values[Math.floor(random() * values.length)];
    }
    return sum / values.length;
  }).sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const beyond = means.filter((value) => value * mean <= 0).length;
  return {
    mean,
    beyondZero: Math.max(beyond, 1) / rounds,
    low: quantile(means, 0.025),
    high: quantile(means, 0.975),
  };
}

// Rows of a CSV file as objects by column name.
export function readCsv(text) {
  const rows = [];
  let row = [''];
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        row[row.length - 1] += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else row[row.length - 1] += sign;
    } else if (sign === '"' && row[row.length - 1] === '') quoted = true;
    else if (sign === ',') row.push('');
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at += 1;
      rows.push(row);
      row = [''];
    } else row[row.length - 1] += sign;
  }
  if (row.length > 1 || row[0] !== '') rows.push(row);
  const [names = [], ...body] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return body.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

const spoken = new Map([
  ...['true', 'pass', 'passed', 'yes', 'correct', 'right', 'success'].map((word) => [word, 1]),
  ...['false', 'fail', 'failed', 'no', 'incorrect', 'wrong', 'failure'].map((word) => [word, 0]),
  ...['error', ''].map((word) => [word, null]),
]);

function scoreOf(value) {
  const text = String(value ?? '').trim().toLowerCase();
  if (spoken.has(text)) return spoken.get(text);
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function promptfooTrials(rows, prompts = []) {
  const names = new Map();
  const nameOf = (row) => {
    const column = row.promptIdx ?? 0;
    if (names.has(column)) return names.get(column);
    const prompt = prompts[column] ?? {};
    const provider = prompt.provider ?? (row.provider?.label || row.provider?.id) ?? row.provider;
    const label = prompt.label ?? row.prompt?.label ?? '';
    const short = label === '' || label.length > 60 ? 'prompt ' + (column + 1) : label;
    const name = provider ? '[' + provider + '] ' + short : short;
    names.set(column, [...names.values()].includes(name) ? name + ' (prompt ' + (column + 1) + ')' : name);
    return names.get(column);
  };
  // The row that shows the columns of eval/tests.csv is no item.
  const items = rows.filter(({ testCase }) => !String(testCase?.description ?? '').startsWith('EXAMPLE: delete'));
  return items.map((row) => {
    const failed = row.failureReason === 2 || (row.gradingResult === null && row.success !== true);
    const graded = typeof row.score === 'number' && row.score > 0 && row.score < 1;
    const test = row.testCase ?? {};
    const described = [row.vars ?? test.vars, test.description, test.assert];
    const hasItem = described.some((part) => part !== undefined);
    return {
      item: hasItem ? JSON.stringify(described) : String(row.testIdx),
      variant: nameOf(row),
      score: failed ? null : graded ? row.score : Number(row.success === true),
    };
  });
}

function tableTrials(rows) {
  const names = Object.keys(rows[0] ?? {});
  const status = names.flatMap((name, at) => (/^Status( \d+)?$/.test(name) && at > 0 ? [[names[at - 1], name]] : []));
  return rows.flatMap((row, at) =>
    status.map(([variant, column]) => {
      const says = row[column].toUpperCase();
      return { item: String(at + 1), variant, score: says === 'PASS' ? 1 : says === 'FAIL' ? 0 : null };
    }),
  );
}

const plainOf = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

// Trials {item, variant, score} and preferences {item, a, b, preferred} of one file.
export function readResults(text) {
  const start = text.trimStart();
  let rows;
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      const value = JSON.parse(text);
      const outer = Array.isArray(value) ? value : (value.results?.results ?? value.results);
      if (!Array.isArray(outer)) throw new Error('holds no results');
      if (outer[0] && 'success' in outer[0]) {
        return { trials: promptfooTrials(outer, value.results?.prompts), preferences: [] };
      }
      rows = outer;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      rows = text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
      if (rows[0] && 'testIdx' in rows[0] && 'success' in rows[0]) {
        return { trials: promptfooTrials(rows), preferences: [] };
      }
    }
  } else rows = readCsv(text);
  const names = Object.keys(rows[0] ?? {});
  if (names.some((name) => /^Status( \d+)?$/.test(name))) return { trials: tableTrials(rows), preferences: [] };
  const find = (...wanted) => names.find((name) => wanted.includes(plainOf(name)));
  const item = find('item', 'id', 'input', 'test');
  const preferred = find('preferred', 'preference', 'winner');
  if (preferred !== undefined) {
    const a = find('a', 'varianta', 'first');
    const b = find('b', 'variantb', 'second');
    const preferences = rows.map((row, at) => {
      const first = a === undefined ? 'A' : row[a];
      const second = b === undefined ? 'B' : row[b];
      const says = String(row[preferred]).trim();
      const lower = says.toLowerCase();
      const wins = says === first || ['a', 'first', '1', 'left'].includes(lower);
      const loses = says === second || ['b', 'second', '2', 'right'].includes(lower);
      return { item: item === undefined ? String(at + 1) : row[item], a: first, b: second, preferred: wins ? first : loses ? second : null };
    });
    return { trials: [], preferences };
  }
  const variant = find('variant', 'model', 'system', 'provider');
  const score = find('score', 'pass', 'passed', 'correct', 'success');
  if (item === undefined || variant === undefined || score === undefined) {
    throw new Error('needs columns item, variant and score (or pass), or item, a, b and preferred');
  }
  const trials = rows.map((row, at) => {
    const value = scoreOf(row[score]);
    if (value === undefined) throw new Error('row ' + (at + 1) + ': a score is neither a number nor right or wrong');
    return { item: String(row[item]), variant: String(row[variant]).trim(), score: value };
  });
  return { trials, preferences: [] };
}

const isBinary = (values) => values.every((value) => value === 0 || value === 1);

function group(trials) {
  const sums = new Map();
  for (const { item, variant, score } of trials) {
    if (!sums.has(variant)) sums.set(variant, new Map());
    if (score === null) continue;
    const before = sums.get(variant).get(item) ?? { sum: 0, n: 0 };
    sums.get(variant).set(item, { sum: before.sum + score, n: before.n + 1 });
  }
  return new Map(
    [...sums].map(([variant, items]) => [variant, new Map([...items].map(([item, { sum, n }]) => [item, sum / n]))]),
  );
}

function scored(name, items) {
  const values = [...items.values()];
  if (values.length === 0) return { name, n: 0, score: null, low: null, high: null };
  if (isBinary(values)) {
    const right = values.filter((value) => value === 1).length;
    return { name, n: values.length, score: right / values.length, ...wilson(right, values.length) };
  }
  const { mean, low, high } = bootstrapMean(values);
  return { name, n: values.length, score: mean, low, high };
}

function comparePair(a, b, first, second) {
  const common = [...first.keys()].filter((item) => second.has(item));
  const scores = common.map((item) => [first.get(item), second.get(item)]);
  if (common.length === 0) return undefined;
  if (isBinary(scores.flat())) {
    const count = (one, two) => scores.filter(([x, y]) => x === one && y === two).length;
    const counts = { both: count(1, 1), onlyFirst: count(1, 0), onlySecond: count(0, 1), neither: count(0, 0) };
    const p = signTest(counts.onlyFirst, counts.onlySecond);
    return { a, b, n: common.length, test: 'McNemar', ...pairedDifference(counts), p, wins: counts.onlyFirst, losses: counts.onlySecond };
  }
  const differences = scores.map(([x, y]) => x - y);
  const { mean, low, high, beyondZero } = bootstrapMean(differences);
  return {
    a, b, n: common.length, test: 'paired bootstrap', difference: mean, low, high, p: Math.min(1, 2 * beyondZero),
    wins: differences.filter((value) => value > 0).length, losses: differences.filter((value) => value < 0).length,
  };
}

function comparePreferences(preferences) {
  const groups = new Map();
  for (const one of preferences) {
    const key = JSON.stringify([one.a, one.b].sort());
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((rows) => {
    const [{ a, b }] = rows;
    const wins = rows.filter(({ preferred }) => preferred === a).length;
    const losses = rows.filter(({ preferred }) => preferred === b).length;
    const counts = { both: rows.length - wins - losses, onlyFirst: wins, onlySecond: losses, neither: 0 };
    return { a, b, n: rows.length, test: 'sign test', ...pairedDifference(counts), p: signTest(wins, losses), wins, losses };
  });
}

export function report({ trials, preferences }) {
  const groups = group(trials);
  const variants = [...groups].map(([name, items]) => scored(name, items)).sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const pairs = variants.flatMap((one, at) =>
    variants.slice(at + 1).flatMap((other) => comparePair(one.name, other.name, groups.get(one.name), groups.get(other.name)) ?? []),
  );
  return { variants, pairs: [...pairs, ...comparePreferences(preferences)] };
}

const percent = (share) => (share === null ? '-' : (100 * share).toFixed(1) + ' %');

function main(args) {
  const files = args.filter((word) => !word.startsWith('--'));
  if (files.length === 0) throw new Error('takes at least one file of results');
  const read = files.map((file) => readResults(readFileSync(file, 'utf8')));
  const all = { trials: read.flatMap((one) => one.trials), preferences: read.flatMap((one) => one.preferences) };
  if (all.trials.length + all.preferences.length === 0) throw new Error('no results were found');
  const found = report(all);
  if (args.includes('--json')) return void console.log(JSON.stringify(found, null, 2));
  for (const { name, n, score, low, high } of found.variants) {
    console.log(name + ': ' + percent(score) + ' (95 %: ' + percent(low) + ' to ' + percent(high) + '), n = ' + n);
  }
  for (const { a, b, n, test, difference, low, high, p, wins, losses } of found.pairs) {
    const verdict = p < ${settledBelow} ? 'more than noise' : 'could be noise';
    console.log('');
    console.log(a + ' against ' + b + ' on ' + n + ' items: ' + wins + ' wins, ' + losses + ' losses');
    console.log('  ' + percent(difference) + ' (95 %: ' + percent(low) + ' to ' + percent(high) + '), ' + test + ', p = ' + p.toPrecision(2) + ': ' + verdict);
  }
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).pop() ?? '')) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error('compare: ' + error.message);
    process.exitCode = 2;
  }
}
`;
