import type { PictureMetadataName } from '@inquest/model';

/** How the value of a field is written down. */
export type FieldForm = 'words' | 'day-time' | 'bytes' | 'wide-words';

export interface PictureField {
  /** The block of the picture the field stands in, as exifr names blocks; XMP blocks by their namespace's usual prefix. */
  readonly block: string;
  readonly key: string;
  readonly name: PictureMetadataName;
  /** The standard's own name of the field, with its family: `EXIF DateTimeOriginal`. */
  readonly from: string;
  readonly form: FieldForm;
}

type Row = readonly [key: string, name: PictureMetadataName, standardName?: string, form?: FieldForm];

function block(family: string, name: string, rows: readonly Row[]): PictureField[] {
  return rows.map(([key, what, standardName = key, form = 'words']) => ({
    block: name,
    key,
    name: what,
    from: `${family} ${standardName}`,
    form,
  }));
}

/** The fields that are read, in the order in which they are listed. Times of EXIF are put together with their offsets elsewhere. */
export const pictureFields: readonly PictureField[] = [
  ...block('EXIF', 'exif', [
    ['LensModel', 'lens'],
    ['LensSerialNumber', 'serial-number'],
    ['SerialNumber', 'serial-number', 'BodySerialNumber'],
    ['ImageUniqueID', 'serial-number'],
    ['OwnerName', 'owner', 'CameraOwnerName'],
    ['UserComment', 'caption', 'UserComment', 'bytes'],
  ]),
  ...block('EXIF', 'ifd0', [
    ['Software', 'software'],
    ['ProcessingSoftware', 'software'],
    ['HostComputer', 'device-name'],
    ['CameraSerialNumber', 'serial-number'],
    ['Artist', 'owner'],
    ['Copyright', 'owner'],
    ['ImageDescription', 'caption'],
    ['XPTitle', 'caption', 'XPTitle', 'wide-words'],
    ['XPComment', 'caption', 'XPComment', 'wide-words'],
    ['XPAuthor', 'owner', 'XPAuthor', 'wide-words'],
    ['XPKeywords', 'caption', 'XPKeywords', 'wide-words'],
    ['XPSubject', 'caption', 'XPSubject', 'wide-words'],
  ]),
  ...block('EXIF', 'gps', [['GPSAreaInformation', 'written-place', 'GPSAreaInformation', 'bytes']]),
  ...block('XMP', 'xmp', [
    ['CreateDate', 'created', 'xmp:CreateDate'],
    ['ModifyDate', 'modified', 'xmp:ModifyDate'],
    ['CreatorTool', 'software', 'xmp:CreatorTool'],
  ]),
  ...block('XMP', 'xap', [
    ['CreateDate', 'created', 'xmp:CreateDate'],
    ['ModifyDate', 'modified', 'xmp:ModifyDate'],
    ['CreatorTool', 'software', 'xmp:CreatorTool'],
  ]),
  ...block('XMP', 'dc', [
    ['title', 'caption', 'dc:title'],
    ['description', 'caption', 'dc:description'],
    ['subject', 'caption', 'dc:subject'],
    ['creator', 'owner', 'dc:creator'],
    ['rights', 'owner', 'dc:rights'],
  ]),
  ...block('XMP', 'photoshop', [
    ['DateCreated', 'created', 'photoshop:DateCreated'],
    ['Headline', 'caption', 'photoshop:Headline'],
    ['Instructions', 'caption', 'photoshop:Instructions'],
    ['Credit', 'owner', 'photoshop:Credit'],
    ['AuthorsPosition', 'owner', 'photoshop:AuthorsPosition'],
    ['City', 'written-place', 'photoshop:City'],
    ['State', 'written-place', 'photoshop:State'],
    ['Country', 'written-place', 'photoshop:Country'],
  ]),
  ...block('XMP', 'Iptc4xmpCore', [['Location', 'written-place', 'Iptc4xmpCore:Location']]),
  ...block('XMP', 'aux', [
    ['SerialNumber', 'serial-number', 'aux:SerialNumber'],
    ['LensSerialNumber', 'serial-number', 'aux:LensSerialNumber'],
    ['OwnerName', 'owner', 'aux:OwnerName'],
  ]),
  ...xmpIds('xmpMM'),
  ...xmpIds('xapMM'),
  ...block('IPTC', 'iptc', [
    ['ObjectName', 'caption'],
    ['Headline', 'caption'],
    ['Caption', 'caption'],
    ['Keywords', 'caption'],
    ['SpecialInstructions', 'caption'],
    ['Byline', 'owner', 'By-line'],
    ['BylineTitle', 'owner', 'By-line Title'],
    ['Credit', 'owner'],
    ['CopyrightNotice', 'owner'],
    ['Contact', 'owner'],
    ['City', 'written-place'],
    ['Sublocation', 'written-place'],
    ['State', 'written-place', 'Province/State'],
    ['Country', 'written-place'],
  ]),
  ...block('PNG text', 'ihdr', [
    ['Software', 'software'],
    ['Creation Time', 'created'],
    ['Title', 'caption'],
    ['Description', 'caption'],
    ['Comment', 'caption'],
    ['Author', 'owner'],
    ['Copyright', 'owner'],
    ['Source', 'device-name'],
  ]),
];

function xmpIds(name: string): PictureField[] {
  return block('XMP', name, [
    ['DocumentID', 'document-id', 'xmpMM:DocumentID'],
    ['InstanceID', 'document-id', 'xmpMM:InstanceID'],
    ['OriginalDocumentID', 'document-id', 'xmpMM:OriginalDocumentID'],
  ]);
}
