import { expect, it } from 'vitest'
import { readStaffGroup, staffGroupOfPosition } from './staff-group.rules'

it.each([
  ['Tenaga Teknis', 'teknis'],
  ['TEHNIS', 'teknis'],
  ['tenaga guru', 'guru'],
  ['Tenaga Kependidikan', 'teknis'],
  ['Nakes', 'kesehatan'],
  ['lain-lain', null],
])('the words "%s" mean %s', (written, group) => expect(readStaffGroup(written)).toBe(group))

it.each([
  ['Guru Kelas Ahli Pertama', 'guru'],
  ['Bidan Terampil', 'kesehatan'],
  ['Tenaga Sanitasi Lingkungan Terampil', 'kesehatan'],
  ['Pranata Laboratorium Kesehatan Terampil', 'kesehatan'],
  ['Dokter Hewan Ahli Pertama', 'teknis'],
  ['Pranata Komputer Ahli Pertama', 'teknis'],
  ['', null],
])('the post "%s" belongs to %s', (position, group) =>
  expect(staffGroupOfPosition(position)).toBe(group),
)
