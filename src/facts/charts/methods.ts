import type { PlanCost, PlannedWay, Way, WayInput, Workload } from '../../calculators/ways';
import { costOfPlan, atVolume, tokensOfWay } from '../../calculators/ways';
import type { Maybe, Range } from '../../calculators/ranges';
import { exactly, isUnknown, sum, times, unknown } from '../../calculators/ranges';
import type { RequestSize, TuningSettings } from '../../calculators/tuning-case';
import type { Strategy } from '../../model/strategy';
import { numberOf } from '../settings';
import {
  busySeconds,
  hostingOf,
  mayUseProviders,
  onCards,
  servedOn,
  waitingForProvider,
  waitingOnCards,
} from './served';
import type { OnCards, ServedBy, Waiting } from './served';
import type { Situation } from './situation';
import { answered } from './situation';
import {
  runOnCards,
  teacherUsd,
  promptedWay,
  tunedPlan,
  withTraining,
  withoutTraining,
  workloadOf,
} from './training-cost';

// One method under the visitor's own constraints: how it is served, what it costs, how long it takes, and
// which figures are missing.

export type Candidate = Pick<Strategy, 'id' | 'name' | 'rung' | 'tags'>;

/** A method in figures. */
export interface MethodFigures {
  readonly strategy: string;
  readonly name: string;
  /** Null where it is not known which model would serve it, or nothing is served. */
  readonly servedBy: ServedBy | null;
  /** Questions that its figures follow from, answered or not. */
  readonly uses: readonly string[];
  /** Questions and assumptions that have to be filled in before its cost is known. */
  readonly needs: {
    readonly questions: readonly string[];
    readonly assumptions: readonly string[];
  };
  /** At the visitor's volume; null while figures are missing. */
  readonly cost: PlanCost | null;
  /** USD a month with upkeep at any volume; unknown names what is missing. */
  readonly monthlyAt: (requests: number) => Maybe<Range>;
  /** Hours that the cards are busy in a month; null where none are used or figures are missing. */
  readonly busyHours: Range | null;
  /** For one request on its own; null while figures are missing. */
  readonly waiting: Waiting | null;
  /** Tokens that one request has it read; null while lengths are missing. */
  readonly reads: number | null;
  /** Waiting for the first word if this many tokens are read, for the chart. */
  readonly firstWordAt: (tokens: number) => Maybe<Range>;
  /** True where weights or a head are trained, so that work stands before launch. */
  readonly trained: boolean;
}

type Kind = 'prompted' | 'tuned' | 'hosted-tuned' | 'encoder' | 'embedding';

function kindOf({ tags }: Candidate): Kind {
  if (tags.includes('encoder')) return 'encoder';
  if (tags.includes('small-head')) return tags.includes('weights') ? 'encoder' : 'embedding';
  if (tags.includes('hosted')) return 'hosted-tuned';
  return tags.includes('training') ? 'tuned' : 'prompted';
}

const ways: Readonly<Record<string, Way>> = {
  rag: 'retrieval',
  'whole-content': 'cached-content',
  'dynamic-few-shot': 'dynamic-few-shot',
  'many-shot': 'many-shot',
};

/** Examples that are looked up for one request, and those of a prompt full of them, as in the estimate command. */
const lookedUp = 5;
const many = 200;

/** A method as it would be built: a plan for any volume, and how long one request takes. */
interface Built {
  readonly servedBy: ServedBy | null;
  readonly plan: Maybe<PlannedWay>;
  readonly waiting: Waiting;
  readonly firstWordAt: MethodFigures['firstWordAt'];
  readonly busy: Maybe<Range> | null;
  /** Tokens that one request has a model read. */
  readonly reads: number;
}

/** Everything that a method is built from. */
interface Basis {
  readonly situation: Situation;
  readonly settings: TuningSettings;
  readonly size: RequestSize;
  readonly requests: number;
  readonly labelled: number;
}

const unmeasured = unknown('a measurement of this service');
const nobody: Waiting = { first: unmeasured, whole: unmeasured };

/** A serving whose hosting is not known costs nobody knows what. */
function selfHosted(basis: Basis, place: OnCards, length: { read: number; written: number }) {
  const serving: WayInput = {
    way: place.encoder ? 'encoder' : 'self-hosted-tuned',
    workload: workloadOf(basis.requests, basis.size),
    batch: false,
    fixedUsdPerMonth: exactly(0),
    hosting: hostingOf(basis.situation, place, length),
  };
  return serving;
}

/** What is prompted: by the token where providers may be used, else an open model on one's own card. */
function prompted(basis: Basis, { id }: Candidate): Built {
  const { situation, settings, size, requests } = basis;
  const way = ways[id] ?? 'zero-shot';
  const beside: Partial<Workload> = {
    retrievedTokens: numberOf(situation.assume, 'retrieved-tokens') ?? 0,
    contentTokens: numberOf(situation.assume, 'content-tokens') ?? 0,
    retrievedExamples: lookedUp,
    manyExamples: many,
  };
  const workload = workloadOf(requests, size, beside);
  const { prefix, fresh, output } = tokensOfWay(way, workload);
  if (mayUseProviders(situation)) {
    const embedding = situation.catalogues.tokenPrices.find(({ kind }) => kind === 'embedding');
    const serving = { ...promptedWay(settings, way, workload), embedding };
    const hits = settings.promptedUse.hitShare;
    return {
      servedBy: { kind: 'token', model: settings.promptedPrice.name },
      plan: withoutTraining(serving),
      waiting: waitingForProvider(prefix, fresh, hits),
      firstWordAt: (tokens) => waitingForProvider(0, tokens, 0).first,
      busy: null,
      reads: prefix + fresh,
    };
  }
  const place = onCards(situation, false);
  const length = { read: prefix + fresh, written: output };
  return builtOn(basis, place, length, withoutTraining);
}

function builtOn(
  basis: Basis,
  place: Maybe<OnCards>,
  length: { read: number; written: number },
  plan: (serving: WayInput, place: OnCards) => Maybe<PlannedWay>,
): Built {
  if (isUnknown(place)) {
    return {
      servedBy: null,
      plan: place,
      waiting: { first: place, whole: place },
      firstWordAt: () => place,
      busy: null,
      reads: length.read,
    };
  }
  return {
    servedBy: servedOn(place),
    plan: plan(selfHosted(basis, place, length), place),
    waiting: waitingOnCards(place, length),
    firstWordAt: (tokens) => {
      const { context } = place.model;
      if (context !== undefined && tokens > context.tokens) return unknown('a longer window');
      return waitingOnCards(place, { read: tokens, written: 1 }).first;
    },
    busy: busySeconds(place, length),
    reads: length.read,
  };
}

/** A model that is trained and served on cards, or an encoder on one. */
function trainedOnCards(basis: Basis, candidate: Candidate, encoder: boolean): Built {
  const { situation, settings, size, labelled } = basis;
  const place = onCards(situation, encoder);
  const kept = size.prompt * settings.keptShare;
  const length = encoder
    ? { read: size.input, written: 0 }
    : { read: Math.round(kept) + size.input, written: size.output };
  return builtOn(basis, place, length, (serving, at) => {
    const tokens = encoder ? size.input : kept + size.input + size.output;
    // The head on frozen features trains in minutes on any machine.
    const run =
      candidate.id === 'frozen-features'
        ? exactly(0)
        : runOnCards(situation, settings, at, candidate.id, tokens);
    if (!candidate.id.startsWith('distil-')) {
      return withTraining(serving, settings.work, labelled, run);
    }
    // The large model labels, so that nobody else has to.
    const teacher = teacherUsd(situation, settings, size);
    const spent = isUnknown(run) ? run : isUnknown(teacher) ? teacher : sum(run, teacher);
    return withTraining(serving, settings.work, settings.work.examples, spent);
  });
}

/** A small head on the embeddings of a provider. */
function onEmbeddings(basis: Basis): Built {
  const { situation, settings, size, requests, labelled } = basis;
  const embedding = situation.catalogues.tokenPrices.find(({ kind }) => kind === 'embedding');
  const serving: WayInput = {
    way: 'frozen-features',
    workload: workloadOf(requests, size),
    embedding,
    batch: false,
    fixedUsdPerMonth: exactly(0),
  };
  return {
    servedBy: embedding === undefined ? null : { kind: 'token', model: embedding.name },
    plan: withTraining(serving, settings.work, labelled, exactly(0)),
    waiting: nobody,
    firstWordAt: () => nobody.first,
    busy: null,
    reads: size.input,
  };
}

function hostedTuned({ settings, size, requests, labelled }: Basis): Built {
  return {
    servedBy: { kind: 'token', model: settings.tunedPrice.name },
    plan: tunedPlan(settings, size, requests, labelled),
    waiting: nobody,
    firstWordAt: () => nobody.first,
    busy: null,
    reads: size.prompt * settings.keptShare + size.input,
  };
}

/** Nobody said which larger model it would be. */
const larger = unknown('the choice of a larger model');
const largerModel: Built = {
  servedBy: null,
  plan: larger,
  waiting: { first: larger, whole: larger },
  firstWordAt: () => larger,
  busy: null,
  reads: 0,
};

function built(basis: Basis, candidate: Candidate): Built {
  if (candidate.id === 'bigger-model') return largerModel;
  switch (kindOf(candidate)) {
    case 'encoder':
      return trainedOnCards(basis, candidate, true);
    case 'embedding':
      return mayUseProviders(basis.situation)
        ? onEmbeddings(basis)
        : trainedOnCards(basis, candidate, true);
    case 'hosted-tuned':
      return hostedTuned(basis);
    case 'tuned':
      return trainedOnCards(basis, candidate, false);
    case 'prompted':
      return prompted(basis, candidate);
  }
}

/** Questions whose answers the figures of a method cannot do without. */
function questionsOf(candidate: Candidate): string[] {
  const kind = kindOf(candidate);
  const lengths =
    kind === 'encoder' || kind === 'embedding'
      ? ['input-tokens']
      : ['prompt-tokens', 'input-tokens', 'output-tokens'];
  return ['monthly-requests', ...lengths];
}

/** Assumptions without a default that the cost of a method cannot do without. */
function assumptionsOf(situation: Situation, { id }: Candidate, served: ServedBy | null): string[] {
  const isSet = (one: string) => numberOf(situation.assume, one) !== null;
  const wanted = [
    ...(id === 'whole-content' ? ['content-tokens'] : []),
    ...(served?.kind === 'card' && served.own ? ['card-usd-per-hour'] : []),
  ];
  return wanted.filter((one) => !isSet(one));
}

/** USD a month, upkeep included, of a plan at another volume. */
function monthlyAt(plan: Maybe<PlannedWay>, requests: number): Maybe<Range> {
  if (isUnknown(plan)) return plan;
  return costOfPlan({ ...plan, serving: atVolume(plan.serving, requests) }).running;
}

const unknownCost = (why: ReturnType<typeof unknown>): PlanCost => ({
  running: why,
  parts: {},
  perRequest: why,
  retraining: why,
  upFront: why,
  missing: why.missing,
});

/**
 * A method in figures: under the answers and assumptions of a situation, with no service that is ruled
 * out. Lengths that are open count as nothing until they are told, and no figure is shown before.
 */
export function figuresOf(
  situation: Situation,
  settings: TuningSettings,
  candidate: Candidate,
): MethodFigures {
  const number = (id: string) => answered(situation, id) ?? 0;
  const requests = number('monthly-requests');
  const basis: Basis = {
    situation,
    settings,
    size: {
      prompt: number('prompt-tokens'),
      input: number('input-tokens'),
      output: number('output-tokens'),
    },
    requests,
    labelled: number('labelled-examples'),
  };
  const { servedBy, plan, waiting, firstWordAt, busy, reads } = built(basis, candidate);
  const wanted = questionsOf(candidate);
  const questions = wanted.filter((id) => answered(situation, id) === null);
  const assumptions = assumptionsOf(situation, candidate, servedBy);
  const told = questions.length === 0;
  const lengthsTold = questions.every((id) => id === 'monthly-requests');
  const isComplete = told && assumptions.length === 0;
  const seconds = busy === null || isUnknown(busy) || !told ? null : busy;
  return {
    strategy: candidate.id,
    name: candidate.name,
    servedBy,
    uses: wanted,
    needs: { questions, assumptions },
    cost: !isComplete ? null : isUnknown(plan) ? unknownCost(plan) : costOfPlan(plan),
    monthlyAt: (volume) => (isComplete ? monthlyAt(plan, volume) : unknown('your figures')),
    busyHours: seconds === null ? null : times(seconds, requests / 3600),
    waiting: lengthsTold ? waiting : null,
    reads: lengthsTold ? reads : null,
    firstWordAt,
    trained: kindOf(candidate) !== 'prompted',
  };
}
