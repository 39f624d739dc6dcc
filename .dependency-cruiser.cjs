/** The house: an import runs downwards only, and no path leads back to where it began. */
const rooms = {
  math: [],
  worker: ['math'],
  store: ['worker', 'math'],
  encoding: [],
  marks: ['encoding'],
  ui: [],
  content: ['math'],
  panels: ['math', 'store', 'encoding', 'marks', 'ui', 'content'],
  site: ['content', 'store', 'export', 'encoding', 'ui', 'embed'],
  embed: [],
  export: ['math', 'encoding', 'content'],
  views: ['panels', 'store', 'ui', 'content', 'encoding', 'export', 'embed'],
};

const downwards = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-imports-downwards`,
  comment: `${room} may import ${below.length ? below.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/` },
}));

const owner = (library, room) => ({
  name: `only-${room.replace('/', '-')}-knows-${library}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path: `node_modules/(@types/)?${library}` },
});

/** The libraries that README names. Bundled as they are, package.json counts them among the tools. */
const bundled = [
  'd3-array',
  'd3-scale',
  'd3-shape',
  'katex',
  'ml-matrix',
  'opentype\\.js',
  'qr',
  'react',
  'react-dom',
  'valibot',
  'zustand',
];

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...downwards,
    {
      name: 'no-panel-imports-another',
      severity: 'error',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/panels/[^/]+/', pathNot: '^src/panels/($1|shared)/' },
    },
    {
      name: 'content-is-data',
      comment: 'Prose knows the shapes of the engine, never its code.',
      severity: 'error',
      from: { path: '^src/content/' },
      to: { path: '^src/math/', dependencyTypesNot: ['type-only'] },
    },
    owner('d3-', 'encoding'),
    owner('katex', 'ui'),
    owner('qr/', 'encoding'),
    owner('ml-matrix', 'math'),
    {
      name: 'math-stands-alone',
      comment:
        'The engine runs in a page, a worker, Node or a notebook: no packages but the numeric library.',
      severity: 'error',
      from: { path: '^src/math/', pathNot: '(\\.test\\.ts|oracle/)' },
      to: { path: 'node_modules', pathNot: 'node_modules/ml-matrix' },
    },
    {
      name: 'only-named-libraries-are-bundled',
      comment:
        'What is no test and no part of the build needs no other library than those of README.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.(test|fixture)\\.tsx?$', '/oracle/', '^src/site/build/'],
      },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${bundled.join('|')})/` },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
