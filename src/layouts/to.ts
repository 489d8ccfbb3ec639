// The one place that knows where the portal is deployed: views hold root-relative paths, links carry the base.

/** A root-relative path under the deployment's base; absolute addresses and mere anchors pass unchanged. */
export const to = (path: string): string =>
  path.startsWith('/') ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}` : path
