/** Every kind of change of programme administration. */
import { callChange, callClosed, callExtended, callPublished } from './call.js';
import type { ChangeKind } from './change.js';
import { definitionStored } from './definition.js';
import { deletions } from './deletion.js';
import { budgetEntry, carryOver, envelopeMade, fundChange } from './fund.js';
import { holidaysAnnounced } from './holiday.js';
import { programmeChanged, programmeCreated, workstreamChange } from './programme.js';
import { roleEnded, roleGranted } from './role.js';
import { templateWritten } from './template.js';

export const programmeKinds: readonly ChangeKind[] = [
  programmeCreated,
  programmeChanged,
  workstreamChange,
  fundChange,
  envelopeMade,
  budgetEntry,
  carryOver,
  callChange,
  callPublished,
  callExtended,
  callClosed,
  roleGranted,
  roleEnded,
  holidaysAnnounced,
  definitionStored,
  templateWritten,
  ...deletions,
];
