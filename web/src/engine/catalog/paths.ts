type Tree = Record<string, unknown>;

/** The value at a path such as `value/revenue`. */
export function valueAt(tree: unknown, path: string): unknown {
  let at: unknown = tree;
  for (const step of path.split("/")) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Tree)[step];
  }
  return at;
}

/** A copy of the tree that holds the value at the path. */
export function withValue(tree: Tree, path: string, value: unknown): Tree {
  const [step = "", ...rest] = path.split("/");
  if (!rest.length) return { ...tree, [step]: value };
  const inner = tree[step];
  return { ...tree, [step]: withValue(typeof inner === "object" && inner !== null ? (inner as Tree) : {}, rest.join("/"), value) };
}

/** The path under which an expanded link's face stands. */
export function facePath(path: string): string {
  return `${path}$`;
}

export function isEmptyValue(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
