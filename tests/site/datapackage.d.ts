// What the tests use of the library `datapackage`, which ships without types.
declare module 'datapackage' {
  /** A table of a package. */
  export interface Resource {
    readonly name: string
    /** Casts every row by its schema; rejects on the first fault of type, constraint, key or reference. */
    readonly read: (options: { readonly keyed: boolean; readonly relations: boolean }) => Promise<readonly unknown[]>
  }
  export class Package {
    static load(descriptor: string, options: { readonly basePath: string }): Promise<Package>
    readonly errors: readonly Error[]
    readonly resources: readonly Resource[]
  }
}
