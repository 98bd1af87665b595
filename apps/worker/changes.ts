/** The kinds of changes that the engine applies on their day: all but those that cannot wait for one. */
import { Changes } from '#libs/administration/changes.js';
import { directoryKinds } from '#libs/administration/directory.js';
import { programmeKinds } from '#libs/administration/kinds.js';
import { organisationKinds } from '#libs/organisations/kinds.js';
import { periodChanged } from '#libs/privacy/period.js';

export function engineChanges(): Changes {
  const changes = new Changes();
  changes.register(...programmeKinds, ...directoryKinds, ...organisationKinds, periodChanged);
  return changes;
}
