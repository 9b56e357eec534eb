// Loaded into a measured process: writes its peak resident memory (kilobytes) to a file when it ends.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS))
})
