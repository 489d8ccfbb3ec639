// The forms of one disclosure as a CSV file.
import type { APIRoute } from 'astro'
import type { Disclosure } from '../../../../budget/disclosure.ts'
import { formsCsv } from '../../../../exports/forms-csv.ts'
import { currentArchive } from '../../../../load.ts'
import { formFiles } from '../../../../views/form/forms.ts'

export const getStaticPaths = () => formFiles(currentArchive())

export const GET: APIRoute<{ disclosure: Disclosure }> = ({ props }) =>
  new Response(formsCsv(props.disclosure), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
