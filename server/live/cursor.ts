import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { asId, isUuid, type ProjectId, type UserId } from '@/core/ids'

/**
 * A place in a project's log as one viewer sees it. It leaves the server sealed (AES-256-GCM), so that
 * gaps between numbers tell nothing of what the viewer may not see.
 */
export interface Place {
  readonly projectId: ProjectId
  readonly userId: UserId
  readonly seq: bigint
}

function key(): Buffer {
  const secret = process.env.NEXTAUTH_SECRET
  if (secret === undefined || secret === '') throw new Error('NEXTAUTH_SECRET is not set.')
  return Buffer.from(hkdfSync('sha256', secret, '', 'variorum cursor', 32))
}

/** Digits of the largest sequence number: each is written this long, so that the length of a cursor tells nothing either. */
const seqDigits = 19

/** An opaque string of URL-safe characters. */
export function makeCursor(place: Place): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const body = Buffer.concat([
    cipher.update(`${place.projectId}:${place.userId}:${String(place.seq).padStart(seqDigits, '0')}`, 'utf8'),
    cipher.final(),
  ])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Null for anything this server did not make. */
export function parseCursor(cursor: string): Place | null {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length < 28 || bytes.length > 300) return null
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    const [projectId = '', userId = '', seq = ''] = Buffer.concat([
      decipher.update(bytes.subarray(28)),
      decipher.final(),
    ])
      .toString('utf8')
      .split(':')
    if (!isUuid(projectId) || !isUuid(userId) || !/^\d+$/.test(seq)) return null
    return { projectId: asId<ProjectId>(projectId), userId: asId<UserId>(userId), seq: BigInt(seq) }
  } catch (error) {
    // Authentication of the cipher text failed: it is not ours.
    if (error instanceof Error) return null
    throw error
  }
}
