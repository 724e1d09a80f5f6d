import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from './endpoint'
import { projectId } from './ids'
import { type Json, type JsonObject, jsonSchemaOf } from './json-schema'
import { manifest } from './manifest'
import { makeOpenApi } from './openapi'

const document = makeOpenApi(manifest)

function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as JsonObject)[key] : undefined,
    value,
  )
}

function references(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(references)
  return Object.entries(value).flatMap(([key, inner]: [string, Json]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  )
}

describe('openapi.json', () => {
  it('resolves every reference within itself', () => {
    const found = new Set(references(document))
    expect(found.size).toBeGreaterThan(4)
    for (const reference of found) expect(at(document, ...reference.slice(2).split('/')), reference).toBeDefined()
  })

  it('names every operation once', () => {
    const ids = manifest.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(manifest.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s declares the parameters of its path, a summary and an answer',
    (_, { path, method, summary }) => {
      const described = at(document, 'paths', path, method.toLowerCase())
      const parameters = at(described, 'parameters') ?? []
      const inPath = (parameters as readonly Json[])
        .filter((one) => at(one, 'in') === 'path')
        .map((one) => at(one, 'name'))
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
      expect(summary).toMatch(/^[A-Z].{5,}[^.]$/)
      const answers = Object.keys(at(described, 'responses') as JsonObject)
      expect(answers.filter((status) => status.startsWith('2'))).toHaveLength(1)
    },
  )

  it('describes a category as it is sent and as it comes', () => {
    const put = at(document, 'paths', '/projects/{p}/categories/{c}', 'put')
    const body = at(put, 'requestBody', 'content', 'application/json', 'schema')
    expect(at(body, 'required')).toEqual(['name'])
    expect(at(body, 'additionalProperties')).toBe(false)
    expect(at(put, 'responses', '200', 'content', 'application/json', 'schema')).toEqual({
      $ref: '#/components/schemas/Category',
    })
    expect(at(document, 'components', 'schemas', 'Category', 'properties', 'id')).toEqual({
      type: 'string',
      format: 'uuid',
    })
    expect(at(put, 'responses', '412', 'content')).toBeDefined()
  })

  it('asks nobody who reads it for an account', () => {
    expect(at(document, 'paths', '/openapi.json', 'get', 'security')).toEqual([])
    expect(at(document, 'security')).toHaveLength(2)
  })
})

describe('jsonSchemaOf', () => {
  it('shows an answer’s branded id as the string it is', () => {
    const schema = jsonSchemaOf(z.object({ id: projectId, of: projectId.nullable() }), 'output', () => {})
    expect(at(schema, 'properties')).toEqual({
      id: { type: 'string', format: 'uuid' },
      of: { anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] },
    })
  })
})

it('refuses two schemas of one name', () => {
  const describedWith = (answer: z.ZodType, id: string) => ({
    ...endpoint({
      method: 'GET',
      path: `/${id}`,
      noun: 'x',
      summary: 'x',
      answer,
      run: () => Promise.reject(new Error('never run')),
    }),
    id,
  })
  const twins = [
    describedWith(z.object({ a: z.string() }).meta({ id: 'Twin' }), 'one'),
    describedWith(z.object({ b: z.string() }).meta({ id: 'Twin' }), 'two'),
  ]
  expect(() => makeOpenApi(twins)).toThrow('two schemas are called Twin')
})
