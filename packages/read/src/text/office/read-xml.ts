import { Parser } from 'htmlparser2';

/** What is told of an XML document while it is read. Names come with their prefix, as written. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads XML from beginning to end in time linear in its length, whatever is broken in it. Entities that a document defines for itself are
 * left as they stand: only the five of XML and numbered ones become characters, so that nothing grows.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open?.(name, attributes),
      ontext: (words) => handler.text?.(words),
      onclosetag: (name) => handler.close?.(name),
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(xml);
}
