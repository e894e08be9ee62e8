"""Number words of German, Russian, Arabic, Indonesian, Vietnamese and Thai, as data (`numbers_words` tells what a row means)."""

from __future__ import annotations

from zhubo.text.numbers_words import Lexicon

GERMAN = Lexicon(
    numbers="""0 null
1 eins ein eine einem einen einer eines
2 zwei zwo
3 drei
4 vier
5 fünf fuenf
6 sechs
7 sieben
8 acht
9 neun
10 zehn
11 elf
12 zwölf zwoelf
13 dreizehn
14 vierzehn
15 fünfzehn fuenfzehn
16 sechzehn
17 siebzehn
18 achtzehn
19 neunzehn
20 zwanzig
30 dreißig dreissig
40 vierzig
50 fünfzig fuenfzig
60 sechzig
70 siebzig
80 achtzig
90 neunzig""",
    steps="""100 hundert
1000 tausend
1000000 million millionen mio
1000000000 milliarde milliarden mrd
1000000000000 billion billionen""",
    parts="""2 halb halbe halber halbes halben
3 drittel dritteln
4 viertel vierteln
5 fünftel fuenftel
6 sechstel
7 siebtel siebentel
8 achtel
9 neuntel
10 zehntel
12 zwölftel
20 zwanzigstel
100 hundertstel
1000 tausendstel
1000000 millionstel""",
    shares="1.5 anderthalb eineinhalb einundhalb",
    half_after="einhalb",
    joins="und",
    splits=True,
    points="komma",
    over="durch",
    minus="minus",
    sets="12 dutzend dtzd",
    glued=True,
    articles="ein eine einem einen einer eines",
)

RUSSIAN = Lexicon(
    numbers="""0 ноль нуль ноля
1 один одна одно одну одного одной
2 два две двух двумя
3 три трёх трех
4 четыре четырёх четырех
5 пять пяти пятью
6 шесть шести
7 семь семи
8 восемь восьми
9 девять девяти
10 десять десяти
11 одиннадцать одиннадцати
12 двенадцать двенадцати
13 тринадцать тринадцати
14 четырнадцать четырнадцати
15 пятнадцать пятнадцати
16 шестнадцать шестнадцати
17 семнадцать семнадцати
18 восемнадцать восемнадцати
19 девятнадцать девятнадцати
20 двадцать двадцати
30 тридцать тридцати
40 сорок сорока
50 пятьдесят пятидесяти
60 шестьдесят шестидесяти
70 семьдесят семидесяти
80 восемьдесят восьмидесяти
90 девяносто девяноста
100 сто ста
200 двести двухсот
300 триста трёхсот трехсот
400 четыреста четырёхсот четырехсот
500 пятьсот пятисот
600 шестьсот шестисот
700 семьсот семисот
800 восемьсот восьмисот
900 девятьсот девятисот
1.5!1 полтора полторы полутора""",
    steps="""1000 тысяча тысячи тысяч тысячу тысячей тыс тыщ тыща тыщи тыщу к
1000000 миллион миллиона миллионов млн
1000000000 миллиард миллиарда миллиардов млрд""",
    parts="""2 половина половины половину
3 треть трети третьих
4 четверть четверти четвёртых четвертых
5 пятая пятых
6 шестая шестых
7 седьмая седьмых
8 восьмая восьмых
9 девятая девятых
10 десятая десятых
100 сотая сотых
1000 тысячная тысячных""",
    sizes="1000 k K к К",
    joins="",
    points="запятая целых целая",
    points_weak="",
    half_after="с.половиной",
    minus="минус",
    sets="12 дюжина дюжины дюжин\n10 десяток десятка десятков",
)

ARABIC = Lexicon(
    numbers="""0 صفر
1 واحد واحدة
2 اثنان اثنين اثنتان اثنتين إثنين اتنين
3 ثلاثة ثلاث تلاتة تلات
4 أربعة اربعة أربع اربع
5 خمسة خمس
6 ستة ست
7 سبعة سبع
8 ثمانية ثماني ثمان تمانية تمن
9 تسعة تسع
10 عشرة عشر
11 أحد.عشر احد.عشر إحدى.عشرة حداشر
12 اثنا.عشر اثني.عشر اثنتا.عشرة اتناشر
13 ثلاثة.عشر ثلاث.عشرة
14 أربعة.عشر اربعة.عشر أربع.عشرة
15 خمسة.عشر خمس.عشرة
16 ستة.عشر ست.عشرة
17 سبعة.عشر سبع.عشرة
18 ثمانية.عشر ثماني.عشرة
19 تسعة.عشر تسع.عشرة
20 عشرون عشرين
30 ثلاثون ثلاثين تلاتين
40 أربعون أربعين اربعين اربعون
50 خمسون خمسين
60 ستون ستين
70 سبعون سبعين
80 ثمانون ثمانين تمانين
90 تسعون تسعين
200 مئتان مئتين مائتان مائتين ميتين
300 ثلاثمئة ثلاثمائة تلتمية
400 أربعمئة أربعمائة اربعمية
500 خمسمئة خمسمائة خمسمية
600 ستمئة ستمائة
700 سبعمئة سبعمائة
800 ثمانمئة ثمانمائة
900 تسعمئة تسعمائة
2000 ألفان ألفين الفين الفان
2000000 مليونان مليونين""",
    steps="""100 مئة مائة مية ميه
1000 ألف الف آلاف الاف ألفا ألفًا
1000000 مليون ملايين مليونا
1000000000 مليار مليارات""",
    shares="0.5 نصف نص",
    parts="""3 ثلث
4 ربع
5 خمس
3 أثلاث
4 أرباع ارباع
5 أخماس""",
    joins="و",
    points="فاصلة",
    minus="سالب ناقص",
    sets="12 دزينة درزن",
    decimal=".",
)

INDONESIAN = Lexicon(
    numbers="""0 nol
1 satu
2 dua
3 tiga
4 empat
5 lima
6 enam
7 tujuh
8 delapan
9 sembilan
10 sepuluh
11 sebelas
100 seratus
1000 seribu
1000000 sejuta""",
    steps="""10 puluh
100 ratus
1000 ribu rb rebu
1000000 juta jt
1000000000 miliar milyar
1000000000000 triliun""",
    teens="belas",
    parts="""2 per.dua
3 pertiga per.tiga
4 perempat per.empat
5 perlima per.lima
8 perdelapan per.delapan
10 persepuluh per.sepuluh
100 perseratus per.seratus""",
    shares="0.5 setengah separuh separo",
    sizes="1000 k K rb RB Rb ribu\n1000000 jt JT Jt juta",
    points="koma",
    minus="minus negatif",
    groups_both=True,
    sets="12 lusin\n20 kodi",
)

VIETNAMESE = Lexicon(
    numbers="""0 không
1 một mốt
2 hai
3 ba
4 bốn tư
5 năm lăm nhăm
6 sáu
7 bảy bẩy
8 tám
9 chín
10!10 mười""",
    steps="""10 mươi chục
100 trăm
1000 nghìn ngàn ngìn
1000000 triệu tr
1000000000 tỷ tỉ""",
    half_after="rưỡi rưởi",
    parts="",
    shares="0.5 nửa",
    sizes="1000 k K ngàn nghìn\n1000000 tr Tr TR triệu\n1000000000 tỷ tỉ",
    joins="linh lẻ",
    points="phẩy",
    over="phần",
    minus="âm trừ",
    groups_both=True,
    sets="12 tá",
    not_after="tháng thứ mẹ #",
    short_tails=True,
    not_before="nay ngoái sau trước mới rồi tới học",
    weak="không tư mốt lăm nhăm chục",
)

THAI = Lexicon(
    numbers="""0 ศูนย์
1 หนึ่ง นึง เอ็ด
2 สอง ยี่
3 สาม
4 สี่
5 ห้า
6 หก
7 เจ็ด
8 แปด
9 เก้า""",
    steps="""10 สิบ
100 ร้อย
1000 พัน
10000 หมื่น
100000 แสน
1000000 ล้าน""",
    half_after="ครึ่ง",
    sizes="1000 k K",
    points="จุด",
    minus="ลบ ติดลบ",
    sets="12 โหล",
    decimal=".",
    whole_words=False,
    weak="ศูนย์ เอ็ด ยี่ ร้อย พัน หมื่น แสน ล้าน โหล",
    not_inside="ห้าง|ห้าม|เสี่ยง|เก้าอี้|สามารถ|สามี|พันธ|พันผ้า|หกล้ม|หกเลอะ|สองแถว|แสนสวย|แสนดี|จุดเด่น|จุดประสงค์|จุดด่าง|ร้อยลูกปัด|ครึ่งตัว",
)
