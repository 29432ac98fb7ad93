/** What the budget guard knows of prices; null where the catalogue has none. */
export interface EvalPrices {
  readonly model: string;
  readonly asOf: string;
  readonly inputUsd: number | null;
  readonly outputUsd: number | null;
}

/** `eval/budget.mjs`: estimates what an evaluation costs and refuses where that is above a limit. */
export function budgetScript(prices: EvalPrices, variants: number, contextTokens: number): string {
  return source
    .replace('@PRICES@', JSON.stringify(prices))
    .replace('@VARIANTS@', String(variants))
    .replace('@CONTEXT@', String(contextTokens));
}

const source = String.raw`#!/usr/bin/env node
// Estimates what one run of the evaluation costs, before it runs, and ends with status 1 where that is
// above MAX_USD (from the environment or .env). No dependency, no network.
//
//   node eval/budget.mjs [--repeat N] [--input-usd USD] [--output-usd USD]     USD per million tokens
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readCsv } from './compare.mjs';

// List price of the model that the answers assume; replace it by what you pay.
const prices = @PRICES@;
const variants = @VARIANTS@;
// Tokens of content in each request where the column context is still empty.
const contextTokens = @CONTEXT@;
// Four characters a token: a rule of thumb for English; other languages take more.
const tokensOf = (text) => Math.ceil(String(text ?? '').length / 4);

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf('--' + name);
  return at === -1 ? undefined : Number(args[at + 1]);
};

function limitOf() {
  const own = existsSync('.env') ? readFileSync('.env', 'utf8').match(/^MAX_USD=(.*)$/m)?.[1] : undefined;
  return Number(process.env.MAX_USD ?? own ?? '');
}

try {
  const tests = readCsv(readFileSync('eval/tests.csv', 'utf8'));
  const folder = 'eval/prompts';
  const prompts = readdirSync(folder).map((name) => tokensOf(readFileSync(folder + '/' + name, 'utf8')));
  const repeat = option('repeat') ?? 1;
  const inputUsd = option('input-usd') ?? prices.inputUsd;
  const outputUsd = option('output-usd') ?? prices.outputUsd;
  const each = prompts.reduce((sum, tokens) => sum + tokens, 0) / Math.max(1, prompts.length) ;
  const given = (row) => tokensOf(row.context) || contextTokens;
  const asked = (row) => each + given(row) + ['input', 'criteria', 'examples'].reduce((sum, name) => sum + tokensOf(row[name]), 0);
  const input = repeat * variants * tests.reduce((sum, row) => sum + asked(row), 0);
  const output = repeat * variants * tests.reduce((sum, row) => sum + Math.max(50, tokensOf(row.reference)), 0);
  console.log(tests.length + ' items, ' + variants + ' variants, ' + repeat + ' times: about ' + Math.round(input) + ' tokens in, ' + Math.round(output) + ' out');
  if (inputUsd === null || outputUsd === null) throw new Error('no price is known: give --input-usd and --output-usd (0 for your own machine)');
  const usd = (input * inputUsd + output * outputUsd) / 1e6;
  console.log('About ' + usd.toFixed(2) + ' USD at ' + inputUsd + ' in and ' + outputUsd + ' out per million tokens (' + prices.model + ', as of ' + prices.asOf + '); a grader costs as much again');
  const limit = limitOf();
  if (!(limit > 0)) throw new Error('set MAX_USD in .env: what one run may cost at most');
  if (usd > limit) {
    console.error('budget: above MAX_USD of ' + limit + '; nothing should run');
    process.exitCode = 1;
  }
} catch (error) {
  console.error('budget: ' + error.message);
  process.exitCode = 2;
}
`;
