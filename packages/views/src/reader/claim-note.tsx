import type { Claim, ClaimHolder, Holder, Sha256, TimeReading } from '@inquest/model';
import type { ReactElement, ReactNode } from 'react';
import { figureWords, lookOf } from '../account-ladder/look-of.ts';
import type { PageWords } from '../words/en.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { claimMark } from './lay-reader.ts';

/** A link to another page of the dossier. */
export interface NoteLink {
  readonly href: string;
  readonly words: string;
}

/** What the case makes of a claim, beside what the claim itself says. */
export interface ClaimNoteContext {
  /** Who speaks when the text speaks in its own voice; null when nobody knows. */
  readonly publisher: string | null;
  readonly incident: NoteLink | null;
  /** Why it belongs to no incident; null when it does. */
  readonly unplaced: string | null;
  /** Questions it answers. */
  readonly questions: readonly NoteLink[];
  /** What people decided on it, one line each. Empty: nobody has looked at it. */
  readonly decisions: readonly string[];
  readonly contested: boolean;
  /** Claims it cannot stand beside, each with the reason. */
  readonly contradictions: readonly NoteLink[];
  /** Who entered it, for a claim by a person; null for a program's. */
  readonly enteredBy: string | null;
  /** How sure a program was of its words, 0 to 100, that it recognised in a picture; null when nobody had to. */
  readonly recognised: number | null;
}

export interface ClaimNoteProps {
  readonly claim: Claim;
  readonly number: number;
  readonly context: ClaimNoteContext;
  readonly words: PageWords;
}

/** The speaker in words: theirs, the publisher's for the text's own voice, or that none is named. */
export function holderName(holder: ClaimHolder, publisher: string | null, words: PageWords): string {
  if (holder === 'author') return publisher ?? words.claim.author;
  if (holder === 'unnamed') return words.claim.unnamed;
  return holder.words;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Written({ words }: { readonly words: string }): ReactElement {
  return (
    <q>
      <WrittenWords words={words} />
    </q>
  );
}

function Time({ time, words }: { readonly time: TimeReading; readonly words: PageWords }): ReactElement {
  return (
    <>
      {words.pictures.time(time)}, {time.words === '' ? words.claim.carried : <Written words={time.words} />}
      {time.resolvedAgainst !== null && (
        <>
          , {words.claim.resolved} <WrittenWords words={time.resolvedAgainst} />
        </>
      )}
    </>
  );
}

function Speaker({ holder, words }: { readonly holder: Holder; readonly words: PageWords }): ReactElement {
  return (
    <>
      <Written words={holder.words} /> ({words.pictures.sourceKind(holder.kind)})
    </>
  );
}

function HolderFacts({ claim, context, words }: Omit<ClaimNoteProps, 'number'>): ReactElement {
  const { holder, chain, cue, said } = claim;
  const names = words.claim.facts;
  return (
    <>
      <Fact name={names.holder}>
        {holder === 'author' || holder === 'unnamed' ? (
          <>
            {holder === 'author' && context.publisher !== null && (
              <>
                <WrittenWords words={context.publisher} />,{' '}
              </>
            )}
            {words.claim[holder]}
          </>
        ) : (
          <Speaker holder={holder} words={words} />
        )}
        {chain.map((link) => (
          <span key={link.anchor.start}>
            , {words.claim.citing} <Speaker holder={link} words={words} />
          </span>
        ))}
      </Fact>
      {cue !== null && (
        <Fact name={names.cue}>
          <Written words={cue.words} />
        </Fact>
      )}
      {said !== null && (
        <Fact name={names.said}>
          <Time time={said} words={words} />
        </Fact>
      )}
    </>
  );
}

function ContentFacts({ claim, words }: { readonly claim: Claim; readonly words: PageWords }): ReactElement {
  const { quantity, subject, actor, addressee, time, place } = claim;
  const names = words.claim.facts;
  return (
    <>
      {quantity !== null && (
        <Fact name={names.figure}>
          {words.pictures.figure(quantity)} {words.pictures.unit(quantity.unit)}, <Written words={quantity.words} />
          {quantity.codebook !== null && `, ${words.claim.codebook(quantity.codebook)}`}
        </Fact>
      )}
      {subject !== null && (
        <Fact name={claim.kind === 'demand' ? names.demanded : names.subject}>
          <Written words={subject.words} />
        </Fact>
      )}
      {actor !== null && (
        <Fact name={names.actor}>
          <Written words={actor.words} />
        </Fact>
      )}
      {addressee !== null && (
        <Fact name={names.addressee}>
          <Written words={addressee.words} />
        </Fact>
      )}
      {time !== null && (
        <Fact name={names.time}>
          <Time time={time} words={words} />
        </Fact>
      )}
      {place !== null && (
        <Fact name={names.place}>
          {place.name === null ? words.claim.placeUnknown : place.name}, <Written words={place.words} />
        </Fact>
      )}
    </>
  );
}

function Links({ links }: { readonly links: readonly NoteLink[] }): ReactNode {
  return links.map(({ href, words }) => (
    <span key={href} className="note-line">
      <a href={href}>{words}</a>
    </span>
  ));
}

function CaseFacts({ claim, context, words }: Omit<ClaimNoteProps, 'number'>): ReactElement {
  const names = words.claim.facts;
  const { incident, unplaced, questions, decisions, contradictions, enteredBy, recognised } = context;
  return (
    <>
      {recognised !== null && <Fact name={names.recognised}>{words.claim.recognised(recognised)}</Fact>}
      {claim.boilerplate !== null && <Fact name={names.boilerplate}>{words.boilerplate[claim.boilerplate]}</Fact>}
      {incident !== null && (
        <Fact name={names.incident}>
          <Links links={[incident]} />
        </Fact>
      )}
      {unplaced !== null && <Fact name={names.unplaced}>{unplaced}</Fact>}
      {questions.length > 0 && (
        <Fact name={names.questions}>
          <Links links={questions} />
        </Fact>
      )}
      {contradictions.length > 0 && (
        <Fact name={names.contradictions}>
          <Links links={contradictions} />
        </Fact>
      )}
      <Fact name={names.review}>
        {decisions.length === 0
          ? words.claim.notReviewed
          : decisions.map((line) => (
              <span key={line} className="note-line">
                {line}
              </span>
            ))}
        {context.contested && <span className="badge badge-warn">{words.claim.contested}</span>}
      </Fact>
      <Fact name={names.foundBy}>
        {enteredBy === null
          ? words.claim.rule(claim.reader.rule, `${claim.reader.name} ${claim.reader.version}`)
          : words.claim.entered(enteredBy)}
      </Fact>
      <Fact name={names.id}>
        <span className="hash">{claim.id}</span>, {words.claim.offsets(claim.anchor.start, claim.anchor.end)}
      </Fact>
    </>
  );
}

/** Where the claim counts, without opening its note: the first question it answers, its incident, or why it is in neither. */
function Status({
  context,
  words,
}: {
  readonly context: ClaimNoteContext;
  readonly words: PageWords;
}): ReactElement | null {
  const [question] = context.questions;
  if (question !== undefined) {
    return (
      <p className="note-status">
        <a href={question.href}>{question.words}</a>
      </p>
    );
  }
  if (context.incident !== null) return <p className="note-status">{context.incident.words}</p>;
  if (context.unplaced === null) return null;
  return (
    <p className="note-status">
      {words.claim.inNoFigure} {context.unplaced}
    </p>
  );
}

/** The link target of a claim's note. */
export function noteMark(id: Sha256): string {
  return `note-${claimMark(id)}`;
}

/** What a program or a person read from marked words: closed to one line, opened without script. */
export function ClaimNote({ claim, number, context, words }: ClaimNoteProps): ReactElement {
  const { pictures } = words;
  const speaks = claim.holder !== 'author';
  const look = lookOf(claim);
  return (
    <li id={noteMark(claim.id)} lang={words.language}>
      <details>
        <summary>
          <b>{number}</b> {pictures.claimKind(claim.kind)}
          {claim.quantity !== null && (
            <>
              {' '}
              <b>{look === 'none' ? figureWords(claim, pictures) : pictures.shortFigure(claim.quantity)}</b>
            </>
          )}
          {speaks && (
            <>
              , <WrittenWords words={holderName(claim.holder, context.publisher, words)} />
            </>
          )}
          {context.recognised !== null && (
            <>
              {' '}
              <span className="badge">{words.claim.recognised(context.recognised)}</span>
            </>
          )}
          {look === 'none' && (
            <>
              {' '}
              <span className="badge">{pictures.ladder.none}</span>
            </>
          )}
          {look !== 'none' && (claim.stance === 'denied' || claim.stance === 'doubted') && (
            <>
              {' '}
              <span className="badge">{words.claim.stances[claim.stance]}</span>
            </>
          )}
        </summary>
        <dl>
          <ContentFacts claim={claim} words={words} />
          <HolderFacts claim={claim} context={context} words={words} />
          <Fact name={words.claim.facts.stance}>
            {words.claim.stances[claim.stance]}
            {claim.negated && `, ${words.claim.negated}`}
          </Fact>
          <CaseFacts claim={claim} context={context} words={words} />
        </dl>
        <a href={`#${claimMark(claim.id)}`}>{words.reader.toWords}</a>
      </details>
      <Status context={context} words={words} />
    </li>
  );
}
