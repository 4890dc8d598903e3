import type { Finding } from '@inquest/model';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { findClaim } from '../steps/find-claim.ts';
import { weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

export const grades: readonly Finding['grade'][] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];

export interface FindOptions extends CommonOptions {
  readonly low?: string;
  readonly best?: string;
  readonly high?: string;
  readonly grade: Finding['grade'];
  readonly reason: string;
  readonly reliesOn: readonly string[];
  readonly setsAside: readonly string[];
}

/** `inquest find`: a reviewer's answer to a question, signed; it is shown as the inquiry's own once a second reviewer agrees. */
export async function find(question: string, options: FindOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [low, best, high] = [figureOf(options.low), figureOf(options.best), figureOf(options.high)];
  const given = [low, best, high].filter((figure) => figure !== null);
  if (given.some((figure, index) => index > 0 && figure < (given[index - 1] ?? figure))) {
    throw new UserError('the figures are not in order.', { remedy: 'low ≤ best ≤ high.', exitCode: exitCode.usage });
  }
  return withCase(options.case, 'write', async (inquiry) => {
    const { weighing } = await weighStep(inquiry);
    if (!weighing.questions.some(({ id }) => id === question)) {
      throw new UserError(`there is no question ${question}.`, {
        remedy: `Questions: ${weighing.questions.map(({ id }) => id).join(', ') || 'none yet'}.`,
      });
    }
    const ids = async (list: readonly string[]): Promise<string[]> => {
      const claims = await Promise.all(list.map((digits) => findClaim(inquiry, digits)));
      return claims.map(({ id }) => id);
    };
    const [reliesOn, setsAside] = [await ids(options.reliesOn), await ids(options.setsAside)];
    const body: Finding = {
      question,
      low,
      best,
      high,
      grade: options.grade,
      reasons: options.reason,
      reliesOn,
      setsAside,
    };
    const [signed] = await inquiry.append([{ kind: 'find', body }]);
    if (options.json) printJson(terminal, 'find', { statement: signed?.id, finding: body });
    else {
      terminal.out(
        `Signed. It is shown as the inquiry's answer once two reviewers whose programs did not make the claims agree:\n  inquest cosign ${signed?.id.slice(0, 12) ?? ''} --case <dir>\n`,
      );
    }
    return exitCode.done;
  });
}

function figureOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const figure = Number(given);
  if (given.trim() !== '' && Number.isFinite(figure)) return figure;
  throw new UserError(`${given} is no figure.`, { exitCode: exitCode.usage });
}
