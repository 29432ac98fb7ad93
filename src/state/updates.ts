import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** none: this is the newest; waiting: a newer one is here; elsewhere: another tab put it to work. */
export type UpdateState = 'none' | 'waiting' | 'elsewhere';

export interface Updates {
  readonly store: StoreApi<UpdateState>;
  /** Puts the newer version to work and loads the page again. */
  readonly take: () => void;
  /** Keeps the program for use without a network, and says from now on when a newer one is here. */
  readonly follow: (container: ContainerLike, address: string) => Promise<void>;
  /** Asks whether there is a newer one. Failing, as without a network, is no matter. */
  readonly check: () => void;
}

/** The part of `navigator.serviceWorker` that is used. */
export interface ContainerLike {
  readonly controller: unknown;
  register(address: string): Promise<RegistrationLike>;
  addEventListener(type: 'controllerchange', listen: () => void): void;
}

interface RegistrationLike {
  readonly waiting: { postMessage(message: 'take over'): void } | null;
  readonly installing: { addEventListener(type: 'statechange', listen: () => void): void } | null;
  addEventListener(type: 'updatefound', listen: () => void): void;
  update(): Promise<unknown>;
}

/**
 * Newer versions of the program. Nothing changes under a visitor: a newer one waits until it is asked
 * for, and a page goes on with the version that it was loaded as.
 * @param reload loads the page again
 */
export function createUpdates(reload: () => void): Updates {
  const store = createStore<UpdateState>(() => 'none');
  let registration: RegistrationLike | null = null;
  let isAsked = false;

  async function follow(container: ContainerLike, address: string): Promise<void> {
    // The first service worker that comes to power changes nothing for this page.
    let hadController = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (isAsked) reload();
      else if (hadController) store.setState('elsewhere', true);
      hadController = true;
    });
    const found = await container.register(address);
    registration = found;
    const look = () => {
      if (found.waiting !== null && hadController) store.setState('waiting', true);
    };
    look();
    found.addEventListener('updatefound', () => {
      found.installing?.addEventListener('statechange', look);
    });
  }
  return {
    store,
    follow,
    take() {
      isAsked = true;
      const waiting = registration?.waiting ?? null;
      if (waiting === null) reload();
      else waiting.postMessage('take over');
    },
    check: () => void registration?.update().catch(() => undefined),
  };
}
