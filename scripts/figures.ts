/**
 * Prints figures of the code's structure: the files that name a case event, the long functions, the circles between
 * folders. `--check` prints only the circles, and fails if there is one. Works in the current folder.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Folders of `service` whose own folders are the nodes. */
const groups = ['intake', 'takedown', 'parties', 'oversight', 'duties'];

const LONG = 60;
const decisions = ['&&', '||', '??'];

/** Parsed sources by path, without tests, code that only tests use, and generated code. */
const sources = new Map(
  globSync('packages/*/src/**/*.{ts,tsx}')
    .filter((path) => !/\.(test|d)\.tsx?$|\/(testing|tests?)\//.test(path))
    .sort()
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
    .filter(({ text }) => !text.startsWith('/** Generated '))
    .map((source) => [source.fileName, source]),
);

if (process.argv.includes('--check')) {
  const found = circles();
  for (const { name, folders, imports } of found)
    console.error([`packages/${name}: ${folders.join(', ')} form a circle:`, ...imports].join('\n'));
  process.exit(found.length === 0 ? 0 : 1);
}
printEvents();
printLongFunctions();
printCircles();

function printEvents(): void {
  const files = new Map(caseEvents().map((name) => [name, 0]));
  for (const source of sources.values())
    for (const name of literalsOf(source)) if (files.has(name)) files.set(name, (files.get(name) ?? 0) + 1);
  const ordered = [...files].sort(([, a], [, b]) => b - a);
  const median = ordered[Math.floor(ordered.length / 2)]?.[1];
  const most = ordered.slice(0, 5).map(([name, count]) => `${name} ${count}`);
  console.log(
    `files that name one case event, of ${files.size}: median ${median}; most ${ordered[0]?.[1]} (${most.join(', ')})`,
  );
}

/** The `type`s of the union `CaseEvent`, whose parts may be types of the same folder. */
function caseEvents(): string[] {
  const declared = new Map<string, ts.Node>();
  for (const [path, { statements }] of sources) {
    if (!path.startsWith('packages/procedure/src/case/')) continue;
    for (const one of statements) {
      if (ts.isTypeAliasDeclaration(one)) declared.set(one.name.text, one.type);
      if (ts.isInterfaceDeclaration(one)) declared.set(one.name.text, one);
    }
  }
  const typesOf = (node: ts.Node | undefined): string[] => {
    if (node === undefined) return [];
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return node.types.flatMap(typesOf);
    if (ts.isParenthesizedTypeNode(node)) return typesOf(node.type);
    if (ts.isTypeReferenceNode(node)) return typesOf(declared.get(node.typeName.getText()));
    if (!ts.isTypeLiteralNode(node) && !ts.isInterfaceDeclaration(node)) return [];
    const type = node.members.find((member) => member.name?.getText() === 'type');
    return type === undefined ? [] : [...literalsOf(type)];
  };
  return typesOf(declared.get('CaseEvent'));
}

function literalsOf(root: ts.Node): Set<string> {
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, look);
  };
  look(root);
  return found;
}

function printLongFunctions(): void {
  const long: { place: string; name: string; lines: number }[] = [];
  for (const source of sources.values()) {
    const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line + 1;
    const look = (node: ts.Node): void => {
      ts.forEachChild(node, look);
      const body = bodyOf(node);
      if (body === undefined || isTable(body)) return;
      const first = line(node.getStart());
      const lines = line(node.end) - first + 1;
      const named = ts.isFunctionLike(node) && node.name ? node : node.parent;
      const name = (ts.isFunctionLike(named) || ts.isVariableDeclaration(named)) && named.name?.getText();
      if (lines > LONG) long.push({ place: `${source.fileName}:${first}`, name: name || 'without a name', lines });
    };
    look(source);
  }
  console.log(`functions over ${LONG} lines that are not tables: ${long.length}`);
  for (const { place, name, lines } of long.sort((a, b) => b.lines - a.lines))
    console.log(`  ${place} ${name}, ${lines} lines`);
}

/** Undefined for a node that is no function, or a function that only returns another, which counts instead. */
function bodyOf(node: ts.Node): ts.Node | undefined {
  const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
  return body === undefined || ts.isArrowFunction(body) ? undefined : body;
}

/**
 * A table is a list of entries: it returns one object, array or text, or calls methods of one object, an entry per
 * call. Constants without functions may come first. It decides nothing (no `if`, `switch`, loop, `?:`, `&&`,
 * `||`, `??`) outside the listed functions, which count separately.
 */
function isTable(body: ts.Node): boolean {
  const statements = ts.isBlock(body) ? [...body.statements] : [];
  const entries = statements.slice(
    statements.findIndex((one) => !ts.isVariableStatement(one) || has(one, ts.isFunctionLike)),
  );
  const [only, another] = ts.isBlock(body) ? entries : [body];
  const literal = only && ts.isReturnStatement(only) ? only.expression : only;
  return ((!another && isLiteral(literal)) || areCallsOfOne(entries)) && !decides(body);
}

function isLiteral(node: ts.Node | undefined): boolean {
  if (node === undefined) return false;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return isLiteral(node.expression);
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isTemplateLiteral(node);
}

function areCallsOfOne(statements: readonly ts.Statement[]): boolean {
  const receivers = statements.map((one) => {
    const call = ts.isExpressionStatement(one) && ts.isCallExpression(one.expression) && one.expression.expression;
    return call && ts.isPropertyAccessExpression(call) ? call.expression.getText() : undefined;
  });
  return receivers[0] !== undefined && new Set(receivers).size === 1;
}

/** Outside inner functions. */
function decides(node: ts.Node): boolean {
  return has(
    node,
    (one) =>
      ts.isIfStatement(one) ||
      ts.isSwitchStatement(one) ||
      ts.isIterationStatement(one, false) ||
      ts.isConditionalExpression(one) ||
      (ts.isBinaryExpression(one) && decisions.includes(one.operatorToken.getText())),
    ts.isFunctionLike,
  );
}

function has(
  node: ts.Node,
  is: (one: ts.Node) => boolean,
  leavesOut: (one: ts.Node) => boolean = () => false,
): boolean {
  if (leavesOut(node)) return false;
  return is(node) || (ts.forEachChild(node, (child) => has(child, is, leavesOut) || undefined) ?? false);
}

function printCircles(): void {
  const found = circles();
  console.log(`circles between folders: ${found.length}`);
  for (const { name, folders, imports } of found)
    console.log(`  packages/${name}: ${folders.join(', ')}, by ${imports.length} imports`);
}

interface Circle {
  /** The package's name. */
  readonly name: string;
  readonly folders: readonly string[];
  /** All imports between its folders, a line each. */
  readonly imports: readonly string[];
}

/** Folders of a package that import each other, directly or indirectly. Type imports count. */
function circles(): Circle[] {
  const between = [...sources].flatMap(([path, source]) =>
    [...literalsOf(source)]
      .filter((literal) => literal.startsWith('.'))
      .map((literal) => ({ path, target: join(dirname(path), literal) }))
      .filter(({ target }) => sources.has(target) && folderOf(path) !== folderOf(target)),
  );
  const next = new Map<string, Set<string>>();
  for (const { path, target } of between)
    next.set(folderOf(path), (next.get(folderOf(path)) ?? new Set()).add(folderOf(target)));
  return components(next).map((folders) => ({
    name: folders[0]?.split('/')[1] ?? '',
    folders: folders.map((folder) => folder.split('/').slice(3).join('/')).sort(),
    imports: between
      .filter(({ path, target }) => folders.includes(folderOf(path)) && folders.includes(folderOf(target)))
      .map(({ path, target }) => `  ${path} imports ${target}`),
  }));
}

/** The folder directly in `src`, or in a group of `service`; a file in neither is its own node. */
function folderOf(path: string): string {
  const parts = path.split('/');
  const isGrouped = parts[1] === 'service' && groups.includes(parts[3] ?? '');
  return parts.slice(0, isGrouped ? 5 : 4).join('/');
}

/** Strongly connected components of two nodes or more: each node reaches every other. */
function components(next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reached = new Map([...next.keys()].map((node) => [node, reachedFrom(node, next)]));
  const found = new Map<string, string[]>();
  for (const [node, others] of reached) {
    const circle = [...others].filter((other) => reached.get(other)?.has(node)).sort();
    if (circle.length > 1) found.set(circle.join(), circle);
  }
  return [...found.values()];
}

function reachedFrom(node: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const other of next.get(one) ?? []) if (!reached.has(other)) open.push(reached.add(other) && other);
  return reached;
}
