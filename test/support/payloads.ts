/** Texts that would run a script wherever they were taken for markup, an address, a style or a template. Ours, by the usual vectors. */

/** What runs where a payload does: the page under test counts its calls. */
const call = 'globalThis.__ran(1)'

const vectors: readonly string[] = [
  `<script>${call}</script>`,
  `<ScRiPt>${call}</sCrIpT>`,
  `<script src=data:text/javascript,${call}></script>`,
  `<img src=x onerror=${call}>`,
  `<img src=x onerror="${call}">`,
  `<img/src=x/onerror='${call}'//`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}></style></mglyph></table></mtext></math>`,
  `<body onload=${call}>`,
  `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}>`,
  `<iframe srcdoc="<script>parent.__ran(1)</script>"></iframe>`,
  `<iframe src="javascript:parent.__ran(1)"></iframe>`,
  `<object data="data:text/html,<script>${call}</script>"></object>`,
  `<a href="javascript:${call}">link</a>`,
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `java\u0000script:${call}`.replace('\u0000', '\t'),
  `data:text/html,<script>${call}</script>`,
  `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${call})}">`,
  `<style>@import 'javascript:${call}'</style>`,
  `<form action="javascript:${call}"><button>go</button></form>`,
  `<base href="javascript:${call}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `\${${call}}`,
  `{{${call}}}`,
  `{{constructor.constructor('${call}')()}}`,
  `<%= ${call} %>`,
  `#{${call}}`,
  `'-${call}-'`,
  `";${call};//`,
  `</textarea><script>${call}</script>`,
  `</title><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `--><script>${call}</script>`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
]

/** What stands around a payload: nothing, a sentence of each direction, overrides of direction, what would end an attribute. */
const surroundings: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `قالت الوزارة ${payload} إن الجنود قتلوا`,
  (payload) => `\u202e${payload}\u202c`,
  (payload) => `">${payload}<"`,
  (payload) => `'>\u2067${payload}\u2069${' '.repeat(40)}`,
]

/** 200 of them, each different. */
export const payloads: readonly string[] = surroundings.flatMap((surround) =>
  vectors.map((vector) => surround(vector)),
)
