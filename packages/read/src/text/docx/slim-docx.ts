import { readZipEntry, zipDirectory } from './zip-entry.ts';

/** A document that would unpack to more than is allowed. */
export class DocxTooLarge extends Error {
  override readonly name = 'DocxTooLarge';
}

/** Parts that have no words in them. */
const wordless = /(?:stylesWithEffects|fontTable|settings|webSettings|theme\d*|vbaData|app|custom|itemProps?\d*)\.xml$/;

/** Elements of the styles part that say how things look: only names of styles and their numbering matter here. */
const looks = ['w:latentStyles', 'w:docDefaults', 'w:tblStylePr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr'];

/**
 * A DOCX with only the parts that hold words, unpacked under a cap that does not trust the sizes the archive declares, and its styles without
 * their looks. Word's templates carry hundreds of kilobytes of these, which cost more time to parse than the text. Throws `DocxTooLarge`.
 */
export function slimDocx(bytes: Uint8Array, maxUnpackedBytes: number): Buffer {
  const files: { name: string; content: Buffer }[] = [];
  let left = maxUnpackedBytes;
  for (const entry of zipDirectory(bytes)) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || wordless.test(entry.name)) continue;
    const unpacked = readZipEntry(bytes, entry, left);
    if (unpacked === 'too-large') throw new DocxTooLarge(`${entry.name} unpacks to more than is allowed`);
    if (unpacked === null) continue;
    left -= unpacked.length;
    const content = entry.name.endsWith('/styles.xml')
      ? Buffer.from(withoutLooks(unpacked.toString('utf8')))
      : unpacked;
    files.push({ name: entry.name, content });
  }
  return storeZip(files);
}

function withoutLooks(styles: string): string {
  let slim = styles;
  for (const element of looks) slim = withoutElement(slim, element);
  return slim;
}

/** The XML without the elements of a name; an element that is never closed is left. Linear in the length. */
function withoutElement(xml: string, name: string): string {
  const close = `</${name}>`;
  let kept = '';
  let from = 0;
  for (let open = xml.indexOf(`<${name}`); open >= 0; open = xml.indexOf(`<${name}`, open + 1)) {
    if (open < from) continue;
    const next = xml.charAt(open + name.length + 1);
    if (next !== '>' && next !== ' ') continue;
    const end = xml.indexOf(close, open);
    if (end < 0) break;
    kept += xml.slice(from, open);
    from = end + close.length;
  }
  return kept + xml.slice(from);
}

/** A zip archive of stored entries (APPNOTE 4.3), without checksums: it never leaves this process. */
function storeZip(files: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    body.push(local, path, content);
    directory.push(central, path);
    offset += local.length + path.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}
