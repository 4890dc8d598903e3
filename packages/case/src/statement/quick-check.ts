import { z } from 'zod';

/** True only for values that the schema takes. */
export type QuickCheck = (value: unknown) => boolean;

/**
 * A check made once from a schema of JSON, several times quicker than parsing by it: it copies nothing and explains nothing. It says
 * true only of values that the schema takes. False says nothing: the schema itself then decides, and names what is wrong. A part
 * of a schema that it does not know (a key that may be undefined, a refinement) makes it say false.
 */
export function quickCheckOf(schema: unknown): QuickCheck {
  if (schema instanceof z.ZodNullable) return orNull(quickCheckOf(schema.unwrap()));
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodArray) return arrayCheck(schema);
  if (schema instanceof z.ZodTuple) return tupleCheck(schema);
  if (schema instanceof z.ZodUnion) return anyOf(schema.options.map(quickCheckOf));
  if (schema instanceof z.ZodEnum) return oneOf(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodLiteral) return oneOf(new Set<unknown>(schema.values));
  if (schema instanceof z.ZodBoolean) return withoutChecks(schema.def.checks, (value) => typeof value === 'boolean');
  if (schema instanceof z.ZodTemplateLiteral) return patternCheck(schema);
  if (schema instanceof z.ZodString) return stringCheck(schema);
  if (schema instanceof z.ZodNumber) return numberCheck(schema);
  return never;
}

const never: QuickCheck = () => false;

function patternCheck({ _zod: { pattern } }: z.ZodTemplateLiteral): QuickCheck {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function orNull(check: QuickCheck): QuickCheck {
  return (value) => value === null || check(value);
}

function oneOf(values: ReadonlySet<unknown>): QuickCheck {
  return (value) => values.has(value);
}

function anyOf(checks: readonly QuickCheck[]): QuickCheck {
  return (value) => checks.some((check) => check(value));
}

/** Of a strict object: all its keys, but for those that may be left out, and no others. */
function objectCheck({ shape, def }: z.ZodObject): QuickCheck {
  if (!(def.catchall instanceof z.ZodNever) || hasChecks(def.checks)) return never;
  const parts = Object.entries(shape).map(([key, part]) =>
    part instanceof z.ZodExactOptional
      ? { key, check: quickCheckOf(part.unwrap()), mayLack: true }
      : { key, check: quickCheckOf(part), mayLack: false },
  );
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) return false;
    let lacking = 0;
    for (const { key, check, mayLack } of parts) {
      if (mayLack && !Object.hasOwn(value, key)) lacking += 1;
      else if (!check(value[key])) return false;
    }
    return Object.keys(value).length === parts.length - lacking;
  };
}

function arrayCheck({ element, def }: z.ZodArray): QuickCheck {
  const check = quickCheckOf(element);
  let least = 0;
  for (const each of def.checks ?? []) {
    if (!(each instanceof z.core.$ZodCheckMinLength)) return never;
    least = Math.max(least, each._zod.def.minimum);
  }
  return (value) => Array.isArray(value) && value.length >= least && value.every(check);
}

function tupleCheck({ def }: z.ZodTuple): QuickCheck {
  if (def.rest !== null || hasChecks(def.checks)) return never;
  const checks = def.items.map(quickCheckOf);
  return (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, index) => check(value[index]));
}

function stringCheck({ def }: z.ZodString): QuickCheck {
  const patterns: RegExp[] = [];
  for (const each of def.checks ?? []) {
    // A pattern that remembers where it stopped would not say the same twice.
    if (!(each instanceof z.core.$ZodCheckRegex) || each._zod.def.pattern.global) return never;
    patterns.push(each._zod.def.pattern);
  }
  return (value) => typeof value === 'string' && patterns.every((pattern) => pattern.test(value));
}

function numberCheck(schema: z.ZodNumber): QuickCheck {
  const bounds: QuickCheck[] = [];
  for (const each of schema.def.checks ?? []) {
    if (each instanceof z.core.$ZodCheckGreaterThan) bounds.push(above(each._zod.def));
    else if (each instanceof z.core.$ZodCheckLessThan) bounds.push(below(each._zod.def));
    else return never;
  }
  const isWhole = schema instanceof z.ZodNumberFormat;
  if (isWhole && schema._zod.def.format !== 'safeint') return never;
  const isNumber: QuickCheck = isWhole ? Number.isSafeInteger : Number.isFinite;
  return (value) => isNumber(value) && bounds.every((bound) => bound(value));
}

interface Bound {
  readonly value: unknown;
  readonly inclusive: boolean;
}

function above({ value: least, inclusive }: Bound): QuickCheck {
  if (typeof least !== 'number') return never;
  return (value) => typeof value === 'number' && (value > least || (inclusive && value === least));
}

function below({ value: most, inclusive }: Bound): QuickCheck {
  if (typeof most !== 'number') return never;
  return (value) => typeof value === 'number' && (value < most || (inclusive && value === most));
}

function withoutChecks(checks: readonly unknown[] | undefined, check: QuickCheck): QuickCheck {
  return hasChecks(checks) ? never : check;
}

function hasChecks(checks: readonly unknown[] | undefined): boolean {
  return checks !== undefined && checks.length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
