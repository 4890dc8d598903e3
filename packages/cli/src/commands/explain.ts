import { type Case, computeState } from '@inquest/case';
import { openGazetteer } from '@inquest/gazetteer';
import type { Claim } from '@inquest/model';
import { type Explanation, explainClaim, explainProposed, quoteOfRule, readerTool } from '@inquest/read';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { UserError } from '../user-error.ts';

/** `inquest read --explain <claim>`: which rule, entry or tagger gave each part of a claim. Nothing is written. */
export async function explain(wanted: string, options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'read', async (inquiry) => {
    const explanation = await explanationOf(inquiry, wanted);
    if (options.json) printJson(terminal, 'read', { explanation });
    else terminal.out(lines(explanation));
    return exitCode.done;
  });
}

async function explanationOf(inquiry: Case, wanted: string): Promise<Explanation> {
  const state = await computeState(inquiry);
  const claim = theOne(
    state.readings.flatMap((reading) => reading.claims),
    wanted,
  );
  const text = state.texts.find(({ id }) => id === claim.text);
  const item = state.items.find(({ id }) => id === claim.item);
  if (text === undefined || item === undefined) {
    throw new UserError(`the text of claim ${claim.id} is not in this copy of the case.`, {
      remedy: 'Merge the copy that has it.',
    });
  }
  const context = {
    published: item.published,
    language: item.language ?? text.language,
    gazetteer: openGazetteer({ extra: state.places }),
  };
  const isProposed = quoteOfRule(claim.reader.rule) !== null;
  const explanation = isProposed ? explainProposed(text, context, claim) : explainClaim(text, context, claim.id);
  if (explanation !== null) return explanation;
  const { name, version } = claim.reader;
  throw new UserError(
    `this program's reader (${readerTool.name} ${readerTool.version}) does not make claim ${claim.id}: ${name} ${version} made it.`,
    { remedy: 'Read the case anew with this program and explain the claim that it finds there, or use that version.' },
  );
}

function theOne(claims: readonly Claim[], wanted: string): Claim {
  const found = /^[0-9a-f]{6,64}$/.test(wanted) ? claims.filter(({ id }) => id.startsWith(wanted)) : [];
  const ids = new Set(found.map(({ id }) => id));
  const [claim] = found;
  if (claim !== undefined && ids.size === 1) return claim;
  throw new UserError(
    ids.size > 1 ? `${ids.size} claims begin with ${wanted}.` : `no claim that the reader made is called ${wanted}.`,
    { remedy: 'Give six or more characters of its id, as `inquest show` and the pages print it.' },
  );
}

function lines({ claim, language, parts }: Explanation): string {
  const { name, version } = claim.reader;
  const head = `claim ${claim.id}  ${claim.kind}\n  “${printable(claim.anchor.quote)}”\n  read by ${name} ${version}, language file ${language}\n`;
  const rows = parts.map(({ part, value, reasons }) => {
    const from = reasons.map(({ by, name: rule, words }) => `${by} ${rule}${words === null ? '' : ` “${words}”`}`);
    return `  ${part.padEnd(8)} ${printable(value)}\n${from.map((reason) => `           ${printable(reason)}\n`).join('')}`;
  });
  return head + rows.join('');
}
