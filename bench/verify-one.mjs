// Makes or verifies one case in a process of its own, so that its memory and processor time are its own.
import { verify } from '@inquest/case';
import { claimId } from '@inquest/read';
import { makeClaims, makeEvidence, makeVerdicts } from './verify-cases.mjs';

const makers = { makeClaims, makeEvidence, makeVerdicts };

const [task, folder, options = '{}'] = process.argv.slice(2);
if (task === 'verify') {
  const { claimIds = false } = JSON.parse(options);
  const before = process.cpuUsage();
  const started = performance.now();
  const { ok, problems, counts } = await verify(folder, { reproduce: claimIds ? { claimId } : {} });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const result = { ok, problems: problems.slice(0, 3), counts, seconds, cpuSeconds: (user + system) / 1e6, peakMB };
  console.log(JSON.stringify(result));
} else await makers[task](folder, JSON.parse(options));
