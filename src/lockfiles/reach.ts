/** All that is reached from some roots. */
export function reachable<Node>(roots: Iterable<Node>, next: (node: Node) => Iterable<Node>): ReadonlySet<Node> {
  const reached = new Set<Node>(roots)
  // A set may grow while it is walked: what is added is walked too.
  for (const node of reached) for (const one of next(node)) reached.add(one)
  return reached
}

/** Lists by key. */
export function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string
): ReadonlyMap<string, readonly Item[]> {
  const lists = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else list.push(item)
  }
  return lists
}
