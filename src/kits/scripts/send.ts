import type { HostedPrice } from '../training-cost';

/**
 * `train/send.mjs`: uploads the rows and starts the job of a provider, with the visitor's own key; shows
 * what it would do until told to go, and what it may cost. Routes and bodies were read at: Together,
 * docs.together.ai/reference/upload-file and its Python client at eba5e5f; Fireworks,
 * docs.fireworks.ai/fine-tuning/fine-tuning-via-api and its reference; Foundry, microsoft/azure-skills at
 * 1a03acf (submit_training.py) and openai-python at e43b422 (lib/azure.py); Google, its reference of
 * projects.locations.tuningJobs; Bedrock, the reference of the AWS command line. Read on 2026-11-29.
 *
 * @param prices of training tokens, from the catalogue
 */
export function sendScript(prices: readonly HostedPrice[], epochs: number): string {
  return source
    .replace('@PRICES@', () => JSON.stringify(prices, null, 2))
    .replace('@EPOCHS@', String(epochs));
}

const source = String.raw`#!/usr/bin/env node
// Starts a tuning job with a provider. Without --go it only shows what it would send, and what that may
// cost. No dependency; the key comes from the environment and is never printed.
//
//   node train/send.mjs together|fireworks|foundry|google|bedrock
//                       [--go --max-usd USD]    send it, where it costs no more than that
//                       [--usd USD]             your own estimate, where no price is known here
//                       [--base-url URL]        another address than the provider's own, such as a proxy
//
// Fill in train/jobs/PROVIDER.json first: replace what is in capitals.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const prices = @PRICES@;
const epochs = @EPOCHS@;
const train = 'data/prepared/train.jsonl';
const validation = 'data/prepared/validation.jsonl';

const [name, ...rest] = process.argv.slice(2);
const option = (word) => {
  const at = rest.indexOf('--' + word);
  return at === -1 ? undefined : rest[at + 1];
};
const numberOf = (word) => {
  const said = option(word);
  if (said === undefined) return undefined;
  if (!(Number(said) >= 0)) throw new Error('--' + word + ' takes a number of 0 or more');
  return Number(said);
};
function env(key) {
  const value = process.env[key];
  if (!value) throw new Error('set ' + key);
  return value;
}
const json = { 'content-type': 'application/json' };
const bearer = (key) => ({ authorization: 'Bearer ' + env(key) });

async function ask(url, init) {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(url + ' answered with status ' + response.status + ': ' + text.slice(0, 300));
  return text === '' ? {} : JSON.parse(text);
}

function upload(url, headers, file, fields) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', new Blob([readFileSync(file)]), file.split('/').pop());
  return ask(url, { method: 'POST', headers, body: form });
}

const post = (url, headers, body) => ask(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

// Each provider: how rows have to be written, what is sent where, and how.
const providers = {
  together: {
    offer: 'together',
    format: 'messages',
    base: () => 'https://api.together.ai/v1',
    keys: ['TOGETHER_API_KEY'],
    steps: (base) => ['POST ' + base + '/files/upload (both files)', 'POST ' + base + '/fine-tunes'],
    async send(base, job) {
      const headers = bearer('TOGETHER_API_KEY');
      const files = [];
      for (const file of [train, validation]) {
        const fields = { purpose: 'fine-tune', file_name: file.split('/').pop(), file_type: 'jsonl' };
        files.push((await upload(base + '/files/upload', headers, file, fields)).id);
      }
      return post(base + '/fine-tunes', headers, { ...job, training_file: files[0], validation_file: files[1] });
    },
  },
  fireworks: {
    offer: 'fireworks',
    format: 'messages',
    base: () => 'https://api.fireworks.ai/v1',
    keys: ['FIREWORKS_API_KEY', 'FIREWORKS_ACCOUNT_ID'],
    steps: (base) => ['POST ' + base + '/accounts/ACCOUNT/datasets, then :upload (both files)', 'POST ' + base + '/accounts/ACCOUNT/supervisedFineTuningJobs'],
    async send(base, job) {
      const account = 'accounts/' + env('FIREWORKS_ACCOUNT_ID');
      const headers = bearer('FIREWORKS_API_KEY');
      const stamp = Date.now().toString(36);
      const sets = [];
      for (const [role, file] of [['train', train], ['validation', validation]]) {
        const id = role + '-' + stamp;
        await post(base + '/' + account + '/datasets', headers, { datasetId: id, dataset: { userUploaded: {} } });
        await upload(base + '/' + account + '/datasets/' + id + ':upload', headers, file, {});
        sets.push(account + '/datasets/' + id);
      }
      return post(base + '/' + account + '/supervisedFineTuningJobs', headers, { ...job, dataset: sets[0], evaluationDataset: sets[1] });
    },
  },
  foundry: {
    offer: 'foundry-open-models',
    format: 'messages',
    base: () => env('AZURE_OPENAI_ENDPOINT').replace(/\/$/, '') + '/openai',
    keys: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT'],
    steps: (base) => ['POST ' + base + '/files (both files)', 'POST ' + base + '/fine_tuning/jobs'],
    async send(base, job) {
      const headers = { 'api-key': env('AZURE_OPENAI_API_KEY') };
      const version = '?api-version=2025-04-01-preview';
      const files = [];
      for (const file of [train, validation]) {
        files.push((await upload(base + '/files' + version, headers, file, { purpose: 'fine-tune' })).id);
      }
      return post(base + '/fine_tuning/jobs' + version, headers, { ...job, training_file: files[0], validation_file: files[1] });
    },
  },
  google: {
    offer: 'google-vertex',
    format: 'gemini',
    base: () => 'https://' + env('GOOGLE_CLOUD_LOCATION') + '-aiplatform.googleapis.com/v1',
    keys: ['GOOGLE_ACCESS_TOKEN', 'GOOGLE_CLOUD_PROJECT', 'GOOGLE_CLOUD_LOCATION'],
    steps: (base) => ['first, by you: gcloud storage cp ' + train + ' ' + validation + ' gs://BUCKET/', 'POST ' + base + '/projects/PROJECT/locations/LOCATION/tuningJobs'],
    send(base, job) {
      const place = '/projects/' + env('GOOGLE_CLOUD_PROJECT') + '/locations/' + env('GOOGLE_CLOUD_LOCATION');
      return post(base + place + '/tuningJobs', bearer('GOOGLE_ACCESS_TOKEN'), job);
    },
  },
  bedrock: {
    offer: 'bedrock-sft',
    format: 'bedrock',
    base: () => 'the AWS command line, with the profile that it is set to',
    keys: [],
    steps: () => ['first, by you: aws s3 cp, both files into your bucket', 'aws bedrock create-model-customization-job --cli-input-json file://train/jobs/bedrock.json'],
    send() {
      const { status, error, stdout, stderr } = spawnSync('aws', ['bedrock', 'create-model-customization-job', '--cli-input-json', 'file://train/jobs/bedrock.json'], { encoding: 'utf8' });
      if (error) throw new Error('the AWS command line cannot be started (' + error.code + ')');
      if (status !== 0) throw new Error(stderr.trim().split('\n').pop());
      return JSON.parse(stdout);
    },
  },
};

// Rows of a file; refuses what the provider would refuse by its first row.
function rowsOf(file, format) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw new Error(file + ' is empty');
  const row = JSON.parse(lines[0]);
  const found = Array.isArray(row.contents) ? 'gemini' : row.schemaVersion ? 'bedrock' : Array.isArray(row.messages) ? 'messages' : 'unknown';
  if (found !== format) throw new Error(file + ' holds rows of ' + found + ': run data/convert.mjs again with --format ' + format);
  return { rows: lines.length, tokens: lines.reduce((sum, line) => sum + Math.ceil(line.length / 4), 0) };
}

function estimate(offer, tokens) {
  const own = numberOf('usd');
  if (own !== undefined) return own;
  const known = prices.filter((price) => price.offer === offer);
  for (const { name: what, low, high, asOf, source } of known) {
    console.log('  ' + what + ': ' + ((tokens * low) / 1e6).toFixed(2) + ' to ' + ((tokens * high) / 1e6).toFixed(2) + ' USD (' + source + ', ' + asOf + ')');
  }
  if (known.length === 0) console.log('  no price of this provider is known here: look at its page, and say what it comes to with --usd');
  // The dearest of the list, since the size of the model is yours to choose.
  return known.length === 0 ? undefined : Math.max(...known.map(({ high }) => (tokens * high) / 1e6));
}

async function main() {
  if (!Object.hasOwn(providers, name ?? '')) throw new Error('takes one of: ' + Object.keys(providers).join(', '));
  const provider = providers[name];
  const jobFile = 'train/jobs/' + name + '.json';
  const text = readFileSync(jobFile, 'utf8');
  const open = [...new Set(text.match(/\b[A-Z][A-Z-]{3,}\b/g) ?? [])].filter((word) => word !== 'FINE_TUNING');
  const learned = rowsOf(train, provider.format);
  const watched = rowsOf(validation, provider.format);
  const tokens = epochs * (learned.tokens + watched.tokens);
  console.log(learned.rows + ' rows to train on, ' + watched.rows + ' to watch; about ' + tokens + ' tokens in ' + epochs + ' epochs, at four characters each');
  const cost = estimate(provider.offer, tokens);
  const going = rest.includes('--go');
  const needsEnv = going || option('base-url') !== undefined;
  let base;
  try {
    base = option('base-url') ?? provider.base();
  } catch (error) {
    if (needsEnv) throw error;
    base = 'https://YOUR-ENDPOINT';
  }
  for (const step of provider.steps(base)) console.log('  ' + step);
  console.log(text.trim());
  if (open.length > 0) {
    const says = jobFile + ' still holds ' + open.join(', ');
    if (going) throw new Error(says + ': fill these in');
    console.log(says);
  }
  if (!going) return void console.log('Nothing was sent. Add --go --max-usd USD once all of it is right.');
  const limit = numberOf('max-usd');
  if (limit === undefined) throw new Error('--go needs --max-usd: what this job may cost at most');
  if (cost === undefined) throw new Error('no price is known: say what it comes to with --usd');
  if (cost > limit) throw new Error('about ' + cost.toFixed(2) + ' USD, above --max-usd of ' + limit + '; nothing was sent');
  for (const key of provider.keys) env(key);
  const started = await provider.send(base, JSON.parse(text));
  console.log('Started: ' + (started.id ?? started.name ?? started.jobArn ?? 'see the page of the provider'));
}

try {
  await main();
} catch (error) {
  console.error('send: ' + error.message.split('\n')[0]);
  process.exitCode = 2;
}
`;
