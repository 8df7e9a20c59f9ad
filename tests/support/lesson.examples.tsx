import type { AskedQuestion } from '~/lesson-blocks/quiz/view'
import { QuizView } from '~/lesson-blocks/quiz/view'
import { ReflectionView } from '~/lesson-blocks/reflection/view'
import { LegalBasisView } from '~/lesson-blocks/legal-basis/view'
import { NoteView } from '~/lesson-blocks/note/view'
import { CaseStudyView } from '~/lesson-blocks/case-study/view'
import { ComparisonView } from '~/lesson-blocks/comparison/view'
import { NeedsReviewView } from '~/lesson-blocks/needs-review/view'
import { QuotationView } from '~/lesson-blocks/quotation/view'
import { TermView } from '~/lesson-blocks/term/view'
import { Button, LinkButton } from '~/ui/button'
import type { Example } from '~/ui/example'
import { LessonShell } from '~/ui/shell/lesson-shell'

const question: AskedQuestion['question'] = {
  id: 'kompeten-1',
  kind: 'single',
  prompt: 'Warga bertanya syarat yang belum Anda kuasai. Sikap mana yang mencerminkan Kompeten?',
  options: [
    { id: 'a', html: 'Meminta warga datang lagi minggu depan.' },
    { id: 'b', html: 'Menjawab seadanya agar antrean cepat selesai.' },
    { id: 'c', html: 'Bertanya kepada rekan yang paham, lalu mencatatnya untuk lain kali.' },
  ],
}

const option = (id: string, chosen: boolean, correct: boolean) => ({
  id,
  chosen,
  correct,
  feedback: '',
})

const answered: AskedQuestion = {
  question,
  answerId: 'x',
  given: {
    result: {
      correct: false,
      score: 0,
      perOption: [option('a', false, false), option('b', true, false), option('c', false, true)],
    },
  },
  explanation: 'Bertanya dan mencatat berarti melayani sekaligus meningkatkan kompetensi diri.',
}

const open: AskedQuestion = {
  question: { ...question, id: 'kompeten-2', kind: 'multiple' },
  answerId: 'y',
  given: null,
  explanation: null,
}

const lesson = (
  <LessonShell
    back={{ href: '/belajar', label: 'Hari ke-7' }}
    parts={[
      { state: 'done', title: 'Mengapa belajar', href: '#1' },
      { state: 'done', title: 'Cara orang dewasa belajar', href: '#2' },
      { state: 'current', title: 'Rencana belajar satu tahun' },
      { state: 'rest', title: 'Mencari mentor' },
      { state: 'rest', title: 'Ringkasan' },
    ]}
  >
    <p className="text-sm text-ink-3">Belajar sepanjang karier · sekitar 4 menit</p>
    <h1 className="mb-3">Rencana belajar satu tahun</h1>
    <form method="post">
      <div className="lesson">
        <p>
          Pekerjaan kita berubah setiap tahun: aturan baru, aplikasi baru, kebutuhan warga yang
          baru. Rencana belajar yang pendek membantu Anda tetap siap.
        </p>
        <NoteView judul="Catatan">
          <p>
            Belajar tidak harus ikut pelatihan. Magang di loket lain atau mendampingi rekan senior
            juga termasuk belajar.
          </p>
        </NoteView>
        <LegalBasisView sumber="UU 20/2023, Pasal 49" berlaku="2023-10-31" diperiksa="2025-06-02">
          <p>Setiap pegawai ASN wajib mengembangkan kompetensinya.</p>
        </LegalBasisView>
        <h2>Susun dalam empat langkah</h2>
        <div className="block block-steps">
          <ol>
            <li>Catat tiga pekerjaan yang paling sering Anda lakukan.</li>
            <li>Tandai satu yang paling sering membuat warga menunggu.</li>
            <li>Sepakati waktu belajarnya dengan atasan langsung.</li>
          </ol>
        </div>
        <CaseStudyView judul="Loket yang ramai">
          <p>Rina bertugas di loket. Antrean panjang, dan satu warga membawa berkas lain.</p>
        </CaseStudyView>
        <ComparisonView judul="PNS dan PPPK">
          <table>
            <thead>
              <tr>
                <th>Hal</th>
                <th>PNS</th>
                <th>PPPK</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td data-label="Hal">Pengangkatan</td>
                <td data-label="PNS">Pegawai tetap</td>
                <td data-label="PPPK">Perjanjian kerja</td>
              </tr>
            </tbody>
          </table>
        </ComparisonView>
        <NeedsReviewView alasan="Belum ada sumber tertulis.">
          <p>Rapat mingguan biasanya hari Senin.</p>
        </NeedsReviewView>
        <QuotationView sumber="Semboyan kota">
          <p>Bersinar.</p>
        </QuotationView>
        <TermView kata="SPMT">Surat pernyataan melaksanakan tugas.</TermView>
        <QuizView questions={[answered, open]} />
        <ReflectionView
          id="belajar"
          promptHtml="Keterampilan apa yang ingin Anda kuasai lebih dulu?"
          required
          minimumWords={20}
          answerId="z"
          text="Membaca hasil asesmen kelas."
          savedAt="2025-06-18T00:58:00.000Z"
        />
      </div>
      <div className="mt-10 grid gap-3">
        <Button icon="gill" wide name="aksi" value="lanjut">
          Bagian 4: Mencari mentor
        </Button>
        <LinkButton to="#2" kind="secondary" wide>
          Kembali ke bagian 2
        </LinkButton>
      </div>
    </form>
  </LessonShell>
)

export const lessonExamples: readonly Example[] = [{ name: 'materi', screen: lesson }]
