import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Backend } from './run-storage';

/** auto follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

export interface ThemeChoice {
  readonly store: StoreApi<Theme>;
  readonly choose: (theme: Theme) => void;
}

const key = 'tune-or-prompt:theme';

function read(backend: Backend | null): Theme {
  try {
    const stored = backend?.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/** The chosen theme, written on the root element; a storage that refuses only forgets it. */
export function createTheme(
  backend: Backend | null,
  root: Pick<HTMLElement, 'dataset'>,
): ThemeChoice {
  const store = createStore<Theme>(() => read(backend));
  function paint(theme: Theme): void {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
  paint(store.getState());
  return {
    store,
    choose(theme) {
      store.setState(theme, true);
      paint(theme);
      try {
        backend?.setItem(key, theme);
      } catch {
        // The choice holds until the page is left; answers matter more than a warning here.
      }
    },
  };
}
