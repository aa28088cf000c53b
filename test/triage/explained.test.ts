import { expect, inject, it } from 'vitest';
import { mistakeFindings } from '../../src/configuration/mistakes.ts';
import { nameFindings } from '../../src/configuration/names.ts';
import { configRules } from '../../src/configuration/rules/rules.ts';
import { unitFinding } from '../../src/configuration/units.ts';
import { unreadableFinding } from '../../src/configuration/unreadable.ts';
import { openLibrary } from '../../src/library/open.ts';
import { findingIds, needOf } from '../../src/rules/findings.ts';
import { judged } from '../../src/triage/findings.ts';

// What can be found, and what explains it.

const explains = openLibrary(inject('library'), 'en')
  .entries()
  .flatMap(({ id, explains }) => explains.map((finding) => ({ id, finding })));

/** Which page answers an alert, its name says: see `alerts` of a page. */
const ofRules = findingIds.filter((id) => needOf(id) !== 'alerts');

it.each([...ofRules, ...judged])('%s is explained by a page', (finding) => {
  expect(explains.filter((one) => one.finding === finding)).not.toEqual([]);
});

it('every page explains what can be found', () => {
  const inConfigurations = [
    ...configRules.map(({ id }) => id),
    ...nameFindings,
    ...mistakeFindings,
    unitFinding,
    unreadableFinding,
  ];
  const all = [...findingIds, ...judged, ...inConfigurations];
  expect(explains.filter(({ finding }) => !all.includes(finding))).toEqual([]);
});
