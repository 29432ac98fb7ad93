/* The table of imports, rules of our own, and what JavaScript has to hold. All else that TypeScript has to
   hold is in .oxlintrc.jsonc, which `npm run lint` asks too. */

import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { importRules } from './tests/architecture/layers.js';

/** Tools that read a module's default export as their configuration. */
const configurations = ['*.config.{js,ts}', 'tests/**/*.config.{js,ts}', '.size-limit.mjs'];

/** Words that a number decides: `Intl.PluralRules` knows which, also of 0 and of 1.5. */
const wordsChosenByOne = ['consequent', 'alternate'].flatMap((side) =>
  ['[type="TemplateLiteral"]', '[type="Literal"][raw=/^[\'"]/]'].map((text) => ({
    selector: `ConditionalExpression[test.operator=/^[!=]==$/][test.right.raw=/^['"]?1['"]?$/] > ${text}.${side}`,
    message: 'Let the words agree with the number through byCount of src/model/by-count.ts.',
  })),
);

export default defineConfig(
  globalIgnores([
    'lib/',
    'dist/',
    'coverage/',
    'reports/',
    'test-results/',
    'playwright-report/',
    '.stryker-tmp/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      // No rule reads documentation.
      parserOptions: { jsDocParsingMode: 'none' },
    },
    // As in this configuration, no comment takes back a rule of the other.
    rules: {
      'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
    },
  },
  ...importRules,
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    ignores: configurations,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message:
            'Export by name: `export function thing() {}`, so that a thing has one name everywhere.',
        },
        ...wordsChosenByOne,
      ],
    },
  },
);
