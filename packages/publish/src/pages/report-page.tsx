import { type Item, isDataFile, type TextLayer } from '@inquest/model';
import { plainWords, ReportText, WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { appealAnchor, nameAnchor } from '../case-view/addresses.ts';
import { noteContext } from '../case-view/in-words.ts';
import { DossierPage, type PageContext } from '../page-parts/dossier-page.tsx';
import { ReportFacts } from '../page-parts/report-facts.tsx';
import { SaidOfTables } from '../page-parts/said-of-tables.tsx';

/** Names of a report that other pages point at, each once. */
function namesIn(item: Item, text: TextLayer, context: PageContext) {
  const starts = new Map<number, { start: number; end: number; anchor: string }>();
  for (const { alias } of context.view.namesInItem.get(item.id) ?? []) {
    if (alias.text === text.id && !starts.has(alias.start)) {
      starts.set(alias.start, { start: alias.start, end: alias.end, anchor: nameAnchor(alias.start) });
    }
  }
  return [...starts.values()];
}

function appealsIn(text: TextLayer, context: PageContext) {
  const appeals = context.view.readingOfItem.get(text.item)?.appeals ?? [];
  const starts = new Map(appeals.map(({ start, end }) => [start, { start, end, anchor: appealAnchor(start) }]));
  return [...starts.values()];
}

function languageOf(item: Item, text: TextLayer, words: PageContext['words']): string {
  const tag = text.language ?? item.language;
  return tag === null ? words.glance.unknownLanguage : words.languageName(tag);
}

function howToRead(item: Item, text: TextLayer, { view, words }: PageContext): string {
  if (isDataFile(item)) return words.reader.dataFile;
  return view.unreadItems.has(item.id) ? words.reader.unread(languageOf(item, text, words)) : words.reader.howToRead;
}

function ReportBody({ item, context }: ReportPageProps): ReactElement {
  const { view, words } = context;
  const text = view.textOfItem.get(item.id);
  if (text === undefined || text.string.trim() === '') return <p>{words.reader.noText}</p>;
  return (
    <>
      <p className="soft">{howToRead(item, text, context)}</p>
      {(text.recognised ?? []).length > 0 && <p className="soft">{words.reader.recognised}</p>}
      <ReportText
        text={text}
        claims={(view.claimsOfItem.get(item.id) ?? []).filter((claim) => claim.text === text.id)}
        names={namesIn(item, text, context)}
        appeals={appealsIn(text, context)}
        noteContext={(claim) => noteContext(view, words, { claim, item: item.id })}
        words={words}
      />
    </>
  );
}

interface ReportPageProps {
  readonly item: Item;
  readonly context: PageContext;
}

function Copies({ item, context }: ReportPageProps): ReactElement | null {
  const { view, words } = context;
  const copies = view.copiesOfItem.get(item.id) ?? [];
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.map(({ of, share, reason }) => (
        <li key={of}>
          {words.glance.copyOf(`${Math.round(share * 100)}%`)}{' '}
          <a href={`../${view.reportPath(of)}`}>
            <WrittenWords words={view.items.get(of)?.title ?? of} />
          </a>{' '}
          (<WrittenWords words={reason} />)
        </li>
      ))}
    </ul>
  );
}

/** One report: what is known of it, its full text with every claim marked, its evidence. */
export function ReportPage({ item, context }: ReportPageProps): ReactElement {
  const { view, words } = context;
  const claims = view.claimsOfItem.get(item.id)?.length ?? 0;
  return (
    <DossierPage
      context={context}
      title={plainWords(item.title)}
      path={view.reportPath(item.id)}
      under="reports/index.html"
    >
      <h1>
        <WrittenWords words={item.title} />
      </h1>
      <p className="lead">
        {item.publisher !== null && (
          <>
            <WrittenWords words={item.publisher} />,{' '}
          </>
        )}
        {words.pictures.sourceKind(item.sourceKind)},{' '}
        {item.published === null ? words.reports.undated : words.pictures.time(item.published)};{' '}
        {words.reader.claims(claims)}; <a href="#evidence">{words.reader.evidence}</a>
      </p>
      <Copies item={item} context={context} />
      <SaidOfTables item={item} context={context} />
      <section>
        <h2>{words.reader.text}</h2>
        <ReportBody item={item} context={context} />
      </section>
      <ReportFacts item={item} context={context} />
    </DossierPage>
  );
}
