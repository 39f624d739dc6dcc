/** The guide “Embed in your course”: its frame, and what holds for every host. Backticks set code. */
import { docsHosts } from './docsHosts.ts';
import { docsReference } from './docsReference.ts';

export const docs = {
  language: 'en',
  title: 'Embed in your course',
  description:
    'How to put Vanishing Point into a web page, a Jupyter Book, Quarto, MkDocs, reveal.js, Moodle or Canvas: working examples and snippets to copy.',
  lead: 'Every panel of the Lab, in any state, in any page that takes an iframe: with a height that fits, in light or dark, without a cookie, an account or a request to another host.',
  skip: 'Skip to the guide',
  lab: 'The Lab',
  contents: 'Contents',
  copy: 'Copy',
  copyOf: 'Copy the snippet: {name}',
  copied: 'Copied',
  copyRefused: 'The browser refuses. The snippet is selected: press Ctrl C or ⌘ C.',
  snippet: 'Snippet: {name}',
  languages: {
    iframe: 'HTML',
    element: 'HTML',
    myst: 'MyST Markdown',
    quarto: 'Quarto Markdown',
    mkdocs: 'Markdown',
    reveal: 'HTML of a slide',
  },
  how: {
    title: 'How it works',
    address:
      'Set up what you want to show in the Lab. The whole state is in its address: replace `#/lab` by `#/embed`, say which panels and controls to show, and you have the address of the iframe. “Share” in the Lab does this for you.',
    defaults:
      'Leave out what you do not need: without `panels` or `controls` an embed has all of them, and `links=0` removes the link to the Lab.',
    controls:
      'The controls decide what a reader can set, within the figures too: `act` brings the menu in Saturation, `clip` the threshold to drag in Clipping, `w` the rim in Spectrum, `trunc` and `loss` what sets them in Itemised gradient. Without its control a figure shows a value as it is; with `controls=none` all of them stay. Looking closer is always possible: selecting a step, a unit or a loss (another than the last puts one at every step), choosing lines, opening a step Jacobian, checking the gradient.',
    keys: 'Keys work only while the focus is inside, + and − with `w` among the controls, the wheel is left to your page, and off screen an embed rests.',
  },
  hosts: docsHosts,
  pictures: {
    title: 'Pictures for print',
    text: 'A picture of each example of the Lab, and of the figures in this guide, for PDF and paper. What it shows is said in words beside it: use them as the alternative text. `pictures/pictures.json` lists them all.',
    open: 'Open in the Lab',
    file: 'Picture',
  },
  reference: docsReference,
  safety: {
    title: 'Sandboxes, policies, isolation',
    sandbox:
      'If you must sandbox the frame, allow `allow-scripts allow-same-origin allow-downloads allow-popups`. With `allow-scripts` alone it works too: where the browser refuses the site’s modules to such a frame, the single file `vanishing-point.html` takes their place. The console reports that refusal; name this file in the address, or in `src` of the element, and nothing is refused.',
    policy:
      'Under a Content-Security-Policy of your page, allow this site in `frame-src`, and in `script-src` if you use the element. The site itself runs under this policy, which its server may send:',
    policyName: 'Content-Security-Policy',
    policyLanguage: 'Header',
    isolation:
      'On pages isolated by COEP, such as marimo or Shinylive, write `<iframe credentialless …>`, or host the site beside your page. It never needs SharedArrayBuffer.',
    privacy:
      'Nothing is sent anywhere. The state is in the part of the address after `#`, which no server sees.',
  },
} as const;
