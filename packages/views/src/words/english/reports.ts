// Words in English of the pages of reports, and of the readers who go through one.
import type { PictureMetadataName } from '@inquest/model';
import { count } from './count.ts';

/** What a picture says of itself, by name. */
const pictureValues: Readonly<Record<PictureMetadataName, string>> = {
  taken: 'time taken',
  digitised: 'time digitised',
  created: 'time created',
  modified: 'time modified',
  camera: 'camera',
  lens: 'lens',
  software: 'software',
  position: 'position',
  altitude: 'altitude',
  direction: 'direction of view',
  'position-time': 'time of the position',
  'written-place': 'place, in words',
  'serial-number': 'device serial number',
  'document-id': 'document id',
  'device-name': 'name of a device',
  owner: 'owner or author',
  caption: 'caption or keywords',
  'maker-notes': 'the maker’s own notes',
};
const pictureValueNames: ReadonlyMap<string, string> = new Map(Object.entries(pictureValues));

export const englishReports = {
  title: 'Reports',
  intro: 'Every item of evidence of the case, in the order of publication; those without a date stand last.',
  report: 'Report',
  publisher: 'Publisher',
  published: 'Published',
  claims: 'Claims',
  undated: 'undated',
  notRead: 'language not read yet',
  dataFile: 'a file of data, not a report',
  noText: 'no text',
  recognised: 'read by OCR',
  copyOf: 'copy of',
  withdrawnTitle: 'Withdrawn',
  withdrawn: (day: string, items: number | null, figures: number | null) => {
    const what = items === null ? 'Something' : `${items} ${items === 1 ? 'item' : 'items'}`;
    const rested =
      figures === null
        ? ''
        : ` ${figures} ${figures === 1 ? 'question' : 'questions'} had an account that rested on it.`;
    return `${day}: ${what} withdrawn, and with it everything that was said of it.${rested}`;
  },
};

export const englishReader = {
  page: (number: number) => `Page ${number}`,
  recognisedPage: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
  recognisedWord: (confidence: number) => `read by OCR, confidence ${confidence} of 100`,
  recognised:
    'A program recognised these words in pictures (OCR). It may be wrong in any of them; those it was not sure of are underlined with dots. Check what matters against the picture. The confidence is the engine’s own measure, no probability.',
  toNote: (number: number, kind: string) => `Note ${number}: ${kind}`,
  toWords: 'Back to the words',
  text: 'The report, in full',
  howToRead:
    'Numbered marks are claims; the note with the same number says what was read from them. Greyed parts are not the report itself; each says why a program thinks so. Nothing is left out.',
  noText: 'No text could be read from this item. Its bytes are kept as evidence.',
  unread: (language: string) =>
    `Nothing here reads this language yet (${language}): the text is shown in full, without claims.`,
  dataFile:
    'This is a file of data, not a report: no claims are read from it. Each row of a list of people stands in the register, and leads back to its line here.',
  saidOfTables: 'What people said of its columns',
  columnHolds: (column: string, holds: string) => `“${column}” holds ${holds}`,
  columnLike: (column: string, header: string) => `“${column}” holds what “${header}” holds in other lists`,
  rowsArePeople: (people: boolean) => (people ? 'its rows are people' : 'its rows are no people'),
  metadata: 'What is known of it',
  property: 'Property',
  value: 'Value',
  from: 'Where it stands',
  evidence: 'Evidence',
  evidenceIntro:
    'The bytes as received, under a neutral name so that a browser saves them instead of running them. Rename the copy to open it.',
  sha256: 'SHA-256 of the bytes',
  size: 'Size',
  bytes: (size: number) => count(size, 'byte', 'bytes'),
  mediaType: 'Kind of file',
  encoding: 'Characters',
  textHash: 'SHA-256 of the text',
  textTool: 'Text made by',
  readBy: 'Read by',
  openEvidence: 'the bytes',
  openText: 'the text',
  missingEvidence: 'The bytes are missing from the case.',
  openPicture: 'A copy without it',
  withheldBytes: {
    metadata:
      'the bytes stay in the case: beside its pixels the picture carries data that may lead to a person, a device or a spot.',
    'not-cleaned':
      'the bytes stay in the case: a file of this kind may carry data that leads to a person, a device or a spot, and it could not be taken out of this one',
    'picture-inside':
      'the bytes stay in the case: a picture inside them says where it was taken, or the owner or serial number of what it was taken with',
    'too-large': 'the bytes stay in the case: they are too large to be looked into for what may lead to a person',
    'holds-withheld': 'the bytes stay in the case: they hold a picture or recording whose bytes are withheld',
  },
  withheldValues: (values: number, names: readonly string[]) =>
    `${count(values, 'value', 'values')} that the picture says of itself ${values === 1 ? 'is' : 'are'} withheld from this dossier: ${names.join(', ')}. The team sees ${values === 1 ? 'it' : 'them'} with`,
  pictureValue: (name: string) => pictureValueNames.get(name) ?? name,
  acquisitions: 'How it was got',
  file: 'File',
  got: 'Got',
  at: 'When',
  by: 'By',
  how: {
    file: 'a file',
    'archive-entry': 'an entry of an archive',
    'mail-attachment': 'an attachment of a message',
    'mailbox-message': 'a message of a mailbox',
    'web-capture': 'a page of a web archive',
  },
  inside: 'inside',
  published: 'Published',
  publishedNote: 'Published, note',
  publisher: 'Publisher',
  sourceKind: 'Kind of source',
  language: 'Language',
  address: 'Address',
  addressNote: 'shown as text on purpose: following it would tell the site who reads this dossier',
  unknown: 'unknown',
  problems: 'What could not be read',
  claims: (number: number) => count(number, 'claim', 'claims'),
  copy: 'A copy',
  previous: 'Previous report',
  next: 'Next report',
  pagesOfReport: 'Neighbouring reports',
};

export const englishCustody = {
  title: 'Custody',
  intro:
    'Where this item was and what was done with it, as far as the signed statements say. Each answer names the test behind it; what cannot be told is said to be so.',
  results: { yes: 'yes', no: 'no', 'cannot tell': 'cannot tell' },
  test: 'Test:',
};
