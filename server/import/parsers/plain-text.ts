import 'server-only'

import { parsePlainText } from '@/core/import/plain-text'
import { textParser } from './source'

/** Plain text of any encoding, pasted or from the text layer of a PDF: the last resort of the table. */
export const plainText = textParser({
  format: 'text',
  label: 'plain text (.txt)',
  recognisesText: () => true,
  parseText: parsePlainText,
})
