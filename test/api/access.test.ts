import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ACCESS_RULE, type AccessRule } from '#apps/api/access/rule.js';
import { apiUnderTest, type ApiUnderTest } from './stack.js';

interface Route {
  method: string;
  path: string;
  rule: AccessRule | undefined;
}

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

describe('who may take which route', () => {
  test('every route has a rule', () => {
    const routes = routesOf(api);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  test('every route that is not public asks who is there', async () => {
    const closed = routesOf(api).filter(({ rule }) => rule?.kind !== 'public');
    for (const { method, path } of closed) {
      const reply = await api.app.inject({ method: method as 'GET', url: path.replace(/:\w+/g, 'x') });
      expect({ method, path, code: reply.json().code }).toEqual({ method, path, code: 'sign_in_needed' });
    }
  });

  test('what is served beside the controllers is the sign-in and the documentation alone', () => {
    const beside = api.served.filter(
      (url) => !routesOf(api).some(({ path }) => path === url) && !/^\/(api\/auth\/\*|docs.*|openapi\.json)$/.test(url),
    );
    expect(beside).toEqual([]);
  });
});

function routesOf({ app }: ApiUnderTest): Route[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) =>
      scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((name) => {
        const handler = instance[name];
        const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (method === undefined || !metatype) return [];
        const path = [reflector.get<string>(PATH_METADATA, metatype), reflector.get<string>(PATH_METADATA, handler)];
        return [
          {
            method: RequestMethod[method],
            path: `/${path.filter((part) => part && part !== '/').join('/')}`.replaceAll('//', '/'),
            rule: reflector.get<AccessRule | undefined>(ACCESS_RULE, handler),
          },
        ];
      }),
    );
}
