import type { Case } from '../folder/case.ts';
import { Chains } from './chains.ts';
import type { OutsideTime, TimeMark } from './outside-time.ts';

/** What outside time says of one device's log. */
export interface LogInTime {
  readonly device: string;
  /** Its statements that are here. */
  readonly here: number;
  /** How many of them, from the first, somebody outside was shown in a checkpoint; 0 for none. */
  readonly shown: number;
  /** Whom, and when: the marks on the checkpoint that shows most. */
  readonly marks: readonly TimeMark[];
}

/** Of every device: how much of its log somebody outside has seen, and when. What comes after that can vanish without a trace. */
export function summariseTime(chains: Chains, marks: readonly TimeMark[]): readonly LogInTime[] {
  return [...chains.devices].sort().map((device) => {
    const own = marks.filter(({ checkpoint }) => checkpoint.device === device);
    const shown = Math.max(0, ...own.map(({ checkpoint }) => checkpoint.head.size));
    const largest = own.filter(({ checkpoint }) => checkpoint.head.size === shown);
    return { device, here: chains.length(device), shown, marks: largest };
  });
}

/** The same of the statements in use of an open case. */
export function logsInTime(inquiry: Case, { marks }: OutsideTime): readonly LogInTime[] {
  return summariseTime(new Chains(inquiry.statements), marks);
}
