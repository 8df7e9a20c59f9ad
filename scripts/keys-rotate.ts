import { rotateKey, secretOf } from '~/domain/certificates/signing-keys.server'
import { runCommand, withStore } from './command'

await runCommand('npm run keys:rotate', {}, async () => {
  const id = await withStore(({ db, env, actor }) => rotateKey(db, actor, secretOf(env)))
  console.log(`Kunci ${id} menandai sertifikat mulai sekarang. Yang lama tetap dapat diperiksa.`)
})
