import { describe, expect, it } from 'vitest';
import { sharePlace } from './sharePlace.ts';

describe('the place of the page', () => {
  it('is its address up to the #, query included', () => {
    expect(sharePlace(new URL('https://example.org/lab/?v=2#/lab?w=2#x'))).toEqual({
      kind: 'web',
      page: 'https://example.org/lab/?v=2',
      isLocal: false,
    });
  });

  it.each([
    'http://localhost:4173/',
    'http://127.0.0.1/x',
    'http://[::1]:80/',
    'http://a.localhost/',
  ])('is known to be the reader’s own computer: %s', (address) =>
    expect(sharePlace(new URL(address))).toMatchObject({ isLocal: true }),
  );

  it.each(['https://localhost.example.org/', 'https://127.0.0.1.example.org/'])(
    'is not mistaken for it: %s',
    (address) => expect(sharePlace(new URL(address))).toMatchObject({ isLocal: false }),
  );

  it('has the name of the file where the page runs from one', () => {
    expect(sharePlace(new URL('file:///C:/my%20course/vanishing-point.html?x=/y#/lab'))).toEqual({
      kind: 'file',
      page: 'file:///C:/my%20course/vanishing-point.html?x=/y',
      name: 'vanishing-point.html',
    });
  });

  it.each(['about:srcdoc', 'blob:null/3e', 'data:text/html,x'])('is none for %s', (address) => {
    expect(sharePlace(new URL(address))).toEqual({ kind: 'none' });
  });
});
