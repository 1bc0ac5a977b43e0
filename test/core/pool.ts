// Small pools for tests: an agent or a handoff is what is said of it, and ordinary otherwise.
import fc from 'fast-check';
import { type Profile, profileOf } from '../../core/duty.ts';
import { begin, type OpenHandoff } from '../../core/match.ts';
import { type Policy, policyDefaults } from '../../core/policy.ts';

/** A Wednesday, ten in the morning UTC. */
export const AT = Date.UTC(2026, 3, 15, 10);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const policy: Policy = policyDefaults;

/** An apprentice who has read along enough to be asked. */
const ready = { readAlong: policy.apprenticeReadsMin, reviewed: 0, good: 0 };

export const agent = (id: number, given: Partial<Profile> = {}): Profile =>
  profileOf(id, AT, {
    standing: 'active',
    languages: ['en'],
    duty: { is: 'on' },
    ...(given.standing === 'apprentice' ? { apprenticeship: ready } : {}),
    ...given,
  });

export const handoff = (id: number, given: Partial<OpenHandoff> = {}): OpenHandoff => ({
  id,
  askedAt: AT,
  lang: 'en',
  skills: [],
  boosts: [],
  blocked: [],
  declined: [],
  ladder: begin,
  ...given,
});

/** Waves so small that a dozen agents fill them. */
export const narrow: Policy = { ...policy, firstWaveAgents: 2, secondWaveAgents: 3, waveAgentsMax: 4 };

const tags = fc.constantFrom('en', 'de', 'pt-BR', 'pt');
const skills = fc.uniqueArray(fc.constantFrom('billing', 'returns', 'setup'), { maxLength: 3 });
const past = fc.integer({ min: -90, max: 0 }).map((minutes) => AT + minutes * MINUTE);
const near = fc.integer({ min: -5, max: 5 }).map((minutes) => AT + minutes * MINUTE);

/** Any agent who may be asked just now, on duty. */
export const freeAgents: fc.Arbitrary<Partial<Profile>> = fc.record({
  standing: fc.constantFrom('active', 'active', 'apprentice'),
  languages: fc.uniqueArray(tags, { minLength: 1, maxLength: 3 }),
  skills,
  rating: fc
    .integer({ min: 0, max: 40 })
    .chain((count) => fc.record({ count: fc.constant(count), sum: fc.integer({ min: count, max: 5 * count }) })),
  answers: fc
    .integer({ min: 0, max: 10 })
    .chain((asked) => fc.record({ asked: fc.constant(asked), came: fc.integer({ min: 0, max: asked }) })),
  capacity: fc.integer({ min: 1, max: 3 }),
  idleSince: past,
});

/** Any agent at all. */
export const anyAgents: fc.Arbitrary<Partial<Profile>> = fc
  .tuple(
    freeAgents,
    fc.record(
      {
        standing: fc.constantFrom('active', 'active', 'apprentice', 'applied', 'suspended'),
        capacity: fc.integer({ min: 0, max: 3 }),
        conversations: fc.integer({ min: 0, max: 3 }),
        offers: fc.integer({ min: 0, max: 1 }),
        duty: fc.constantFrom<Profile['duty']>({ is: 'off' }, { is: 'hours' }, { is: 'off', until: AT + HOUR }),
        hours: fc.constant([{ day: 3, from: 9 * 60, to: 11 * 60 }]),
        zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'Europe/Berlin'),
        quiet: fc.constant({ from: 18 * 60, to: 7 * 60 }),
        callable: fc.boolean(),
        onCall: fc.boolean(),
        pausedUntil: near,
        restsUntil: near,
        askedAt: fc.constant(Array.from({ length: policy.offersPerHourMax }, () => AT - 30 * MINUTE)),
        today: fc.constant({ date: '2026-04-15', taken: policy.conversationsPerDayMax }),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom<Partial<Profile> | undefined>(
      {},
      {},
      { duty: { is: 'off' }, callable: true },
      undefined,
      undefined,
    ),
  )
  .map(([free, more, plain]) => ({ ...free, ...(plain ?? more) }));

export const pools = (of: fc.Arbitrary<Partial<Profile>>, maxLength = 14): fc.Arbitrary<Profile[]> =>
  fc.array(of, { maxLength }).map((all) => all.map((given, i) => agent(i + 1, given)));

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 4 });

export const anyHandoffs: fc.Arbitrary<Partial<OpenHandoff>> = fc
  .record({
    askedAt: past,
    lang: fc.constantFrom('en', 'de', 'pt', 'hu'),
    skills: fc.uniqueArray(fc.constantFrom('billing', 'returns', 'setup', 'juggling'), { maxLength: 2 }),
    boosts: fc.uniqueArray(fc.constantFrom('reopened', 'distressed', 'valued'), { maxLength: 2 }),
    last: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
    blocked: ids,
    declined: ids,
    ladder: fc.oneof(
      fc.constant(begin),
      fc.record({
        wave: fc.integer({ min: 1, max: 5 }),
        count: fc.integer({ min: 0, max: 3 }),
        until: near,
        asked: ids,
      }),
    ),
  })
  .map(({ last, ...given }) => (last === undefined ? given : { ...given, last }));

export const lines = fc
  .array(anyHandoffs, { maxLength: 8 })
  .map((all) => all.map((given, i) => handoff(100 + i, given)));
