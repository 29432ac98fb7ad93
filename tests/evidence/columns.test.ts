import { describe, expect, it } from 'vitest';
import { exampleOf, guessLayout, pythonColumns } from '../../src/evidence/columns';

const user = { role: 'user', content: 'Hello' };
const assistant = { role: 'assistant', content: 'Hi' };

/** Layout and example of a row that all rows are like. */
function read(row: unknown) {
  const layout = guessLayout([row, row]);
  return layout === undefined ? undefined : { ...layout, ...exampleOf(row, layout) };
}

describe('guessing what columns hold', () => {
  it.each([
    [
      'OpenAI chat',
      { messages: [{ role: 'system', content: 'Be kind' }, user, assistant] },
      'pairs',
      'Hello',
      'Hi',
    ],
    [
      'OpenAI chat',
      {
        messages: [
          user,
          assistant,
          { role: 'user', content: [{ type: 'text', text: 'More' }] },
          { role: 'assistant', content: 'Yes' },
        ],
      },
      'pairs',
      'Hello\nHi\nMore',
      'Yes',
    ],
    ['OpenAI chat', { messages: JSON.stringify([user, assistant]) }, 'pairs', 'Hello', 'Hi'],
    [
      'Gemini chat',
      {
        contents: [
          { role: 'user', parts: [{ text: 'Hello' }] },
          { role: 'model', parts: [{ text: 'Hi' }] },
        ],
      },
      'pairs',
      'Hello',
      'Hi',
    ],
    [
      'ShareGPT',
      {
        id: '1',
        conversations: [
          { from: 'human', value: 'Hello' },
          { from: 'gpt', value: 'Hi' },
        ],
      },
      'pairs',
      'Hello',
      'Hi',
    ],
    [
      'Alpaca',
      { instruction: 'Say', input: 'Hello', output: 'Hi', text: 'all' },
      'pairs',
      'Say\nHello',
      'Hi',
    ],
    ['Alpaca', { instruction: 'Say', input: '', output: 'Hi' }, 'pairs', 'Say', 'Hi'],
    ['columns', { prompt: 'Hello', completion: 'Hi' }, 'pairs', 'Hello', 'Hi'],
    ['columns', { text: 'Hello', label: 3, label_text: 'greeting' }, 'pairs', 'Hello', 'greeting'],
    ['columns', { idx: 1, premise: 'A', hypothesis: 'B', label: 0 }, 'pairs', 'A\nB', '0'],
    [
      'columns',
      { context: 'C', question: 'Q', answers: { text: ['one'], answer_start: [1] } },
      'pairs',
      'C\nQ',
      'one',
    ],
    ['columns', { Text: 'Hello', Category: 'greeting' }, 'pairs', 'Hello', 'greeting'],
    [
      'preference pairs',
      { prompt: 'Hello', chosen: 'Hi', rejected: 'What' },
      'preferences',
      'Hello',
      'Hi',
    ],
    [
      'preference pairs',
      { question: 'Hello', response_j: 'Hi', response_k: 'What' },
      'preferences',
      'Hello',
      'Hi',
    ],
    [
      'preference pairs',
      { chosen: [user, assistant], rejected: [user, { role: 'assistant', content: 'What' }] },
      'preferences',
      'Hello',
      'Hi',
    ],
    [
      'OpenAI preferences',
      {
        input: { messages: [user] },
        preferred_output: [assistant],
        non_preferred_output: [{ role: 'assistant', content: 'What' }],
      },
      'preferences',
      'Hello',
      'Hi',
    ],
    ['votes', { prompt: 'Hello', completion: 'Hi', label: true }, 'preferences', 'Hello', 'Hi'],
    ['text', { text: 'A document of the field.' }, 'raw-text', 'A document of the field.', ''],
    [
      'text',
      { url: 'https://example.org', title: 'T', text: 'A document of the field.' },
      'raw-text',
      'A document of the field.',
      '',
    ],
  ])('%s %#', (shape, row, kind, input, output) => {
    expect(read(row)).toMatchObject({ shape, kind, input, output });
  });

  it('keeps what leads a conversation apart', () => {
    const row = { messages: [{ role: 'system', content: 'Be kind' }, user, assistant] };
    expect(read(row)).toMatchObject({ system: 'Be kind' });
    const gemini = {
      systemInstruction: { parts: [{ text: 'Be kind' }] },
      contents: [
        { role: 'user', parts: [{ text: 'a' }] },
        { role: 'model', parts: [{ text: 'b' }] },
      ],
    };
    expect(read(gemini)).toMatchObject({ system: 'Be kind', input: 'a' });
  });

  it('takes the column that repeats itself more for the output where names say nothing', () => {
    const rows = ['a', 'b', 'c', 'd'].map((letter, place) => ({
      column1: place % 2 === 0 ? 'x' : 'y',
      column2: `text ${letter}`,
    }));
    expect(guessLayout(rows)).toMatchObject({
      input: ['column2'],
      output: 'column1',
      byName: false,
    });
  });

  it('guesses nothing among three columns without known names', () => {
    expect(guessLayout([{ code: 'x', api_call: 'y', provider: 'z' }])).toBeUndefined();
  });

  it('takes a list of plain values for no columns', () => {
    expect(guessLayout(['a', 'b'])).toBeUndefined();
  });

  it('finds columns in Python’s notation', () => {
    expect(
      pythonColumns([
        { a: "{'b': 1}", c: '{"d": 1}' },
        { a: "['x']", c: '{}' },
      ]),
    ).toEqual(['a']);
  });
});

describe('rows that cannot be used', () => {
  const chat = guessLayout([{ messages: [user, assistant] }])!;
  const pairs = guessLayout([{ input: 'a', output: 'b' }])!;
  const preferences = guessLayout([{ prompt: 'a', chosen: 'b', rejected: 'c' }])!;
  it.each([
    [chat, { messages: [] }, 'no messages'],
    [chat, { other: 1 }, 'no messages'],
    [chat, { messages: [user] }, 'does not end with an answer'],
    [chat, { messages: [{ role: 'boss', content: 'x' }, assistant] }, 'a role that is not known'],
    [chat, { messages: [user, { role: 'assistant', content: '' }] }, 'The output is empty'],
    [pairs, { input: ' ', output: 'b' }, 'The input is empty'],
    [pairs, { input: 'a' }, 'The output is empty'],
    [preferences, { prompt: 'a', chosen: 'b', rejected: '' }, 'The rejected output is empty'],
    [preferences, { prompt: 'a', chosen: 'b', rejected: 'b' }, 'Both outputs are the same'],
  ])('%# says why', (layout, row, what) => {
    expect(exampleOf(row, layout)).toMatchObject({
      what: expect.stringContaining(what) as string,
      mend: expect.any(String) as string,
    });
  });

  it('takes a call of a tool for an answer', () => {
    const call = { role: 'assistant', content: null, tool_calls: [{ function: { name: 'f' } }] };
    expect(exampleOf({ messages: [user, call] }, chat)).toMatchObject({
      output: expect.stringContaining('"f"') as string,
    });
  });
});
