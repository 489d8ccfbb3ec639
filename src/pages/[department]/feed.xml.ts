// New disclosures and corrections of one department.
import type { APIContext, APIRoute } from 'astro'
import type { Department } from '../../budget/archive.ts'
import { departmentFeedXml } from '../../exports/feed.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { currentArchive } from '../../load.ts'

export const getStaticPaths = () =>
  currentArchive().departments.map((department) => ({ params: { department: department.id }, props: { department } }))

export const GET: APIRoute<{ department: Department }> = ({ props, site }: APIContext<{ department: Department }>) =>
  new Response(departmentFeedXml(currentArchive(), props.department, siteAddress(site, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
