/** What no calculation can check. A person must sign each, with a reason, before a number is given. */
export const assumptions = {
  closedPopulation: 'Nobody entered or left the population between the first and the last entry of any list.',
  sameDefinition: 'All lists record the same kind of event, in the same place and between the same dates.',
  linkageReviewed: 'A person reviewed which entries of different lists are the same human being.',
  noListFeeds: 'No list took names from another.',
} as const;

export type AssumptionName = keyof typeof assumptions;

/** Who vouches for an assumption and why. */
export type Signature = { readonly by: string; readonly reason: string };

/** The form: what is missing or null is not signed. */
export type AssumptionForm = { readonly [name in AssumptionName]?: Signature | null };

export function unsigned(form: AssumptionForm): AssumptionName[] {
  const names: AssumptionName[] = ['closedPopulation', 'sameDefinition', 'linkageReviewed', 'noListFeeds'];
  return names.filter((name) => (form[name]?.by ?? '').trim() === '' || (form[name]?.reason ?? '').trim() === '');
}
