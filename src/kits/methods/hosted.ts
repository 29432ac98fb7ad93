import type { ProviderOffer } from '../../model/catalogue';
import type { KitFile } from '../kit-input';
import type { RowFormat } from '../scripts/convert';
import { sendScript } from '../scripts/send';
import { convertStep } from './tune-model';
import { hostedPrices } from '../training-cost';
import type { Situation } from '../situation';
import type { MethodPart } from './part';

/** What is known of a provider's jobs: the rows that it reads, and how a job is started. */
interface HostedJob {
  readonly format: RowFormat;
  readonly file: string;
  readonly job: (epochs: number) => string;
  readonly note: string;
}

const asJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** By the id of the offer in the catalogue. Names of keys are those of the vendors' own SDKs. */
const jobs: Readonly<Record<string, HostedJob>> = {
  together: {
    format: 'messages',
    file: 'together.json',
    job: (epochs) =>
      asJson({
        model: 'MODEL',
        n_epochs: epochs,
        suffix: 'NAME',
        training_method: { method: 'sft', train_on_inputs: false },
        training_type: { type: 'Lora' },
      }),
    note: 'Key: TOGETHER_API_KEY. Conversations alternate user and assistant.',
  },
  fireworks: {
    format: 'messages',
    file: 'fireworks.json',
    job: (epochs) =>
      asJson({ displayName: 'NAME', baseModel: 'accounts/fireworks/models/MODEL', epochs }),
    note: 'Keys: FIREWORKS_API_KEY, FIREWORKS_ACCOUNT_ID. At least 3 rows. Tuned models are served on dedicated deployments only.',
  },
  'google-vertex': {
    format: 'gemini',
    file: 'google.json',
    job: (epochs) =>
      asJson({
        baseModel: 'MODEL',
        tunedModelDisplayName: 'NAME',
        supervisedTuningSpec: {
          trainingDatasetUri: 'gs://BUCKET/train.jsonl',
          validationDatasetUri: 'gs://BUCKET/validation.jsonl',
          hyperParameters: { epochCount: String(epochs) },
        },
      }),
    note: 'Keys: GOOGLE_CLOUD_PROJECT, GOOGLE_CLOUD_LOCATION, and GOOGLE_ACCESS_TOKEN from gcloud auth print-access-token. Files lie in Cloud Storage; the vendor recommends 100 rows to start with. Roles are user and model.',
  },
  'foundry-open-models': {
    format: 'messages',
    file: 'foundry.json',
    job: (epochs) =>
      asJson({
        model: 'MODEL',
        trainingType: 'globalStandard',
        method: { type: 'supervised' },
        hyperparameters: { n_epochs: epochs },
      }),
    note: 'Keys: AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY. Jobs of open models fail without trainingType globalStandard.',
  },
  'bedrock-sft': {
    format: 'bedrock',
    file: 'bedrock.json',
    job: (epochs) =>
      asJson({
        jobName: 'NAME',
        customModelName: 'NAME',
        roleArn: 'ROLE-ARN',
        baseModelIdentifier: 'MODEL',
        customizationType: 'FINE_TUNING',
        trainingDataConfig: { s3Uri: 's3://BUCKET/train.jsonl' },
        validationDataConfig: { validators: [{ s3Uri: 's3://BUCKET/validation.jsonl' }] },
        outputDataConfig: { s3Uri: 's3://BUCKET/output/' },
        hyperParameters: { epochCount: String(epochs) },
      }),
    note: 'The profile of your AWS command line. Files lie in S3; names of hyperparameters differ by model, so look them up for yours.',
  },
};

/** Offers of supervised tuning that newcomers can still take on this day. */
export function openOffers({ knowledge }: Situation): ProviderOffer[] {
  return knowledge.catalogues.providers.filter(
    ({ status, methods, closedToNewFrom, noNewJobsFrom }) =>
      ['offered', 'preview'].includes(status) &&
      methods.includes('sft') &&
      (closedToNewFrom ?? '9999') > knowledge.asOf &&
      (noNewJobsFrom ?? '9999') > knowledge.asOf,
  );
}

/** Hosted tuning: one job for each provider that still offers it. */
export function hostedPart(situation: Situation): MethodPart {
  const assumed = situation.assumed('tuning-epochs');
  const epochs = typeof assumed === 'number' ? assumed : 3;
  const offers = openOffers(situation);
  const known = offers.flatMap((offer) => {
    const job = Object.hasOwn(jobs, offer.id) ? jobs[offer.id] : undefined;
    return job === undefined ? [] : [{ offer, job }];
  });
  const files: KitFile[] = known.map(({ job }) => ({
    path: `train/jobs/${job.file}`,
    text: job.job(epochs),
  }));
  const rows = known.map(
    ({ offer, job }) =>
      `| ${offer.provider} | ${offer.models} | \`--format ${job.format}\` | \`${job.file.replace('.json', '')}\` | ${job.note} |`,
  );
  const others = offers
    .filter(({ id }) => !Object.hasOwn(jobs, id))
    .map(({ provider }) => provider);
  const closed = situation.knowledge.catalogues.providers
    .filter(
      ({ methods, id }) => methods.includes('sft') && !offers.some((offer) => offer.id === id),
    )
    .map(({ provider, status, models }) => `${provider} (${models}: ${status})`);
  return {
    format: 'messages',
    tools: [],
    files: [
      ...files,
      { path: 'train/send.mjs', text: sendScript(hostedPrices(situation), epochs) },
    ],
    sections: [
      {
        title: 'Tune with a provider',
        text: `1. Choose a provider from the table.
2. ${convertStep} Add the provider's \`--format\`.
3. Fill in \`train/jobs/PROVIDER.json\`: replace what is in capitals. Epochs are ${epochs} (assumption tuning-epochs); everything else is left at the provider's own values.
4. \`node train/send.mjs PROVIDER\` shows the requests and what they may cost, and sends nothing.
5. \`node --env-file=.env train/send.mjs PROVIDER --go --max-usd USD\` uploads the rows and starts the job, with your own key.
6. Put the tuned model into \`eval/promptfooconfig.yaml\` instead of its echo, and run the evaluation.

As of ${situation.knowledge.asOf}:

| Provider | Models | Rows | Name for send.mjs | Note |
|---|---|---|---|---|
${rows.join('\n')}

${others.length > 0 ? `Also offered, in formats that were not read: ${[...new Set(others)].join(', ')}. ` : ''}No longer for newcomers: ${closed.join('; ')}.

The requests were written from the providers' own documents and were never sent: read what step 4 shows. Look at the price of serving, too; it is on the provider's page and runs on after the job.`,
      },
    ],
  };
}
