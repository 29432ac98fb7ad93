import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import type { LoadFrozen } from '../../src/advisor/then-now';
import { createTeam } from '../../src/advisor/team';
import { createVerdicts } from '../../src/advisor/verdicts';
import type { Knowledge } from '../../src/model/knowledge';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { encodeComparison } from '../../src/share/compare-link';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { firstReleased, frozenFiles, secondReleased, secondToy } from '../fixtures/toy-releases';

const fromFiles: LoadFrozen = (version) => {
  const file = frozenFiles.get(version);
  return file === undefined
    ? Promise.reject(new Error('404'))
    : Promise.resolve(JSON.parse(JSON.stringify(file)));
};

function teamOf(knowledge: Knowledge, loadFrozen: LoadFrozen = fromFiles) {
  const { entries, library } = splitKnowledge(knowledge);
  const decider = createDecider(entries, library, createVerdicts(entries, toyFacts));
  return { decider, team: createTeam(decider, loadFrozen, () => toyFacts) };
}

const wetDog = { weather: 'wet', umbrella: 'yes', company: ['dog'] };

function opened(made: Knowledge, at: Knowledge, answers: object, load?: LoadFrozen) {
  const maker = teamOf(made).decider;
  const payload = maker.encode(maker.decide({ answers: answers as Record<string, string> }));
  const { decider, team } = teamOf(at, load);
  const link = decider.open(payload);
  if (!link.ok) throw new Error(link.says);
  return team.thenNow(link);
}

describe('the history of a link', () => {
  it('is short where the rules are the same', async () => {
    expect(await opened(secondReleased, secondReleased, wetDog)).toEqual({
      kind: 'same-rules',
      agrees: true,
    });
    expect(await opened(toyKnowledge, toyKnowledge, wetDog)).toEqual({
      kind: 'same-rules',
      agrees: true,
    });
  });

  it('names what made the difference since the version that it was made with', async () => {
    const history = await opened(firstReleased, secondReleased, wetDog);
    expect(history).toMatchObject({
      kind: 'replayed',
      result: { replayAgrees: true, shared: { family: 'out' }, now: { family: 'home' } },
    });
    if (history.kind !== 'replayed') throw new Error(history.kind);
    expect(history.entries.map(({ what, name }) => `${what}: ${name}`)).toContain(
      'Rule: Because of dog-walk.',
    );
  });

  it('says nothing where nothing changed for these answers', async () => {
    const history = await opened(firstReleased, secondReleased, { weather: 'storm' });
    expect(history).toMatchObject({
      kind: 'replayed',
      result: { difference: { kind: 'none' } },
      entries: [],
    });
  });

  it.each([
    ['the page is unreleased', firstReleased, { ...secondToy, releases: firstReleased.releases }],
    [
      'the link is unreleased',
      toyKnowledge,
      { ...secondReleased, releases: secondReleased.releases.slice(1) },
    ],
  ])('attributes nothing where %s', async (_, made, at) => {
    expect(await opened(made, at, wetDog)).toEqual({ kind: 'unreleased' });
  });

  it('is that of rules that were decided another way, where the major version differs', async () => {
    const rebuilt = { ...secondReleased, version: '1.0.0' };
    const asked: string[] = [];
    const load: LoadFrozen = (version) => {
      asked.push(version);
      return fromFiles(version);
    };
    expect(await opened(firstReleased, rebuilt, wetDog, load)).toEqual({ kind: 'rebuilt' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['cannot be loaded', () => Promise.reject(new Error('offline')), /could not be loaded/],
    ['are no frozen rules', () => Promise.resolve({}), /not what was released/],
    [
      'were changed',
      () => Promise.resolve({ ...frozenFiles.get('0.1.0'), date: '2020-01-01' }),
      /not what was released/,
    ],
  ])('says so where the frozen rules %s', async (_, load, says) => {
    const history = await opened(firstReleased, secondReleased, wetDog, load);
    expect(history.kind === 'unavailable' ? history.says : '').toMatch(says);
  });
});

describe('gathering results for a comparison', () => {
  const { decider, team } = teamOf(toyKnowledge);
  const payloads = Array.from({ length: 7 }, (_, hunger) =>
    decider.encode(decider.decide({ answers: { weather: 'wet', hunger } })),
  );
  const [a = '', b = '', c = ''] = payloads;
  const link = (payload: string) => `https://example.org/#/r/${payload}`;

  it('adds what is new to what is there', () => {
    expect(team.gather(`${link(b)} and ${link(c)}`, [a])).toEqual({
      payloads: [a, b, c],
      picks: { questions: {}, assumptions: {} },
      says: [],
    });
  });

  it.each([
    ['seven links', payloads.map(link).join('\n'), 6, /holds 6 results, so 1 more was left out/],
    ['the same link twice', `${link(a)} ${link(b)} ${link(a)}`, 2, /here twice and stands once/],
    [
      'a link to another site',
      `${link(a)} ${link(b)} https://example.com/x`,
      2,
      /example\.com\/x: it is a link to somewhere else/,
    ],
    ['a link that was cut', `${link(a)} ${link(b)} ${link(c.slice(0, -3))}`, 2, /cut short/],
    ['one link', link(a), 1, /two results or more/],
    ['no link', 'hello', 0, /no result in this text/],
  ])('says what it left out of %s', (_, text, count, says) => {
    const gathered = team.gather(text, []);
    expect(gathered.payloads).toHaveLength(count);
    expect(gathered.says.join(' ')).toMatch(says);
  });

  it('takes the results, and the picks, of a link to a comparison', () => {
    const picks = { questions: { hunger: 1 }, assumptions: {} };
    const text = `https://example.org/#/c/${encodeComparison(toyKnowledge, { payloads: [a, b], picks })}`;
    expect(team.gather(text, [])).toEqual({ payloads: [a, b], picks, says: [] });
    expect(team.gather(text, [c])).toMatchObject({ payloads: [c, a, b], picks: { questions: {} } });
  });

  it('opens, settles, and says it all as a table', () => {
    const picks = { questions: { hunger: 1 }, assumptions: {} };
    const read = team.openComparison(team.encodeComparison([a, b], picks));
    if (!read.ok) throw new Error(read.says);
    expect(read.runs.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A Result A',
      'B Result B',
    ]);
    const { decision, open } = team.settle(read.runs, picks);
    expect([decision.input.answers, open]).toEqual([{ weather: 'wet', hunger: 1 }, []]);
    const csv = team.csv(read.runs, team.compare(read.runs), picks);
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFF"Question","A: Result A","B: Result B","Settled","Weight"',
      '"Hunger","0","1","1","does not matter here"',
      '"Weather","Wet","Wet","Wet","agreed"',
    ]);
  });

  it('says of results of different rules which they are', () => {
    const maker = teamOf(firstReleased).decider;
    const old = maker.encode(maker.decide({ answers: wetDog }));
    const at = teamOf(secondReleased);
    const fresh = at.decider.encode(at.decider.decide({ answers: wetDog }));
    const read = at.team.openComparison(
      at.team.encodeComparison([old, fresh], { questions: {}, assumptions: {} }),
    );
    if (!read.ok) throw new Error(read.says);
    expect(read.runs.map(({ rulesVersion }) => rulesVersion)).toEqual(['0.1.0', '0.2.0']);
  });
});

describe('a decision record', () => {
  it('says of an answer that was measured from what and when, and of others nothing', () => {
    const { decider, team } = teamOf(toyKnowledge);
    const decision = decider.decide({ answers: wetDog });
    const measured = {
      weather: { from: 'file', date: '2026-11-29', because: '40 of 60 days were wet' },
    } as const;
    const record = team.markdown(decision, 'https://example.org/#/r/x', {}, { measured });
    expect(record.match(/measured from a file, 2026-11-29/g)).toHaveLength(1);
    expect(team.markdown(decision, 'https://example.org/#/r/x', {})).not.toContain('measured from');
  });
});
