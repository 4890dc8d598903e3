import './production.ts';

export type {
  ContestedClaim,
  DividedPersons,
  DossierFile,
  DossierInput,
  ListEstimate,
  Verification,
} from './dossier-input.ts';
export {
  type EstimateReportInput,
  numberedParts,
  renderEstimateReport,
  writeEstimateReport,
} from './estimate-report/estimate-report.tsx';
export { csvRow } from './exports/csv.ts';
export { dossierFormat } from './exports/dossier-json.ts';
export type {
  LinkageReportInput,
  ReportedCluster,
  ReportedPair,
  ReportedWord,
} from './linkage-report/linkage-report.ts';
export { renderLinkageReport } from './linkage-report/render-linkage-report.tsx';
export { type ManifestEntry, manifestFormat, renderDossier } from './render-dossier.tsx';
export { type WriteOptions, type WrittenDossier, writeDossier } from './write-dossier.ts';
