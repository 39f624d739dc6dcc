/**
 * What the guide does in a browser: its snippets name this very site and can be copied, its frames fit, its slide comes and goes, and
 * a picture that cannot be had leaves its place to its words.
 */
import { SITE } from '../site.ts';
import { enableCopying } from './enableCopying.ts';
import { enableSlide } from './enableSlide.ts';
import { fitFrames } from './fitFrames.ts';
import { hideMissing } from './hideMissing.ts';

const here = new URL('../', location.href).href;
for (const code of document.querySelectorAll('.docs-snippet code')) {
  code.textContent = code.textContent.replaceAll(SITE, here);
}
document.querySelectorAll('.docs-snippet').forEach(enableCopying);
document.querySelectorAll('.docs-slide').forEach(enableSlide);
hideMissing(document.querySelectorAll('img'));
fitFrames(Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe[data-follows]')));
