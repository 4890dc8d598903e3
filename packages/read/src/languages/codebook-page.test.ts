import { expect, it } from 'vitest';
import type { Codebook, VagueWord } from './language.ts';
import { languageFor } from './languages.ts';

const languages = [
  ['en', 'English'],
  ['ru', 'Russian'],
  ['kk', 'Kazakh'],
] as const;

/** docs/codebook.md as the codebooks of this code say it. */
function codebookPage(): string {
  const parts = languages.flatMap(([tag, name]) => {
    const codebook = languageFor(tag)?.codebook;
    return codebook === undefined ? [] : [sectionOf(name, codebook)];
  });
  return `# The codebook of vague words
<!-- Made from packages/read/src/languages/codebook-*.ts; \`npx vitest run packages/read/src/languages/codebook-page.test.ts -u\` writes it anew. -->

Reports count in words such as "scores" or «десятки». The reader keeps the words and reads them by this table: a claim's quantity shows
both, marked as vague, and the ladder draws it hollow. There are two profiles. \`literal\`, which the reader uses, takes the smallest number
the words can mean and leaves the end above open. \`acled\` takes the fixed numbers that coders of conflict data use. A change of any number
is a new version of the codebook, named in \`inquest read --explain\`.

A hedge beside a vague word still holds: "at most dozens" bounds it above. "∞" and "?" are ends that the words leave open: above, and below.
Where the last column has a number, the same form behind a bound is exact: «более сотни» is more than 100.

${parts.join('\n')}`;
}

function sectionOf(name: string, codebook: Codebook): string {
  const tables = Object.entries(codebook.profiles).map(([profile, words]) => {
    const rows = words.map(rowOf).join('\n');
    return `### ${name}, \`${profile}\`\n\n| entry | counts | words | behind a bound |\n|---|---|---|---|\n${rows}\n`;
  });
  return `## ${name}: ${codebook.name}, version ${codebook.version}\n\n${tables.join('\n')}`;
}

function rowOf({ name, low, high, words, bounded }: VagueWord): string {
  const counts = low !== null && low === high ? String(low) : `${low ?? '?'} to ${high ?? '∞'}`;
  return `| ${name} | ${counts} | ${words.join(', ')} | ${bounded ?? ''} |`;
}

it('says in the docs what the codebooks of the code say', async () => {
  await expect(codebookPage()).toMatchFileSnapshot('../../../../docs/codebook.md');
});
