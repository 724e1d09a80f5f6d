import type { DemoPerson } from './model'

export const people: readonly DemoPerson[] = [
  { handle: 'lead', email: 'lead@demo.test', name: 'Ingrid Solheim', role: 'owner' },
  { handle: 'analyst-a', email: 'analyst-a@demo.test', name: 'Tamar Gelovani', role: 'analyst' },
  { handle: 'analyst-b', email: 'analyst-b@demo.test', name: 'Samuel Adeyemi', role: 'analyst' },
  { handle: 'analyst-c', email: 'analyst-c@demo.test', name: 'Trần Mai Linh', role: 'analyst' },
  { handle: 'analyst-d', email: 'analyst-d@demo.test', name: 'Joaquín Ferrer Luna', role: 'analyst' },
  { handle: 'reader', email: 'reader@demo.test', name: 'Priya Raghunathan', role: 'reader' },
]
