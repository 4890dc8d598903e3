import type { Place, Problem } from '@inquest/model';
import { errorProblem } from '../problem.ts';
import { readCsv } from './read-csv.ts';

const columns = ['name', 'alternates', 'country', 'region', 'latitude', 'longitude', 'kind'] as const;

/**
 * Reads places the gazetteer lacks. Columns: name, alternates (separated by `|`), country (ISO 3166-1 alpha-2), region, latitude,
 * longitude (WGS 84 degrees), kind (settlement, region or country; settlement when empty).
 */
export function readPlaces(
  bytes: Uint8Array,
  name: string,
): { readonly places: readonly Place[]; readonly problems: readonly Problem[] } {
  const table = readCsv(bytes);
  const problems: Problem[] = [];
  const places: Place[] = [];
  const reject = (row: number, what: string, remedy: string) => {
    const where = `${name} row ${row}`;
    problems.push(
      errorProblem({ code: 'place-invalid', where, message: `${where}, ${what}; the place is left out.`, remedy }),
    );
  };
  for (const { row, reason } of table.broken) reject(row, `is not CSV: ${reason}`, 'Close the quotes.');
  for (const { row, cells } of table.rows) {
    const cell = (column: (typeof columns)[number]) => cells[table.header.indexOf(column)] ?? '';
    const latitude = degrees(cell('latitude'), 90);
    const longitude = degrees(cell('longitude'), 180);
    const kind = placeKind(cell('kind'));
    if (cell('name') === '') reject(row, 'column name: is empty', 'Write the name of the place.');
    else if (latitude === null)
      reject(row, 'column latitude: is not between -90 and 90', 'Write degrees, such as 43.34.');
    else if (longitude === null)
      reject(row, 'column longitude: is not between -180 and 180', 'Write degrees, such as 52.86.');
    else if (kind === null) reject(row, 'column kind: is not known', 'Write settlement, region or country.');
    else {
      places.push({
        id: `case:${cell('name')}`,
        name: cell('name'),
        alternateNames: cell('alternates')
          .split('|')
          .map((alternate) => alternate.trim())
          .filter((alternate) => alternate !== ''),
        country: cell('country').toUpperCase(),
        region: cell('region'),
        latitude,
        longitude,
        population: 0,
        kind,
      });
    }
  }
  return { places, problems };
}

function degrees(value: string, limit: number): number | null {
  const number = value === '' ? Number.NaN : Number(value.replace(',', '.'));
  return Number.isFinite(number) && Math.abs(number) <= limit ? number : null;
}

function placeKind(value: string): Place['kind'] | null {
  if (value === '') return 'settlement';
  return value === 'settlement' || value === 'region' || value === 'country' ? value : null;
}
