/** What of the Markdown tree is changed here. */
type Node = {
  type: string
  children?: Node[]
  value?: string
  lang?: string | null
  identifier?: string
  ordered?: boolean | null
  checked?: boolean | null
}

/**
 * Markdown as it is written elsewhere, in what we have: notes as numbers in brackets with a list at the end, tasks with a
 * tick box's sign, $$…$$ in a paragraph by itself as a formula.
 */
export function fromElsewhere<T extends Node>(root: T): T {
  const notes: string[] = []
  const numberOf = (identifier: string) => (notes.includes(identifier) ? notes.indexOf(identifier) : notes.push(identifier) - 1) + 1
  const definitions = new Map<string, Node[]>()

  const changed = (node: Node): Node => {
    if (node.type === 'footnoteReference') return { ...node, type: 'text', value: `[${numberOf(node.identifier!)}]` }
    if (node.type === 'paragraph') {
      const [only, more] = node.children ?? []
      const tex = !more && only?.type === 'text' ? /^\$\$\s*([^$]+?)\s*\$\$$/.exec(only.value ?? '')?.[1] : undefined
      if (tex) return { ...node, type: 'code', lang: 'math', value: tex, children: undefined }
    }
    const children = node.children?.flatMap(child => {
      if (child.type !== 'footnoteDefinition') return changed(child)
      definitions.set(child.identifier!, child.children ?? [])
      return []
    })
    if (node.type === 'listItem' && typeof node.checked === 'boolean' && children?.[0]?.type === 'paragraph')
      children[0] = { ...children[0], children: [{ type: 'text', value: node.checked ? '☑ ' : '☐ ' }, ...(children[0].children ?? [])] }
    return children ? { ...node, children } : node
  }

  const tree = changed(root)
  const told = notes.flatMap(identifier => definitions.get(identifier) ?? []).length
  // A note's own notes are numbered on.
  const items = told === 0 ? [] : notes.map(identifier => ({ type: 'listItem', children: (definitions.get(identifier) ?? []).map(changed) }))
  return { ...tree, children: [...(tree.children ?? []), ...(items.length > 0 ? [{ type: 'list', ordered: true, children: items }] : [])] } as T
}
