import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ACTION } from '#apps/api/access/rule.js';
import { actionOf } from '#libs/access/matrix.js';
import { apiUnderTest, type ApiUnderTest } from './stack.js';

interface Route {
  method: string;
  path: string;
  action: string | undefined;
}

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

describe('who may take which route', () => {
  test('every route names its action', () => {
    const routes = routesOf(api);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ action }) => action === undefined)).toEqual([]);
  });

  test('every route that is not for anybody asks who is there', async () => {
    const closed = routesOf(api).filter(({ action }) => action && actionOf(action).open !== 'anybody');
    for (const { method, path } of closed) {
      const reply = await api.app.inject({ method: method as 'GET', url: path.replace(/:\w+/g, 'x') });
      expect({ method, path, code: reply.json().code }).toEqual({ method, path, code: 'sign_in_needed' });
    }
  });

  test('what is served beside the controllers is the sign-in, the documentation and the pages’ own files alone', () => {
    const beside = api.served.filter(
      (url) =>
        !routesOf(api).some(({ path }) => path === url) &&
        !/^\/(api\/auth\/\*|docs.*|openapi\.json|assets\/\*)$/.test(url),
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
            action: reflector.get<string | undefined>(ACTION, handler),
          },
        ];
      }),
    );
}
