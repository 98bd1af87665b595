/** Which groups of the institution's directory give which role. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type GroupRole = Schemas['GroupRoles']['items'][number];

export const groupRolesQuery = queryOptions({
  queryKey: ['group roles'],
  queryFn: () => read(api.GET('/directory/group-roles')),
});
