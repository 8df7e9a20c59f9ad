import { Island } from '../island'
import { useRootData } from '../root-data'

/**
 * The line that says what this device has not sent yet, and the island that sends it; empty as long
 * as everything arrived. `more` is added where it matters what happens to it. Nothing for who does
 * not learn.
 */
export function UnsentNotice({ more = '' }: { more?: string }) {
  const learner = useRootData()?.learner
  if (!learner) return null
  return (
    <>
      <output
        className="unsent-notice no-print"
        data-belum-terkirim={more}
        data-orang={learner.personId}
        data-peserta={learner.enrolmentId}
        data-bersama={learner.sharedDevice || undefined}
      />
      <Island name="autosave" />
    </>
  )
}

/** The same before signing out, which may cost what has not been sent. */
export function SignOutWarning() {
  const shared = useRootData()?.learner?.sharedDevice
  return (
    <UnsentNotice
      more={
        shared
          ? 'Bila Anda keluar sekarang, jawaban itu terhapus dari perangkat ini.'
          : 'Bila Anda keluar sekarang, jawaban itu baru terkirim setelah Anda masuk lagi di perangkat ini.'
      }
    />
  )
}
