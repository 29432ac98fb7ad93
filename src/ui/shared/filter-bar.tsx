import { useEffect, useRef, useState, useId } from 'react';
import type { Route } from '../../state/router';
import { useApp } from '../app-context';
import { useQuiet } from './timing';

/**
 * What a list is filtered by, kept in the address without filling the history. The page holds the
 * values itself, since the address is followed with a delay that typing must not feel; Back, or a link
 * to the same list, sets them again.
 * @param query of the address that the page was opened with
 */
export function useFilters(query: string, routeOf: (query: string | undefined) => Route) {
  const { router } = useApp();
  const [values, setValues] = useState(() => new URLSearchParams(query));
  const written = useRef(query);
  useEffect(
    () =>
      router.store.subscribe(({ route }) => {
        if (route.page !== 'cases' && route.page !== 'how') return;
        const now = route.query ?? '';
        if (now === written.current) return;
        written.current = now;
        setValues(new URLSearchParams(now));
      }),
    [router],
  );
  function change(next: URLSearchParams): void {
    written.current = next.toString();
    setValues(next);
    router.replace(routeOf(written.current === '' ? undefined : written.current));
  }
  return { values, change };
}

/** One choice among options; an empty value means all. */
export interface FilterChoice {
  readonly key: string;
  readonly label: string;
  /** What the empty value says, e.g. "All tasks". */
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

interface Props {
  /** What the search looks through, e.g. "Search the cases". */
  label: string;
  choices: readonly FilterChoice[];
  values: URLSearchParams;
  onChange: (values: URLSearchParams) => void;
  /** How many are left, in words; announced as it changes. */
  outcome: string;
}

/** The values with one set, or taken away where it is empty. */
function withValue(values: URLSearchParams, key: string, value: string): URLSearchParams {
  const next = new URLSearchParams(values);
  if (value === '') next.delete(key);
  else next.set(key, value);
  return next;
}

/** A search field and some choices over a list; what is set is the page's to keep. */
export function FilterBar({ label, choices, values, onChange, outcome }: Props) {
  const id = useId();
  const isQuiet = useQuiet(outcome);
  const isFiltered = [...values.values()].some((value) => value !== '');
  return (
    <form
      className="filter-bar"
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="filter-field wide">
        <label htmlFor={`${id}-q`}>{label}</label>
        <input
          id={`${id}-q`}
          type="text"
          autoComplete="off"
          value={values.get('q') ?? ''}
          onChange={(event) => {
            onChange(withValue(values, 'q', event.target.value));
          }}
        />
      </div>
      {choices.map((choice) => (
        <ChoiceField
          key={choice.key}
          choice={choice}
          value={values.get(choice.key) ?? ''}
          onChange={(value) => {
            onChange(withValue(values, choice.key, value));
          }}
        />
      ))}
      <p className="filter-outcome" role="status" aria-busy={!isQuiet}>
        {outcome}
      </p>
      {isFiltered && (
        <button
          type="button"
          className="link"
          onClick={() => {
            onChange(new URLSearchParams());
          }}
        >
          Show all
        </button>
      )}
    </form>
  );
}

interface ChoiceProps {
  choice: FilterChoice;
  value: string;
  onChange: (value: string) => void;
}

function ChoiceField({ choice, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="filter-field">
      <label htmlFor={id}>{choice.label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{choice.all}</option>
        {choice.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** True where every word that is searched for stands in the text. */
export function holdsWords(text: string, search: string): boolean {
  const lower = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
