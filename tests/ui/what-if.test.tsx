import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, press, renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'no', hunger: 4, purse: 30 };

async function part(name: string) {
  const heading = await screen.findByRole('heading', { level: 2, name }, { timeout: 5000 });
  return within(heading.closest('section')!);
}

/** The section, once every other answer has been tried. */
async function whatIf() {
  const section = await part('What would change this');
  await section.findAllByRole('button', { name: /^Try/ }, { timeout: 5000 });
  return section;
}

const control = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);

async function dropped(verdict: string): Promise<void> {
  await page(verdict);
  expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
}

describe('what would change the result', () => {
  it('is said in words, family changes first and method changes apart', async () => {
    await renderApp({ hash: '#/result/all', answers });
    const section = await whatIf();
    expect(
      section.getByText('“a dog” or “a dog and friends”', { selector: 'b' }).closest('p'),
    ).toHaveTextContent('If you said “a dog” or “a dog and friends”: Walk');
    expect(section.getByText(/would change only the method/)).toBeInTheDocument();
  });

  it('says the tipping value of a number, and what stands there today', async () => {
    await renderApp({ hash: '#/result/all', answers });
    const section = await whatIf();
    expect(
      section.getByText('900 biscuits or more', { selector: 'b' }).closest('p'),
    ).toHaveTextContent('With 900 biscuits or more instead of 4: Nap');
  });

  it('says which other answer would have to change as well', async () => {
    await renderApp({ hash: '#/result/all', answers: { ...answers, purse: 0 } });
    const section = await whatIf();
    const row = section.getByText('900 biscuits or more', { selector: 'b' }).closest('p');
    expect(row).toHaveTextContent(/Nap Your answer on purse would have to change too\./);
    const alone = section
      .getByText('“a dog” or “a dog and friends”', { selector: 'b' })
      .closest('p');
    expect(alone).not.toHaveTextContent('would have to change');
  });

  it('can be tried with one press, without touching what is saved, and dropped again', async () => {
    const { user, answers: saved, parts } = await renderApp({ hash: '#/result/all', answers });
    const decider = await parts.loadDecider();
    const before = decider.decide({ answers }).explanation.headline;
    const section = await whatIf();
    const row = section
      .getByText('“a dog” or “a dog and friends”', { selector: 'b' })
      .closest('li')!;
    await user.click(within(row).getByRole('button'));
    const tried = { ...answers, company: ['dog'] };
    await page(decider.decide({ answers: tried }).explanation.headline);
    expect(screen.getByText(/You are trying:/)).toHaveTextContent('company: Dog');
    expect(within(row).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    expect(saved()).toEqual(answers);
    const share = await part('Share it');
    expect(share.getByText(/The link carries what you are trying/)).toBeInTheDocument();
    await user.click(press.button('Drop'));
    await dropped(before);
    expect(share.queryByText(/The link carries what you are trying/)).not.toBeInTheDocument();
  });
});

describe('trying other answers', () => {
  it('follows at once, and says where the answer stays', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    await user.selectOptions(control('Weather'), 'Storm');
    expect(screen.getByText(/You are trying:/)).toHaveTextContent('weather: Storm');
    expect(screen.getByText(/^Still/, { selector: '.trying-so' })).toBeInTheDocument();
  });

  it('takes numbers as people type them, and ends with the saved answer typed again', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    const field = control('Hunger');
    await user.clear(field);
    await user.type(field, '0.9k');
    expect(screen.getByText(/You are trying:/)).toHaveTextContent('hunger: 900 biscuits');
    await user.clear(field);
    await user.type(field, 'lots');
    expect(field).toHaveAccessibleDescription(/not a number/);
    await user.clear(field);
    await user.type(field, '4');
    expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
  });

  it('is read aloud once, when the typing has paused', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    const field = control('Hunger');
    await user.clear(field);
    await user.type(field, '90');
    const heard = screen.getByText(/You are trying:/).closest('[role="status"]')!;
    // However long a busy machine takes from one key to the next, none of its changes is missed.
    const seen = [heard.getAttribute('aria-busy')];
    const observer = new MutationObserver(() => seen.push(heard.getAttribute('aria-busy')));
    observer.observe(heard, { attributeFilter: ['aria-busy'] });
    await user.type(field, '0');
    await waitFor(() => {
      expect(seen).toContain('true');
      expect(heard).toHaveAttribute('aria-busy', 'false');
    });
    expect(heard).toHaveTextContent('hunger: 900 biscuits');
  });

  it('names the one answer that a press tries', async () => {
    await renderApp({ hash: '#/result/all', answers });
    const section = await whatIf();
    const row = section
      .getByText('“a dog” or “a dog and friends”', { selector: 'b' })
      .closest('li')!;
    expect(within(row).getByRole('button')).toHaveAccessibleName('Try a dog');
  });

  it('shows a question as soon as it applies to what is tried', async () => {
    const dry = { weather: 'dry', hunger: 4 };
    const { user } = await renderApp({ hash: '#/result/all', answers: dry });
    await whatIf();
    expect(screen.queryByLabelText('Umbrella')).not.toBeInTheDocument();
    await user.selectOptions(control('Weather'), 'Wet');
    expect(control('Umbrella')).toHaveValue('');
  });

  it('keeps what was tried when told, with the way back', async () => {
    const { user, answers: saved, session } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    await user.selectOptions(control('Weather'), 'Storm');
    await user.click(screen.getByRole('checkbox', { name: 'Dog' }));
    await user.click(press.button('Keep'));
    expect(saved()).toEqual({ ...answers, weather: 'storm', company: ['dog'] });
    expect(session.store.getState().visited).toContain('company');
    expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
    await user.click(press.button('Undo'));
    expect(saved()).toEqual(answers);
  });

  it('goes back to one saved answer and leaves the others tried', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    await user.selectOptions(control('Weather'), 'Storm');
    await user.selectOptions(control('Umbrella'), 'Yes');
    await user.click(press.button(/Back to it.*Weather/));
    expect(screen.getByText(/You are trying:/)).toHaveTextContent(
      /^You are trying: umbrella: Yes$/,
    );
  });
});

describe('what is tried', () => {
  it('is there again after another page, until an answer is changed', async () => {
    const { user, session } = await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    await user.selectOptions(control('Weather'), 'Storm');
    act(() => {
      window.location.hash = '#/check';
    });
    await page('Check your answers');
    expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
    act(() => {
      window.location.hash = '#/result';
    });
    expect(await screen.findByText(/You are trying:/)).toHaveTextContent('weather: Storm');
    act(() => {
      session.answer('hunger', 5);
    });
    await waitFor(() => {
      expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
    });
    act(() => {
      session.answer('hunger', 4);
    });
    expect(screen.queryByText(/You are trying/)).not.toBeInTheDocument();
  });
});

describe('what is still open', () => {
  it('says in natural frequencies what leads, and what each open question could do', async () => {
    await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    const open = await part('What is still open');
    expect(open.getAllByText(/^\d+ of 100$/).length).toBeGreaterThan(0);
    expect(open.getByText('could move it to go out')).toBeInTheDocument();
  });

  it('calls an answer settled only where that is proven', async () => {
    await renderApp({ hash: '#/result/all', answers: { weather: 'dry', hunger: 950 } });
    const open = await part('What is still open');
    expect(open.getByText(/^Settled: no further answer can change this/)).toBeInTheDocument();
  });
});

describe('answers that do not fit together', () => {
  const odd = { ...answers, hunger: 300, purse: 0 };

  it('stand next to each other on the result, with the way to both', async () => {
    await renderApp({ hash: '#/result/all', answers: odd });
    const notice = await part('Two answers do not fit together');
    expect(notice.getByText('300 biscuits')).toBeInTheDocument();
    expect(notice.getByText('0 coins')).toBeInTheDocument();
    expect(notice.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/q/hunger?from=result',
      '#/q/purse?from=result',
    ]);
  });

  it('are folded above the parts of a result', async () => {
    await renderApp({ hash: '#/result/plan', answers: odd });
    const heading = await screen.findByRole('heading', { name: 'Two answers do not fit together' });
    expect(heading.closest('details')).not.toHaveAttribute('open');
  });

  it('stand on Check answers as well', async () => {
    await renderApp({ hash: '#/check', answers: odd });
    const notice = await part('Two answers do not fit together');
    expect(notice.getAllByRole('link')[0]).toHaveAttribute('href', '#/q/hunger?from=check');
  });

  it('are not spoken of where they fit', async () => {
    await renderApp({ hash: '#/result/all', answers });
    await whatIf();
    expect(screen.queryByText(/do not fit together/)).not.toBeInTheDocument();
  });
});

describe('trying answers on a shared result', () => {
  it('offers to take over what was tried, and asks before it replaces own answers', async () => {
    const { parts } = await renderApp();
    const decider = await parts.loadDecider();
    const payload = decider.encode(decider.decide({ answers }), { author: 'Kim' });
    document.body.innerHTML = '';
    const { user, answers: saved } = await renderApp({
      hash: `#/r/${payload}/all`,
      answers: { weather: 'dry' },
    });
    await whatIf();
    expect(screen.getByText('A result shared by Kim')).toBeVisible();
    await user.selectOptions(control('Weather'), 'Storm');
    expect(screen.getByText('Tried on the result that Kim shared, not kept')).toBeVisible();
    expect(screen.queryByText(/A result shared by Kim/)).not.toBeInTheDocument();
    expect(screen.queryByText(/the same today/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Keep' })).not.toBeInTheDocument();
    await user.click(press.button('Make it mine, as tried'));
    expect(saved()).toEqual({ weather: 'dry' });
    await user.click(press.button('Replace my answers'));
    expect(saved()).toEqual({ ...answers, weather: 'storm' });
  });
});
