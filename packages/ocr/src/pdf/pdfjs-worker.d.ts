/** Loaded for its effect alone: it makes PDF.js work within this process. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
