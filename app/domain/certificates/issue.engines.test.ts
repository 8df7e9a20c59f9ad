import { afterEach, beforeEach, expect, it } from 'vitest'
import { findJobsOf } from '~/domain/jobs/find-jobs.server'
import { runJobs } from '~/domain/jobs/run-jobs.server'
import type { Connection } from '~db/connection.server'
import { inTransaction } from '~db/transaction'
import type { Db } from '~db/schema'
import { budi, rina, siti } from '~tests/support/actors'
import {
  AFTERWARDS,
  certificatesOf,
  confirmName,
  finishEverything,
  issueAll,
  makeFinishers,
  runAll,
  SETTINGS,
} from '~tests/support/certified'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { newId } from '../ids'
import { askForCertificates } from './ask-issue.server'
import { findCandidates } from './candidates.server'
import type { CertificateFacts } from './certificate'
import { replaceCertificate, revokeCertificate } from './end-certificate.server'
import { ISSUE, issueCertificates } from './issue-job.server'
import { takeNumbers } from './numbers.server'
import { readCertificateFile } from './read-document.server'
import { addSignatory } from './signatories.server'
import { verifyByCode, verifyByNumber } from './verify.server'

const BUDI = budi(AFTERWARDS)

describeEachEngine('certificates', (engine) => {
  let connection: Connection
  let db: Db
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
  })
  afterEach(() => connection.close())

  const ask = (cohortId: string, count: number, id = newId(), unconfirmed = false) =>
    askForCertificates(db, BUDI, SETTINGS, { id, cohortId, count, unconfirmed })

  it('are issued to everyone who has done everything, numbered without a gap, with a PDF', async () => {
    const { cohortId } = await makeFinishers(db, 3)
    await makeEnrolment(db, { cohort_id: cohortId })
    await issueAll(db, cohortId, 3)
    const certificates = await certificatesOf(db, cohortId)
    expect(certificates.map(({ number }) => number)).toEqual([
      '1/ORI/BKPSDM/2025',
      '2/ORI/BKPSDM/2025',
      '3/ORI/BKPSDM/2025',
    ])
    const facts = certificates.map(({ facts: json }) => JSON.parse(json) as CertificateFacts)
    expect(facts[0]).toMatchObject({
      name: 'Peserta 001, S.Pd.',
      grade: 'Golongan IX',
      from: '2025-06-10',
      to: '2025-06-13',
      minutes: 120,
      hours: 2.5,
      signatory: { name: 'Budi Hartono', acting: '', position: 'Kepala BKPSDM' },
    })
    const { bytes, fileName } = await readCertificateFile(db, BUDI, SETTINGS, certificates[0]!.id)
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect(fileName).toBe('sertifikat-1-ORI-BKPSDM-2025.pdf')
  })

  it('tell who gets none yet, and why', async () => {
    const { cohort } = await makeCohort(db)
    const [begun, unsure, reporting] = [
      await makePerson(db, { name: 'Ani' }),
      await makePerson(db, { name: 'Bayu' }),
      await makePerson(db, { name: 'Citra' }),
    ]
    for (const person of [begun, unsure, reporting]) {
      const enrolment = await makeEnrolment(db, { cohort_id: cohort.id, person_id: person.id })
      if (person !== begun) await finishEverything(db, enrolment.id)
    }
    await confirmName(db, reporting)
    await db
      .insertInto('corrections')
      .values({
        id: newId(),
        person_id: reporting.id,
        field: 'nama',
        wanted: 'Citra Dewi',
        reported_at: AFTERWARDS,
        settled_at: null,
        settled_by: null,
      })
      .execute()
    const told = await findCandidates(db, cohort.id)
    expect(told[0]!.reasons.length).toBeGreaterThan(0)
    expect(told.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ['waiting', ...told[0]!.reasons],
      ['unconfirmed', 'Belum memastikan namanya di sertifikat'],
      ['waiting', 'Melaporkan namanya keliru, belum diperiksa BKPSDM'],
    ])
    await ask(cohort.id, 1, newId(), true)
    await runAll(db)
    expect(await certificatesOf(db, cohort.id)).toHaveLength(1)
  })

  it('are asked for once by one form, and refused when the preview no longer holds', async () => {
    const { cohortId } = await makeFinishers(db, 2)
    await expect(ask(cohortId, 3)).rejects.toThrow('sekarang 2 orang, tadi 3')
    const id = newId()
    await ask(cohortId, 2, id)
    await ask(cohortId, 2, id)
    await expect(ask(cohortId, 2)).rejects.toThrow('sedang berjalan')
    await runAll(db)
    expect(await findJobsOf(db, BUDI, { kind: ISSUE, thingId: cohortId })).toHaveLength(1)
    await expect(ask(cohortId, 2)).rejects.toThrow('sekarang 0 orang')
  })

  it('need a key, and somebody who may', async () => {
    const { cohortId } = await makeFinishers(db, 1)
    const input = { id: newId(), cohortId, count: 1, unconfirmed: false }
    const without = { ...SETTINGS, signingSecret: null }
    await expect(askForCertificates(db, BUDI, without, input)).rejects.toThrow('SIGNING_SECRET')
    const trainer = rina([cohortId], AFTERWARDS)
    await expect(askForCertificates(db, trainer, SETTINGS, input)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('are never two for one enrolment, over a kill in the middle and a second runner', async () => {
    const { cohortId, enrolments } = await makeFinishers(db, 30)
    await ask(cohortId, 30)
    let steps = 0
    const dying = {
      ...issueCertificates,
      step: async (run: Parameters<typeof issueCertificates.step>[0]) => {
        if (++steps === 3) throw new Error('killed')
        return issueCertificates.step(run)
      },
    }
    const given = { db, clock: () => AFTERWARDS, settings: SETTINGS }
    let stop = false
    await runJobs({
      ...given,
      runner: 'a',
      kinds: [dying],
      report: () => (stop = true),
      stopping: () => stop,
    })
    await Promise.all([runAll(db, AFTERWARDS, 'b'), runAll(db, AFTERWARDS, 'c')])
    await runAll(db, AFTERWARDS, 'b')
    const certificates = await certificatesOf(db, cohortId)
    expect(certificates.map(({ serial }) => serial)).toEqual(
      enrolments.map((_, index) => index + 1),
    )
    expect(new Set(certificates.map(({ enrolment_id }) => enrolment_id)).size).toBe(30)
    expect(certificates.every(({ document_hash }) => document_hash)).toBe(true)
  })

  it('numbers have no gap, whoever takes them at once and whichever are taken back', async () => {
    const taken: number[] = []
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        inTransaction(db, async (trx) => {
          const first = await takeNumbers(trx, { series: 'x', year: 2025, count: 1 + (index % 3) })
          if (index % 4 === 0) throw new Error('taken back')
          return Array.from({ length: 1 + (index % 3) }, (__, at) => first + at)
        }).then(
          (numbers) => taken.push(...numbers),
          () => {},
        ),
      ),
    )
    expect(taken.toSorted((a, b) => a - b)).toEqual(taken.map((_, index) => index + 1))
    await inTransaction(db, async (trx) => {
      expect(await takeNumbers(trx, { series: 'x', year: 2026, count: 1 })).toBe(1)
    })
  })

  it('that are revoked verify so, and the same person gets none by the next issue', async () => {
    const { cohortId } = await makeFinishers(db, 1)
    await issueAll(db, cohortId, 1)
    const [certificate] = await certificatesOf(db, cohortId)
    const input = { cohortId, certificateId: certificate!.id, reason: 'Salah terbit' }
    await revokeCertificate(db, BUDI, input)
    await revokeCertificate(db, BUDI, input)
    const verified = await verifyByCode(db, BUDI, { typed: certificate!.code, address: 'a' })
    expect(verified.status).toBe('dicabut')
    const [candidate] = await findCandidates(db, cohortId)
    expect(candidate).toMatchObject({ verdict: 'ended', reasons: ['Dicabut: Salah terbit'] })
  })

  it('with a mistake are replaced: the old one reads diganti, the new one carries today’s facts', async () => {
    const { cohortId, enrolments } = await makeFinishers(db, 1)
    await issueAll(db, cohortId, 1)
    const [old] = await certificatesOf(db, cohortId)
    await db
      .updateTable('people')
      .set({ name: 'Siti Rahmawati' })
      .where('id', '=', enrolments[0]!.person_id)
      .execute()
    await addSignatory(db, BUDI, {
      cohortId,
      name: 'Dewi Lestari, S.STP.',
      nip: null,
      position: 'Kepala BKPSDM',
      acting: 'Plh.',
      from: '2025-07-01',
      until: '2025-07-31',
    })
    const input = { cohortId, certificateId: old!.id, reason: 'Nama keliru' }
    const [first, second] = await Promise.all([
      replaceCertificate(db, BUDI, SETTINGS, input),
      replaceCertificate(db, BUDI, SETTINGS, input),
    ])
    expect(second).toEqual(first)
    const all = await certificatesOf(db, cohortId)
    expect(all.map(({ ended_as, serial }) => [ended_as, serial])).toEqual([
      ['diganti', 1],
      [null, 2],
    ])
    const facts = JSON.parse(all[1]!.facts) as CertificateFacts
    expect(facts).toMatchObject({
      name: 'Siti Rahmawati, S.Pd.',
      signatory: { name: 'Dewi Lestari, S.STP.', acting: 'Plh.' },
    })
    const verified = await verifyByCode(db, BUDI, { typed: old!.code, address: 'a' })
    expect(verified.status).toBe('diganti')
    await expect(revokeCertificate(db, BUDI, input)).rejects.toThrow('sudah diganti')
  })

  it('are nobody else’s to read, and verify with the least that is needed', async () => {
    const { cohortId, enrolments } = await makeFinishers(db, 2)
    await issueAll(db, cohortId, 2)
    const [mine, other] = await certificatesOf(db, cohortId)
    const owner = siti(enrolments[0]!, AFTERWARDS)
    expect((await readCertificateFile(db, owner, SETTINGS, mine!.id)).bytes.length).toBeGreaterThan(
      1000,
    )
    for (const actor of [owner, rina([cohortId], AFTERWARDS)]) {
      await expect(readCertificateFile(db, actor, SETTINGS, other!.id)).rejects.toMatchObject({
        kind: 'not-found',
      })
    }
    const byNumber = await verifyByNumber(db, BUDI, { number: mine!.number, address: 'a' })
    expect(byNumber).toMatchObject({ name: 'P•••', nip: null, code: null })
    await expect(
      verifyByCode(db, BUDI, { typed: 'AAAA-AAAA-AAAA-AAAA', address: 'a' }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('that are guessed at are soon refused, by address; what is found does not count', async () => {
    const { cohortId } = await makeFinishers(db, 1)
    await issueAll(db, cohortId, 1)
    const { code } = (await certificatesOf(db, cohortId))[0]!
    for (let tries = 0; tries < 100; tries++) {
      await expect(verifyByCode(db, BUDI, { typed: 'x', address: 'a' })).rejects.toThrow()
    }
    await expect(verifyByCode(db, BUDI, { typed: code, address: 'a' })).rejects.toThrow('Tunggu')
    for (let tries = 0; tries < 110; tries++) {
      await verifyByCode(db, BUDI, { typed: code, address: 'b' })
    }
  })
})
