import type { Strategy } from '../model/strategy';
import type { KitFile, KitInput } from './kit-input';
import { evaluationFiles } from './every-kit/evaluation';
import { isTrained } from './every-kit/evaluation-config';
import { paperFiles, readme } from './every-kit/papers';
import { KitRefused } from './kit-input';
import { frozenFeatures, setFit, tunedEncoder } from './methods/classify';
import { hostedPart } from './methods/hosted';
import { joined, nothingToAdd } from './methods/part';
import type { MethodPart } from './methods/part';
import { adaptersPart, softPromptPart } from './methods/frozen-base';
import { lastLayersPart, tuneModel } from './methods/tune-model';
import { dpoPart, grpoPart, rlhfPart } from './methods/prefer-and-reward';
import { continuedPart, fromScratchPart } from './methods/pretrain';
import { dynamicExamples, optimiserPart, plainPrompt } from './methods/prompt';
import { retrievalPart, wholeContent } from './methods/retrieve';
import { distillationPart } from './methods/teach';
import { convertScript } from './scripts/convert';
import { roleOf, situationOf } from './situation';
import type { Situation } from './situation';

type PartOf = (situation: Situation) => MethodPart;

/** What each method adds. */
const parts: Readonly<Record<string, PartOf>> = {
  'zero-shot': () => plainPrompt,
  'few-shot': () => plainPrompt,
  'many-shot': () => plainPrompt,
  'step-by-step': () => plainPrompt,
  'bigger-model': () => plainPrompt,
  tools: () => plainPrompt,
  'prompt-optimiser': optimiserPart,
  'whole-content': () => wholeContent,
  'dynamic-few-shot': () => dynamicExamples,
  rag: retrievalPart,
  'frozen-features': frozenFeatures,
  setfit: setFit,
  'tuned-encoder': tunedEncoder,
  lora: (situation) => tuneModel(situation, 'lora'),
  qlora: (situation) => tuneModel(situation, 'qlora'),
  'full-tuning': (situation) => tuneModel(situation, 'full'),
  'hosted-tuning': hostedPart,
  'distil-answers': (situation) => distillationPart(situation, false),
  'distil-explanations': (situation) => distillationPart(situation, true),
  dpo: dpoPart,
  'reinforcement-tuning': grpoPart,
  'continued-pretraining': continuedPart,
  'from-scratch': fromScratchPart,
  rlhf: rlhfPart,
  'prompt-tuning': (situation) => softPromptPart(situation, 'prompt-tuning'),
  'prefix-tuning': (situation) => softPromptPart(situation, 'prefix-tuning'),
  adapters: adaptersPart,
  'last-layers': lastLayersPart,
};

/**
 * The files that run a plan: the evaluation, and what the method needs. Where something is to be done
 * before adapting a model, the evaluation alone. Throws KitRefused for a method that is unknown or ruled out.
 */
export function kitOf(given: KitInput): readonly KitFile[] {
  const strategy = chosen(given);
  const situation = situationOf(given, strategy);
  const part = partOf(situation);
  const trains = part.format !== null;
  // A tuned model is asked as it was trained; pools of examples and classifiers hold inputs alone.
  const promptFile =
    isTrained(situation, strategy) && part.format !== 'text'
      ? `eval/prompts/${strategy.id}.txt`
      : '';
  const files = [
    ...evaluationFiles(situation),
    ...(part.format === null
      ? []
      : [
          {
            path: 'data/convert.mjs',
            text: convertScript(part.format, situation.items, promptFile),
          },
        ]),
    ...part.files,
    ...paperFiles(situation, part.tools, trains),
  ];
  const unique = [...new Map(files.map((file) => [file.path, file])).values()];
  return [readme(situation, part.sections, unique), ...unique];
}

/** Baselines of the plan that need files of their own to be run at all. */
const withFiles = ['rag', 'whole-content', 'dynamic-few-shot', 'frozen-features'];

/** What the method adds, after its baselines, which the plan measures first. */
function partOf(situation: Situation): MethodPart {
  const { strategy, variants } = situation;
  if (roleOf(situation, strategy) === 'preparation') return nothingToAdd;
  const own = parts[strategy.id]?.(situation) ?? withoutFiles(strategy);
  const baselines = variants.flatMap(({ id, name }) => {
    const part = id === strategy.id || !withFiles.includes(id) ? undefined : parts[id]?.(situation);
    return part === undefined ? [] : [{ id, name, part }];
  });
  const first =
    own.format === null ? baselines.find(({ part }) => part.format !== null) : undefined;
  const asked = isTrained(situation, strategy) && own.format !== 'text';
  const beside = baselines.map(({ id, name, part }) => {
    // Rows that carry the prompt of a tuned model, or have another form, are none of the baseline's.
    const shares = id === first?.id || (part.format === own.format && !asked);
    return asBaseline(part, name, part.format === null || shares ? null : `data/baseline-${id}`);
  });
  return { ...joined(...beside, own), format: own.format ?? first?.part.format ?? null };
}

/** Methods that evidence places behind others, or that no folder of files starts: evaluation alone. */
function withoutFiles({ name, id }: Strategy): MethodPart {
  const text = `No training files are written for ${name} (${id}). The evaluation stands as it is: run the baselines first, and the method by its own tool's guide.`;
  return { ...nothingToAdd, sections: [{ title: name, text }] };
}

/**
 * A part as a baseline beside the method: its requirements have a name of their own. @param folder where
 * its own rows go; null where it reads those of the method, or none
 */
function asBaseline(part: MethodPart, name: string, folder: string | null): MethodPart {
  const moved = (text: string) => {
    const named = text.replaceAll('train/requirements.txt', 'train/requirements-baseline.txt');
    if (folder === null) return named;
    const options = `--format ${part.format ?? ''} --prompt "" --out ${folder}`;
    return named
      .replaceAll(
        'node data/convert.mjs YOUR-FILE.csv',
        `node data/convert.mjs YOUR-FILE.csv ${options}`,
      )
      .replaceAll('data/prepared', folder);
  };
  return {
    ...part,
    files: part.files.map(({ path, text }) => ({ path: moved(path), text: moved(text) })),
    sections: part.sections.map(({ title, text }) => ({
      title: `${title} (baseline: ${name})`,
      text: moved(text),
    })),
  };
}

/** The recommended method, or the one that was asked for. Throws KitRefused. */
function chosen({ knowledge, recommendation, method }: KitInput): Strategy {
  const id = method ?? recommendation.strategy;
  const strategy = knowledge.strategies.find((entry) => entry.id === id);
  if (strategy === undefined) {
    const known = knowledge.strategies.map((entry) => entry.id).join(', ');
    throw new KitRefused(`There is no method ${id}; known: ${known}`);
  }
  const ranked = recommendation.ranking
    .flatMap(({ strategies }) => strategies)
    .find((entry) => entry.strategy === id);
  if (ranked?.closed === true) {
    const closed = ranked.gates.find(({ state }) => state === 'closed');
    const because = knowledge.rules.find((rule) => rule.id === closed?.rule)?.because;
    throw new KitRefused(
      `${strategy.name} is ruled out: ${because ?? closed?.rule ?? 'a gate is closed'}`,
    );
  }
  return strategy;
}
