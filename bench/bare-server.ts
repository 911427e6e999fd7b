/** What the API is compared with: Fastify as it comes, and one INSERT for each article. */
import fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 10 })
const app = fastify()
app.post('/articles', async (request, reply) => {
  const { title, body } = request.body as { title: string; body: string }
  const { rows } = await pool.query<{ id: string }>(
    'INSERT INTO bench.article (title, body) VALUES ($1, $2) RETURNING id',
    [title, body],
  )
  return reply.code(202).send({ id: rows[0]?.id })
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.on('SIGTERM', () => {
  void app.close().then(() => pool.end())
  process.disconnect?.()
})
process.send?.({ url })
