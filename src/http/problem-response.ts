import { z } from 'zod'
import { type Fault, type Problem, type ProblemCode, problemCatalogue } from '../problems.ts'

export const faultSchema = z
  .object({
    in: z.enum(['body', 'query', 'path', 'headers']),
    pointer: z.string().meta({ description: 'A JSON pointer (RFC 6901) into that part.' }),
    detail: z.string(),
  })
  .meta({ id: 'Fault' })

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'The address of the page that explains the problem.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    requestId: z.string().meta({ description: 'What the log calls this request.' }),
    faults: z.array(faultSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457).' })

export const problemType = 'application/problem+json; charset=utf-8'

/** The body of an error answer. `base` is where the service is reached; empty makes relative addresses. */
export function problemBody(problem: Problem, requestId: string, base: string) {
  const faults = problem.faults.map((fault: Fault) => ({ in: fault.in ?? 'body', ...fault }))
  return {
    type: `${base}/problems/${problem.code}`,
    title: problemCatalogue[problem.code].title,
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    requestId,
    ...(faults.length > 0 && { faults }),
  } satisfies z.infer<typeof problemSchema>
}
