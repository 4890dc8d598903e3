import type { Acquisition, Item, Metadata, TextLayer } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement, ReactNode } from 'react';
import { Custody } from './custody.tsx';
import type { PageContext } from './dossier-page.tsx';

interface ReportFactsProps {
  readonly item: Item;
  readonly context: PageContext;
}

function howWords(how: string, words: PageContext['words']): string {
  switch (how) {
    case 'file':
    case 'archive-entry':
    case 'mail-attachment':
    case 'mailbox-message':
    case 'web-capture':
      return words.reader.how[how];
    default:
      return how;
  }
}

function AcquisitionRow({
  acquisition,
  context,
}: {
  readonly acquisition: Acquisition;
  readonly context: PageContext;
}) {
  const { view, words } = context;
  const { path, container, how, at, tool } = acquisition;
  return (
    <tr>
      <td>
        <WrittenWords words={path} />
        {container !== null && (
          <>
            {' '}
            ({words.reader.inside} <WrittenWords words={container.path} />
            {view.items.has(container.item) && (
              <>
                , <a href={`../${view.reportPath(container.item)}`}>{words.question.report}</a>
              </>
            )}
            )
          </>
        )}
      </td>
      <td>{howWords(how, words)}</td>
      <td>{at}</td>
      <td>
        <WrittenWords words={tool} />
      </td>
    </tr>
  );
}

function Acquisitions({ item, context }: ReportFactsProps): ReactElement {
  const { words } = context;
  return (
    <>
      <h3>{words.reader.acquisitions}</h3>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{words.reader.file}</th>
            <th scope="col">{words.reader.got}</th>
            <th scope="col">{words.reader.at}</th>
            <th scope="col">{words.reader.by}</th>
          </tr>
        </thead>
        <tbody>
          {item.acquisitions.map((acquisition) => (
            <AcquisitionRow
              key={JSON.stringify([acquisition.container, acquisition.path, acquisition.at])}
              acquisition={acquisition}
              context={context}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Everything said of an item: the case's own summary first, then each value with where it stands. */
function knownRows(
  item: Item,
  text: TextLayer | undefined,
  context: PageContext,
): { name: string; value: ReactNode; from: string }[] {
  const { words } = context;
  const { reader, pictures } = words;
  const sidecar = item.acquisitions.find((acquisition) => acquisition.sidecar !== null)?.sidecar;
  const rows: { name: string; value: ReactNode; from: string }[] = [];
  const add = (name: string, value: string | null, from: string): void => {
    if (value !== null && value !== '') rows.push({ name, value: <WrittenWords words={value} />, from });
  };
  add(reader.published, item.published === null ? null : pictures.time(item.published), item.publishedFrom ?? '');
  if (sidecar !== undefined && sidecar !== null) {
    add(reader.publisher, sidecar.publisher, sidecar.from);
    add(reader.sourceKind, sidecar.sourceKind === null ? null : pictures.sourceKind(sidecar.sourceKind), sidecar.from);
    add(reader.published, sidecar.published === null ? null : pictures.time(sidecar.published), sidecar.from);
    add(reader.publishedNote, sidecar.publishedNote, sidecar.from);
    add(reader.address, sidecar.url, sidecar.from);
    add(reader.language, sidecar.language, sidecar.from);
  }
  const seen = new Set<string>();
  for (const { name, value, from } of [...item.metadata, ...(text?.metadata ?? [])] satisfies Metadata[]) {
    const key = JSON.stringify([name, value, from]);
    if (!seen.has(key)) add(name, value, from);
    seen.add(key);
  }
  if (text?.language !== undefined) add(reader.language, text.language, `${text.tool.name} ${text.tool.version}`);
  return rows;
}

function Known({ item, context }: ReportFactsProps): ReactElement | null {
  const { view, words } = context;
  const rows = knownRows(item, view.textOfItem.get(item.id), context);
  if (rows.length === 0) return null;
  const hasAddress = item.acquisitions.some(
    ({ sidecar }) => sidecar !== null && sidecar.url !== null && sidecar.url !== '',
  );
  return (
    <section>
      <h2>{words.reader.metadata}</h2>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{words.reader.property}</th>
            <th scope="col">{words.reader.value}</th>
            <th scope="col">{words.reader.from}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, from }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page that is rendered once, in a fixed order.
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>
                <WrittenWords words={from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasAddress && (
        <p className="soft small">
          {words.reader.address}: {words.reader.addressNote}
        </p>
      )}
    </section>
  );
}

function TextFacts({ text, context }: { readonly text: TextLayer; readonly context: PageContext }): ReactElement {
  const { view, words } = context;
  const reading = view.readingOfItem.get(text.item);
  return (
    <>
      <dt>{words.reader.textHash}</dt>
      <dd>
        <span className="hash">{text.id}</span> (<a href={`../texts/${text.id}.txt`}>{words.reader.openText}</a>)
      </dd>
      <dt>{words.reader.textTool}</dt>
      <dd>
        {text.tool.name} {text.tool.version}
      </dd>
      {reading !== undefined && (
        <>
          <dt>{words.reader.readBy}</dt>
          <dd>
            {reading.reader.name} {reading.reader.version}
            {reading.languages.length > 0 && ` (${reading.languages.map(words.languageName).join(', ')})`}
          </dd>
        </>
      )}
    </>
  );
}

/** The way to the bytes, or why there is none. */
function Released({ item, context }: ReportFactsProps): ReactElement {
  const { reader } = context.words;
  const release = context.view.release(item.id);
  if (release.kind === 'missing') return <>({reader.missingEvidence})</>;
  if (release.kind === 'whole')
    return (
      <>
        (<a href={`../evidence/${item.id}.bin`}>{reader.openEvidence}</a>)
      </>
    );
  return (
    <>
      ({reader.withheldBytes[release.because]}
      {release.copy !== null && (
        <>
          {' '}
          <a href={`../${release.copy.path}`}>{reader.openPicture}</a>, SHA-256{' '}
          <span className="hash">{release.copy.sha256}</span>
        </>
      )}
      )
    </>
  );
}

/** What a picture says of itself and this dossier does not repeat: which, how many, and how the team sees them. */
function WithheldValues({ item, context }: ReportFactsProps): ReactElement | null {
  const { reader } = context.words;
  const withheld = [...context.view.withheldValues(item.id)];
  if (withheld.length === 0) return null;
  const values = withheld.reduce((sum, [, count]) => sum + count, 0);
  return (
    <p className="soft">
      {reader.withheldValues(
        values,
        withheld.map(([name]) => reader.pictureValue(name)),
      )}{' '}
      <code>inquest show {item.id.slice(0, 12)}</code>
    </p>
  );
}

/** What is known of a report and from where, how it was got, and the hashes its words lead to. */
export function ReportFacts({ item, context }: ReportFactsProps): ReactElement {
  const { view, words } = context;
  const text = view.textOfItem.get(item.id);
  return (
    <>
      <Known item={item} context={context} />
      <WithheldValues item={item} context={context} />
      <section>
        <h2 id="evidence">{words.reader.evidence}</h2>
        <p>{words.reader.evidenceIntro}</p>
        <dl className="facts">
          <dt>{words.reader.sha256}</dt>
          <dd>
            <span className="hash">{item.id}</span> <Released item={item} context={context} />
          </dd>
          <dt>{words.reader.size}</dt>
          <dd>{words.reader.bytes(item.size)}</dd>
          <dt>{words.reader.mediaType}</dt>
          <dd>
            {item.mediaType}
            {item.encoding !== null && `, ${item.encoding}`}
          </dd>
          {text !== undefined && <TextFacts text={text} context={context} />}
        </dl>
        <Acquisitions item={item} context={context} />
        {text !== undefined && text.problems.length > 0 && (
          <>
            <h3>{words.reader.problems}</h3>
            <ul>
              {text.problems.map(({ code, where, message }) => (
                <li key={`${code} ${where} ${message}`}>
                  <WrittenWords words={`${where}: ${message}`} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Custody item={item} context={context} />
    </>
  );
}
