import type { TrainingCost } from '../training-cost';

/** What the budget guard knows of prices; null where the catalogue has none. */
export interface EvalPrices {
  readonly model: string;
  readonly asOf: string;
  readonly inputUsd: number | null;
  readonly outputUsd: number | null;
}

/**
 * `eval/budget.mjs`: estimates what the evaluation and the training cost, and refuses where both
 * together are above a limit. @param rows training rows that are expected, null where unknown @param planned test
 * items while none are there @param given tokens of content in a request, while the test items hold none
 */
export function budgetScript(
  prices: EvalPrices,
  given: { context: number; content: number },
  training: TrainingCost,
  rows: number | null,
  planned: { items: number; inputTokens: number; outputTokens: number },
): string {
  return source
    .replace('@PLANNED@', JSON.stringify(planned))
    .replace('@TRAINING@', () => JSON.stringify(training, null, 2))
    .replace('@ROWS@', String(rows))
    .replace('@PRICES@', () => JSON.stringify(prices))
    .replace('@CONTEXT@', JSON.stringify(given));
}

const source = String.raw`#!/usr/bin/env node
// Estimates what one run of the evaluation and one training run cost, before either runs, and ends with
// status 1 where they are above MAX_USD (from the environment or .env). No dependency, no network.
//
//   node eval/budget.mjs [--repeat N] [--input-usd USD] [--output-usd USD]     USD per million tokens
//                        [--usd-per-hour USD] [--training-usd USD]             what you pay instead
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readCsv } from './compare.mjs';

// List price of the model that the answers assume; replace it by what you pay.
const prices = @PRICES@;
// Tokens of passages and of the whole content in a request that is given them, while the columns are empty.
const expected = @CONTEXT@;
// What the plan asks for, until eval/tests.csv holds items: their number, and tokens in and out of each
// as answered (200 and 50 where nobody said).
const planned = @PLANNED@;
// What is known of the training run: prices with their day and source, and the formula.
const training = @TRAINING@;
// Training rows as answered, until data/prepared/ holds the real ones; null where nobody said.
const expectedRows = @ROWS@;
// Four characters a token: a rule of thumb for English; other languages take more.
const tokensOf = (text) => Math.ceil(String(text ?? '').length / 4);

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf('--' + name);
  if (at === -1) return undefined;
  const value = Number(args[at + 1]);
  if (!(value >= 0)) throw new Error('--' + name + ' takes a number of 0 or more');
  return value;
};

function limitOf() {
  const own = existsSync('.env') ? readFileSync('.env', 'utf8').match(/^MAX_USD=(.*)$/m)?.[1] : undefined;
  return Number(process.env.MAX_USD || own || '');
}

const usd = (value) => value.toFixed(2) + ' USD';

function evaluationCost() {
  const held = readCsv(readFileSync('eval/tests.csv', 'utf8')).filter((row) => !String(row.__description ?? '').startsWith('EXAMPLE'));
  const filler = (tokens) => 'x'.repeat(4 * tokens);
  const stand = { input: filler(planned.inputTokens), reference: filler(planned.outputTokens) };
  const tests = held.length > 0 ? held : Array.from({ length: planned.items }, () => stand);
  const folder = 'eval/prompts';
  const prompts = readdirSync(folder).map((name) => readFileSync(folder + '/' + name, 'utf8'));
  const variants = prompts.length;
  const repeat = option('repeat') ?? 1;
  const inputUsd = option('input-usd') ?? prices.inputUsd;
  const outputUsd = option('output-usd') ?? prices.outputUsd;
  // Five examples as long as a request and its answer, while the column is empty.
  const examples = 5 * (planned.inputTokens + planned.outputTokens);
  const added = { context: expected.context, content: expected.content, examples };
  // What a prompt is given: the columns that it names.
  const given = (row, prompt) => Object.entries(added).reduce((sum, [name, tokens]) => sum + (prompt.includes('{{' + name + '}}') ? tokensOf(row[name]) || tokens : 0), 0);
  const asked = (row) => prompts.reduce((sum, prompt) => sum + tokensOf(prompt) + tokensOf(row.input) + given(row, prompt), 0);
  if (expected.content === 0 && prompts.some((prompt) => prompt.includes('{{content}}')) && !tests.some(({ content }) => content)) {
    console.log('The content is not counted yet: run content/fill.mjs first');
  }
  const input = repeat * tests.reduce((sum, row) => sum + asked(row), 0);
  const output = repeat * variants * tests.reduce((sum, row) => sum + Math.max(50, tokensOf(row.reference)), 0);
  console.log('Evaluation: ' + tests.length + (held.length > 0 ? '' : ' planned') + ' items, ' + variants + ' variants, ' + repeat + ' times: about ' + Math.round(input) + ' tokens in, ' + Math.round(output) + ' out');
  if (inputUsd === null || outputUsd === null) throw new Error('no price is known: give --input-usd and --output-usd (0 for your own machine)');
  const cost = (input * inputUsd + output * outputUsd) / 1e6;
  console.log('  about ' + usd(cost) + ' at ' + inputUsd + ' in and ' + outputUsd + ' out per million tokens (' + prices.model + ', as of ' + prices.asOf + '); a grader costs as much again');
  return cost;
}

// Rows and tokens of the training set, once data/convert.mjs has written it.
function rowsOf(name) {
  const file = 'data/prepared/' + name + '.jsonl';
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  return { rows: lines.length, tokens: lines.reduce((sum, line) => sum + tokensOf(line), 0) };
}

function trainingCost() {
  if (training.kind === 'none') {
    console.log('Training: no estimate, since ' + training.because + '. Say your own with --training-usd');
    return option('training-usd') ?? 0;
  }
  const own = option('training-usd');
  if (own !== undefined) {
    console.log('Training: ' + usd(own) + ', as you said');
    return own;
  }
  const held = rowsOf('train');
  const rows = held?.rows ?? expectedRows;
  if (training.kind === 'hosted') return hostedCost(held, rowsOf('validation'));
  if (rows === null && training.tokens === null) {
    console.log('Training: run data/convert.mjs first, then its rows can be counted');
    return 0;
  }
  return cardCost(rows ?? 0, held);
}

function cardCost(rows, held) {
  // Padded rows are as long as the longest may be; others as they are, or as answered.
  const long = training.sequence ?? planned.inputTokens;
  const each = training.sequence === null && held ? held.tokens : rows * long;
  const tokens = training.tokens ?? each * training.epochs * training.passes;
  const said = option('usd-per-hour');
  const rate = said === undefined ? training.usdPerHour : { low: said, expected: said, high: said };
  const writing = (at) => (training.attemptHours === null ? 0 : rows * training.epochs * training.attemptHours[at]);
  const hours = (at) => (tokens / 1e6) * training.hoursPerMillionTokens[at] + writing(at);
  const cost = (at) => hours(at) * training.cards * rate[at];
  const short = (value) => (value < 0.1 ? value.toPrecision(1) : value.toFixed(1));
  const read = training.tokens === null ? rows + ' rows × ' + training.epochs + ' epochs, ' : '';
  console.log('Training: ' + read + Math.round(tokens) + ' tokens on ' + training.cards + ' × ' + training.card + ': ' + short(hours('low')) + ' to ' + short(hours('high')) + ' hours' + (training.attemptHours === null ? '' : ', ' + short(writing('low')) + ' to ' + short(writing('high')) + ' of them for writing attempts'));
  console.log('  about ' + usd(cost('expected')) + ' (' + usd(cost('low')) + ' to ' + usd(cost('high')) + ') at ' + rate.low + ' to ' + rate.high + ' USD an hour (' + (said === undefined ? training.prices : 'as you said') + '); 0 on a card that you own');
  console.log('  ' + training.formula);
  console.log('  Mind: ' + training.caution);
  return cost('expected');
}

function hostedCost(train, validation) {
  if (train === null) {
    console.log('Training: run data/convert.mjs first, then its tokens can be counted');
    return 0;
  }
  const tokens = training.epochs * (train.tokens + (validation?.tokens ?? 0));
  console.log('Training: about ' + Math.round(tokens) + ' tokens in ' + training.epochs + ' epochs');
  for (const { name, low, high, asOf, source } of training.prices) {
    console.log('  ' + name + ': ' + usd((tokens * low) / 1e6) + ' to ' + usd((tokens * high) / 1e6) + ' (' + source + ', ' + asOf + ')');
  }
  console.log('  ' + training.formula + '. Say your own price with --training-usd');
  return Math.max(0, ...training.prices.map(({ high }) => (tokens * high) / 1e6));
}

try {
  const cost = evaluationCost() + trainingCost();
  const limit = limitOf();
  if (!(limit > 0)) throw new Error('set MAX_USD in .env: what the evaluation and the training may cost at most');
  if (cost > limit) {
    console.error('budget: about ' + usd(cost) + ', above MAX_USD of ' + limit + '; nothing should run');
    process.exitCode = 1;
  } else console.log('About ' + usd(cost) + ' in all, within MAX_USD of ' + limit);
} catch (error) {
  console.error('budget: ' + error.message);
  process.exitCode = 2;
}
`;
