import type { ReactElement, ReactNode } from 'react';
import type { PageWords } from '../words/en.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/**
 * What a page may load: its own style sheet and nothing else. No script, no frame, no form, no
 * font, no picture from anywhere. `file:` is for browsers in which `'self'` is nothing when a page is
 * opened from disk; it allows nothing on a web server. The `data:` icon is empty: it keeps a browser
 * from asking for one.
 */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

/** One entry of the navigation; `path` is from the dossier's root. */
export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
}

export interface PageProps {
  /** Plain words for the window's title; the case's title follows. */
  readonly title: string;
  readonly caseTitle: string;
  /** Stands on every page; null for none. */
  readonly notice: string | null;
  /** This page, from the dossier's root. */
  readonly path: string;
  readonly navigation: readonly NavigationEntry[];
  /** The entry of the navigation this page belongs under; null for none. */
  readonly under: string | null;
  /** Stands at the foot of every page. */
  readonly footer: ReactNode;
  readonly words: PageWords;
  readonly children: ReactNode;
}

/** `../` for each folder the page stands in: links work from `file://` too. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function Navigation({ path, navigation, under, words }: PageProps): ReactElement {
  const root = rootFrom(path);
  return (
    <nav className="page-nav" aria-label={words.page.navigation}>
      <ul>
        {navigation.map((entry) => (
          <li key={entry.path}>
            <a
              href={`${root}${entry.path}`}
              {...(entry.path === path
                ? { 'aria-current': 'page' as const }
                : entry.path === under
                  ? { 'aria-current': 'true' as const }
                  : {})}
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame of every page of a dossier: a whole document without script. */
export function Page(props: PageProps): ReactElement {
  const { title, caseTitle, notice, path, words, footer, children } = props;
  const root = rootFrom(path);
  return (
    <html lang={words.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === caseTitle ? title : `${title} - ${caseTitle}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${root}style.css`} />
      </head>
      <body>
        <a className="page-skip" href="#content">
          {words.page.skip}
        </a>
        <header>
          <div className="page-header">
            {title !== caseTitle && (
              <p className="page-case">
                <a href={`${root}index.html`}>
                  <WrittenWords words={caseTitle} />
                </a>
              </p>
            )}
            <Navigation {...props} />
          </div>
          {notice !== null && (
            <p className="page-notice">
              <WrittenWords words={notice} />
            </p>
          )}
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="page-footer">{footer}</footer>
      </body>
    </html>
  );
}
