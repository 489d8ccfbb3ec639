// The portal's own accent colour, in a sheet of its own; none where it has none.
import type { APIRoute, GetStaticPaths } from 'astro'
import { currentPortal } from '../load.ts'
import { faceSheet } from '../views/frame/face.ts'

export const getStaticPaths: GetStaticPaths = () =>
  faceSheet(currentPortal().site) === '' ? [] : [{ params: { face: 'face' } }]

export const GET: APIRoute = () =>
  new Response(faceSheet(currentPortal().site), { headers: { 'content-type': 'text/css; charset=utf-8' } })
