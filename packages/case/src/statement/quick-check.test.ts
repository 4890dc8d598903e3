import { statementBodySchemas } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runBody } from '../merkle-root.ts';
import { report } from '../small-case.test.fixture.ts';
import { quickCheckOf } from './quick-check.ts';

const hash = 'ab'.repeat(32);
const words = [
  '',
  'words',
  'as words',
  'as ',
  hash,
  hash.toUpperCase(),
  '2024-05-01',
  '2024-05-01T12:30',
  '2024-05-01T12:30:15Z',
];
const numbers = [0, 1, 7, -1, 1.5, 180, -0, 2 ** 53, Number.POSITIVE_INFINITY];

/** Values of a schema's shape, mostly such as it takes. */
function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodExactOptional) return valuesOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return fc.option(valuesOf(schema.unwrap()));
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape);
    const needed = parts.filter(([, part]) => !(part instanceof z.ZodExactOptional)).map(([key]) => key);
    return fc.record(Object.fromEntries(parts.map(([key, part]) => [key, valuesOf(part)])), { requiredKeys: needed });
  }
  if (schema instanceof z.ZodArray) return fc.array(valuesOf(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(valuesOf));
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  const candidates = schema instanceof z.ZodNumber ? numbers : words;
  const fitting = candidates.filter((value) => schema instanceof z.ZodType && schema.safeParse(value).success);
  return fc.constantFrom(...fitting);
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, {}, [], [null], { start: 0, end: 1, extra: 2 }, ...words, ...numbers),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The value with something strange somewhere in it: in the place of a part, or as a key too many or too few. */
function changed(value: unknown, path: readonly number[], other: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return other;
  if (Array.isArray(value)) {
    if (value.length === 0) return [other];
    return value.map((part, index) => (index === step % value.length ? changed(part, rest, other) : part));
  }
  const entries = Object.entries(value);
  const place = step % (entries.length + 2);
  if (place === entries.length) return { ...value, another: other };
  if (place > entries.length) return Object.fromEntries(entries.slice(1));
  return Object.fromEntries(
    entries.map(([key, part], index) => [key, index === place ? changed(part, rest, other) : part]),
  );
}

const kinds = Object.entries(statementBodySchemas);

describe('the quick check of bodies', () => {
  it.each(kinds)('takes what the schema of a %s takes', (_kind, schema) => {
    const check = quickCheckOf(schema);
    fc.assert(
      fc.property(valuesOf(schema), (value) => check(value) === schema.safeParse(value).success),
      { numRuns: 200 },
    );
  });

  it.each(kinds)('takes nothing that the schema of a %s refuses', (_kind, schema) => {
    const check = quickCheckOf(schema);
    fc.assert(
      fc.property(valuesOf(schema), fc.array(fc.nat(20), { maxLength: 6 }), strange, (value, path, other) => {
        const odd = changed(value, path, other);
        return !check(odd) || schema.safeParse(odd).success;
      }),
      { numRuns: 1000 },
    );
  });

  it('takes real bodies, so that it is of use', () => {
    const { acquisition, text, reading } = report(1);
    expect(quickCheckOf(statementBodySchemas.import)(acquisition)).toBe(true);
    expect(quickCheckOf(statementBodySchemas.derive)(text)).toBe(true);
    expect(quickCheckOf(statementBodySchemas.run)(runBody(reading))).toBe(true);
  });

  it('leaves to the schema whatever it does not know', () => {
    const refined = z.strictObject({ a: z.string() }).refine(({ a }) => a !== 'b');
    expect(quickCheckOf(refined)({ a: 'b' })).toBe(false);
    expect(quickCheckOf(z.object({ a: z.string() }))({ a: 'b' })).toBe(false);
    expect(quickCheckOf(z.strictObject({ a: z.string().optional() }))({ a: 'b' })).toBe(false);
    expect(quickCheckOf(z.string().max(1))('too long')).toBe(false);
    expect(quickCheckOf(z.array(z.string()).max(1))(['a', 'b'])).toBe(false);
    expect(quickCheckOf(z.number().multipleOf(2))(3)).toBe(false);
  });
});
