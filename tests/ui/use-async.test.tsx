import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAsync } from '../../src/ui/shared/use-async';
import type { Work } from '../../src/ui/shared/use-async';

type Task = Work<string, number>;

/** Work that ends when it is told to. */
function byHand() {
  let end = { resolve: (_: string) => {}, reject: (_: Error) => {} };
  let told: (share: number) => void = () => undefined;
  let signal: AbortSignal | null = null;
  const work: Task = (given, tell) => {
    [signal, told] = [given, tell];
    return new Promise((resolve, reject) => {
      end = { resolve, reject };
    });
  };
  return {
    work,
    tell: (share: number) => act(() => told(share)),
    done: (value: string) => act(async () => Promise.resolve(end.resolve(value))),
    fail: () => act(async () => Promise.resolve(end.reject(new Error('offline')))),
    isAborted: () => signal?.aborted === true,
  };
}

function Shown({ work }: { work: Task | null }) {
  return <p>{JSON.stringify(useAsync(work))}</p>;
}
const shows = (is: object) => expect(screen.getByText(JSON.stringify(is))).toBeVisible();

describe('what is worked out once a part is drawn', () => {
  it('is waited for, says how far it is, and comes', async () => {
    const { work, tell, done } = byHand();
    render(<Shown work={work} />);
    shows({ state: 'working', progress: null });
    tell(0.5);
    shows({ state: 'working', progress: 0.5 });
    await done('here');
    shows({ state: 'done', value: 'here' });
  });

  it('is told when it is no longer wanted, and dropped where it comes too late', async () => {
    const [one, two] = [byHand(), byHand()];
    const { rerender } = render(<Shown work={one.work} />);
    rerender(<Shown work={two.work} />);
    expect(one.isAborted()).toBe(true);
    await one.done('late');
    shows({ state: 'working', progress: null });
    await two.done('right');
    shows({ state: 'done', value: 'right' });
    rerender(<Shown work={null} />);
    shows({ state: 'working', progress: null });
  });

  it('may fail, and is tried again as other work', async () => {
    const [one, two] = [byHand(), byHand()];
    const { rerender } = render(<Shown work={one.work} />);
    await one.fail();
    shows({ state: 'failed' });
    rerender(<Shown work={two.work} />);
    shows({ state: 'working', progress: null });
  });
});
