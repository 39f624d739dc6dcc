import { expect, test } from 'vitest';
import { addressWith, folderOfScript, pageAt } from './pageAddress.ts';

test('The folder of the script is found in its own address, else in a stack of any browser.', () => {
  const folder = 'https://host.example/point/';
  expect(folderOfScript(`${folder}embed.js?v=2`, '')).toBe(folder);
  expect(folderOfScript('', `Error\n    at ${folder}embed.js:1:2345\n    at x.js:1:1`)).toBe(
    folder,
  );
  expect(folderOfScript('', `@${folder}embed.js:1:2345`)).toBe(folder);
  expect(folderOfScript('file:///home/a/dist/embed.js', '')).toBe('file:///home/a/dist/');
});

test('In a bundle of another name the folder is not known.', () => {
  expect(
    folderOfScript('https://host.example/bundle.js', 'at https://host.example/bundle.js:1:1'),
  ).toBe(null);
});

test('A page is found against the document, without what follows #.', () => {
  expect(pageAt('../vp/#/lab?w=9', 'https://host.example/course/one.html')).toBe(
    'https://host.example/vp/',
  );
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'blob:https://x/y', 'http://['])(
  'Nothing is loaded from %s.',
  (src) => {
    expect(pageAt(src, 'https://host.example/')).toBe(null);
  },
);

test('Parameters are escaped, whatever they hold.', () => {
  const text = 'a&b=c#d <img> 100%';
  const address = addressWith('https://host.example/', { text, w: '1.4' });
  const { hash } = new URL(address);
  expect(new URLSearchParams(hash.split('?')[1]).get('text')).toBe(text);
  expect(addressWith('https://host.example/', {})).toBe('https://host.example/#/embed');
});
