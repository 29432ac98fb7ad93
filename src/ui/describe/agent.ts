import type { InputSchema, ModelContext, ModelContextTool } from '@mcp-b/webmcp-types';
import { useEffect, useEffectEvent } from 'react';
import { offered } from '../../doors/describe/prompt';
import { readReply } from '../../doors/describe/reply';
import type { Question } from '../../model/question';
import { useApp } from '../app-context';
import type { AppParts } from '../app-context';
import { desk, layOut } from './proposed-answers';

/** A tool as a browser's agent sees it (WebMCP). */
type AgentTool = ModelContextTool & { readonly inputSchema: InputSchema };

/** The part of `document.modelContext` that is used. */
type Registry = Pick<ModelContext, 'registerTool'>;

function isRegistry(value: unknown): value is Registry {
  return typeof value === 'object' && value !== null && 'registerTool' in value;
}

const nothing = { type: 'object', properties: {} };

const answersSchema = {
  type: 'object',
  properties: {
    answers: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          question: { type: 'string', description: 'Id of a question.' },
          answer: { description: 'Id of an option, a list of such ids, or a whole number.' },
          quote: { type: 'string', description: 'The words of the description behind it.' },
        },
        required: ['question', 'answer', 'quote'],
      },
    },
  },
  required: ['answers'],
};

function told(question: Question) {
  const { id, kind, text, help } = question;
  if (question.kind === 'number') {
    const { unit, min, max } = question;
    return { id, kind, text, help, unit, min, max };
  }
  const options = offered(question).map((option) => ({ id: option.id, label: option.label }));
  return { id, kind, text, help, options };
}

/** What an agent may do here: read, and propose. It answers nothing itself. */
function toolsOn(
  { asked, session, walk, loadVerdicts }: AppParts,
  onProposed: () => void,
): AgentTool[] {
  return [
    {
      name: 'read_questions',
      description:
        'The questions that decide how to adapt a language model, with their options, the description that the person wrote, and their answers so far.',
      inputSchema: nothing,
      annotations: { readOnlyHint: true },
      execute: () => ({
        description: desk.getState().description,
        answers: session.store.getState().answers,
        questions: asked.questions.map(told),
      }),
    },
    {
      name: 'propose_answers',
      description:
        'Lays answers before the person, each with the words of the description behind it. Nothing is answered before the person accepts it. Propose only what is stated or plainly follows.',
      inputSchema: answersSchema,
      annotations: { readOnlyHint: false },
      execute: (given) => {
        const read = readReply(JSON.stringify(given) ?? '', desk.getState().description, asked);
        layOut(read);
        onProposed();
        const all = read.proposals.map(({ question, answer }) => [question, answer] as const);
        const { answers } = session.store.getState();
        const { states } = walk({ ...answers, ...Object.fromEntries(all) }, []);
        return {
          proposed: read.proposals,
          notTaken: read.faults,
          // Questions that do not apply with the other answers: accepted or not, these count for nothing.
          doNotApply: all
            .map(([question]) => question)
            .filter((id) => states[id] === 'not-applicable'),
          note: 'The person sees these as proposals and accepts or leaves each.',
        };
      },
    },
    {
      name: 'read_result',
      description: 'The advice for the answers that the person gave or accepted so far.',
      inputSchema: nothing,
      annotations: { readOnlyHint: true },
      execute: async () => {
        const { answers, assumptions } = session.store.getState();
        const { explanation, recommendation } = (await loadVerdicts()).decide({
          answers,
          assumptions,
        });
        const { family, strategy, strength, open, chances } = recommendation;
        const { headline, lede, strengthSays } = explanation;
        const advice = { headline, lede, strengthSays, family, strategy, strength, open };
        return { answers, ...advice, chances: chances.families };
      },
    },
  ];
}

/** Offers these tools to the browser's agent while the page is shown, where the browser has such a thing. */
export function useAgent(onProposed: () => void): void {
  const parts = useApp();
  const proposed = useEffectEvent(onProposed);
  useEffect(() => {
    const context: unknown = Reflect.get(document, 'modelContext');
    if (!isRegistry(context)) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const register = async (tool: AgentTool): Promise<void> => {
      if (!signal.aborted) await context.registerTool(tool, { signal });
    };
    for (const tool of toolsOn(parts, proposed)) {
      // A browser that refuses a tool takes nothing from the page.
      register(tool).catch(() => undefined);
    }
    return () => {
      leaving.abort();
    };
  }, [parts]);
}
