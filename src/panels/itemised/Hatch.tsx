/** Thin slanted lines, for what truncation cuts. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path className="itemised-hatch" d="M0 0V6" />
    </pattern>
  );
}
