/* A prompt on the page for measuring: what it holds, and what caching it would save. */

import { Suspense, useId, useMemo, use, useState } from 'react';
import { useStore } from 'zustand';
import { inspectPrompt, proposalsFromPrompt, cacheSaving } from '../../advisor/evidence';
import type { PromptReport } from '../../advisor/evidence';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { FactList } from '../shared/fact-list';
import { useDesk } from './desk';
import { Proposals } from './proposals';
import { ReadingState } from './file-drop';
import { share } from './words';
import { isUnknown } from '../../calculators/ranges';
import { numberText, counted, grouped } from '../../words/answers';
import { readNumber } from '../../words/typed-number';
import type { NumberLimits } from '../../words/typed-number';
import { usd } from '../numbers/number-words';
import { MeantNumbers } from '../shared/meant-numbers';

/** A prompt: how long it is, what of it stays the same, and what caching that would save. */
export function PromptPanel() {
  const { session } = useApp();
  const { prompt, exactPrompt, reader } = useDesk();
  const text = useStore(prompt, (state) => state.text);
  const exact = useStore(exactPrompt.store);
  const estimate = useMemo(() => inspectPrompt(text), [text]);
  const report = exact.kind === 'done' ? exact.outcome : estimate;
  const id = useId();
  return (
    <>
      <div className="prompt-field">
        <label htmlFor={id}>Your prompt</label>
        <p className="quiet-text" id={`${id}-hint`}>
          As you send it, with places to fill in written as {'{{name}}'}, {'${name}'} or {'{name}'}.
          It is not kept.
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          rows={10}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            prompt.setState({ text: event.target.value });
            if (exact.kind !== 'empty') exactPrompt.empty();
          }}
        />
      </div>
      {text.trim() === '' ? (
        <p className="part-says">Paste a prompt, and its length shows here at once.</p>
      ) : (
        <PromptFacts
          report={report}
          canCount={exact.kind !== 'reading' && exact.kind !== 'done'}
          onExact={() => {
            exactPrompt.run((options) => reader.prompt(text, options));
          }}
        />
      )}
      <ReadingState reading={exact} job={exactPrompt} done="Counted exactly." />
      {text.trim() !== '' && (
        <div className="evidence-report">
          <ErrorBoundary quiet resetKey="caching" answers={() => session.store.getState().answers}>
            <Suspense fallback={<p className="part-says">One moment…</p>}>
              <CacheSaving report={report} />
            </Suspense>
          </ErrorBoundary>
          <Proposals id="prompt-proposals" from="prompt" proposals={proposalsFromPrompt(report)} />
        </div>
      )}
    </>
  );
}

interface FactsProps {
  report: PromptReport;
  canCount: boolean;
  onExact: () => void;
}

function PromptFacts({ report, canCount, onExact }: FactsProps) {
  const { fixed, prefix, places, examples, exact } = report;
  const about = exact ? '' : 'about ';
  return (
    <div className="evidence-report">
      <h2>What it is made of</h2>
      <FactList
        lines={[
          ['The same in every request', `${about}${counted(fixed, 'token')}`],
          [
            'Of it before the first place to fill in',
            `${about}${counted(prefix, 'token')}: the part that a provider can cache`,
          ],
          ['Places to fill in', places === 0 ? 'none found' : grouped(places)],
          ['Worked examples in it', examples === 0 ? 'none found' : grouped(examples)],
          ['Counted', exact ? 'exactly, with o200k_base (GPT-4o and later)' : 'as an estimate'],
        ]}
      />
      {canCount && (
        <p className="actions">
          <button type="button" className="button small" onClick={onExact}>
            Count exactly
          </button>
          <span className="quiet-text">Loads a tokenizer of 2 MB.</span>
        </p>
      )}
    </div>
  );
}

const volumes = ['monthly-requests', 'input-tokens', 'output-tokens'] as const;
type Volume = (typeof volumes)[number];

const names: Readonly<Record<Volume, string>> = {
  'monthly-requests': 'Requests a month',
  'input-tokens': 'Tokens filled in for each',
  'output-tokens': 'Tokens of an answer',
};

/** What caching the fixed beginning of a prompt saves a month, with the visitor's volumes. */
function CacheSaving({ report }: { report: PromptReport }) {
  const { session, loadLibrary, asked } = useApp();
  const prices = use(loadLibrary()).catalogues.tokenPrices.filter(({ kind }) => kind === 'chat');
  const answers = useStore(session.store, (state) => state.answers);
  const chosen = useStore(session.store, (state) => state.assumptions['base-model-hosted']);
  const usual = asked.assumptions.find(({ id }) => id === 'base-model-hosted')?.default;
  const [typed, setTyped] = useState<Partial<Record<Volume, string>>>({});
  const [priceId, setPriceId] = useState(String(chosen ?? usual ?? ''));
  const id = useId();
  const price = prices.find((one) => one.id === priceId) ?? prices[0];
  if (price === undefined) return null;

  const given = (volume: Volume): string => {
    const answer = answers[volume];
    return typed[volume] ?? (typeof answer === 'number' ? String(answer) : '');
  };
  const amountOf = (volume: Volume) => {
    const read = readNumber(given(volume), limits[volume]);
    return read.kind === 'number' ? read.value : null;
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>What caching saves</h3>
      <p className="part-says">
        With your volumes, from your answers where you gave them. Changing them here changes no
        answer.
      </p>
      <div className="volume-fields">
        {volumes.map((volume) => (
          <VolumeField
            key={volume}
            volume={volume}
            text={given(volume)}
            onText={(text) => {
              setTyped({ ...typed, [volume]: text });
            }}
          />
        ))}
        <p className="field">
          <label htmlFor={`${id}-price`}>At the prices of</label>
          <select
            id={`${id}-price`}
            value={price.id}
            onChange={(event) => {
              setPriceId(event.target.value);
            }}
          >
            {prices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      </div>
      <Saving
        report={report}
        price={price}
        requests={amountOf('monthly-requests')}
        input={amountOf('input-tokens')}
        output={amountOf('output-tokens')}
      />
    </section>
  );
}

/** What the fields take; the units are those of the questions of these names. */
const limits: Readonly<Record<Volume, NumberLimits>> = {
  'monthly-requests': { min: 0, max: 1e9, unit: 'requests per month' },
  'input-tokens': { min: 0, max: 1e9, unit: 'tokens' },
  'output-tokens': { min: 0, max: 1e9, unit: 'tokens' },
};

interface FieldProps {
  volume: Volume;
  text: string;
  onText: (text: string) => void;
}

function VolumeField({ volume, text, onText }: FieldProps) {
  const id = useId();
  const read = readNumber(text, limits[volume]);
  const isWrong = read.kind === 'problem';
  return (
    <p className="field">
      <label htmlFor={id}>{names[volume]}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      {isWrong && (
        <span className="fault" id={`${id}-fault`}>
          {read.says}{' '}
          <MeantNumbers
            meant={read.meant}
            about={names[volume]}
            onChoose={(value) => {
              onText(numberText(value));
            }}
          />
        </span>
      )}
    </p>
  );
}

interface SavingProps {
  report: PromptReport;
  price: Parameters<typeof cacheSaving>[1]['price'];
  requests: number | null;
  input: number | null;
  output: number | null;
}

function Saving({ report, price, requests, input, output }: SavingProps) {
  if (requests === null || input === null || output === null) {
    return (
      <p className="note" role="status">
        Give all three numbers, and the saving shows here.
      </p>
    );
  }
  const found = cacheSaving(report, {
    requestsPerMonth: requests,
    inputTokens: input,
    outputTokens: output,
    price,
  });
  if (isUnknown(found)) {
    return (
      <p className="note" role="status">
        We cannot work out what caching saves: what is missing is {found.missing.join(', ')}.
      </p>
    );
  }
  const { without, with: cached, saved } = found;
  const part = without.expected === 0 ? 0 : saved / without.expected;
  return (
    <p className="numbers-answer" role="status">
      {saved > 0
        ? `Caching saves about ${usd(saved)} a month, ${share(part)} of ${usd(without.expected)}: ${usd(cached.expected)} remain (${usd(cached.low)} to ${usd(cached.high)}, by how requests are spread over the day).`
        : `Caching saves nothing here: the requests come too far apart to find the beginning in the cache. Without it they cost ${usd(without.expected)} a month.`}
    </p>
  );
}
