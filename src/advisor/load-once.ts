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
