import type { BoilerplateKind } from '@inquest/model';
import type { DomElement } from './dom.ts';

/** What an element's markup says of everything in it. */
export interface MarkupKind {
  readonly kind: BoilerplateKind;
  readonly reason: string;
  /** Marked even where Readability took it for the article. */
  readonly certain: boolean;
}

/** Kinds by the words in `class`, `id` and the like, in the order they are asked. */
const byName: readonly (readonly [BoilerplateKind, RegExp, certain: boolean])[] = [
  [
    'quoted-message',
    /(?:^|[\s_-])(?:gmail_quote|gmail_attr|moz-cite-prefix|yahoo_quoted|divrplyfwdmsg)(?:$|[\s_-])/,
    true,
  ],
  [
    'comment-form',
    /(?:^|[\s_-])(?:respond|comment-?form|reply-?form|leave-?(?:a-)?(?:comment|reply)|commentform)(?:$|[\s_-])/,
    true,
  ],
  [
    'comment',
    /(?:^|[\s_-])(?:comments?|commentlist|comments?-(?:area|list|section|wrapper|container|body)|disqus|disqus_thread|livefyre|fb-comments)(?:$|[\s_-])/,
    false,
  ],
  [
    'share',
    /(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addthis|sharethis|social-?(?:media|links|icons|share|buttons)|share-?(?:buttons?|bar|links|tools)|follow-us|jp-relatedposts-share)(?:$|[\s_-])/,
    false,
  ],
  [
    'related',
    /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?next|more-stories|most-(?:read|popular|viewed)|popular|trending|outbrain|taboola|zergnet|also-like|jp-relatedposts|yarpp|recirc(?:ulation)?|teasers?|upnext)(?:$|[\s_-])/,
    false,
  ],
  [
    'advertisement',
    /(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising)?|dfp|sponsored|sponsor|promo(?:tion)?|newsletter|subscribe|subscription|signup|sign-up|paywall|donate|cta)(?:$|[\s_-])/,
    false,
  ],
  [
    'navigation',
    /(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|menu|submenu|pagination|pager|paging|tags?|tag-?list|tagcloud|skip-?links?|toolbar|site-map|prev-next|post-navigation)(?:$|[\s_-])/,
    false,
  ],
  [
    'caption',
    /(?:^|[\s_-])(?:caption|wp-caption(?:-text)?|image-credit|photo-credit|figcaption|credit)(?:$|[\s_-])/,
    false,
  ],
  [
    'footer',
    /(?:^|[\s_-])(?:footer|colophon|copyright|site-footer|site-info|legal|disclaimer|cookie|cookies|gdpr|consent)(?:$|[\s_-])/,
    false,
  ],
  [
    'header',
    /(?:^|[\s_-])(?:masthead|site-header|topbar|top-bar|page-header|global-header|branding)(?:$|[\s_-])/,
    false,
  ],
];

const byTag: Readonly<Record<string, MarkupKind>> = {
  nav: { kind: 'navigation', reason: 'in <nav>', certain: true },
  figcaption: { kind: 'caption', reason: 'in <figcaption>', certain: true },
  footer: { kind: 'footer', reason: 'in <footer>', certain: false },
  aside: { kind: 'related', reason: 'in <aside>', certain: false },
  button: { kind: 'other', reason: 'in <button>', certain: true },
  select: { kind: 'other', reason: 'in <select>', certain: true },
  textarea: { kind: 'other', reason: 'in <textarea>', certain: true },
  label: { kind: 'other', reason: 'in <label>', certain: false },
  form: { kind: 'other', reason: 'in <form>', certain: false },
  noscript: { kind: 'other', reason: 'in <noscript>', certain: true },
  dialog: { kind: 'other', reason: 'in <dialog>', certain: false },
};

/** What the markup of one element says; null when it says nothing. */
export function markupKind(element: DomElement): MarkupKind | null {
  const hidden = hiddenReason(element);
  if (hidden !== null) return { kind: 'other', reason: hidden, certain: false };
  const note = noteKind(element);
  if (note !== null) return note;
  const tag = byTag[element.localName];
  if (tag !== undefined) return tag;
  const role = element.getAttribute('role');
  if (role === 'navigation') return { kind: 'navigation', reason: 'role="navigation"', certain: true };
  if (role === 'contentinfo') return { kind: 'footer', reason: 'role="contentinfo"', certain: true };
  if (element.localName === 'body' || element.localName === 'html' || element.localName === 'article') return null;
  return kindByName(element);
}

/** Notes as Word documents are converted (`<li id="footnote-1">`), and as mail programs mark what they quote. */
function noteKind(element: DomElement): MarkupKind | null {
  if (element.localName === 'li' && /^(?:footnote|endnote)-\d+$/.test(element.getAttribute('id') ?? '')) {
    return { kind: 'footnote', reason: 'a footnote of the document', certain: true };
  }
  if (element.localName === 'blockquote' && element.getAttribute('type') === 'cite') {
    return { kind: 'quoted-message', reason: 'quoted by the mail program', certain: true };
  }
  return null;
}

function kindByName(element: DomElement): MarkupKind | null {
  const names = [element.getAttribute('class'), element.getAttribute('id')].filter(
    (name) => name !== null && name !== '',
  );
  if (names.length === 0) return null;
  const words = names.join(' ').slice(0, 400).toLowerCase();
  for (const [kind, pattern, certain] of byName) {
    const found = pattern.exec(words);
    if (found !== null)
      return { kind, reason: `named "${found[0].replace(/^[\s_-]+|[\s_-]+$/g, '')}" in the markup`, certain };
  }
  return null;
}

function hiddenReason(element: DomElement): string | null {
  if (element.getAttribute('hidden') !== null) return 'hidden: attribute hidden';
  const style = element.getAttribute('style');
  if (style !== null && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style))
    return 'hidden by its style';
  return null;
}
