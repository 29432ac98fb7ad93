import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import type { Decision } from '../../src/engine/decide';
import { adviceWords } from '../../src/engine/describe/verdict';
import type { Answer, Answers } from '../../src/model/answers';
import { decideOn, recommendFor } from './deciding';

/*
 * Methods are chosen by regimes that an expert would recognise, not by leftover points: in
 * each the method is the same whatever else is answered that does not bear on it.
 */

/** `open` leaves the question unanswered. */
const open = null;

interface Regime {
  readonly says: string;
  /** What makes the regime. */
  readonly given: Answers;
  /** What must not matter, each with all of its answers in turn. */
  readonly whatever: Readonly<Record<string, readonly (Answer | null)[]>>;
  readonly family: string;
  readonly methods: readonly string[];
  /** Least share of the mixtures that has to lead to the family at all; else they show nothing. */
  readonly atLeast: number;
}

/** Every mixture of what must not matter, on top of what is given. */
function mixtures({ given, whatever }: Pick<Regime, 'given' | 'whatever'>): Answers[] {
  return Object.entries(whatever).reduce<Answers[]>(
    (sofar, [question, answers]) =>
      sofar.flatMap((mixture) =>
        answers.map((answer): Answers => {
          const { [question]: _replaced, ...rest } = mixture;
          return answer === open ? rest : { ...rest, [question]: answer };
        }),
      ),
    [given],
  );
}

const worthTraining: Answers = {
  'label-origin': 'experts',
  'labelled-examples': 3000,
  'prompting-tried': 'examples',
  'prompting-result': 'near',
  'look-up': 'nothing',
  'content-size': 'none',
};
const texts = ['rewriting', 'structured-output', 'summarization', 'tool-use', 'chat', 'code'];

const regimes: readonly Regime[] = [
  {
    says: 'many labels and thousands of examples: a tuned encoder, however fast it must be',
    given: {
      'task-type': 'classification',
      'label-count': 'many',
      'task-scope': 'narrow',
      'label-origin': 'experts',
      'look-up': 'nothing',
      'content-size': 'none',
      'ml-expertise': 'team',
    },
    whatever: {
      latency: [open, 'offline', 'seconds', 'instant'],
      'labelled-examples': [1000, 2000, 5000, 20_000, 1_000_000],
      'training-means': [open, 'one-gpu', 'cluster'],
      hardware: [open, 'consumer', 'datacentre', 'cluster'],
      'example-coverage': [open, 'tens', 'hundreds'],
    },
    family: 'tune',
    methods: ['tuned-encoder'],
    atLeast: 1,
  },
  {
    says: 'few labels and tens of examples of each: SetFit or frozen features',
    given: {
      'task-type': 'classification',
      'label-count': 'few',
      'look-up': 'nothing',
      'big-model-per-item': 'price-or-speed',
      'monthly-requests': 500_000,
    },
    whatever: {
      'labelled-examples': [60, 100, 200, 400],
      'example-coverage': [open, 'tens'],
      'label-origin': [open, 'experts', 'operations'],
      'ml-expertise': [open, 'some', 'team'],
      'training-means': [open, 'light', 'one-gpu'],
      latency: [open, 'instant', 'seconds'],
    },
    family: 'classifier',
    methods: ['setfit', 'frozen-features'],
    atLeast: 1,
  },
  {
    says: 'a checker, a team and cards: reinforcement, however many pairs there are',
    given: {
      verifier: 'yes',
      'ml-expertise': 'team',
      'model-access': 'weights',
      evaluation: 'test-set',
      'prompting-tried': 'optimised',
      'prompting-result': 'far',
      'best-prompted': 'short',
      'look-up': 'nothing',
    },
    whatever: {
      'task-type': ['tool-use', 'code', 'reasoning'],
      hardware: ['datacentre', 'cluster'],
      'training-means': [open, 'one-gpu', 'cluster'],
      'labelled-examples': [open, 50, 500, 5000],
      'main-gap': [open, 'capability'],
    },
    family: 'tune',
    methods: ['reinforcement-tuning'],
    atLeast: 0.5,
  },
  {
    says: 'nobody trains but a provider does: hosted tuning',
    given: { ...worthTraining, 'training-means': 'hosted' },
    whatever: {
      'task-type': [...texts, 'extraction'],
      'model-access': [open, 'hosted-tuning', 'weights'],
      'ml-expertise': ['none', 'some', 'team'],
      hardware: [open, 'none', 'datacentre'],
    },
    family: 'tune',
    methods: ['hosted-tuning'],
    atLeast: 0.5,
  },
  {
    says: 'a card of 24 GB: QLoRA, for one task or many',
    given: { ...worthTraining, hardware: 'consumer', 'training-means': 'one-gpu' },
    whatever: {
      'task-type': texts,
      'model-access': [open, 'weights'],
      'ml-expertise': [open, 'some', 'team'],
      'model-size': [open, 'small'],
      'task-count': [open, 'one', 'several', 'many'],
      privacy: [open, 'self-host'],
    },
    family: 'tune',
    methods: ['qlora'],
    atLeast: 0.5,
  },
  {
    says: 'a large card: LoRA, for one task or many',
    given: {
      ...worthTraining,
      hardware: 'datacentre',
      'training-means': 'one-gpu',
      'model-access': 'weights',
    },
    whatever: {
      'task-type': texts,
      'ml-expertise': [open, 'some', 'team'],
      'model-size': [open, 'small', 'medium'],
      'task-count': [open, 'one', 'several', 'many'],
      latency: [open, 'seconds', 'instant'],
    },
    family: 'tune',
    methods: ['lora'],
    atLeast: 0.5,
  },
  {
    says: 'content that fits: all of it, whatever changes in it and whoever cites it',
    given: { 'content-size': 'fits-prompt' },
    whatever: {
      'look-up': [open, 'short-text', 'documents'],
      'main-gap': [open, 'knowledge'],
      'content-change': [open, 'static', 'monthly', 'weekly'],
      factuality: [open, 'costly', 'must-cite'],
      latency: [open, 'seconds', 'instant'],
      'monthly-requests': [open, 1000, 1_000_000],
      conversation: [open, 'multi'],
    },
    family: 'retrieve',
    methods: ['whole-content'],
    atLeast: 0.5,
  },
  {
    says: 'content that does not fit: a search',
    given: { 'content-size': 'large' },
    whatever: {
      'look-up': [open, 'documents', 'catalogue'],
      'main-gap': [open, 'knowledge', 'manner'],
      'content-change': [open, 'static', 'weekly', 'live'],
      factuality: [open, 'costly', 'must-cite'],
      latency: [open, 'seconds', 'instant'],
      'monthly-requests': [open, 1000, 1_000_000],
      'labelled-examples': [open, 0, 2000],
    },
    family: 'retrieve',
    methods: ['rag'],
    atLeast: 0.5,
  },
  {
    says: 'like cases to look up: the most similar examples, waited for or not',
    given: {
      'task-type': 'classification',
      'label-count': 'many',
      'look-up': 'similar-cases',
      'content-size': 'none',
      'training-means': 'nothing',
    },
    whatever: {
      'labelled-examples': [100, 500, 2000, 9000, 50_000],
      latency: [open, 'offline', 'seconds', 'instant'],
      'monthly-requests': [open, 1000, 1_000_000],
      evaluation: [open, 'none', 'test-set'],
    },
    family: 'retrieve',
    methods: ['dynamic-few-shot'],
    atLeast: 0.5,
  },
  {
    says: 'a metric and dozens of examples: an optimiser, however many more there are',
    given: { evaluation: 'test-set', 'training-means': 'nothing', 'look-up': 'nothing' },
    whatever: {
      'task-type': ['extraction', 'rewriting', 'summarization', 'structured-output'],
      'labelled-examples': [30, 300, 3000, 30_000],
      'ml-expertise': [open, 'some', 'team'],
      'prompting-tried': [open, 'simple', 'examples'],
      portability: [open, 'yes', 'no'],
    },
    family: 'prompt',
    methods: ['prompt-optimiser'],
    atLeast: 0.9,
  },
  {
    says: 'nothing tried and nothing held: a plain prompt',
    given: { 'main-gap': 'not-tried', 'labelled-examples': 0, 'look-up': 'nothing' },
    whatever: {
      'task-type': ['classification', 'extraction', 'rewriting', 'summarization', 'translation'],
      stage: [open, 'starting'],
      'ml-expertise': [open, 'none', 'team'],
      'content-size': [open, 'none'],
      'model-access': [open, 'text-only', 'weights'],
    },
    family: 'prompt',
    methods: ['zero-shot'],
    atLeast: 0.9,
  },
  {
    says: 'a teacher that explains: learn from the explanations',
    given: {
      'label-origin': 'model',
      'main-gap': 'cost-or-speed',
      teacher: 'explanations',
      'task-type': 'reasoning',
      'big-model-per-item': 'price-or-speed',
      'look-up': 'nothing',
    },
    whatever: {
      'labelled-examples': [open, 0, 500],
      'ml-expertise': ['some', 'team'],
      hardware: [open, 'datacentre'],
      latency: [open, 'instant'],
    },
    family: 'distill',
    methods: ['distil-explanations'],
    atLeast: 0.5,
  },
];

/** Mixtures of a regime that lead elsewhere, by where they lead. */
function astray({ family, methods }: Regime, results: readonly Decision[]): string[] {
  const elsewhere = results.filter(
    (result) => result.family === family && !methods.includes(result.strategy),
  );
  return [...new Set(elsewhere.map(({ strategy }) => strategy))];
}

describe('a method is chosen by its regime', () => {
  it.each(regimes.map((regime) => [regime.says, regime] as const))('%s', (_says, regime) => {
    const results = mixtures(regime).map(decideOn);
    expect(astray(regime, results)).toEqual([]);
    const share = results.filter(({ family }) => family === regime.family).length / results.length;
    expect(share).toBeGreaterThanOrEqual(regime.atLeast);
  });

  it('and a gap of shape is answered by the decoder, trained or not', () => {
    const shapes = mixtures({
      given: { 'main-gap': 'form' },
      whatever: {
        'task-type': ['structured-output', 'tool-use', 'summarization', 'code'],
        'labelled-examples': [open, 0, 20, 5000],
        'ml-expertise': [open, 'none', 'team'],
        latency: [open, 'seconds', 'instant'],
      },
    });
    const beside = shapes.map((answers) =>
      recommendFor(answers).complements.map(({ complement }) => complement),
    );
    expect(beside.filter((list) => !list.includes('constrained-decoding'))).toEqual([]);
  });
});

describe('a plan fits the situation', () => {
  const stepsOn = (answers: Answers) => recommendFor(answers).plan.map(({ step }) => step);
  const besideOn = (answers: Answers) =>
    recommendFor(answers).complements.map(({ complement }) => complement);
  const prompted: Answers = {
    'task-type': 'extraction',
    'big-model-per-item': 'noticed',
    'look-up': 'nothing',
    'content-size': 'none',
    'ml-expertise': 'none',
  };
  const shown: Answers = { ...prompted, 'task-type': 'rewriting', 'labelled-examples': 40 };

  it.each<[string, Answers]>([
    ['the best prompt meets it', { 'prompting-tried': 'examples', 'prompting-result': 'meets' }],
    ['the best model meets it', { 'best-prompted': 'good' }],
    ['nothing goes wrong', { 'main-gap': 'none' }],
  ])('confirms what runs and ends there, where %s', (_says, more) => {
    const amounts: Answers[] = [{}, { 'labelled-examples': 40 }];
    for (const examples of amounts) {
      const answers: Answers = { ...prompted, evaluation: 'test-set', ...examples, ...more };
      expect(stepsOn(answers)).toEqual([
        ...['keep-what-meets', 'watch-base-model', 'watch-drift', 'watch-target'],
      ]);
      expect(stepsOn({ ...answers, evaluation: 'none' })[0]).toBe('build-evaluation-step');
      expect(adviceWords(knowledge, recommendFor(answers))).toMatch(
        /^Keep the prompt that you have/,
      );
    }
  });

  it('does not end there where the price or the speed of what runs is the matter', () => {
    const meets = { 'prompting-tried': 'examples', 'prompting-result': 'meets' };
    for (const dear of ['main-gap cost-or-speed', 'big-model-per-item price-or-speed']) {
      const [question = '', answer = ''] = dear.split(' ');
      const answers = { ...prompted, ...meets, [question]: answer };
      expect(stepsOn(answers)).not.toContain('keep-what-meets');
    }
  });

  it('tries the strongest models only where they may run', () => {
    const untested = { ...prompted, 'capability-elsewhere': 'untested' };
    expect(stepsOn(untested)).toContain('frontier-baseline');
    const places: Answers[] = [{ 'big-model-per-item': 'small-only' }, { privacy: 'self-host' }];
    for (const own of places) {
      const steps = stepsOn({ ...untested, ...own });
      expect(steps).not.toContain('frontier-baseline');
      expect(steps).toContain('strongest-local-baseline');
    }
  });

  it('indexes entries of a list whole, and passages of documents', () => {
    const knowing = { ...prompted, 'main-gap': 'knowledge', 'content-size': 'large' };
    const inList = stepsOn({ ...knowing, 'look-up': 'catalogue' });
    expect(inList).toContain('search-entries');
    expect(inList).not.toContain('try-rag');
    expect(stepsOn({ ...knowing, 'look-up': 'documents' })).toContain('try-rag');
  });

  it('reads live figures before it searches passages', () => {
    const live = stepsOn({
      ...prompted,
      ...{ 'main-gap': 'knowledge', 'look-up': 'documents', 'content-size': 'large' },
      'content-change': 'live',
    });
    expect(live).not.toContain('add-with-tools');
    expect(live.indexOf('live-figures-baseline')).toBeGreaterThan(-1);
    expect(live.indexOf('live-figures-baseline')).toBeLessThan(live.indexOf('try-rag'));
  });

  it.each<[string, Answers, string]>([
    ['the same for all', {}, 'try-few-shot'],
    ['of the one at hand', { 'rule-change': 'per-request' }, 'few-shot-for-the-request'],
    ['judged again', { 'rule-change': 'often' }, 'few-shot-of-today'],
    ['judged again', { 'example-coverage': 'other-kind' }, 'few-shot-of-today'],
  ])('shows examples that are %s', (_says, more, step) => {
    const recommended = recommendFor({ ...shown, ...more });
    expect(recommended.strategy).toBe('few-shot');
    expect(recommended.plan.find(({ phase }) => phase === 'experiment')?.step).toBe(step);
  });

  it('has examples written where there are none to show', () => {
    const small: Answers = {
      ...{ 'task-type': 'rewriting', 'task-scope': 'narrow', 'labelled-examples': 0 },
      ...{ 'big-model-per-item': 'small-only', 'look-up': 'nothing', 'content-size': 'none' },
    };
    const { strategy, plan } = recommendFor(small);
    expect(strategy).toBe('few-shot');
    expect(plan.map(({ step }) => step)).toContain('few-shot-by-hand');
  });

  it('lets a program that checks keep what passes, unless the answer must come at once', () => {
    const checked = { ...prompted, 'task-type': 'code', verifier: 'yes' };
    expect(stepsOn(checked)).toContain('keep-what-passes');
    expect(stepsOn({ ...checked, verifier: 'no' })).not.toContain('keep-what-passes');
    expect(stepsOn({ ...checked, latency: 'instant' })).not.toContain('keep-what-passes');
  });

  it('puts no retrieval in front where what is needed is sent along already', () => {
    const { 'content-size': _none, ...answers } = worthTraining;
    const trained = { ...answers, 'task-type': 'rewriting', 'content-size': 'large' };
    const steps = stepsOn({ ...trained, 'main-gap': 'manner' });
    expect(steps).toContain('zero-shot-baseline');
    expect(steps).not.toContain('retrieval-baseline');
    // What stays beside a trained model is not built anew, but goes into its examples.
    const moving = recommendFor({ ...trained, 'content-change': 'weekly' });
    expect(moving.complements.map(({ complement }) => complement)).toContain('with-rag');
    expect(moving.plan.map(({ step }) => step)).toContain('facts-as-sent-step');
    expect(moving.plan.map(({ step }) => step)).not.toContain('add-with-rag');
  });

  it('sets no reasoning effort beside instant answers or trained models', () => {
    const code = { ...prompted, 'task-type': 'code' };
    expect(besideOn(code)).toContain('reasoning-effort');
    expect(besideOn({ ...code, latency: 'instant' })).not.toContain('reasoning-effort');
    const trained = recommendFor({ ...worthTraining, 'task-type': 'code', 'ml-expertise': 'team' });
    expect(trained.complements.map(({ complement }) => complement)).not.toContain(
      'reasoning-effort',
    );
  });

  it('sets thresholds on certainty only where there is something to be sure of', () => {
    const sure = { ...prompted, 'model-access': 'token-probabilities' };
    expect(besideOn({ ...sure, 'task-type': 'classification' })).toContain('calibration');
    for (const type of ['chat', 'summarization', 'rewriting', 'translation', 'code']) {
      expect(besideOn({ ...sure, 'task-type': type })).not.toContain('calibration');
    }
  });
});
