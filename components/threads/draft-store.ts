import type { CommentBody } from '@/core/threads/body'
import { isEmptyBody } from '@/core/threads/body-text'
import { parseDraftBody } from '@/core/threads/parse-body'

const prefix = 'variorum.draft.'

/** The unsent text under that key in this browser, or null when there is none that can be read. */
export function readDraft(key: string): CommentBody | null {
  try {
    const stored = localStorage.getItem(prefix + key)
    return stored === null ? null : parseDraftBody(JSON.parse(stored))
  } catch {
    return null
  }
}

/** Keeps unsent text; an empty body is forgotten. False when the browser refuses to keep it. */
export function keepDraft(key: string, body: CommentBody): boolean {
  if (isEmptyBody(body)) return dropDraft(key)
  try {
    localStorage.setItem(prefix + key, JSON.stringify(body))
    return true
  } catch {
    return false
  }
}

/** Forgets unsent text. False when the browser has no storage. */
export function dropDraft(key: string): boolean {
  try {
    localStorage.removeItem(prefix + key)
    return true
  } catch {
    return false
  }
}
