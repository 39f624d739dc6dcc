// A frame with sandbox="allow-scripts" has an opaque origin: unless the server lets every origin read it, the browser
// refuses to load the page's modules there. The page that is one file has none to load. This cannot be known before it
// happens: what a server allows is seen only by trying, and browsers ask for the modules before any script has run.
addEventListener(
  'error',
  ({ target }) => {
    if (origin === 'null' && target instanceof HTMLScriptElement && target.type === 'module') {
      location.replace(`./vanishing-point.html${location.hash}`);
    }
  },
  true,
);
