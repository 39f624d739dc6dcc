import { docs } from '../../content/en/docs.ts';
import { fillMessage } from '../../encoding/message.ts';
import { attributeOf, keysOf } from '../../store/address.ts';
import { Prose } from './Prose.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';
import { defaultOf, valuesOf } from './valuesOf.ts';

/** Every key that the address of an embed can have. */
export function AddressTable() {
  const { address } = docs.reference;
  return (
    <ReferenceTable
      caption={address.title}
      heads={[address.key, address.meaning, address.values, address.default]}
      lines={keysOf('embed').map((key) => ({
        name: key,
        cells: [
          <>
            {address.keys[key]}
            {attributeOf(key) !== key && (
              <>
                {', '}
                <Prose
                  text={fillMessage(address.attribute, { name: attributeOf(key) }, docs.language)}
                />
              </>
            )}
          </>,
          valuesOf(key),
          defaultOf(key),
        ],
      }))}
    />
  );
}
