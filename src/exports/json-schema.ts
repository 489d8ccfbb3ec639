// The few words of JSON Schema that our schemas are written in: closed records, lists, choices by `kind`.

/** A JSON Schema as plain data. */
export type Schema = { readonly [keyword: string]: unknown }

/** Any text, '' included: what is not stated is '' in our files. */
export const string: Schema = { type: 'string' }
/** A whole number. */
export const integer: Schema = { type: 'integer' }
/** true or false. */
export const boolean: Schema = { type: 'boolean' }

/** A list of one kind of item. */
export const array = (items: Schema): Schema => ({ type: 'array', items })
/** A list of texts. */
export const strings: Schema = array(string)
/** One of these values; null may be among them. */
export const values = (allowed: readonly (string | number | null)[]): Schema => ({ enum: allowed })
/** A definition of the same schema. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
/** The schema, or null where the document has no such thing. */
export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
/** Says in Chinese what a part means. */
export const described = (schema: Schema, description: string): Schema => ({ ...schema, description })

type Properties = Readonly<Record<string, Schema>>

/** An object with exactly these keys; `optional` ones may be left out. */
export const record = (properties: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
})

/** An object whose `kind` says which keys it has. */
export const oneOfKinds = (kinds: Readonly<Record<string, Properties>>): Schema => ({
  oneOf: Object.entries(kinds).map(([kind, properties]) => record({ kind: { const: kind }, ...properties })),
})
