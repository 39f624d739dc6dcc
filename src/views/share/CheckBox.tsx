export type CheckBoxProps = {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** Yes or no, with its name beside it. */
export function CheckBox({ label, isChecked, onChange }: CheckBoxProps) {
  return (
    <label className="share-check">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
