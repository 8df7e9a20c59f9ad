/**
 * Common Indonesian words that offend nobody: short, easy to spell, easy to write down. At least
 * 1,024 of them, so that four drawn at random carry 40 bits or more.
 */
export const EVERYDAY_WORDS: readonly string[] = `
abad abon acar aceh adat adik adil adonan agenda agustus air akar alis alpukat alu aluminium
amanah ambon amplop anak anggota anggrek anggur angin angka angklung angsa anting anyaman apel
api apotek apoteker april arang aren arloji arsip arsitek arus arwana asam asap asin asinan
aster atap atas awan ayah ayam ayunan bab badai bagasi bahagia bahu baja bajigur bajing baju
bakau baki bakso bakti bakul balai bali balon bambu bandara bandeng bandrek bandung bangau
bangga bangku bangun banjar bank bantal bara barat baru basah basket bata batang baterai batik
batu baung bawah bawang bayam bebek becak beduk bekerja belajar belakang belalang belanak
belimbing benang bendahara bendera bengkayang bengkel bengkuang benih beranda berani beras berat
berbicara bercerita berdagang berdiri berenang beringin berjalan berkebun berkumpul berlari
berlayar berlian bermain berpikir bersalaman bersama bertani bertanya bertemu beruang besar besi
besok bibi bidan bidang bidar biji bingkai bintang biola biru biskuit bistik bola bolu bor botol
brokoli bros buah bubur budaya bugenvil buih bukit buku bulan bulungan bumbu buncis bundaran
bunga bungkus bunglon bupati burung bus cabai camar camat cangkang cangkir cangkul capcai capung
catatan catur celana cemara cempaka cempedak cendol cengkih cepat cerah cerdas ceret cerita
cermat cermin cicak cincau cincin cinta cirebon cita cokelat combro congklak cuaca cucu cumi
curam dagu dahan dahi dahlia dalam damai danau dangkal dapur darma daun dawet dayung debu dekat
delapan delima delman dendeng depan dermaga desa desember detik dinding dingin dodol dokter
domba dompet donat dongeng dosen dua duduk duku duri durian egrang ekor elang emas ember embun
empat enam engsel fajar februari flamboyan flores foto gado gajah galeri gambar gamelan gandum
gang gapura garam gardu garis garpu gasing gawang gayung gazebo gelandang gelang gelap gelas
gelatik gelombang gembira gembok gendang genta genteng gentong gerabah gerbong gereja gerendel
gergaji gerimis gerobak gersang getah getuk gigi gitar globe gong gorden gorontalo gotong gua
gubernur gula gulai guling gunting gunung gurami gurih guru gurun hadiah hakim halaman halte
halus handuk hangat harapan harimau harum helai helikopter hidangan hidung hijau hitam hiu hujan
huruf hutan ibu ijazah ikan ikat ikhlas ilalang ilmuwan imlek impian insinyur intan irama
istirahat jadwal jagung jahe jakarta jaket jalan jam jambi jambu jamur jangkar jangkrik janji
januari jari jaring jarum jasa jati jauh jawab jejak jembatan jendela jeram jeruk jingga judul
jujur juli jumat juni jurang juru jus kabel kabut kacamata kacang kadang kail kain kakak kakap
kakatua kakek kaki kaldu kalender kaleng kalimat kalung kamar kambing kamboja kamera kamis
kampung kamus kanan kancil kancing kangkung kantin kantong kantor kapak kapal kapas kapten
kapuas kapur karang karcis karedok karpet karung karya kasar kasih kasir kasur kata katun kaus
kawan kayu kayumanis kebaikan kebaya keberanian kebersihan kebun kecambah kecap kecapi kecepatan
kecil kedai kedelai kedondong keindahan keju kejujuran kekuatan kelabu kelambu kelapa kelas
kelereng kelinci kelomang kelopak keluarga kemarau kemarin kemeja kemoceng kemudi kenanga kenari
kencur kendari kendi kentang kentungan kenyang kepala kepiting keramik keran kerang keranjang
kerapian keras kerbau kereta kerikil kering keripik kerja kertas kerucut kerupuk kesabaran
kesehatan ketan ketapang ketenangan ketik ketika ketua ketulusan ketumbar ketupat kijang kiri
kitab klakson klenteng klepon kok koki kolak kolam kolek kolintang kompas komputer koper
koperasi kopi koran kota kotak krem kuah kuali kuas kuat kubis kubus kucing kuda kue kuku kulit
kumbang kunang kunci kuncup kuning kunyit kupu kura kurma kursi kutai kutilang laba labu laci
lada ladang lagu lalapan lama lambat lampu lampung lancang landai landak langgar langit langsat
lantai lapangan lapis laporan laut lavender layanan layangan layar lebah lebar lebaran lega
legenda lekas lele lemari lembah lembar lembut lemper lengan lengkeng lengkuas lenong lereng
lesung lezat licin lilin lima linggis lingkaran liwet lokomotif lombok lompat lonceng lontong
ludruk lukisan lumba lumbung lumpia lumpur lumut lurah lusa lutut madu mahasiswa mahoni majalah
makan makassar malam malang manado mancur mangga manggis mangkuk manis map maret markisa
martabak marun masinis masjid mata matahari matoa mawar medan mei meja melati melawi melihat
melompat melon melukis memancing memanen memanjat memasak membaca membantu membawa membayar
membeli memberi membuka memetik memotong mempawah memupuk menabung menanak menanam menari
mencium mencuci mendaki mendayung mendengar mendung menenun menerima mengajar mengambil
mengantar menggambar menggoreng menghitung mengirim menit menjaga menjahit menjawab menjemput
menjual menolong mentega menulis menunggu menutup menyanyi menyapa menyapu menyelam menyimpan
menyiram meraba merah merajut merak meranti merasa merawat merebus merica merpati meteran minggu
minum minuman minyak mobil modal montir monumen motor muara muda mufakat mujair mukena mulut
murai murid musang museum musim musyawarah mutiara nada nakhoda nampan nanas nangka nanti nasi
natal nelayan nenek ngarai nila nipah niru november nuri nyepi obeng obor oktober ombak oncom
onde opor otak padang padi pagar pagi pahit pahlawan pakis paku pala palembang palu paman
pameran panas panci pancing panda pandai panggung panitia panjang pantai pantun papan paragraf
pare pari parit paruh pasang pasar pasir pasokan pastel patin patung paus payung pecel peci
pedagang pedal pedas pejuang pelabuhan pelajar pelajaran pelangi pelatih pelayan pelepah pelita
pelopor peluit pelukis pemain pemimpin pempek pemuda pemudi pena penari pendek pendopo peneliti
penemu penggaris penghapus peniti penjaga penjahit pensil penulis penumpang penyanyi penyerang
penyiar penyu pepaya perahu perak perangko perawat perintis perkedel permata pernah pernikahan
peron perosotan persegi perunggu pesawat pesta peta petani peti petir piano pikulan pilot pinang
pindang pintu pipa pipi pipit piring pisang pisau pohon pompa pos potong prasasti puisi pulau
puncak punggung pura pusaka putih rabu radio ragi rajawali rajin rajungan rak raket rakit ramah
ramai rambut rambutan randai ranjang ransel ranting rapat rapor rawa rawon rebab rebana rebung
rektor rel relawan rem remis rempah renang rendah rendang resep restoran riang riau rimba rimbun
rindang rindu ringan risoles roda roket rompi ronda rotan roti royong ruang rujak rukun rumah
rumpun rumput rusa sabar sabit sabtu sabuk sabun sagu sahabat sajadah salak salju sambal sambas
sampan samping sampul samudra sandal sanggau santan santun sapi sapu sarapan saringan sarung
sasando sate satpam satu savana sawah sawi sawo sayang sayap sedap segar segera segitiga sejuk
sejuta sekarang sekolah sekop sekretaris selada selalu selang selasa selat selatan selendang
selimut semak semangka semarang sembilan semen sempit semur semut senam senang sendiri sendok
senin senja senter sepakat sepat sepatu sepeda sepi seprai september sepuluh sepupu serabi serai
serambi serat seratus seribu sering seroja seruling setia setir setuju siang sidat sikat silat
simpang singa singkawang singkong sintang siomay siput sirene sirsak sirup sisik sisir sketsa
soka solo songket sop sopan sopir sore sorong soto spidol srikaya stasiun stempel subuh subur
sudut suling sulur sumbawa sumber sumbu sumur sungai surabaya surat surau surut susu sutra syair
syal syukur syukuran tabung tabungan tahu tahun takraw talas talenan tali taman tampah tamu
tanah tandan tandon tanduk tang tangan tangga tangguh tanggung tangkai tanjung tapah tari tas
tasbih tebal tebing teduh teh teknisi teko tekun tekwan telaga telepon televisi telinga teliti
teluk telur teman tembaga tempayan tempe tenang tenda tengah tenggara tenggiri tenis tenteram
tenun tepung terampil terang teras teratai terbang teri teripang terjun terminal termos ternate
terompet terowongan tersenyum tertawa terumbu terung tetangga tetikus tiang tidur tifa tiga
tikar tiket timah timor timun timur tinggi tinta tipis titik tokek toko toman tomat tongkang
tongkol topeng topi toples tradisi trembesi trotoar truk tugas tugu tujuh tukang tulip tulis
tulisan tulus tumis tumit tumpeng tunas tungku tupai ubi udang udara uduk ujian ukiran ulekan
umpan undangan unggun ungu untung upacara upah utara vanila voli waisak wajan wajik wali wangi
warga warisan warna wartawan warung wasit wayang wedang wihara wol wortel yogya zamrud
`
  .trim()
  .split(/\s+/)
