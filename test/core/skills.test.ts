// Which skills a request wants, by its words, and who is moved forward in line.
import { describe, expect, test } from 'vitest';
import type { Waiting } from '../../core/conversation.ts';
import { type Profile, profileOf } from '../../core/duty.ts';
import { match } from '../../core/match.ts';
import { openHandoff } from '../../core/offers.ts';
import { policyDefaults } from '../../core/policy.ts';
import { poolOf } from '../../core/pool.ts';
import { skillsIn } from '../../core/skills.ts';
import { story } from './story.ts';

const skills = ['Billing', 'Gift cards', 'E-Bike', 'Fahrräder', '返品'];

describe('the skills that words name', () => {
  test.each([
    ['A question about BILLING, please', ['Billing']],
    ['my e-bike, and the billing of it', ['Billing', 'E-Bike']],
    ['Do gift\n cards expire?', ['Gift cards']],
    ['FAHRRA\u0308DER?', ['Fahrräder']],
    ['この商品の返品はできますか', ['返品']],
    ['rebilling is no word of ours, nor a gift of cards', []],
    ['', []],
  ])('%j', (words, found) => {
    expect(skillsIn(words, skills)).toEqual(found);
  });

  test('are none where none are configured, or where a skill has no letters', () => {
    expect(skillsIn('billing', [])).toEqual([]);
    expect(skillsIn('billing – so?', ['–'])).toEqual([]);
  });
});

const asked = (): Waiting => story().writes('My billing is wrong, get me a human', true).state as Waiting;
const helper = (id: number, more: Partial<Profile>): Profile =>
  profileOf(id, 0, { standing: 'active', duty: { is: 'on' }, languages: ['en'], ...more });

test('who has the skill is asked before others who suit as well otherwise', () => {
  const pool = poolOf([helper(1, {}), helper(2, { skills: ['Billing'] })], 1_000_000, {
    ...policyDefaults,
    firstWaveAgents: 1,
  });
  const open = openHandoff(asked(), { volunteers: { skills } });
  expect(open.skills).toEqual(['Billing']);
  expect(match([open], pool).map(({ ask }) => ask)).toEqual([[2]]);
  expect(match([openHandoff(asked(), {})], pool).map(({ ask }) => ask)).toEqual([[1]]);
});

test('whom configuration names as valued is moved forward, on that account alone', () => {
  const boosts = (account: string, person: string) => openHandoff(asked(), { valued: [{ account, person }] }).boosts;
  expect(boosts('chat', 'p1')).toEqual(['valued']);
  expect(boosts('other', 'p1')).toEqual([]);
});
