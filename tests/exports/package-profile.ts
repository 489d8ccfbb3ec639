// What Data Package v2 asks of a descriptor, written from the standard and from its profile (JSON Schema, 2.0), for every
// property that ours may have; a property that is not here is told too. It knows nothing of how ours is made.

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(String(value))
const listOf =
  (check: Check, least = 1): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(check)
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))

/** A relative path that leaves its folder nowhere, or an address. */
const isPath = matches(/^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/)
const isAddress: Check = (value) => typeof value === 'string' && URL.canParse(value)
const isMoment = matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/)

/** A list in which nothing comes twice. */
const distinct =
  (check: Check): Check =>
  (value) =>
    listOf(check)(value) && Array.isArray(value) && new Set(value).size === value.length

interface Shape {
  readonly required: readonly string[]
  /** Properties of which one at least has to be there. */
  readonly oneOf?: readonly string[]
  /** A check, or the shape of the value or of each member of its list. */
  readonly properties: Readonly<Record<string, Check | Shape>>
}

const isShape = (rule: Check | Shape): rule is Shape => typeof rule !== 'function'

const profile = (name: string): Check => oneOf(`https://datapackage.org/profiles/2.0/${name}.json`)

const constraints: Shape = {
  required: [],
  properties: {
    required: (value) => typeof value === 'boolean',
    unique: (value) => typeof value === 'boolean',
    enum: distinct(isText),
    pattern: isText,
  },
}

const field: Shape = {
  required: ['name'],
  properties: {
    name: isText,
    title: isText,
    description: isText,
    example: isText,
    type: oneOf(
      'string',
      'number',
      'integer',
      'boolean',
      'date',
      'time',
      'datetime',
      'year',
      'yearmonth',
      'object',
      'array',
      'any',
    ),
    // What each type allows differs; `default` is allowed to all of them.
    format: oneOf('default'),
    trueValues: listOf(isText),
    falseValues: listOf(isText),
    constraints,
    // The standard lets publishers add properties of their own: an ASCII name, a unit, the role of Fiscal Data Package.
    asciiName: isText,
    unit: isText,
    columnType: isText,
  },
}

const names = either(isText, distinct(isText))

const schema: Shape = {
  required: ['fields'],
  properties: {
    $schema: profile('tableschema'),
    fields: field,
    missingValues: listOf(isText, 0),
    primaryKey: names,
    foreignKeys: {
      required: ['fields', 'reference'],
      properties: {
        fields: names,
        reference: { required: ['fields'], properties: { resource: isText, fields: names } },
      },
    },
  },
}

const resource: Shape = {
  required: ['name', 'path'],
  properties: {
    $schema: profile('dataresource'),
    name: matches(/^[a-z0-9._-]+$/),
    type: oneOf('table'),
    title: isText,
    description: isText,
    path: either(isPath, listOf(isPath)),
    format: isText,
    mediatype: matches(/^.+\/.+$/),
    encoding: isText,
    dialect: { required: [], properties: { header: (value) => typeof value === 'boolean' } },
    bytes: (value) => Number.isInteger(value),
    hash: matches(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$/),
    schema,
  },
}

const descriptor: Shape = {
  required: ['resources'],
  properties: {
    $schema: profile('datapackage'),
    name: matches(/^[a-z0-9._-]+$/),
    title: isText,
    description: isText,
    homepage: isAddress,
    version: isText,
    created: isMoment,
    keywords: listOf(isText),
    licenses: {
      required: [],
      oneOf: ['name', 'path'],
      properties: { name: matches(/^[-a-zA-Z0-9._]+$/), path: isPath, title: isText },
    },
    sources: { required: [], properties: { title: isText, path: isPath, email: isText, version: isText } },
    contributors: {
      required: [],
      properties: { title: isText, path: isPath, organization: isText, roles: listOf(isText) },
    },
    resources: resource,
  },
}

const shapeFaults = (value: unknown, shape: Shape, at: string): readonly string[] => {
  if (Array.isArray(value))
    return value.length === 0
      ? [`${at} is empty`]
      : value.flatMap((each, index) => shapeFaults(each, shape, `${at}[${index}]`))
  if (!isObject(value)) return [`${at} is no object`]
  if (Object.keys(value).length === 0) return [`${at} says nothing`]
  return [
    ...shape.required.filter((name) => value[name] === undefined).map((name) => `${at}.${name} is missing`),
    ...(shape.oneOf?.every((name) => value[name] === undefined) ? [`${at} has none of ${shape.oneOf.join(', ')}`] : []),
    ...Object.entries(value).flatMap(([name, member]) => {
      const rule = shape.properties[name]
      if (rule === undefined) return [`${at}.${name} is unknown`]
      if (isShape(rule)) return shapeFaults(member, rule, `${at}.${name}`)
      return rule(member) ? [] : [`${at}.${name} is ${JSON.stringify(member)}`]
    }),
  ]
}

/** Keys and references have to name fields and tables that are there. */
const nameFaults = (value: unknown): readonly string[] => {
  const tables = isObject(value) && Array.isArray(value.resources) ? value.resources : []
  const fieldsOf = (table: string): readonly string[] =>
    tables.find(({ name }) => name === table)?.schema?.fields?.map(({ name }: { readonly name: string }) => name) ?? []
  return tables.flatMap(({ name, schema: own }) => [
    ...[own.primaryKey ?? []].flat().filter((key: string) => !fieldsOf(name).includes(key)),
    ...(own.foreignKeys ?? []).flatMap(
      ({
        fields,
        reference,
      }: {
        fields: readonly string[]
        reference: { resource: string; fields: readonly string[] }
      }) => [
        ...fields.filter((key) => !fieldsOf(name).includes(key)),
        ...reference.fields.filter((key) => !fieldsOf(reference.resource).includes(key)),
        ...(Array.isArray(fields) === Array.isArray(reference.fields) ? [] : [`${name} refers from a list to a name`]),
        ...(fields.length === reference.fields.length ? [] : [`${name} refers with ${fields.length} fields`]),
      ],
    ),
  ])
}

/** Everything in a descriptor that the standard does not allow or that nobody has looked at. */
export const profileFaults = (value: unknown): readonly string[] => [
  ...shapeFaults(value, descriptor, 'package'),
  ...nameFaults(value),
]
