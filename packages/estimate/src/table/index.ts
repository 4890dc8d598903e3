export {
  type CapturePattern,
  type CaptureTable,
  captureTable,
  type RawRow,
  tableHash,
  withoutList,
} from './capture-table.ts';
export { CaptureTableError, type TableProblem } from './capture-table-error.ts';
export { readCaptureCsv } from './read-capture-csv.ts';
export { maxLists, maxObserved } from './table-limits.ts';
export { type Member, tablesFromMembers } from './tables-from-members.ts';
