/** The letter of a parameter, what follows an underscore as its index: b_V. */
export function ParameterName({ name }: { readonly name: string }) {
  const [letter, index] = name.split('_');
  return (
    <>
      {letter}
      {index !== undefined && <sub>{index}</sub>}
    </>
  );
}
