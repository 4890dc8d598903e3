export { canonicalJson, NotCanonicalError } from './canonical.ts';
export { type ComparedNote, compareNote } from './checkpoint/check-note.ts';
export { type CosignedNote, cosignNote } from './checkpoint/cosign-note.ts';
export { rememberCosigned } from './checkpoint/cosigned-memory.ts';
export type { JudgedCheckpoint } from './checkpoint/judge.ts';
export { type MadeCheckpoint, makeCheckpoint } from './checkpoint/make-checkpoint.ts';
export {
  OutsideTime,
  readOutsideTime,
  type TimeBounds,
  type TimeMark,
  type TimeVoucher,
} from './checkpoint/outside-time.ts';
export { storeCosigned, storeTimestamp } from './checkpoint/store-checkpoint.ts';
export { type LogInTime, logsInTime } from './checkpoint/time-summary.ts';
export { spokenTreeHead, type TreeHead } from './checkpoint/tree-head.ts';
export { type CustodyBook, type CustodyOptions, openCustodyBook } from './custody/custody.ts';
export { type AcceptSaid, acceptHandover, giveItems, type HandoverSaid, receiveItems } from './custody/hand-over.ts';
export type { AppendFile, Disk, DiskEntry } from './disk/disk.ts';
export { evidencePath } from './disk/layout.ts';
export { nodeDisk } from './disk/node-disk.ts';
export * from './errors.ts';
export type { Case, Commit, Committed, Evidence } from './folder/case.ts';
export { type CreateCaseOptions, createCase } from './folder/create-case.ts';
export { type OpenCaseOptions, openCase } from './folder/open-case.ts';
export type { BodyReading } from './folder/read-body.ts';
export {
  configFolder,
  type DeviceKey,
  deviceKeyOf,
  type LoadDeviceKeyOptions,
  loadDeviceKey,
} from './keys/device-key.ts';
export { publicKeyFault } from './keys/public-key.ts';
export { type Frontier, frontierOf, frontierText, readFrontier } from './merge/frontier.ts';
export { type MergeOptions, mergeCase } from './merge/merge-case.ts';
export type { ContestedClaim, MergeReport } from './merge/merge-report.ts';
export { type WriteBundleOptions, type WrittenBundle, writeBundle } from './merge/write-bundle.ts';
export { merkleRoot, runBody } from './merkle-root.ts';
export { assumptionsOn, type ListAssumptions } from './state/assumptions-on.ts';
export { computeState } from './state/compute-state.ts';
export { type ClaimDecision, decisionsOn } from './state/decisions-on.ts';
export { describeItem, intervalOfDate, type TextDescription } from './state/describe-item.ts';
export { identitiesOn } from './state/identities-on.ts';
export {
  type ItemList,
  listItems,
  listItemsAsReceived,
  newestRuns,
  newestTexts,
  readReading,
  readText,
} from './state/list-items.ts';
export type { Needs } from './state/needs.ts';
export type { HeldStatement, RosterRuling, WaitingStatement } from './state/roster.ts';
export type { HeardVoice } from './state/roster-pass.ts';
export type { RunSummary, TextSummary } from './state/summary.ts';
export { tablesOn } from './state/tables-on.ts';
export { AdmittedLines } from './statement/admitted-lines.ts';
export type { Entry } from './statement/entry.ts';
export { type ImportedItem, importedItems } from './statement/import-targets.ts';
export type { BodyKind } from './statement/payload.ts';
export type { Head, Statement, StatementPlace } from './statement/statement.ts';
export { nonceFor, timestampRequest } from './timestamp/request.ts';
export type { Timestamp, TimestampRoots } from './timestamp/timestamp.ts';
export type { Reproduce, TextToReproduce } from './verify/reproduce.ts';
export type { Verification, VerificationCounts } from './verify/verification.ts';
export { type VerifyOptions, verify } from './verify/verify.ts';
export type { Erasure } from './withdraw/erase.ts';
export { listWithdrawals, type WithdrawalStatus } from './withdraw/list-withdrawals.ts';
export { type PlannedItem, planWithdrawal, type WithdrawalPlan, type WithdrawalRequest } from './withdraw/plan.ts';
export { type WithdrawDone, type WithdrawOptions, withdraw } from './withdraw/withdraw.ts';
export type { Withdrawn } from './withdraw/withdrawn.ts';
