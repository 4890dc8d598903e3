/**
 * What a picture may say of itself (EXIF, XMP, IPTC, text chunks of PNG), by the name its `Metadata` has here, and whether a
 * dossier may print it. Only what helps to judge when and with what a picture was made is printed; what leads to a person, a device
 * or a spot stays in the case. A name that is not in this table is withheld too.
 */
export const pictureMetadata = {
  taken: 'published',
  digitised: 'published',
  created: 'published',
  modified: 'published',
  camera: 'published',
  lens: 'published',
  software: 'published',
  position: 'withheld',
  altitude: 'withheld',
  direction: 'withheld',
  'position-time': 'withheld',
  'written-place': 'withheld',
  'serial-number': 'withheld',
  'document-id': 'withheld',
  'device-name': 'withheld',
  owner: 'withheld',
  caption: 'withheld',
  'maker-notes': 'withheld',
} as const satisfies Readonly<Record<string, 'published' | 'withheld'>>;

export type PictureMetadataName = keyof typeof pictureMetadata;
