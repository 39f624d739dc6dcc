/** The guide’s examples, one for each kind of host. Backticks set code. */
export const docsHosts = {
  html: {
    title: 'Plain HTML',
    text: 'An iframe. The script, once on a page, gives every embed the height of its content; without it the frame keeps the height in its style and scrolls inside.',
    figure: 'Exploding gradients in a recurrent network, step by step',
  },
  element: {
    title: 'The element',
    text: 'One script defines `<vanishing-point>`. It makes the iframe when it comes near the screen, sizes it, follows its attributes, and tells what happens inside as events. Attributes are the keys of the address; only T is called `steps`. What stands inside is shown where scripts do not run, and in print.',
    figure: 'A vanishing gradient in a recurrent network, step by step',
  },
  myst: {
    title: 'Jupyter Book and MyST',
    text: 'The `iframe` directive of Jupyter Book 2 and MyST. Its theme draws a box of 5 : 3 and knows no height, so show one panel that fits without controls; the placeholder is what a PDF gets, and the body is the caption.',
    note: 'Jupyter Book 1 takes the plain HTML. Where its theme inverts frames in dark mode, add `theme=light` and `bg=transparent` to the address, and write `color-scheme: light` in the style of the frame: with another colour scheme than the page inside, a browser paints a frame opaque.',
    figure: 'Where the units of a saturated network stand on tanh',
  },
  quarto: {
    title: 'Quarto',
    text: 'HTML for the web, the picture for PDF and Word. In slides, `preload-iframes: true` loads a frame before its slide comes.',
    figure: 'How the spectrum of W bounds what a gradient can do',
  },
  mkdocs: {
    title: 'MkDocs',
    text: 'HTML in Markdown; the element too, with its script in one `<div>` as above, since by itself it is taken for a word of a paragraph. Material’s instant loading keeps a page open: the element copes with that, and a listener for plain iframes is added once, in `extra_javascript`. The single file goes into `docs/` beside the page; as the page is served as a folder, its address is `../vanishing-point.html`, and `vanishing-point.html` from `index.md` or with `use_directory_urls: false`.',
    figure: 'What each past step adds to the gradient of the weights',
  },
  reveal: {
    title: 'reveal.js',
    text: 'With `data-src` the frame is loaded when its slide comes and dropped when it leaves; its state is in its address, so it comes back as you wrote it. reveal.js tells frames when a slide begins and ends, and the gradient starts to run and stops.',
    figure: 'The gradient runs back through the network',
    present: 'Show the slide',
    leave: 'Leave the slide',
    away: 'Another slide. The frame is not loaded.',
  },
  moodle: {
    title: 'Moodle',
    text: 'In the editor of a page, label or book chapter, switch to the HTML view and paste. If your Moodle removes iframes, upload `vanishing-point.html` as a File resource, with the appearance “Embed”. Pages with H5P on them also get the height that fits.',
    figure: 'What clipping does to a gradient',
  },
  canvas: {
    title: 'Canvas',
    text: 'In the Rich Content Editor choose Insert, Embed, and paste. Where Canvas listens for `lti.frameResize`, as the frame here does, the embed asks for the height that fits.',
    figure: 'The chain rule at one step, with a value under each term',
  },
} as const;
