/* What is said where a file that was chosen, or the part of the program that takes it, cannot be had. */

/** The text of a file that was chosen; null where it cannot be read, e.g. since it is gone. */
export function textOf(file: File): Promise<string | null> {
  return file.text().catch(() => null);
}

export const unreadable = 'The file could not be read.';

/** Says that code did not arrive. @param does what it is for, e.g. "reads links" */
export const didNotLoad = (does: string): string =>
  `The program could not load the part that ${does}. Try again in a moment.`;
