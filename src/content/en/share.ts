/** The Share dialog. {app} is the page's name. */
export const share = {
  close: 'Close the sharing',
  form: 'Form',
  forms: {
    link: 'Link',
    iframe: 'iframe',
    element: 'Element',
    myst: 'MyST',
    quarto: 'Quarto',
    mkdocs: 'MkDocs',
  },
  formTitles: {
    link: 'A link to this page as it is',
    iframe: 'HTML: a plain frame',
    element: 'HTML: the element <vanishing-point>',
    myst: 'Markdown for MyST and Jupyter Book 2',
    quarto: 'Markdown for Quarto',
    mkdocs: 'Markdown for MkDocs',
  },
  notes: {
    link: 'The whole state is in the address: who opens it sees what you see, and nothing is stored anywhere.',
    iframe:
      'For any page or platform that takes HTML. A plain frame keeps the height that is measured in the preview.',
    element:
      'One script, and a tag whose attributes are the keys of the address. It takes the height of its content; what stands inside is for print and for readers without scripts. In Markdown keep the <div>, and an empty line before and after it.',
    myst: 'The directive knows no height: its theme draws a box of about 525 × 315 to 740 × 444, in which the rest scrolls. The text is the caption.',
    quarto: 'The frame for the web; for PDF and Word the picture, or the sentence with a link.',
    mkdocs:
      'HTML in Markdown, with the sentence as its caption. Keep an empty line before and after.',
  },
  ownNetwork:
    'Your network does not travel with the link, and neither does a log: both stay in this page. Who opens it sees a drawn network of the same kind and size.',
  ownLog: 'Your log of gradient norms does not travel with it: it stays in this page.',
  places: {
    local:
      'This page is served by this very computer: on another one these addresses lead nowhere.',
    file: 'This page runs from a file, so the link works on this computer alone. The snippets name the file: put {file} beside your page.',
    fileInMkdocs:
      'This page runs from a file, so the link works on this computer alone. Put {file} beside your page, in docs/: MkDocs serves page.md as page/, from where it is ../{file}. In an index.md, or with use_directory_urls: false, leave out the ../.',
    none: 'This page has no address of its own here. Put this behind the address that you found it under:',
  },
  link: 'Link',
  markdown: 'The same in Markdown, with a sentence',
  snippet: 'To paste',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'This browser refuses to copy. All of it is selected: press Ctrl C, or ⌘ C.',
  fits: 'with a script that gives the frame the height of its content',
  panels: 'Panels',
  controls: 'Controls',
  controlsHint: 'Handles and menus within the figures come with them.',
  look: 'Look',
  theme: 'Theme',
  themes: { light: 'light', dark: 'dark', auto: 'system' },
  background: 'Background',
  backgrounds: { paper: 'paper', transparent: 'none' },
  labLink: 'link to this state in the Lab',
  picture: 'Picture for print',
  pictureHint: 'Its address or file name. Without one, the sentence with a link stands in for it.',
  preview: 'Preview',
  previewFrame: 'Preview of the embedded page',
  width: 'Width',
  widths: { full: 'full' },
  widthText: '{width} px',
  widthReset: 'Back to full width',
  widthRefused: 'Widths go from {least} to {most} px; {current} stays.',
  code: 'QR code of the link',
  codeLarge: 'Show it large',
  codeBack: 'Back to the link',
  codeTooLong:
    'The link has {bytes} bytes. A QR code that can be read across a room holds {most}: a shorter sentence or fewer pins would fit.',
  codeNowhere: 'No QR code: no other device could open this address.',
} as const;
