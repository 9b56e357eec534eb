/** A bake file that gives variables of others their values: the environment of bake, which reaches more than them, stays empty. */
export function variablesFile(
  texts: readonly string[],
  values: Readonly<Record<string, string>>
): readonly { readonly name: string; readonly text: string }[] {
  const declared = Object.entries(values).filter(
    ([name]) => /^\w+$/.test(name) && texts.some(text => new RegExp(`\\bvariable\\b[^]*\\b${name}\\b`).test(text))
  )
  if (declared.length === 0) return []
  const variable = Object.fromEntries(
    declared.map(([name, value]) => [name, { default: value.replace(/[$%](?=\{)/g, '$&$&') }])
  )
  return [{ name: 'variables.json', text: JSON.stringify({ variable }) }]
}
