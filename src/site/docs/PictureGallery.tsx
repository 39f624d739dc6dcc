import { docs } from '../../content/en/docs.ts';
import type { PictureEntry } from '../pictures/pictureEntry.ts';

/** Every example's picture with the words that go with it. */
export function PictureGallery({ pictures }: { readonly pictures: readonly PictureEntry[] }) {
  const { open, file } = docs.pictures;
  return (
    <ul className="docs-gallery">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <img
            src={`../pictures/${picture.file}`}
            width={picture.width / 2}
            height={picture.height / 2}
            alt=""
            loading="lazy"
          />
          <h3>{picture.title}</h3>
          <p>{picture.alt}</p>
          <p className="docs-gallery-links">
            <a href={`../${picture.address}`}>
              {open}
              <span className="visually-hidden">: {picture.title}</span>
            </a>
            <a href={`../pictures/${picture.file}`}>
              {file}
              <span className="visually-hidden">: {picture.title}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
