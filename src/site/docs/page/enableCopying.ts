import { copyText } from '../../../ui/copyText.ts';

/** Shows a snippet's button, which copies it; where the browser refuses, it selects the snippet and says so. */
export function enableCopying(snippet: Element): void {
  const code = snippet.querySelector('code');
  const button = snippet.querySelector('button');
  const status = snippet.querySelector('[role="status"]');
  if (!(snippet instanceof HTMLElement) || code === null || button === null || status === null) {
    return;
  }
  const { copied = '', refused = '' } = snippet.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copyText(code.textContent).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(code);
      status.textContent = isCopied ? copied : refused;
    });
  });
}
