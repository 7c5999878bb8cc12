import parser from '@typescript-eslint/parser'

// What a machine can see of the house's rules; the row of pillars is dependency-cruiser's (tests/boundaries.cjs).
const sqlRules = [
  { selector: "CallExpression[callee.object.name='sql'][callee.property.name='begin']", message: 'Use tx(): sql.begin is unsafe when a connection dies.' },
  { selector: "CallExpression[callee.name='tx'] TaggedTemplateExpression[tag.name='sql']", message: 'Inside a transaction say tx: sql waits for a second connection, outside the transaction.' },
  { selector: "MemberExpression[object.name=/^(sql|tx)$/][property.name='unsafe']", message: 'No unsafe SQL.' },
  { selector: "CallExpression[callee.name=/^(sql|tx)$/][arguments.length=1] > Identifier.arguments[name=/^(body|form|values|data|input)$/]", message: 'Name the columns: sql(values) lets the sender choose them.' },
]
const styleRules = [
  { selector: "Literal[value=/(^|[\\s:])-?(ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r)-[\\w[]/]", message: 'Logical CSS only: ms-, me-, ps-, pe-, start-, end-.' },
  { selector: "Literal[value=/(^|[\\s:])text-(left|right)(\\s|$)/]", message: 'Logical CSS only: text-start, text-end.' },
  { selector: "TemplateElement[value.raw=/(^|[\\s:])-?(ml|mr|pl|pr|left|right)-[\\w[]/]", message: 'Logical CSS only.' },
  { selector: "JSXAttribute[name.name='style'] > JSXExpressionContainer > ObjectExpression", message: 'The content security policy blocks style attributes: use a class.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'User text is never an HTML string.' },
]

const importRules = [
  { selector: "ImportDeclaration[importKind='value'][specifiers.length>0]:not(:has(ImportDefaultSpecifier, ImportNamespaceSpecifier, ImportSpecifier[importKind='value']))", message: 'Say import type: what is left of { type … } at run time is the whole module.' },
]

export default [
  { ignores: ['build/**', 'node_modules/**', '.data/**', 'public/**'] },
  {
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: { 'no-restricted-syntax': ['error', ...sqlRules, ...styleRules, ...importRules] },
  },
  { files: ['app/shared/sql.server.ts', 'db/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
]
