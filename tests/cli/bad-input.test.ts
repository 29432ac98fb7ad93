import { describe, expect, it } from 'vitest';
import { runIn } from './toy-world';

const files: [string, string, string][] = [
  ['nothing', '', 'file.json is empty: it must hold JSON'],
  ...[300, 2_500, 100_000].map((levels): [string, string, string] => [
    `${levels} levels`,
    `{"answers":\n${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`,
    'file.json is nested too deeply to be read, at line 2',
  ]),
  ['no JSON', '{answers}', 'file.json is not JSON'],
  ['NaN', '{"answers":{"hunger":NaN}}', 'file.json is not JSON'],
  ['a list', '[]', 'must hold one object: {"answers"'],
  ['null', 'null', 'must hold one object'],
  ['no answers', '{}', 'answers must be an object'],
  ['answers that are a list', '{"answers":[]}', 'answers must be an object'],
  [
    'an unknown field',
    '{"answers":{},"answer":1}',
    'answer is not a field; known: answers, assumptions',
  ],
  [
    'an unknown question',
    '{"answers":{"moon":"full"}}',
    'answers.moon is not a question; known: weather, umbrella, hunger, company, purse, mood, music',
  ],
  ...['k', '\\n', '1.000 '].map((part): [string, string, string] => [
    `a key of 10 MB, ${part} again and again`,
    `{"answers":{"${part.repeat(10e6 / part.length)}":1}}`,
    'is not a question',
  ]),
  [
    'a question on a line of its own',
    '{\n"answers": {\n"hunger": 1,\n"weather": "warm"\n}}',
    'file.json, line 4: answers.weather must be one of: dry, wet, storm, unsure',
  ],
  ['no answers on several lines', '\n{\n}\n', 'file.json, line 2: answers must be an'],
  [
    'an assumption on a line of its own',
    '{"answers": {},\n"assumptions": {\n"taste": 1}}',
    'file.json, line 3: assumptions.taste must be one of',
  ],
  [
    'a field with a long name',
    `{"answers":{},"${'x'.repeat(10_000)}":1}`,
    'xxx… is not a field; known: answers, assumptions',
  ],
  ['a prototype', '{"answers":{"__proto__":1}}', 'answers.__proto__ is not a question'],
  ['a constructor', '{"answers":{"constructor":1}}', 'answers.constructor is not a question'],
  [
    'an unknown option',
    '{"answers":{"weather":"warm"}}',
    'answers.weather must be one of: dry, wet, storm, unsure',
  ],
  [
    'an unknown option among several',
    '{"answers":{"company":["dog","cat"]}}',
    'answers.company must be a list of: friends, dog ([] for none), or "unsure"',
  ],
  [
    'a number below zero',
    '{"answers":{"hunger":-1}}',
    'answers.hunger must be a whole number from 0 to 1000 (biscuits), or "unsure"',
  ],
  ['a number beyond all', '{"answers":{"hunger":1e999}}', 'answers.hunger must be a whole number'],
  ['half a number', '{"answers":{"hunger":1.5}}', 'answers.hunger must be a whole number'],
  [
    'no number in words',
    '{"answers":{"hunger":"lots"}}',
    'answers.hunger cannot be read: “lots” is',
  ],
  ['NaN in words', '{"answers":{"hunger":"NaN"}}', 'answers.hunger cannot be read: “NaN” is not'],
  ['no words', '{"answers":{"hunger":" "}}', 'answers.hunger must be a whole number'],
  [
    'a text that could be two numbers',
    '{"answers":{"hunger":"0,500"}}',
    'answers.hunger cannot be read: Write 500 or 0: “0,500” could mean either.',
  ],
  [
    'a number that could be two',
    '{"answers":{"hunger":1.000}}',
    'answers.hunger cannot be read: Write 1000 or 1: “1.000” could mean either.',
  ],
  [
    'a range',
    '{"answers":{"hunger":"5-10"}}',
    'answers.hunger cannot be read: That is a range. Which end decides, 5 or 10?',
  ],
  [
    'another currency',
    '{"answers":{"hunger":"500 EUR"}}',
    'answers.hunger cannot be read: That is',
  ],
  [
    'an assumption that could be two numbers',
    '{"answers":{},"assumptions":{"coins-per-dinner":1.500}}',
    'assumptions.coins-per-dinner cannot be read: Write 1500 or 1.5: “1.500” could mean either.',
  ],
  [
    'an assumption in words that could be two numbers',
    '{"answers":{},"assumptions":{"coins-per-dinner":"0,500"}}',
    'assumptions.coins-per-dinner cannot be read: Write 500 or 0.5: “0,500” could mean either.',
  ],
  ['null for an answer', '{"answers":{"weather":null}}', 'answers.weather must be one of'],
  ['a list for one', '{"answers":{"weather":["wet"]}}', 'answers.weather must be one of'],
  ['one for a list', '{"answers":{"company":"dog"}}', 'answers.company must be a list of'],
  ['a nested list', '{"answers":{"company":[["dog"]]}}', 'answers.company must be a list of'],
  [
    'an unknown assumption',
    '{"answers":{},"assumptions":{"salt":1}}',
    'assumptions.salt is not an assumption; known: coins-per-dinner, taste',
  ],
  [
    'an assumption out of range',
    '{"answers":{},"assumptions":{"coins-per-dinner":0}}',
    'assumptions.coins-per-dinner must be a number (1 decimals) from 1 to 1000 coins',
  ],
  [
    'assumptions that are null',
    '{"answers":{},"assumptions":null}',
    'assumptions must be an object',
  ],
  [
    'several faults',
    '{"answers":{"weather":1,"hunger":-1},"assumptions":{"taste":2}}',
    'answers.weather must be one of: dry, wet, storm, unsure (and 2 more)',
  ],
  [
    'a question twice',
    '{"answers":{"hunger":1,"hunger":2}}',
    'file.json: answers.hunger is given twice',
  ],
  ['answers twice', '{"answers":{"hunger":1},"answers":{}}', 'file.json: answers is given twice'],
  ['an id with a line break', '{"answers":{"a\\nb":1}}', 'answers.a b is not a question'],
];

const commandLines: [string, string[], string][] = [
  ['no command', [], 'must be one of: advise, '],
  ['an unknown command', ['guess'], 'must be one of: advise, '],
  ['no file', ['advise'], 'advise: takes one argument: advise FILE'],
  ['two files', ['advise', 'a', 'b'], 'advise: takes one argument'],
  ['a missing file', ['advise', 'none.json'], 'advise: none.json cannot be read (ENOENT'],
  ['an unknown option', ['advise', 'file.json', '--loud'], "Unknown option '--loud'"],
  [
    'a base that is no address',
    ['advise', 'file.json', '--base', 'there'],
    '--base must be a full',
  ],
  ['a base that runs', ['advise', 'file.json', '--base', 'javascript:1'], '--base must be a full'],
  ...['\n', '\t', ' ', '<b>', '"', '`', '{{x}}', '\\', '|', '\u202E', 'x'.repeat(3000)].map(
    (inside): [string, string[], string] => [
      `a base with ${JSON.stringify(inside.slice(0, 9))} in it`,
      ['advise', 'file.json', '--base', `https://example.org/${inside}x/`],
      '--base must be a full',
    ],
  ),
  ['a base without its value', ['advise', 'file.json', '--base'], '--base'],
  ['an option twice', ['ledger', '--format', 'json', '--format=text'], '--format is given twice'],
  ['a flag twice', ['advise', '--lines', '--lines', 'file.json'], '--lines is given twice'],
  ['a file without a name', ['advise', ''], 'advise: a file without a name cannot be read'],
  ['half a command', ['link'], 'link: takes "encode FILE" or "decode URL"'],
  ['an unknown half', ['link', 'bend'], 'link: takes "encode FILE" or "decode URL"'],
  ['nothing to decode', ['link', 'decode'], 'link: takes one argument: link decode URL'],
  ['an empty link', ['link', 'decode', ''], 'This link holds no result'],
  ['an address without a result', ['link', 'decode', 'https://example.org/'], 'not a link'],
  ['words for a link', ['link', 'decode', 'hello'], 'not a link'],
  ['a cut link', ['link', 'decode', 'https://example.org/#/r/BAYh31xbK'], 'was cut short'],
  ['an altered link', ['link', 'decode', 'BAYh31xbKZG9sQ1Rk0La7a9C'], 'was changed on its way'],
  ['an unknown format', ['backtest', 'file.json', '--format', 'xml'], 'one of: text, json'],
  ['a format and lines', ['advise', '--lines', 'a', '--format', 'json'], 'takes no --format'],
  ['lines without a file', ['advise', '--lines'], 'advise --lines FILE, or - for standard input'],
  ['lines of a missing file', ['advise', '--lines', 'none'], 'none cannot be read (ENOENT'],
  ['no cases', ['backtest', 'file.json'], 'backtest: file.json: line 1: must be a list of cases'],
  ['no scenarios', ['scenarios', 'file.json'], 'scenarios: file.json: line 1: must be a list of'],
  ['no file of scenarios', ['scenarios'], 'scenarios: takes one argument: scenarios FILE'],
  ['an unknown format', ['scenarios', 'file.json', '--format', 'csv'], 'one of: text, json'],
  ['an unknown format', ['ledger', '--format', 'csv'], 'one of: text, json; not "csv"'],
  ['two files', ['ledger', 'a', 'b'], 'ledger: takes one argument: ledger FILE'],
  ['no cases', ['ledger', 'file.json'], 'ledger: file.json: line 1: must be a list of cases'],
  ['a request of no kind', ['estimate', 'file.json'], 'kind: must be one of memory, training'],
  ['an argument too many', ['knowledge', 'please'], 'knowledge: takes no arguments'],
];

async function expectRefusal(argv: string[], says: string, text?: string): Promise<void> {
  const { status, out, err } = await runIn(argv, text);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(says);
  expect(err).toMatch(/^[^\n]+\n$/);
}

describe('bad input gets one line on standard error and nothing on standard output', () => {
  it.each(files)('a file that holds %s', async (_, text, says) => {
    await expectRefusal(['advise', 'file.json'], says, text);
    await expectRefusal(['link', 'encode', 'file.json'], says, text);
  });

  it('but numbers as people write them are read as on the page', async () => {
    const of = (answers: string, assumptions: string) =>
      runIn(['advise', 'file.json'], `{"answers":${answers},"assumptions":${assumptions}}`);
    const plain = await of('{"hunger":1000}', '{"coins-per-dinner":12.5}');
    expect(plain.status).toBe(0);
    expect(await of('{"hunger":"1k biscuits"}', '{"coins-per-dinner":"12,5"}')).toEqual(plain);
    expect(await of('{"hunger":"1,000"}', '{"coins-per-dinner":12.50}')).toEqual(plain);
  });

  it('standard input by its name', async () => {
    await expectRefusal(['advise', '-'], 'advise: standard input is not JSON', 'x');
  });

  it.each(commandLines)('a command line with %s', async (_, argv, says) => {
    await expectRefusal(argv, says);
  });
});
