import { useEffect, useRef, useState } from 'react';
import { useAsync, valueOf } from '../shared/use-async';

/** The part of the Prompt API that is used. */
interface LanguageModel {
  availability(options: object): Promise<string>;
  create(options: object): Promise<{
    prompt(text: string, options: object): Promise<string>;
    destroy(): void;
  }>;
}

const speaks = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** The form of the reply, which the model is held to. */
const responseConstraint = {
  type: 'object',
  properties: {
    answers: {
      type: 'array',
      items: {
        type: 'object',
        properties: { question: { type: 'string' }, answer: {}, quote: { type: 'string' } },
        required: ['question', 'answer', 'quote'],
      },
    },
  },
  required: ['answers'],
};

function isModel(value: unknown): value is LanguageModel {
  return (
    (typeof value === 'function' || typeof value === 'object') &&
    value !== null &&
    'availability' in value &&
    'create' in value
  );
}

/** The browser's own model, or null where it has none. */
function browserModel(): LanguageModel | null {
  const found: unknown = Reflect.get(globalThis, 'LanguageModel');
  return isModel(found) ? found : null;
}

/** Whether it can be used, in the words of the Prompt API. */
async function findAvailability(): Promise<string> {
  return (await browserModel()?.availability(speaks)) ?? 'unavailable';
}

interface Props {
  /** The text for an assistant, or null where there is no description yet. */
  prompt: () => string | null;
  onReply: (reply: string) => void;
}

type Work = 'idle' | 'fetching' | 'reading';

const working: Readonly<Record<Exclude<Work, 'idle'>, string>> = {
  fetching: 'The browser fetches its model. This may take long.',
  reading: 'The model reads. This may take a minute.',
};

/** Lets the model that the browser has read the description, on this device; shows nothing without one. */
export function OwnModel({ prompt, onReply }: Props) {
  const availability = valueOf(useAsync(findAvailability)) ?? 'unavailable';
  const [work, setWork] = useState<Work>('idle');
  const [says, setSays] = useState('');
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const model = browserModel();
  if (model === null || availability === 'unavailable') return null;
  const isThere = availability === 'available';

  async function read(from: LanguageModel): Promise<void> {
    const text = prompt();
    if (text === null) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    stop.current = stopping;
    setSays('');
    setWork(isThere ? 'reading' : 'fetching');
    try {
      const session = await from.create({ ...speaks, signal });
      setWork('reading');
      try {
        onReply(await session.prompt(text, { responseConstraint, signal }));
      } finally {
        session.destroy();
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setSays(
        signal.aborted
          ? 'Stopped. Nothing was proposed.'
          : `The browser’s model did not answer (${reason}). Copy the text for an assistant instead.`,
      );
    } finally {
      setWork('idle');
    }
  }
  return (
    <div className="own-model">
      <h3>Or let this browser’s own model read it</h3>
      <p className="describe-says">
        {isThere
          ? 'It runs on this device; nothing is sent.'
          : 'It runs on this device, but the browser would first download the model, which may be several gigabytes.'}
      </p>
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={work !== 'idle'}
          onClick={() => {
            if (work === 'idle') void read(model);
          }}
        >
          {isThere ? 'Read it on this device' : 'Download the model and read it'}
        </button>
        {work !== 'idle' && (
          <button type="button" className="button quiet" onClick={() => stop.current?.abort()}>
            Stop
          </button>
        )}
      </p>
      <p role="status" className="quiet-text">
        {work === 'idle' ? says : working[work]}
      </p>
    </div>
  );
}
