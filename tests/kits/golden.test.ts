import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import type { Answers } from '../../src/model/answers';
import { kitOfAnswers } from '../fixtures/kits';
import type { Kit } from '../fixtures/kits';

/** The answers of three kits that a person has read from end to end. */
const golden: readonly (readonly [string, Answers])[] = [
  [
    'rag',
    {
      ...{ 'task-type': 'question-answering', 'content-size': 'large', 'look-up': 'documents' },
      ...{
        factuality: 'must-cite',
        'judged-by': 'criteria',
        privacy: 'any',
        'labelled-examples': 0,
      },
    },
  ],
  [
    'lora',
    {
      ...{ 'task-type': 'structured-output', 'main-gap': 'form', 'labelled-examples': 3000 },
      ...{ 'model-access': 'weights', hardware: 'consumer', 'training-means': 'one-gpu' },
      ...{
        'ml-expertise': 'team',
        'judged-by': 'exact',
        privacy: 'self-host',
        'model-size': 'small',
      },
      ...{ 'input-tokens': 900, 'output-tokens': 300, budget: 'moderate' },
    },
  ],
  [
    'tuned-encoder',
    {
      ...{ 'task-type': 'classification', 'labelled-examples': 8000, 'label-count': 'tens' },
      ...{ 'model-access': 'weights', hardware: 'consumer', 'ml-expertise': 'team' },
      ...{ 'judged-by': 'exact', latency: 'instant', 'monthly-requests': 500000 },
    },
  ],
];

/** One text of all files; scripts that stand in every kit are left to their own tests. */
const asText = (kit: Kit) =>
  kit
    .filter(({ path }) => !path.endsWith('.mjs'))
    .map(({ path, text }) => `=== ${path}\n${text}`)
    .join('\n');

/** A new version of the rules is no new kit. */
const withoutVersion = (text: string) => text.replaceAll(`Rules ${knowledge.version}`, 'Rules N');

describe('kits that a person has read', () => {
  it.each(golden)('%s', async (method, answers) => {
    await expect(withoutVersion(asText(kitOfAnswers(answers, method)))).toMatchFileSnapshot(
      `golden/${method}.txt`,
    );
  });
});
