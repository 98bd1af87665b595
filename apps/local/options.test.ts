import { stackOptions } from './options.js';

describe('what a person asks of npm start', () => {
  it('is port 3000 and the data of last time, unless told otherwise', () => {
    expect(stackOptions([], {})).toMatchObject({ port: 3000, fresh: false });
  });

  it.each([
    [['--port', '3100', '--fresh'], {}],
    [['--fresh', '--port=3100'], {}],
    [['--fresh'], { PORT: '3100' }],
    [['--port', '3100', '--fresh'], { PORT: '3200' }],
    // npm keeps options without a `--` before them for itself, and passes them on in the environment.
    [[], { npm_config_port: '3100', npm_config_fresh: 'true' }],
    [['3100'], { npm_config_port: 'true', npm_config_fresh: 'true' }],
  ])('%j with %j is port 3100, begun anew', (args, env) => {
    expect(stackOptions(args, env)).toMatchObject({ port: 3100, fresh: true });
  });

  it.each(['0', '65536', '-1', '3.5', 'http', ''])('port "%s" is refused with an example', (port) => {
    expect(() => stackOptions(['--port', port], {})).toThrow('npm start -- --port 3001');
  });

  it('a misspelt option is refused with the ones that there are', () => {
    expect(() => stackOptions(['--frehs'], {})).toThrow('--port N and --fresh');
  });

  it.each([
    ['https://saphan.example', 'https://saphan.example'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['', undefined],
  ])('PUBLIC_URL "%s" is where people reach it: %s', (PUBLIC_URL, publicUrl) => {
    expect(stackOptions([], { PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  it.each(['saphan.example', 'ftp://saphan.example', 'https://saphan.example/grants', 'https://saphan.example?a'])(
    'PUBLIC_URL "%s" is refused with an example',
    (PUBLIC_URL) => expect(() => stackOptions([], { PUBLIC_URL })).toThrow('https://saphan.example.'),
  );
});
