/** A text cut to so many characters, with a sign that it was; whole characters only. */
export function shortened(text: string, most: number): string {
  const start = Array.from(text.slice(0, 2 * most + 2));
  return start.length <= most ? text : `${start.slice(0, most).join('')}…`;
}
