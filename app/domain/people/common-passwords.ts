/**
 * What people choose most, here and elsewhere, without the decorations they add to it. A password
 * that is made of these and little else is refused.
 */
export const COMMON_PASSWORDS: readonly string[] = `
0000 000000 0123 0123456789 0987654321 102030 1111 111111 112233 11223344 1122334455 121212
123123 123321 1234 1234321 12345 123456 1234567 12345678 123456789 1234567890 123654 135790
147258 147258369 159357 159753 1945 1998 1999 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 2000 2001 2010
2019 2020 2021 2022 2023 2024 2025 2026 2027 2222 222222 246810 3333 333333 4444 444444 5555
555555 654321 6666 666666 7777 777777 789456 789456123 8888 888888 9876 98765 987654 9876543
98765432 987654321 9999 999999 a1b2c3 abc123 abcd abcd1234 abcde abcdef abcdefg abcdefgh access
admin adminadmin administrator agustus akuaku akucantik akucintakamu akuganteng akukamu
akusayangkamu alhamdulillah allah allahswt allahuakbar amanah anakku andrew android anjing april
arema arsenal asdf asdfgh asdfghjk asdfghjkl ashley asnpontianak assalamualaikum astaghfirullah
avanza ayahku bahagia bandung barcelona barokah baseball basketball batman berakhlak berkah
bintang bismillah boboho bolabola bulan bunga cantik changeme charlie chelsea cinta cintakamu
cintaku computer cpns daniel default desember dinas diskominfo doraemon dragon facebook februari
football gakada gaktau ganteng garuda gojek google guest guruku haha hahaha hehe hehehe
hellokitty honda hujan hunter ibuku idulfitri ilovey0u iloveyou indonesia indonesiaku indosat
innova instagram insyaallah internet iphone istriku jakarta jangan janganlupa januari jennifer
jessica jordan joshua jumat juventus kalbar kalimantan kamu kantor kantorku kapuas katakunci
katasandi kelinci keluarga keluargaku kenangan kepegawaian keren khatulistiwa killer korpri
kotapontianak kuburaya kucing langit latsar letmein liverpool login lovely loveyou lupa lupalupa
makassar mamaku manchester mantap maret master masuk masukaja masyaallah matahari matthew mawar
medan melati mempawah merdeka michael mickey microsoft minggu mobilku monkey motorku muhammad
naruto november nusantara okeoke oktober pancasila papaku pass1234 passcode passw0rd password
pegawai pegawaiku pegawainegeri pelangi pemda pemerintah pemkot pemkotpontianak persebaya persib
persija pokemon pppk princess puskesmas q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc qwerty qwerty123
qwertyu qwertyui qwertyuio qwertyuiop rahasia rahasiaku ramadan ramadhan realmadrid republik
rindu robert root rumahsakit sabtu sambas samsung sandi sanggau sayang sayangkamu sayangku
sayangmama secret sekolah sekolahku selamanya selasa semangat semarang senin senja september
shadow shopee siapa singkawang soccer spiderman spongebob starwars suamiku subhanallah sukses
sunshine superadmin superman superuser surabaya suzuki telkom telkomsel terserah test tester
testing thomas tidakada tidaktahu tiktok timnas tokopedia toor trustno1 twitter upinipin user
welcome welcome1 whatever whatsapp windows wkwk wkwkwk yamaha yogyakarta youtube zaq12wsx zxcvbn
zxcvbnm
`
  .trim()
  .split(/\s+/)
