import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { plainWords } from '../../src/ui/plain-words/words-page';
import { WithTerms, termNames, termOfFamily } from '../../src/ui/plain-words/terms';
import { page, renderApp } from './render-app';

afterEach(() => {
  localStorage.clear();
});

describe('the page in plain words', () => {
  it('explains each word with a picture that is described, its cost, an example', async () => {
    await renderApp({ hash: '#/words' });
    await page('In plain words');
    for (const { id, picture, costs, example } of plainWords) {
      const part = within(await screen.findByRole('region', { name: termNames[id] }));
      expect(part.getByRole('img', { name: picture })).toBeInTheDocument();
      expect(part.getByText(example)).toBeInTheDocument();
      expect(
        part.getByText((_, element) => element?.textContent.startsWith(costs) === true, {
          selector: 'dd',
        }),
      ).toBeInTheDocument();
    }
  });

  it('begins at the word that the address names', async () => {
    await renderApp({ hash: '#/words/tuning' });
    await page('In plain words');
    expect(await screen.findByRole('heading', { name: 'Tuning' })).toHaveFocus();
  });

  it('rests on sources and steps that there are, and has a word for the families people ask about', () => {
    for (const { sources, step } of plainWords) {
      expect(sources.length).toBeGreaterThan(0);
      for (const id of sources) expect(knowledge.sources.map((one) => one.id)).toContain(id);
      expect(knowledge.steps.map(({ id }) => id)).toContain(step);
    }
    for (const family of ['prompt', 'retrieve', 'tune', 'classifier', 'distill']) {
      expect(knowledge.families.map(({ id }) => id)).toContain(family);
      expect(termOfFamily(family)).not.toBeNull();
    }
    expect(termOfFamily('not-yet')).toBeNull();
  });
});

describe('words that are explained', () => {
  it('are links where they stand first, and the text reads as before', () => {
    const text =
      'Prompting comes first. A prompt is cheap; retrieval or a tuned classifier may follow.';
    render(
      <p>
        <WithTerms text={text} />
      </p>,
    );
    expect(screen.getByText(/comes first/)).toHaveTextContent(text);
    const links = screen
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Prompting', '#/words/prompt'],
      ['retrieval', '#/words/retrieval'],
      ['tuned', '#/words/tuning'],
      ['classifier', '#/words/classifier'],
    ]);
  });
});
