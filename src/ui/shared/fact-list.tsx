import type { ReactNode } from 'react';

export type FactLine = readonly [name: string, says: ReactNode];

/** Names on one side, what holds on the other. */
export function FactList({ lines }: { lines: readonly FactLine[] }) {
  return (
    <dl className="facts">
      {lines.map(([name, says]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
