import type { ProviderOffer } from '../../model/catalogue';
import type { KitFile } from '../kit-input';
import type { RowFormat } from '../scripts/convert';
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
        training_file: 'FILE-ID OF train.jsonl',
        validation_file: 'FILE-ID OF validation.jsonl',
        n_epochs: epochs,
        suffix: 'NAME',
        training_method: { method: 'sft', train_on_inputs: false },
        training_type: { type: 'Lora' },
      }),
    note: 'Upload both files with purpose fine-tune first. Conversations alternate user and assistant.',
  },
  fireworks: {
    format: 'messages',
    file: 'fireworks.sh',
    job: (epochs) =>
      `#!/bin/sh
# Upload data/prepared/train.jsonl and validation.jsonl as data sets first.
firectl supervised-fine-tuning-job create \\
  --base-model MODEL \\
  --dataset TRAIN-DATASET \\
  --evaluation-dataset VALIDATION-DATASET \\
  --output-model NAME \\
  --epochs ${epochs}
`,
    note: 'At least 3 rows. Tuned models are served on dedicated deployments only.',
  },
  'google-vertex': {
    format: 'gemini',
    file: 'google.json',
    job: (epochs) =>
      asJson({
        baseModel: 'MODEL',
        trainingDataset: { gcsUri: 'gs://BUCKET/train.jsonl' },
        config: {
          validationDataset: { gcsUri: 'gs://BUCKET/validation.jsonl' },
          tunedModelDisplayName: 'NAME',
          epochCount: epochs,
        },
      }),
    note: 'Files lie in Cloud Storage; the vendor recommends 100 rows to start with. Roles are user and model.',
  },
  'foundry-open-models': {
    format: 'messages',
    file: 'foundry.json',
    job: (epochs) =>
      asJson({
        model: 'MODEL',
        training_file: 'FILE-ID OF train.jsonl',
        validation_file: 'FILE-ID OF validation.jsonl',
        trainingType: 'globalStandard',
        method: { type: 'supervised', supervised: { hyperparameters: { n_epochs: epochs } } },
      }),
    note: 'Jobs of open models fail without trainingType globalStandard.',
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
    note: 'Files lie in S3; names of hyperparameters differ by model, so look them up for yours.',
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
      `| ${offer.provider} | ${offer.models} | \`node data/convert.mjs FILE --format ${job.format}\` | \`train/jobs/${job.file}\` | ${job.note} |`,
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
    files,
    sections: [
      {
        title: 'Tune with a provider',
        text: `Choose one; what stands in capitals is yours to fill in. Epochs are ${epochs} (assumption tuning-epochs); everything else is left at the provider's own values. As of ${situation.knowledge.asOf}:

| Provider | Models | Rows | Job | Note |
|---|---|---|---|---|
${rows.join('\n')}

${others.length > 0 ? `Also offered, in formats that were not read: ${[...new Set(others)].join(', ')}. ` : ''}No longer for newcomers: ${closed.join('; ')}.

Nothing is uploaded by this kit: send the files with the provider's own tool and your own key. Look at the price of training and of serving first; both are on the provider's page.`,
      },
    ],
  };
}
