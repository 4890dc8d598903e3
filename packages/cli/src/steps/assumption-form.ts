import { type AssumptionForm, type AssumptionName, assumptions } from '@inquest/estimate';
import { z } from 'zod';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';
import { readGivenFile } from './given-file.ts';

/** Options of a command that sign the form of assumptions: a file, or a name with a reason for each. */
export interface SigningOptions {
  readonly assumptions?: string;
  readonly signedBy?: string;
  readonly closedPopulation?: string;
  readonly sameDefinition?: string;
  readonly linkageReviewed?: string;
  readonly nothingCopied?: string;
}

/** Which option gives the reason for which assumption. */
export const signingOptions = [
  { name: 'closedPopulation', option: 'closedPopulation', flag: '--closed-population' },
  { name: 'sameDefinition', option: 'sameDefinition', flag: '--same-definition' },
  { name: 'linkageReviewed', option: 'linkageReviewed', flag: '--linkage-reviewed' },
  { name: 'noListFeeds', option: 'nothingCopied', flag: '--nothing-copied' },
] as const satisfies readonly { name: AssumptionName; option: keyof SigningOptions; flag: string }[];

const signature = z.strictObject({ by: z.string().trim().min(1), reason: z.string().trim().min(1) });
const formSchema = z.strictObject({
  closedPopulation: signature.nullish(),
  sameDefinition: signature.nullish(),
  linkageReviewed: signature.nullish(),
  noListFeeds: signature.nullish(),
});

const example = '{ "closedPopulation": { "by": "who vouches", "reason": "why it holds" }, … }';

/**
 * The form as a file and flags sign it; a flag goes before the file. What nobody signs stays open.
 * @throws UserError for a file that is no form, or reasons without a name
 */
export function assumptionForm(options: SigningOptions): AssumptionForm {
  const form: { -readonly [name in AssumptionName]?: AssumptionForm[name] } =
    options.assumptions === undefined ? {} : readForm(options.assumptions);
  for (const { name, option, flag } of signingOptions) {
    const reason = options[option]?.trim();
    if (reason === undefined) continue;
    const by = (options.signedBy ?? '').trim();
    if (by === '' || reason === '') {
      throw new UserError(`${flag} needs a reason and somebody who vouches for it.`, {
        remedy: `Give --signed-by "your name" and ${flag} "why this holds".`,
        exitCode: exitCode.usage,
      });
    }
    form[name] = { by, reason };
  }
  return form;
}

function readForm(file: string): AssumptionForm {
  const read = formSchema.safeParse(parsed(readGivenFile(file).toString('utf8'), file));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the form' : issue.path.join('.');
    throw new UserError(`${file} is no form of assumptions: ${where}: ${issue?.message ?? 'not as expected'}.`, {
      remedy: `Write ${example}, with the names ${Object.keys(assumptions).join(', ')}.`,
    });
  }
  const { closedPopulation = null, sameDefinition = null, linkageReviewed = null, noListFeeds = null } = read.data;
  return { closedPopulation, sameDefinition, linkageReviewed, noListFeeds };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is no JSON: ${message}.`, { remedy: `Write ${example}.` });
  }
}
