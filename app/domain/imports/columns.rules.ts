import { tidy } from '../people/name.rules'

/** What a column of a participants' sheet can hold. */
export type Field =
  | 'name'
  | 'nip'
  | 'number'
  | 'titleFront'
  | 'titleBack'
  | 'bornOn'
  | 'sex'
  | 'position'
  | 'grade'
  | 'unit'
  | 'agency'
  | 'staffGroup'
  | 'employment'
  | 'appointedOn'
  | 'email'
  | 'phone'
  | 'order'
  | 'private'
  | 'report'

/** How a field is called to the person who made the sheet. */
export const FIELD_NAMES: Record<Field, string> = {
  name: 'Nama',
  nip: 'NIP',
  number: 'Nomor peserta',
  titleFront: 'Gelar depan',
  titleBack: 'Gelar belakang',
  bornOn: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  position: 'Jabatan',
  grade: 'Golongan',
  unit: 'Unit kerja',
  agency: 'Perangkat daerah',
  staffGroup: 'Jenis tenaga',
  employment: 'Jenis ASN',
  appointedOn: 'TMT',
  email: 'Email',
  phone: 'Nomor HP',
  order: 'Nomor urut',
  private: 'Data yang tidak diperlukan',
  report: 'Keterangan penolakan',
}

/**
 * Headings met in BKN/SIASN exports and in the sheets of offices, folded by `headingKey`.
 * `private` columns (NIK and the like) are recognised so that they are never kept.
 */
const HEADINGS: Record<Field, string> = {
  name: 'nama|nama lengkap|nama pegawai|nama peserta|nama asn|nama lengkap dan gelar|nama dan gelar|nama gelar|nama tanpa gelar',
  nip: 'nip|nip baru|nipbaru|nip nipppk|nip ni pppk|ni pppk|nipppk|nipppk ni pppk|ni pppk nipppk|nip pppk|nomor induk pegawai|nomor induk pppk|nip cpns',
  number: 'nomor peserta|no peserta',
  titleFront: 'gelar depan|gelardepan|glr depan',
  titleBack: 'gelar belakang|gelarbelakang|glr belakang|gelar',
  bornOn:
    'tanggal lahir|tgl lahir|tgllahir|tempat tanggal lahir|tempat tgl lahir|ttl|tmpt tgl lahir',
  sex: 'jenis kelamin|jk|l p|kelamin|gender|jeniskelamin|sex',
  position: 'jabatan|nama jabatan|jabatannama|formasi jabatan|jabatan formasi|formasi',
  grade:
    'gol|golongan|gol ruang|golongan ruang|pangkat gol|pangkat golongan|pangkat gol ruang|pangkat golongan ruang',
  unit: 'unit kerja|unit|unit kerja sekolah|sekolah|unit organisasi|unor|unornama|organisasi|nama organisasi|satuan kerja|satker|tempat tugas|tempat kerja|penempatan|unit penempatan|lokasi kerja|unit kerja penempatan|lembaga|asal lembaga|komunitas|unit kerja organisasi|nama unit kerja',
  agency:
    'opd|skpd|perangkat daerah|nama opd|perangkat daerah opd|instansi|instansi induk|unit induk|unor induk|unit organisasi induk',
  staffGroup:
    'jenis tenaga|rumpun|rumpun jabatan|kelompok tenaga|kategori tenaga|jenis formasi|tenaga',
  employment: 'jenis asn|status kepegawaian|status asn|jenis pegawai|status pegawai|kedudukan',
  appointedOn:
    'tmt|tmt sk|tmt cpns|tmt pppk|tmt pengangkatan|tmt spmt|tanggal tmt|tgl tmt|tmt kontrak|tmt perjanjian kerja',
  email: 'email|e mail|surel|alamat email|alamat surel|email pribadi|email aktif|e mail aktif',
  phone:
    'hp|no hp|nomor hp|nohp|no hp wa|hp wa|no wa|wa|whatsapp|nomor wa|nomor whatsapp|no whatsapp|telepon|no telepon|no telp|nomor telepon|no hp aktif|no handphone|nomor handphone|handphone|kontak|no kontak|nomor hp wa',
  order: 'no|nomor|no urut|nomor urut|nr',
  private:
    'nik|no ktp|nomor ktp|nomor induk kependudukan|no kk|agama|alamat|alamat rumah|status perkawinan|npwp|no rekening|tempat lahir|tempatlahir|nama ibu kandung|nip lama|niplama',
  report: 'alasan|cara memperbaiki',
}

const FIELD_BY_HEADING = new Map<string, Field>(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split('|').map((heading) => [heading, field as Field] as const),
  ),
)

/** The field a heading names, or null for a heading nobody has met. */
export function fieldOfHeading(heading: string): Field | null {
  const key = headingKey(heading)
  return FIELD_BY_HEADING.get(key) ?? null
}

/** `NO. HP/WA *` and `no hp wa` are the same heading; notes in brackets do not count. */
function headingKey(heading: string): string {
  return tidy(heading)
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Headings that were looked for, for the message when none is found. */
export const NAME_HEADINGS = ['Nama', 'Nama Lengkap', 'Nama Pegawai', 'Nama Peserta']
