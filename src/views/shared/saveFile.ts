/** Long enough for any browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Hands the reader a file, as a download from the page itself. */
export function saveFile(name: string, mimeType: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
