import { expect, it } from 'vitest';
import { oneOfEachColour } from './oneOfEachColour.ts';

it('Shapes of one colour become one path that draws all of them.', () => {
  const shapes = [
    { colour: 'red', d: 'M0 0h1v1z' },
    { colour: 'blue', d: 'M2 0h1v1z' },
    { colour: 'red', d: 'M4 0h1v1z' },
  ];
  expect(oneOfEachColour(shapes)).toEqual([
    { colour: 'red', d: 'M0 0h1v1zM4 0h1v1z' },
    { colour: 'blue', d: 'M2 0h1v1z' },
  ]);
});
