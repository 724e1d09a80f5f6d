import 'server-only'
import { removeDemo, seedDemo } from '../../demo/seed-demo'
import { type Command, Refused } from '../command'

/** Makes the demo project as it was on the first day; other projects are not touched. */
export const resetDemoCommand: Command = {
  usage: 'demo reset',
  summary: 'make the demo project anew; what was done in it is gone, other projects stay',
  options: {},
  async run() {
    await removeDemo()
    const projectId = await seedDemo(new Date())
    if (projectId === null) throw new Refused('Somebody else made the demo just now; nothing was done.')
    return { text: 'The demo project is as on its first day.', json: { projectId } }
  },
}
