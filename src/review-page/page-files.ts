/** The files of the page as a browser gets them: types stripped, compressed once, under an address that changes with them. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A file in each encoding that it is served in. */
export interface PageFile {
  readonly type: string
  readonly identity: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

export interface PageFiles {
  /** The page itself. */
  readonly page: PageFile
  /** What it loads, by the path below `assetsPath`: `VERSION/main.ts`. */
  readonly assets: ReadonlyMap<string, PageFile>
  /** SHA-256 of the import map, the only inline script, as a policy names it. */
  readonly importMapHash: string
}

/** Where the files of the page are served; a folder below it has the name of their version. */
export const assetsPath = '/review/assets'

const browserFolder = fileURLToPath(new URL('browser/', import.meta.url))

/** Packages by the name under which the browser's code imports them. */
const packages = {
  preact: 'preact',
  'preact/hooks': 'preact/hooks',
  htm: 'htm',
} as const

const types: Readonly<Record<string, string>> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Reads and prepares all files; some tenths of a second, so call it once. */
export async function readPageFiles(): Promise<PageFiles> {
  const sources = new Map([...(await ownFiles()), ...(await packageFiles())])
  const version = versionOf(sources)
  const assets = new Map<string, PageFile>()
  for (const [name, content] of sources) {
    assets.set(`${version}/${name}`, await encode(types[extname(name)] ?? '', content))
  }
  const base = `${assetsPath}/${version}`
  const imports = Object.fromEntries(
    Object.keys(packages).map((name) => [name, `${base}/${packageFile(name)}`]),
  )
  const importMap = JSON.stringify({ imports })
  const html = render(base, importMap, {
    modules: neededAtFirst(sources),
    styles: [...sources.keys()].filter((name) => name.endsWith('.css')),
  })
  return {
    page: await encode('text/html; charset=utf-8', html),
    assets,
    importMapHash: `sha256-${createHash('sha256').update(importMap).digest('base64')}`,
  }
}

async function ownFiles(): Promise<[string, string][]> {
  const names = (await readdir(browserFolder, { recursive: true })).sort()
  const files: [string, string][] = []
  for (const name of names) {
    if (types[extname(name)] === undefined) continue
    const source = await readFile(join(browserFolder, name), 'utf8')
    files.push([name, name.endsWith('.ts') ? stripTypeScriptTypes(source) : source])
  }
  return files
}

async function packageFiles(): Promise<[string, string][]> {
  const entries = Object.entries(packages).map(async ([name, specifier]) => {
    const source = await readFile(fileURLToPath(import.meta.resolve(specifier)), 'utf8')
    return [packageFile(name), source.replace(/^\/\/# sourceMappingURL=.*$/mu, '')] as const
  })
  return (await Promise.all(entries)).map(([name, source]) => [name, source])
}

const packageFile = (name: string) => `packages/${name.replaceAll('/', '-')}.mjs`

function versionOf(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, content] of sources) hash.update(`${name}\0${content}\0`)
  return hash.digest('hex').slice(0, 16)
}

async function encode(type: string, text: string): Promise<PageFile> {
  const identity = Buffer.from(text, 'utf8')
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return {
    type,
    identity,
    gzip: await compressGzip(identity, { level: 9 }),
    br: await compressBrotli(identity, { params }),
  }
}

/** Modules that `main.ts` imports, and what those import; views that are imported later are not among them. */
function neededAtFirst(sources: ReadonlyMap<string, string>): string[] {
  const needed = new Set<string>()
  const add = (name: string) => {
    const source = sources.get(name)
    if (source === undefined || needed.has(name)) return
    needed.add(name)
    for (const [, path = ''] of source.matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gmu)) {
      add(path.startsWith('.') ? join(dirname(name), path) : packageFile(path))
    }
  }
  add('main.ts')
  return [...needed].sort()
}

/** The page: everything that it needs is asked for at once, so that no module waits for the one that imports it. */
function render(
  base: string,
  importMap: string,
  { modules, styles }: { readonly modules: readonly string[]; readonly styles: readonly string[] },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Counterclaim</title>
<link rel="icon" href="data:,">
${styles.map((name) => `<link rel="stylesheet" href="${base}/${name}">`).join('\n')}
<script type="importmap">${importMap}</script>
${modules.map((name) => `<link rel="modulepreload" href="${base}/${name}">`).join('\n')}
<script type="module" src="${base}/main.ts"></script>
</head>
<body>
<div id="app"><noscript>This page needs JavaScript. تحتاج هذه الصفحة إلى جافاسكربت.</noscript></div>
</body>
</html>
`
}
