import { BadInput } from '../../cli/arguments';
import { kitFor } from '../../cli/kit';
import { excerpt, flagOf, situationFields, situationOf } from './tool';
import type { Given, Tool } from './tool';

function textOf(given: Given, field: 'method' | 'file'): string | undefined {
  const value = given[field];
  if (value === undefined || typeof value === 'string') return value;
  throw new BadInput(`${field} must be a text, not ${excerpt(value)}`);
}

export const kitTool: Tool = {
  name: 'kit',
  title: 'Files to start with',
  says: 'The starter kit for these answers: the evaluation, and the configuration and scripts of the method. Lists the files; file gives the text of one, all gives all of them.',
  fields: {
    ...situationFields,
    method: { type: 'string', description: 'Another method than the recommended one, by its id.' },
    file: { type: 'string', description: 'Path of the file to give in whole.' },
    all: { type: 'boolean', description: 'The texts of all files (some 50 kB).' },
  },
  required: ['answers'],
  run(given, { world }) {
    const input = situationOf(given, world);
    const path = textOf(given, 'file');
    const method = textOf(given, 'method');
    const all = flagOf(given, 'all');
    const files = kitFor(world, input, method);
    if (all) return { files };
    if (path === undefined) {
      return {
        files: files.map((file) => ({ path: file.path, characters: file.text.length })),
        begin: 'README.md',
      };
    }
    const found = files.find((file) => file.path === path);
    if (found !== undefined) return found;
    const paths = files.map((file) => file.path).join(', ');
    throw new BadInput(`file must be one of: ${paths}; not ${excerpt(path)}`);
  },
};
