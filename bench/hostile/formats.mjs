// Small writers of the formats that carry words in odd places: names of entries, headers, properties.

/** CRC-32 (ISO 3309), as zip wants it. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A zip archive of stored entries `{ name, bytes }`, names in UTF-8. */
export function zipOf(entries) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    central.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, path, bytes]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, central, path]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const xml = (words) =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A Word document with these words as its paragraphs and as its title and author. */
export function docxOf(paragraphs, title) {
  const office = 'http://schemas.openxmlformats.org';
  const word = `xmlns:w="${office}/wordprocessingml/2006/main"`;
  const file = (name, content) => ({ name, bytes: Buffer.from(content) });
  return zipOf([
    file(
      '[Content_Types].xml',
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    file(
      '_rels/.rels',
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    file(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(title)}</dc:creator></cp:coreProperties>`,
    ),
    file(
      'word/document.xml',
      `<w:document ${word}><w:body>${paragraphs.map((words) => `<w:p><w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  ]);
}

/** A PDF of one page with these lines (Latin letters), and these words as its title and author. */
export function pdfOf(lines, title) {
  const hex = `<feff${Buffer.from(title, 'utf16le').swap16().toString('hex')}>`;
  const shown = lines.map((line) => `<${Buffer.from(line, 'latin1').toString('hex')}> Tj T*`).join('\n');
  const content = `BT /F1 10 Tf 14 TL 40 800 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title ${hex} /Author ${hex} /Subject ${hex} >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** A message with these words in every header, in its body and as the name of its attachment. */
export function mailOf(words, lines) {
  const encoded = `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
  const header = words.replaceAll(/[\r\n]+/g, ' ');
  return Buffer.from(
    [
      `From: ${encoded} <a@example.org>`,
      `To: ${header}`,
      `Subject: ${encoded}`,
      `Message-ID: ${header}`,
      `Content-Language: ${header}`,
      `Snapshot-Content-Location: ${header}`,
      'Date: Mon, 18 Mar 2013 21:14:00 +0500',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=xyz',
      '',
      '--xyz',
      'Content-Type: text/html; charset=utf-8',
      '',
      ...lines,
      '--xyz',
      `Content-Type: text/html; name="${encoded}"`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(words.toWellFormed?.() ?? words)}`,
      '',
      ...lines,
      '--xyz--',
      '',
    ].join('\r\n'),
  );
}
