import { type ProblemCode, problemCatalogue } from '../problems.ts'

/** For each problem: what it means, and what to do about it. */
export const problemAdvice: Readonly<Record<ProblemCode, { means: string; todo: string }>> = {
  'invalid-json': {
    means:
      'The body is not well-formed JSON, is nested deeper than 32 levels, gives a key twice, or has a key that reaches for a prototype (__proto__).',
    todo: 'Send one JSON value, made by a JSON library rather than by joining strings.',
  },
  'invalid-encoding': {
    means: 'The body, or the percent-encoding of the address, is not valid UTF-8.',
    todo: 'Convert the text to UTF-8 before sending it; declare no other charset.',
  },
  'invalid-cursor': {
    means: 'The cursor cannot be read, or another route handed it out.',
    todo: 'Take the nextCursor of the page before as it is, or begin again without a cursor.',
  },
  unauthenticated: {
    means:
      'No API key was sent, or it is mistyped, expired or revoked, or its person was disabled; of a session the same, or it has ended.',
    todo: 'Send Authorization: Bearer followed by a live key, or log in on the page again.',
  },
  forbidden: {
    means:
      'The key is good, but it was not made for this, or its person has not the role for it. A session reads and reviews, whatever its key may.',
    todo: 'Ask an admin for the scope or the role that the detail names.',
  },
  'under-embargo': {
    means:
      'The article was sent with a moment before which nobody may read it, and that lies ahead.',
    todo: 'Ask again after the `embargoedUntil` of the article.',
  },
  'foreign-origin': {
    means:
      'The request came with the cookie of a session and would change something, but its Origin header is missing or names another site. Nothing was done.',
    todo: 'Send it from the page itself, or with an API key. Behind a proxy, set PUBLIC_URL to the address that browsers see.',
  },
  'not-found': {
    means: 'No route has this address, or no resource has this id.',
    todo: 'Check the address against the description of the API under /docs.',
  },
  'method-not-allowed': {
    means: 'The address exists, the method does not.',
    todo: 'Use one of the methods in the Allow header.',
  },
  conflict: {
    means:
      'The resource is in a state that does not allow this, or another request was changing it at the same time.',
    todo: 'Where there is a Retry-After header, try again; else read the resource and decide anew.',
  },
  'idempotency-in-flight': {
    means: 'The first request with this Idempotency-Key has not been answered yet.',
    todo: 'Wait as long as Retry-After says, then send the same request again.',
  },
  'excluded-reviewer': {
    means:
      'Two people decide this task, and you are the first of them; or it settles a disagreement of which you are a part, or is for an editor.',
    todo: 'Leave it to somebody else; lease the next task.',
  },
  'subject-changed': {
    means: 'The claim, question or party is not any more as it was when the task was leased.',
    todo: 'Lease the same task again: you get it as it is now, with the lease you have. Then decide.',
  },
  'lease-cap': {
    means: 'Nobody may hold more tasks at a time than the service is set to.',
    todo: 'Decide a task that you hold, or give one back.',
  },
  'task-held': {
    means: 'Another reviewer has leased the task that you asked for.',
    todo: 'Lease another one, or come back when that lease has ended.',
  },
  'decision-bound': {
    means:
      'The decision was taken back before, has changed nothing, or is one on which later decisions stand.',
    todo: 'Read the task with its decisions; take the later one back first.',
  },
  'fact-check-exists': {
    means: 'A claim has one fact-check, and this one has been published before.',
    todo: 'Read it, and send a correction where it is wrong.',
  },
  'evidence-needed': {
    means: 'This newsroom publishes no rating without evidence, and none was sent.',
    todo: 'Send what the rating rests on: the address, and when it was captured.',
  },
  'lease-lost': {
    means: 'The lease of the task has run out, or somebody else holds it now.',
    todo: 'Lease the next task; nothing that you had finished is lost.',
  },
  'party-loop': {
    means:
      'The two parties are one, or one of them speaks for the other, directly or through others: afterwards it would stand or speak for itself.',
    todo: 'Read both parties. Where one wrongly speaks for the other, put that right first.',
  },
  'party-merged': {
    means: 'One of the parties is merged already: another one stands for it.',
    todo: 'Use the party that the detail names, or undo the earlier merge first.',
  },
  'merge-undone': {
    means: 'Somebody has undone this merge before; nothing was changed.',
    todo: 'Read the list of merges; to bring it back, merge the parties anew.',
  },
  'name-taken': {
    means:
      'Articles that give this name mean another party: a list has it so, or somebody gave it that party.',
    todo: 'Where both are one, merge the party that the detail names; else give a longer name.',
  },
  'precondition-failed': {
    means: 'Somebody changed the resource after you had read it.',
    todo: 'Read it again, apply your change to what is there now, and send the new ETag.',
  },
  'body-too-large': {
    means: 'The body has more bytes than the route takes: 1 MiB, and 200 kB for previews.',
    todo: 'Send the text alone, without pictures or markup.',
  },
  'unsupported-media-type': {
    means: 'The body was declared as something else than application/json in UTF-8.',
    todo: 'Set Content-Type: application/json.',
  },
  'validation-failed': {
    means:
      'A field is missing, unknown, of the wrong type or out of bounds. Nothing is converted: "5" is no number, and null is no text.',
    todo: 'Each fault names the place by a JSON pointer; mend them all.',
  },
  'idempotency-mismatch': {
    means: 'The Idempotency-Key was used before, with other bytes or another If-Match.',
    todo: 'Use a new key for a new request; send the very same bytes when you repeat one.',
  },
  'unstorable-text': {
    means:
      'A text holds a NUL character, half of a surrogate pair, or more than 30 combining marks in a row.',
    todo: 'Remove these characters; they come from broken conversions.',
  },
  'unreadable-markup': {
    means:
      'The markup is too large, is nested too deep, has too many elements or takes too long to be read.',
    todo: 'Send the article alone, without the page around it, or its plain text.',
  },
  'unknown-language': {
    means: 'The language of the text was not recognised, or there is no language pack for it.',
    todo: 'Name the language in the field language; the detail lists those that can be read.',
  },
  'too-many-requests': {
    means:
      'The key, or the address from which somebody tries to log in, has used up what it may ask for in this time.',
    todo: 'Wait as long as Retry-After says.',
  },
  internal: {
    means: 'A fault of the service. Nothing of the request was kept.',
    todo: 'Send the request again later, and report the requestId to whoever runs the service.',
  },
  'malformed-request': {
    means: 'The bytes that arrived are no HTTP/1.1 request; none of it was kept.',
    todo: 'Mend the client or the proxy that wrote the request.',
  },
  'not-acceptable': {
    means: 'The Accept header names no media type in which this address answers.',
    todo: 'Name one of the media types in the detail, or leave the header out.',
  },
  'request-timeout': {
    means: 'The body of the request stopped arriving, and nothing of it was kept.',
    todo: 'Send the request again, in one go. With an Idempotency-Key that is safe.',
  },
  'headers-too-large': {
    means: 'The request line and headers together are larger than 16 KiB.',
    todo: 'Send fewer or shorter headers.',
  },
  overloaded: {
    means: 'More large bodies arrive at once than the process may hold; this one was not read.',
    todo: 'Wait as long as Retry-After says, then send it again; send fewer of them side by side.',
  },
  unavailable: {
    means: 'The database or another part is away, or too slow at the moment.',
    todo: 'Wait as long as Retry-After says. A request with an Idempotency-Key is safe to repeat.',
  },
}

/** Names the code of a problem, or undefined for what is none. */
export function findProblem(code: string): ProblemCode | undefined {
  return Object.hasOwn(problemCatalogue, code) ? (code as ProblemCode) : undefined
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The page of a problem, for people: plain HTML without styles or scripts. */
export function renderProblemPage(code: ProblemCode): string {
  const { status, title } = problemCatalogue[code]
  const { means, todo } = problemAdvice[code]
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${code}</title></head>
<body>
<h1>${escapeHtml(title)}</h1>
<p><code>${code}</code>, HTTP status ${status}</p>
<h2>What it means</h2>
<p>${escapeHtml(means)}</p>
<h2>What to do</h2>
<p>${escapeHtml(todo)}</p>
</body>
</html>
`
}
