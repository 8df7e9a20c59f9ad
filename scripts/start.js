/** `npm start`: installs and builds when needed, then serves in this very process. */
import { buildWhenChanged, installWhenChanged, requireNode, ROOT } from './setup.js'

requireNode()
process.chdir(ROOT)
installWhenChanged()
buildWhenChanged()
process.env.NODE_ENV = 'production'
await import('../build/server.js')
