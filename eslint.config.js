import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './tests/architecture/layers.js';

/** Where foreign input is parsed, or a test makes a broken value on purpose: `as` is allowed. */
const parsers = [
  'src/model/**',
  'src/share/**',
  'src/state/storage.ts',
  'src/cli.ts',
  'src/cli/**',
  'tests/**',
];

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
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Numbers in a template are plain text; objects and undefined are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Data that says its type: the compiler looks at all of it, and rules about types find nothing more.
    files: ['src/content/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // Nowhere else is React, and its rules read a file as its compiler does.
    files: ['**/*.tsx', 'src/ui/**/*.ts', 'tests/ui/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  ...importRules,
  {
    files: parsers.map((path) => (path.endsWith('**') ? `${path}/*.{ts,tsx}` : path)),
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      // An assertion that narrows is what a parser is for; it has looked at the value before.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
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
