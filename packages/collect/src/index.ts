export { type Caps, defaultCaps } from './caps.ts';
export { collect, settingsName, sidecarName } from './collect.ts';
export type { Collected, CollectionSettings, CollectOptions, ReceivedBytes } from './collected.ts';
export { detectEncoding } from './encoding/detect-encoding.ts';
export { tableEncoding } from './encoding/table-encoding.ts';
export { type Content, detectContent, unknownMediaType } from './media-type/detect-media-type.ts';
export { leavingOutWithdrawn } from './open/leaving-out.ts';
export { openFile } from './open/open-file.ts';
export type { FoundItem, Opened, OpenFile, ReceivedFile } from './open/opened.ts';
