// One statement as it was printed.
import type { APIRoute } from 'astro'
import { statementCsv } from '../../../../../exports/statement-csv.ts'
import { currentArchive } from '../../../../../load.ts'
import { statementFiles } from '../../../../../views/document/tables.ts'

export const getStaticPaths = () => statementFiles(currentArchive())

export const GET: APIRoute<ReturnType<typeof statementFiles>[number]['props']> = ({ props }) =>
  new Response(statementCsv(props.statement), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
