// @ts-check
// Loaded before the server (node --import): ties it to the process that started it, and lets it end quickly when told.
import diagnostics from 'node:diagnostics_channel'

/** Answers under way that never end by themselves: event streams. The browser connects again by itself. */
const streams = new Set()

diagnostics.subscribe('http.server.request.start', (message) => {
  const { request, response } =
    /** @type {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} */ (
      message
    )
  if (!request.headers.accept?.includes('text/event-stream')) return
  streams.add(response)
  response.once('close', () => streams.delete(response))
})

process.once('SIGTERM', () => {
  for (const response of streams) response.socket?.destroy()
})

// Next's development server starts a process of its own, with the same arguments; that one is Next's to lead.
if (process.channel && String(process.ppid) === process.env['VARIORUM_STARTER']) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
