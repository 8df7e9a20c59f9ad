import type { HostileLesson } from './hostile-lesson'

/** Lessons that would reach the browser with more than our blocks: attributes, tags, addresses. */
export const markup: HostileLesson[] = [
  // Attributes.
  {
    name: 'an expression in an attribute',
    text: '<Catatan judul={alert(1)} />',
    at: '12:10',
    reason: /Kurung kurawal tidak diizinkan: judul=/,
  },
  { name: 'a spread', text: '<Catatan {...props} />', at: '12:10', reason: /Tanda \{\.\.\.\}/ },
  {
    name: 'an unknown attribute',
    text: '<Catatan warna="merah">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut warna/,
  },
  {
    name: 'an event handler on a block',
    text: '<Catatan onclick="x">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut onclick/,
  },
  {
    name: 'a style on a block',
    text: '<Catatan style="color:red">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut style/,
  },
  {
    name: 'an unknown value',
    text: '<Catatan jenis="tidakada">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /tidakada/,
  },
  { name: 'an unknown block', text: '<TidakAda />', at: '12:1', reason: /Blok TidakAda/ },
  {
    name: 'a name every object has',
    text: '<Constructor />\n\n<toString />',
    at: '12:1',
    reason: /Blok Constructor/,
  },

  // Raw markup.
  {
    name: 'dangerouslySetInnerHTML',
    text: '<div dangerouslySetInnerHTML={{__html: "<b>x</b>"}} />',
    at: '12:1',
    reason: /Tag HTML <div>/,
  },
  { name: 'a script', text: '<script>alert(1)</script>', at: '12:1', reason: /Tag HTML <script>/ },
  {
    name: 'an iframe',
    text: '<iframe src="https://evil.example"></iframe>',
    at: '12:1',
    reason: /Tag HTML <iframe>/,
  },
  {
    name: 'an image with a handler',
    text: '<img src="x" onerror="alert(1)" />',
    at: '12:1',
    reason: /Tag HTML <img>/,
  },
  { name: 'a style element', text: '<style>body</style>', at: '12:1', reason: /Tag HTML <style>/ },
  { name: 'a fragment', text: '<>isi</>', at: '12:1', reason: /Tanda <>/ },
  {
    name: 'a member expression as a tag',
    text: '<process.env />',
    at: '12:1',
    reason: /Tag HTML <process\.env>/,
  },
  { name: 'an HTML comment', text: '<!-- rahasia -->', at: '12:2', reason: /Komentar/ },

  // Addresses.
  {
    name: 'a javascript link',
    text: '[x](javascript:alert(1))',
    at: '12:1',
    reason: /Alamat javascript/,
  },
  {
    name: 'one in mixed case with an entity',
    text: '[x](JaVa&#115;cript:alert(1))',
    at: '12:1',
    reason: /Alamat/,
  },
  { name: 'a data link', text: '[x](data:text/html,<b>)', at: '12:1', reason: /Alamat data/ },
  {
    name: 'a protocol-relative link',
    text: '[x](//evil.example)',
    at: '12:1',
    reason: /Alamat \/\//,
  },
  {
    name: 'a backslash that leaves the site',
    text: '[x](/\\\\evil.example)',
    at: '12:1',
    reason: /Alamat/,
  },
  { name: 'an http link', text: '[x](http://pontianak.go.id)', at: '12:1', reason: /Alamat http:/ },
  {
    name: 'a reference definition',
    text: '[x][y]\n\n[y]: javascript:alert(1)',
    at: '14:1',
    reason: /Alamat javascript/,
  },
  { name: 'a bare address', text: 'Lihat www.bkn.go.id ya', at: '12:7', reason: /Alamat http:/ },
  {
    name: 'an autolink',
    text: '<javascript:alert(1)>',
    at: '12:1',
    reason: /tag|Tanda|Tag|Alamat/,
  },
  {
    name: 'a protocol-relative image',
    text: '![x](//evil.example/p.png)',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'a neighbouring image',
    text: '![x](./secret.png)',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'an image by reference',
    text: '![x][y]\n\n[y]: https://evil.example/p.png',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'an image outside the folder',
    text: '<Gambar berkas="../secret.png" alt="rahasia" />',
    at: '12:9',
    reason: /\.\.\/secret/,
  },
]
