import { expect, it } from 'vitest';
import { languages } from '../../content/languages.ts';
import { parameters } from '../../store/parameters.ts';

it('every language can be asked for in an address by its name', () => {
  expect(parameters.lang.choices).toEqual(['auto', ...Object.keys(languages)]);
});
