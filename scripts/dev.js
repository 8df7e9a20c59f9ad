/** `npm run dev`: the server from source; pages reload as they are edited, the server itself on restart. */
import { installWhenChanged, requireNode, ROOT } from './setup.js'

requireNode()
process.chdir(ROOT)
installWhenChanged()
process.env.NODE_ENV = 'development'
const { register } = await import('tsx/esm/api')
register()
await import('../app/http/server.ts')
