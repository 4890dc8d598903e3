#!/usr/bin/env node
// React chooses its slow development build unless this is set before it is first imported, and static
// imports run before any line of this file.
process.env.NODE_ENV ??= 'production';
await import('./run-process.ts');
