import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { complaintStory, shortStory } from '~tests/support/stories'
import { showProgress } from '~/domain/simulations/screen.rules'
import type { Simulation } from '~/domain/simulations/simulation'
import { foldEvents, type SimulationEvent } from '~/domain/simulations/simulation.rules'
import { StoryMap } from './story-map'
import { SimulationView } from './view'

const screenOf = (events: SimulationEvent[], story: Simulation = complaintStory) =>
  showProgress(story, foldEvents(story, events))
const draw = (events: SimulationEvent[], story?: Simulation, reminded = false) =>
  renderToStaticMarkup(
    <SimulationView screen={screenOf(events, story)} answerId="nomor-1" reminded={reminded} />,
  ).replaceAll('\u00A0', ' ')

const START: SimulationEvent = {
  kind: 'start',
  on: '2026-05-12',
  minute: 880,
  free: { '2026-05-14': 'Kenaikan Yesus Kristus' },
}
const choose = (scene: string, choice: string): SimulationEvent => ({
  kind: 'choose',
  scene,
  choice,
})

describe('a simulation', () => {
  it('begins by a button, and tells nothing of its story before', () => {
    const html = draw([])
    expect(html).toContain('name="aksi" value="mulai:simulasi-pengaduan"')
    expect(html).toContain('Anda punya 5 hari kerja.')
    expect(html).not.toContain(complaintStory.scenes[0]!.paragraphs[0])
  })

  it('shows its day, its scene and what may be done, and nothing of what follows', () => {
    const html = draw([START])
    expect(html).toContain('Selasa, 12 Mei 2026, pukul 14.40 WIB')
    expect(html).toContain('type="radio" name="simulasi:simulasi-pengaduan" value="baca-lengkap"')
    expect(html).toContain('name="langkah:simulasi-pengaduan" value="1"')
    expect(html).toContain('Kamis, 14 Mei 2026 (Kenaikan Yesus Kristus)')
    const sent = JSON.stringify(screenOf([START]))
    for (const { outcome, why } of complaintStory.scenes[0]!.choices) {
      expect(sent).not.toContain(outcome)
      expect(sent).not.toContain(why)
    }
  })

  it('tells what came of the last choice, and on which working day it is', () => {
    const html = draw([START, choose('laporan-masuk', 'sesudah-libur')])
    expect(html).toContain('Hari kerja ke-2 dari 5')
    expect(html).toContain('Anda memilih: ')
    const { outcome, why } = complaintStory.scenes[0]!.choices.find(
      ({ id }) => id === 'sesudah-libur',
    )!
    const sent = screenOf([START, choose('laporan-masuk', 'sesudah-libur')])
    expect(sent.run?.story).toMatchObject([{ outcome }])
    expect(JSON.stringify(sent)).not.toContain(why)
  })

  it('says what was forgotten', () => {
    expect(draw([START], complaintStory, true)).toContain('Pilih satu tindakan dulu.')
  })

  it('tells that the time is up', () => {
    const html = draw([START, choose('surat-di-laci', 'tunggu')], shortStory)
    expect(html).toContain('Batas waktu terlewati.')
    expect(html).toContain('Warga datang lagi')
    expect(html).toContain('value="ulasan:surat-yang-tertinggal"')
    expect(html).not.toContain('Ulangi simulasi')
  })

  it('gives the debrief when it was asked for, and then another run', () => {
    const html = draw([START, choose('surat-di-laci', 'teruskan'), { kind: 'review' }], shortStory)
    expect(html).toContain('Langkah yang tepat')
    expect(html).toContain('Permohonan tidak bergantung pada satu orang.')
    expect(html).toContain('Ulangi simulasi')
  })

  it('can be begun again when its story was changed', () => {
    expect(draw([START, choose('dihapus', 'x')])).toContain('Mulai dari awal')
  })

  it('shows those who examine it every scene and where each choice leads', () => {
    const html = renderToStaticMarkup(<StoryMap simulation={shortStory} />)
    for (const { title } of shortStory.scenes) expect(html).toContain(title)
    expect(html).toContain('3 hari kerja, lalu ke “Surat terjawab”')
  })
})
