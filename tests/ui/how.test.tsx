import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import { createVerdicts } from '../../src/advisor/verdicts';
import type { LedgerEntry } from '../../src/model/calibration';
import type { Rule } from '../../src/model/rule';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { placeInWords } from '../../src/ui/how/cited';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyEvaluation } from '../fixtures/toy-evaluation';
import { kept, page, press, renderApp } from './render-app';

const part = (name: string | RegExp) =>
  within(screen.getByRole('heading', { level: 2, name }).closest('section')!);
const answers = { weather: 'wet', company: ['dog'], purse: 30 };

describe('how it thinks', () => {
  it('opens from every page and leads to every list', async () => {
    const { user } = await renderApp();
    await user.click(press.link('How it thinks'));
    await page('How it thinks');
    for (const section of ['rules', 'strategies', 'sources', 'disagreements', 'coverage']) {
      const links = part('Look it up').getAllByRole('link');
      expect(links.map((link) => link.getAttribute('href'))).toContain(`#/how/${section}`);
    }
  });

  it.each([
    ['#/how/rules', 'The rules'],
    ['#/how/sources', 'The sources'],
    ['#/how/strategies', 'The ladder of strategies'],
    ['#/how/disagreements', 'Where the sources disagree'],
    ['#/how/coverage', 'Coverage and versions'],
    ['#/how/moon', 'There is no such page here'],
    ['#/how/disagreements/tea-or-not', 'Tea or no tea'],
    ['#/how/disagreements/moon', 'There is no such page here'],
    ['#/how/rules/moon', 'There is no such page here'],
    ['#/how/sources/moon', 'There is no such page here'],
    ['#/how/strategies/moon', 'There is no such page here'],
  ])('%s says %s', async (hash, title) => {
    await renderApp({ hash });
    await page(title);
  });
});

describe('the list of rules', () => {
  const shown = () =>
    screen
      .queryAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('#/how/rules/'))
      .map((href) => href.replace('#/how/rules/', ''));

  it('finds rules by words, by what they bear on and by source', async () => {
    const { user } = await renderApp({ hash: '#/how/rules' });
    await page('The rules');
    expect(shown()).toHaveLength(toyKnowledge.rules.length);
    await user.selectOptions(screen.getByLabelText('Bears on'), 'Walk');
    expect(shown()).toEqual([
      'rain-inside',
      'storm-inside',
      'umbrella-helps',
      'no-walk-in-storm',
      'dog-walk',
      'itchy-feet',
    ]);
    await user.type(screen.getByRole('textbox', { name: 'Search the rules' }), 'dog');
    expect(shown()).toEqual(['dog-walk']);
    expect(location.hash).toBe('#/how/rules?strategy=walk&q=dog');
  });

  it('opens on a topic that the address names', async () => {
    await renderApp({ hash: '#/how/rules?topic=morning' });
    await page('The rules');
    expect(screen.getByText(/No rule fits/)).toBeInTheDocument();
  });
});

describe('a rule', () => {
  it('says when it holds, what it does, on what evidence and which cases it decides', async () => {
    await renderApp({ hash: '#/how/rules/dog-walk' });
    await page('Because of dog-walk.');
    expect(part('When').getByText(/Company includes “Dog”/)).toBeInTheDocument();
    expect(
      part('Then').getByText('It speaks for changing the weights, strongly.'),
    ).toBeInTheDocument();
    expect(
      part(/On what evidence: practice/).getByRole('link', { name: 'Aunt, 1999' }),
    ).toHaveAttribute('href', '#/how/sources/aunt');
    const often = part('How often it speaks');
    expect(often.getByText(/1 of 4 published cases/)).toBeInTheDocument();
    expect(often.getByRole('link', { name: 'The evening of dog' })).toBeInTheDocument();
  });

  it.each([
    ['late', 'When', 'This does not hold:'],
    ['no-coins', 'When', 'Dinners you can pay is at most'],
    ['no-walk-in-storm', 'Then', 'Rules out the method “Walk”.'],
    ['no-music-no-dance', 'Then', 'Rules out dance.'],
    ['dog-eats-post', 'Then', 'It speaks against giving it facts with each request, slightly.'],
    [
      'memories-are-kept',
      'Then',
      'It speaks for giving it examples like the case with each request, strongly.',
    ],
    ['friends-dance', 'Then', 'Where the weights have to change, it speaks for dance, clearly.'],
    ['hungry-dinner', 'Then', 'Among methods, it speaks for the method “Dinner”, clearly.'],
    ['starving', 'Then', 'Puts “Nap” before everything else.'],
    ['hungry-dinner', 'Then', 'Puts a step into the plan, before go out: Stretch your legs.'],
    ['alone-quiet', 'Then', 'Is shown as a note beside every result.'],
    ['rain-inside', 'Then', 'Sets “Tea” beside the recommendation.'],
    ['storm-inside', 'The same idea in other strengths', 'Because of rain-inside.'],
    ['rain-inside', 'Where the sources disagree', 'Tea or no tea'],
  ])('%s: under "%s" stands "%s"', async (id, name, says) => {
    await renderApp({ hash: `#/how/rules/${id}` });
    await page(`Because of ${id}.`);
    const section = screen.getByRole('heading', { level: 2, name }).closest('section');
    expect(section).toHaveTextContent(says);
  });
});

describe('the record of a rule', () => {
  const entry = { rule: 'dog-walk', on: 'weights', held: 7.4, failed: 2.6, oddsRatio: 3.14 };

  /** The page of a rule, with what the ledger and the library say of it. */
  async function ruleWith(ledger: LedgerEntry[], more: Partial<Rule> = {}) {
    const { entries, library } = splitKnowledge({
      ...toyKnowledge,
      ledger,
      rules: toyKnowledge.rules.map((rule) =>
        rule.id === 'dog-walk' ? { ...rule, ...more } : rule,
      ),
    });
    const decider = createDecider(entries, library, createVerdicts(entries, toyFacts));
    const parts = { loadDecider: () => loading };
    const loading = kept(decider);
    await renderApp({ hash: '#/how/rules/dog-walk', parts });
    await page('Because of dog-walk.');
    return part('Its record in published cases');
  }

  it('says how often it held, against what, and how that compares with what is written', async () => {
    const record = await ruleWith([{ ...entry, publications: 10, record: 'clear' }]);
    expect(record.getByText(/It held in 7 of 10 publications/)).toHaveTextContent(
      /^Must the weights change\?/,
    );
    const terms = record.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(terms).toContain('Odds against all other settled cases3.1 to 1');
    expect(terms).toContain('What that amounts toclear');
    expect(terms).toContain('Written asstrong');
    expect(record.getByText(/Which training: go out\?/)).toBeInTheDocument();
  });

  it('says that there is no record where too few publications settled it, or none', async () => {
    const record = await ruleWith([{ ...entry, publications: 3, record: 'none' }]);
    expect(record.getByText(/only 3 publications/)).toBeInTheDocument();
    expect(record.getByText(/no publication in which it holds settled this/)).toBeInTheDocument();
    expect(record.queryByText(/held in/)).not.toBeInTheDocument();
  });

  it('says why its strength stands all the same, and which cases were read for it', async () => {
    const record = await ruleWith([], { despite: 'Dogs cannot write.', cases: ['dog'] });
    expect(record.getByText('Dogs cannot write.', { exact: false })).toBeInTheDocument();
    expect(record.getByRole('link', { name: 'The evening of dog' })).toHaveAttribute(
      'href',
      '#/cases/dog',
    );
  });

  it('is not spoken of where a rule only rules something out', async () => {
    await renderApp({ hash: '#/how/rules/no-walk-in-storm' });
    await page('Because of no-walk-in-storm.');
    expect(screen.queryByText('Its record in published cases')).not.toBeInTheDocument();
  });
});

describe('a citation', () => {
  it.each([
    ['L112', undefined, 'line 112'],
    ['L12-14', undefined, 'lines 12 to 14'],
    ['L16, L134-136', 54, 'line 16 and lines 134 to 136, our heuristic 54'],
    ['p. 1, table L2', undefined, 'p. 1, table L2'],
    ['', 7, 'our heuristic 7'],
  ])('of %j and heuristic %s says where it stands: %s', (at, heuristic, says) => {
    expect(placeInWords({ at, heuristic })).toBe(says);
  });
});

describe('a rule beside my answers', () => {
  it.each([
    ['dog-walk', 'It holds with your answers.'],
    ['no-walk-in-storm', 'It does not hold with your answers.'],
    ['hungry-dinner', 'It is open: an answer is missing.'],
  ])('%s: %s', async (id, says) => {
    await renderApp({ hash: `#/how/rules/${id}`, answers });
    await page(`Because of ${id}.`);
    expect(part('With your answers').getByText(says)).toBeInTheDocument();
    expect(part('With your answers').getAllByRole('listitem')).toHaveLength(1);
  });

  it('says nothing about answers while there are none', async () => {
    await renderApp({ hash: '#/how/rules/dog-walk' });
    await page('Because of dog-walk.');
    expect(screen.queryByText('With your answers')).not.toBeInTheDocument();
  });
});

describe('a source', () => {
  it('says who gains what, which rules rest on it and where it differs', async () => {
    await renderApp({ hash: '#/how/sources/uncle' });
    await page('Postcards');
    expect(screen.getByText('sells umbrellas')).toBeInTheDocument();
    expect(part('0 rules cite it')).toBeDefined();
    expect(
      part('Where the sources disagree').getByText(/It says: Tea keeps you awake/),
    ).toBeInTheDocument();
  });

  it('leads to the cases taken from it', async () => {
    await renderApp({ hash: '#/how/sources/aunt' });
    await page('Letters');
    const links = part('Cases taken from it').getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/cases/wet', '#/cases/dog']);
  });
});

describe('a strategy', () => {
  it('says its rung, its needs and what matches it for less', async () => {
    await renderApp({ hash: '#/how/strategies/banquet' });
    await page('Banquet');
    expect(screen.getByText('8, where 1 is the cheapest of 11')).toBeInTheDocument();
    expect(screen.getByText('An evening.')).toBeInTheDocument();
    expect(part('Matched for less').getByRole('link', { name: 'Dinner' })).toHaveAttribute(
      'href',
      '#/how/strategies/dinner',
    );
  });

  it('lists the rules that bear on it, by how', async () => {
    await renderApp({ hash: '#/how/strategies/walk' });
    await page('Walk');
    expect(part('Rules about this method').getAllByRole('link')).toHaveLength(1);
    expect(part('Rules about methods of its kind').getAllByRole('link')).toHaveLength(1);
    expect(part('Rules about its family').getAllByRole('link')).toHaveLength(1);
    expect(part('Rules on the question that it answers').getAllByRole('link')).toHaveLength(5);
  });
});

describe('coverage', () => {
  it('owns up to rules that chance never met, and tells the versions', async () => {
    await renderApp({ hash: '#/how/coverage' });
    await page('Coverage and versions');
    const silent = Object.entries(toyEvaluation.record.usage).filter(
      ([, { profiles }]) => profiles === 0,
    );
    expect(silent.map(([id]) => id)).toContain('starving');
    expect(part('What the rules reach').getByText('Because of starving.')).toBeInTheDocument();
    expect(part('Versions').getByText('Evenings.')).toBeInTheDocument();
  });
});

describe('switching a rule off', () => {
  it('changes my result for this visit and says so there, until all is on again', async () => {
    const { user, parts } = await renderApp({ hash: '#/how/rules/dog-walk', answers });
    await page('Because of dog-walk.');
    await user.click(press.button('Switch this rule off'));
    const decider = await parts.loadDecider();
    const all = decider.decide({ answers, assumptions: {} }).explanation.headline;
    const input = { answers, assumptions: {} };
    const off = { rules: ['dog-walk'], sources: [] };
    const without = decider.decide(input, off).explanation.headline;
    expect(without).not.toBe(all);
    expect(await screen.findByText(all)).toBeInTheDocument();
    expect(screen.getByText(without)).toBeInTheDocument();

    await user.click(press.link('Your result'));
    await page(without);
    expect(screen.getByText(/1 rule is switched off/)).toBeInTheDocument();
    expect(screen.getByText(/The link does not carry that/)).toBeInTheDocument();
    await user.click(press.button('Switch all on'));
    await screen.findByRole('heading', { level: 1, name: all });
    expect(screen.queryByText(/1 rule is switched off/)).not.toBeInTheDocument();
  });

  it('is offered for a source too, and tells its state to those who cannot see it', async () => {
    const { user } = await renderApp({ hash: '#/how/sources/aunt' });
    await page('Letters');
    await user.click(press.button('Switch this source off'));
    expect(press.button('Switch this source on again')).toBeInTheDocument();
  });
});

describe('a reason on a result', () => {
  it('leads to its rule', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await screen.findByRole('heading', { name: 'Why' });
    const [link] = screen.getAllByRole('link', { name: /See the rule.*dog walk/ });
    await user.click(link!);
    await page('Because of dog-walk.');
  });
});
