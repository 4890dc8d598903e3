import { type Case, newestRuns, readReading } from '@inquest/case';
import type { Claim } from '@inquest/model';
import { exitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';

/** Fewer digits than this would match by chance. */
const minDigits = 6;

/** The claim whose id begins with these hex digits. Throws a `UserError` when there is none or more than one. */
export async function findClaim(inquiry: Case, digits: string): Promise<Claim> {
  if (!/^[0-9a-f]{6,64}$/.test(digits)) {
    throw new UserError(`“${digits}” is not the beginning of a claim id.`, {
      remedy: `Give at least ${minDigits} of its hex digits, as the dossier and \`inquest show\` print them.`,
      exitCode: exitCode.usage,
    });
  }
  const found: Claim[] = [];
  for (const run of (await newestRuns(inquiry)).values()) {
    const reading = await readReading(inquiry, run);
    found.push(...reading.claims.filter((claim) => claim.id.startsWith(digits)));
  }
  const [claim] = found;
  if (claim !== undefined && found.length === 1) return claim;
  throw new UserError(
    claim === undefined ? `no claim begins with ${digits}.` : `${found.length} claims begin with ${digits}.`,
    {
      remedy: claim === undefined ? 'Look it up with `inquest show` or in the dossier.' : 'Give more digits.',
    },
  );
}
