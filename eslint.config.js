import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const impure = [
  {
    object: 'Math',
    property: 'random',
    message: 'Randomness is an argument here: use a seeded stream.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'dist-engine', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ...hooks.configs.flat.recommended,
  },
  {
    files: ['src/math/**/*.ts'],
    ignores: ['src/math/**/*.test.ts', 'src/math/oracle/**'],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-globals': [
        'error',
        'Date',
        'performance',
        'window',
        'document',
        'self',
        'navigator',
        'location',
        'setTimeout',
        'requestAnimationFrame',
        'localStorage',
        'fetch',
        'postMessage',
      ],
    },
  },
);
