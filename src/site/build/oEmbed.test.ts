import { expect, test } from 'vitest';
import { decodeAddress, encodeAddress } from '../../store/address.ts';
import { oEmbedAnswer } from './oEmbed.ts';

const answer = oEmbedAnswer(new URL('https://example.org/lab/'));

test('The answer has what oEmbed asks of a rich one, with whole addresses.', () => {
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 900, height: 860 });
  expect(answer.thumbnail_url).toBe('https://example.org/lab/social.png');
  expect(answer.html).toContain('<iframe src="https://example.org/lab/#/embed?');
});

test('Its frame has an address that says nothing but what it means.', () => {
  const [, hash = ''] = /src="[^"#]*(#[^"]*)"/.exec(answer.html) ?? [];
  const address = hash.replaceAll('&amp;', '&');
  expect(encodeAddress('embed', decodeAddress(address).params)).toBe(address);
});
