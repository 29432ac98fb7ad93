/* The words of the ladder for somebody who has never built with a language model: what is said of each, and
   the page that says it. */

import { useEffect } from 'react';
import { useApp, useDecider } from '../app-context';
import { Citations, withSources } from '../shared/citations';
import { PageHeading } from '../shared/page-heading';
import { byCount } from '../../model/by-count';
import { lowered } from '../../words/answers';
import { Picture } from './pictures';
import { termNames } from './terms';
import './plain-words.css';
import type { TermId } from './terms';

/** One word, explained for somebody who has never built with a language model. */
interface PlainWord {
  readonly id: TermId;
  readonly what: string;
  /** What its picture shows, for those who do not see it. */
  readonly picture: string;
  readonly helps: string;
  readonly doesNot: string;
  readonly costs: string;
  readonly example: string;
  /** Ids of the sources it rests on. */
  readonly sources: readonly string[];
  /** The step that tries it first: its effort is quoted. */
  readonly step: string;
}

/** In the order of the ladder, the cheapest first. */
export const plainWords: readonly PlainWord[] = [
  {
    id: 'prompt',
    what: 'The text that you send to a model with each request: what to do, for whom, in which form, perhaps with a few examples. The model itself stays as it is.',
    picture:
      'Your instructions and the request go into a model together. The model is unchanged. An answer comes out.',
    helps:
      'When the model can do the task already and only has to be told how: clear rules, a fixed form, a few good examples.',
    doesNot:
      'It gives the model no facts beyond those you write down, and no skill it does not have. Long prompts cost money and time on every request.',
    costs: 'Little to begin with; then you pay for the text of the prompt again with each request.',
    example: '“Answer in two friendly sentences, and end with the opening hours.”',
    sources: ['openai-accuracy-guide'],
    step: 'try-zero-shot',
  },
  {
    id: 'retrieval',
    what: 'Before the model answers, a search finds the passages in your documents that fit the request, and they go into the prompt. Also called RAG.',
    picture:
      'A request goes to a search over your documents. The passages it finds and the request go into a model together. The model is unchanged. An answer comes out, with its sources.',
    helps:
      'When answers depend on your own or changing facts: manuals, policies, products, past cases. You can show where an answer comes from.',
    doesNot:
      'It does not change how the model writes or decides. If the search misses the right passage, the answer is wrong or missing.',
    costs: 'An index to build and keep up to date, and longer prompts on every request.',
    example: 'A help desk looks up the page on returns before it answers a question about returns.',
    sources: ['ovadia-2023'],
    step: 'try-rag',
  },
  {
    id: 'tuning',
    what: 'You train an existing model further on examples of inputs with the right outputs. Its inner numbers, the weights, change, so it behaves like the examples without being told each time.',
    picture:
      'Many pairs of input and right output go into a model and change it. The changed model, marked with a dot inside, then takes a request alone and gives an answer.',
    helps:
      'When form, tone or decisions must follow examples that are hard to put into rules, or when a smaller model has to do the work of a larger one on a narrow task.',
    doesNot:
      'It is a poor way to add facts: they are learned slowly, age with the model, and the model may make more things up.',
    costs:
      'Examples that people have checked, somebody who can train and test, and the same again when the task or the base model changes.',
    example:
      'Letters that sound like your house style, learned from 2,000 letters your editors approved.',
    sources: ['lora-land-2024', 'gekhman-2024'],
    step: 'try-lora',
  },
  {
    id: 'classifier',
    what: 'A small model trained to put a text into one of a fixed set of labels. It does not write; it sorts.',
    picture:
      'Texts go into a small trained model. Each comes out in one of three boxes, marked A, B and C.',
    helps:
      'When the answer is a label and there are many requests: routing mail, spotting spam, sorting claims. It is fast, and it can run without a graphics card.',
    doesNot:
      'It cannot write or explain, and it knows only the labels it was shown. A new label means new examples and new training.',
    costs:
      'Examples for each label, often some hundreds, and a short training run; each answer then costs next to nothing.',
    example: 'Each incoming mail goes to billing, delivery or returns within milliseconds.',
    sources: ['bucher-2024-textclass', 'setfit-2022'],
    step: 'try-tuned-encoder',
  },
  {
    id: 'distillation',
    what: 'A large model answers many inputs, and a small one is trained on those answers. The small one learns to do this one task like the large one.',
    picture:
      'A large model gives answers to many inputs. Those answers train a small model, marked with a dot inside. The small model then takes a request alone and gives an answer.',
    helps:
      'When a large model does the task well but is too slow or too expensive, and nobody has time to write examples by hand.',
    doesNot:
      'The small model is rarely better than its teacher, and copies its mistakes. Some providers forbid training on their outputs: read the terms.',
    costs: 'The large model’s answers to thousands of inputs, a check of them, and a training run.',
    example:
      'A large model labels 20,000 reviews once; a small one labels all reviews from then on.',
    sources: ['distilling-step-by-step-2023', 'openai-terms'],
    step: 'try-distil-answers',
  },
];

/** The words that a newcomer needs, one picture each. @param term the one to begin at */
export function WordsPage({ term }: { term: string | undefined }) {
  const { router } = useApp();
  const known = plainWords.find(({ id }) => id === term);
  useEffect(() => {
    // Whoever goes back is brought to where they were.
    if (known === undefined || router.store.getState().arrival === 'traverse') return;
    const heading = document.getElementById(`word-${known.id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [known, router]);
  return (
    <div className="page plain-words">
      <PageHeading
        title={known === undefined ? 'In plain words' : `${termNames[known.id]}, in plain words`}
      >
        In plain words
      </PageHeading>
      <p className="lede">
        There are only a few ways to make a language model fit a task. Five words name them; here is
        what each one means, when it helps and what it costs.
      </p>
      <nav className="words-nav" aria-label="Words on this page">
        <ul>
          {plainWords.map(({ id }) => (
            <li key={id}>
              <a href={`#/words/${id}`} aria-current={id === term ? 'true' : undefined}>
                {termNames[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {plainWords.map((word) => (
        <Word key={word.id} word={word} />
      ))}
      <p className="part-more">
        Which of them fits your task? <a href="#/">Answer a few questions</a>, or see{' '}
        <a href="#/how/strategies">every method with what it needs</a>.
      </p>
    </div>
  );
}

const rows = [
  ['helps', 'When it helps'],
  ['doesNot', 'What it does not do'],
  ['costs', 'What it costs'],
  ['example', 'For example'],
] as const;

function Word({ word }: { word: PlainWord }) {
  const { knowledge } = useDecider();
  const { id, what, picture, sources, step } = word;
  const effort = knowledge.steps.find((entry) => entry.id === step)?.effort;
  const cited = withSources(
    knowledge,
    sources.map((source) => ({ source, at: '' })),
  );
  return (
    <section className="plain-word" aria-labelledby={`word-${id}`}>
      <div>
        <h2 id={`word-${id}`} tabIndex={-1}>
          {termNames[id]}
        </h2>
        <p className="plain-what">{what}</p>
        <Picture of={id} says={picture} />
      </div>
      <dl>
        {rows.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {word[field]}
              {field === 'costs' && effort !== undefined && ` A first try: ${lowered(effort)}.`}
            </dd>
          </div>
        ))}
        {cited.length > 0 && (
          <div>
            <dt>{byCount(cited.length, 'Source', 'Sources')}</dt>
            <dd className="said">
              <Citations citations={cited} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
