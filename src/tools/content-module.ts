import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** A value as the literal of a module of content; prettier gives it its form. */
export const literal = (value: unknown): string => JSON.stringify(value);

/** Writes a generated module of content in the form in which it is checked in. */
export async function writeModule(file: string, text: string): Promise<void> {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}
