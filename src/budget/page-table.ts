// Every page of the portal, once: its permanent address (DOMAIN.md section 5), its entry in the navigation, its lists as
// files. Navigation, reserved names, list files and tests follow from this table; what a page says is its view's.

/** One page, or one kind of page where the address has parts in angle brackets. */
export interface PageRow {
  /** Permanent; views and tests name the page by it. */
  readonly id: string
  /** Root-relative, without the deployment's base. */
  readonly path: string
  /** Its word in the main navigation, which stands in the order of this table. */
  readonly navigation?: string
  /** Its word in the footer. */
  readonly footer?: string
  /** A list that goes on at `page-2/` below its address where it is long. */
  readonly goesOn?: true
  /** Lists of the page as files beside it, `<path><name>.csv`; a page has those of them that it has rows for. */
  readonly lists?: readonly string[]
  /** Why its tables, if it has any, are no lists of their own. */
  readonly withoutLists?: string
}

const disclosure = '/<department>/<year>/<stage>/'

/** In the order of the navigation. */
export const pageTable = [
  { id: 'home', path: '/', withoutLists: 'repeats the head of /findings/' },
  { id: 'departments', path: '/departments/', goesOn: true, navigation: '部门目录', lists: ['departments'] },
  { id: 'projects', path: '/projects/', goesOn: true, navigation: '项目', lists: ['projects'] },
  { id: 'shortfalls', path: '/projects/shortfalls/', goesOn: true, lists: ['shortfalls'] },
  { id: 'three-public', path: '/three-public/', goesOn: true, navigation: '三公', lists: ['three-public'] },
  { id: 'compare', path: '/compare/', goesOn: true, navigation: '比较', lists: ['figures'] },
  {
    id: 'findings',
    path: '/findings/',
    goesOn: true,
    navigation: '核对',
    lists: ['differences', 'departments', 'rules'],
  },
  { id: 'rules', path: '/rules/', navigation: '规则', lists: ['rules'] },
  {
    id: 'rule',
    path: '/rules/<code>/',
    goesOn: true,
    withoutLists: 'worked examples; what it found is in /findings/rules.csv',
  },
  {
    id: 'data',
    path: '/data/',
    navigation: '数据',
    withoutLists: 'describes the files of the open data and links them',
  },
  { id: 'ask', path: '/data/ask/', withoutLists: 'answers are made in the browser and saved from there' },
  { id: 'glossary', path: '/glossary/', goesOn: true, navigation: '名词', lists: ['glossary'] },
  { id: 'desk', path: '/desk/', navigation: '核对文件', withoutLists: 'what it shows is made in the browser' },
  { id: 'guide', path: '/guide/', navigation: '指南', withoutLists: 'prose' },
  { id: 'search', path: '/search/', withoutLists: 'results are made in the browser' },
  { id: 'about', path: '/about/', footer: '关于本站', withoutLists: 'prose' },
  { id: 'accessibility', path: '/accessibility/', footer: '无障碍声明', withoutLists: 'prose' },
  { id: 'own-page', path: '/pages/<page>/', withoutLists: 'prose of the portal’s own' },
  { id: 'not-found', path: '/404.html', withoutLists: 'has no tables' },
  { id: 'department', path: '/<department>/', lists: ['projects'] },
  { id: 'project', path: '/<department>/projects/<project>/', lists: ['years', 'indicators'] },
  { id: 'disclosure', path: disclosure, withoutLists: 'figures of its charts are files beside each chart' },
  {
    id: 'explanations',
    path: `${disclosure}explanations/`,
    withoutLists: 'the tables of its prose are the document’s own',
  },
  { id: 'tables', path: `${disclosure}tables/`, withoutLists: 'every statement is a file of its own' },
  { id: 'forms', path: `${disclosure}projects/`, withoutLists: 'all its forms are one file, projects.csv' },
  { id: 'form', path: `${disclosure}projects/<project>/`, lists: ['funds', 'indicators', 'indicators-2'] },
  { id: 'objectives', path: `${disclosure}objectives/`, lists: ['objectives'] },
  { id: 'checks', path: `${disclosure}checks/`, lists: ['findings', 'ledger'] },
  { id: 'execution', path: '/<department>/<year>/final/execution/', lists: ['classes', 'items', 'published'] },
  { id: 'embed', path: `${disclosure}charts/<chart>/`, withoutLists: 'its numbers are the file beside it' },
  {
    id: 'form-embed',
    path: `${disclosure}projects/<project>/charts/<chart>/`,
    withoutLists: 'its numbers are the file beside it',
  },
  {
    id: 'execution-embed',
    path: '/<department>/<year>/final/execution/charts/<chart>/',
    withoutLists: 'its numbers are the file beside it',
  },
  { id: 'department-embed', path: '/<department>/charts/<chart>/', withoutLists: 'its numbers are the file beside it' },
  {
    id: 'project-embed',
    path: '/<department>/projects/<project>/charts/<chart>/',
    withoutLists: 'its numbers are the file beside it',
  },
  { id: 'print', path: `${disclosure}print/`, withoutLists: 'its statements and forms are files on their own pages' },
] as const satisfies readonly PageRow[]

type Row = (typeof pageTable)[number]

/** A page that is there once, at one address. */
export type FixedPage = Exclude<Row, { readonly path: `${string}<${string}` }>['id']

const paths = new Map<string, string>(pageTable.map(({ id, path }) => [id, path]))

/** The address of a page that is there once. */
export const fixedPath = (id: FixedPage): string => paths.get(id) ?? '/'

/** First parts of addresses that belong to files and folders of the site without being pages of the table. */
const files = ['feed', 'print', '404', '_astro', 'pagefind', 'assets', 'pages', 'classifications', 'embed']

/** First parts of addresses that no department's folder may be called. */
export const reservedNames: readonly string[] = [
  ...new Set([
    ...pageTable.map(({ path }) => path.split('/')[1] ?? '').filter((name) => /^[a-z-]+$/.test(name)),
    ...files,
  ]),
]

/** New disclosures and corrections, for feed readers. */
export const feedPath = '/feed.xml'
/** Drawn once and committed: shown where a link to the portal is shared. */
export const sharePicturePath = '/share.png'
