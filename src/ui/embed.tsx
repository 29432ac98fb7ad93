/* What stands in the place of bar and foot where the page is shown inside another one, and what is shown
   to a page that may not frame it. */
import { useApp } from './app-context';
import './styles/embed.css';

/** The same page for itself, where it stands now. */
function useWholeAddress(hash: string): string {
  const { address } = useApp();
  return `${address}${hash}`;
}

/** The way to the whole page. @param hash the fragment of the page that is shown */
export function EmbedFoot({ hash }: { hash: string }) {
  const { embed } = useApp();
  const whole = useWholeAddress(hash);
  const isFramed = embed?.kind === 'embedded' && embed.host !== null;
  return (
    <footer className="embed-foot">
      {isFramed ? (
        <a href={whole} target="_blank" rel="noopener">
          Open Tune or Prompt? in a new tab
        </a>
      ) : (
        <a href={whole}>Show the whole page</a>
      )}
    </footer>
  );
}

/** All that a page sees that frames this one without being listed. */
export function OnlyLink({ hash }: { hash: string }) {
  const whole = useWholeAddress(hash);
  return (
    <main className="only-link">
      <p>
        This page cannot be shown inside another one.{' '}
        <a href={whole} target="_blank" rel="noopener">
          Open Tune or Prompt? in a new tab
        </a>
      </p>
    </main>
  );
}
