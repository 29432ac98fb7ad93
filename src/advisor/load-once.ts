/** How long a failure stands before it is tried again, in milliseconds: who shows it must get to see it. */
const failureStands = 1000;

/**
 * Loads once: everybody gets one and the same promise. One that failed is forgotten a moment later, so
 * that whoever asks then starts a new attempt.
 */
export function loadOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loaded: Promise<Thing> | null = null;
  return () => {
    if (loaded !== null) return loaded;
    const attempt = load();
    loaded = attempt;
    attempt.catch(() => {
      setTimeout(() => {
        if (loaded === attempt) loaded = null;
      }, failureStands);
    });
    return attempt;
  };
}

/** Imports that were tried at another address: each needs one of its own. */
let attempts = 0;

/**
 * Imports a module, and where it did not arrive, once more at another address: a browser may keep the
 * failure of an address for as long as the page lives (Chromium does), so that the same import could not
 * be mended by trying again.
 * @throws what the import throws, where it fails at the other address too or names none
 */
export async function arriving<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (failure) {
    const url =
      failure instanceof Error ? /https?:\S+?\.js(?=[?#\s]|$)/.exec(failure.message) : null;
    if (url === null) throw failure;
    attempts += 1;
    // The same file, so the same exports.
    const again: (address: string) => Promise<Module> = (address) =>
      import(/* @vite-ignore */ address);
    return again(`${url[0]}?again=${attempts}`);
  }
}
