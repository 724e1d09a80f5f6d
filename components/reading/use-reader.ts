'use client'
import { useState } from 'react'
import { createReader, type Reader } from './reader'

/** One reader for the life of the component: give the same to `ReadingSurface` and `MarginColumn`. */
export function useReader(): Reader {
  return useState(createReader)[0]
}
