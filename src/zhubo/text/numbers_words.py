"""Number words of languages that join words, as data: a language is one more entry.

A row is a value and its spellings, `value!room word word`. *Room* is what may still be added behind the word (`sixty` takes what is
under 10, French `soixante` what is under 20); where none is written it follows from the value. A `.` in a spelling stands for the
space or hyphen inside it.
"""

from __future__ import annotations

from zhubo.values import dataclass

_LATIN_SIZES = "1000 k K\n1000000 M Mio mio\n1000000000 G B b bn bln\n1000000000000 T tn tln"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language calls its numbers.

    `numbers` are added, `steps` multiply what stands before them, `parts` are the denominators of fractions and `shares` are values by
    themselves. `sizes` stand right behind digits, and there only, in this very case. `joins` may stand between the words of a number;
    `splits` says that one before a fraction ends the whole part (`twenty and three fifths`), else it belongs to the numerator. `points`
    are spoken decimal marks (`points_weak` join a fraction too), `over` spoken bars (`over_less` only below one), `of` stands between a
    share and a step, `minus` are spoken signs. `ones` mean one before a step or a part only, `articles` are ones that most often only
    say `a`. `sets` are dozens, `half_after` adds half of the step before it, `teens` add ten.

    A single number word counts nothing if it is `weak`, or with one of `not_after` before it (`#` is any digit) or of `not_before`
    behind it; `not_inside` are words (a pattern) that only begin like numbers. `bare_steps`: a denominator may begin with a step
    (`un cent cinquième`). `glued`: words are written together; `tails` are the parts that numbers are written together with
    (`veinticincoavos`). `groups_both`: three digits behind a decimal mark are thousands, as most people there type them.
    `short_tails`: digits behind a size go on behind its point (`1tr2` is 1.2 million).
    """

    numbers: str
    steps: str = ""
    parts: str = ""
    shares: str = ""
    sizes: str = _LATIN_SIZES
    joins: str = ""
    splits: bool = False
    bare_steps: bool = False
    points: str = ""
    points_weak: str = ""
    over: str = ""
    over_less: str = ""
    minus: str = ""
    ones: str = ""
    sets: str = ""
    half_after: str = ""
    teens: str = ""
    decimal: str = ","
    groups_both: bool = False
    short_tails: bool = False
    glued: bool = False
    tails: str = ""
    of: str = ""
    not_after: str = ""
    not_before: str = ""
    not_inside: str = ""
    weak: str = ""
    articles: str = ""
    whole_words: bool = True


ENGLISH = Lexicon(
    numbers="""0 zero nought naught
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty fourty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety""",
    steps="""100 hundred
1000 thousand
100000 lakh lakhs
1000000 million millions mil mln
10000000 crore crores
1000000000 billion billions bln bn
1000000000000 trillion trillions tln""",
    parts="""2 half halves
3 third thirds
4 quarter quarters fourth fourths
5 fifth fifths
6 sixth sixths
7 seventh sevenths
8 eighth eighths
9 ninth ninths
10 tenth tenths
11 eleventh elevenths
12 twelfth twelfths
13 thirteenth thirteenths
14 fourteenth fourteenths
15 fifteenth fifteenths
16 sixteenth sixteenths
17 seventeenth seventeenths
18 eighteenth eighteenths
19 nineteenth nineteenths
20 twentieth twentieths
21 twenty.first twenty.firsts
30 thirtieth thirtieths
31 thirty.first thirty.firsts
40 fortieth fortieths
50 fiftieth fiftieths
60 sixtieth sixtieths
70 seventieth seventieths
80 eightieth eightieths
90 ninetieth ninetieths
100 hundredth hundredths
1000 thousandth thousandths
1000000 millionth millionths
1000000000 billionth billionths
1000000000000 trillionth trillionths""",
    joins="and",
    splits=True,
    points="point",
    over="over",
    over_less="out.of",
    minus="minus negative",
    ones="a an",
    sets="12 dozen dozens doz dozs dz",
    decimal=".",
    not_after="this that the which",
)

SPANISH = Lexicon(
    numbers="""0 cero
1 uno un una
2 dos
3 tres
4 cuatro
5 cinco
6 seis
7 siete
8 ocho
9 nueve
10 diez
11 once
12 doce
13 trece
14 catorce
15 quince
16 dieciséis dieciseis diez.y.seis
17 diecisiete
18 dieciocho
19 diecinueve
20 veinte
21 veintiuno veintiún veintiun veintiuna
22 veintidós veintidos
23 veintitrés veintitres
24 veinticuatro
25 veinticinco
26 veintiséis veintiseis
27 veintisiete
28 veintiocho
29 veintinueve
30 treinta
40 cuarenta
50 cincuenta
60 sesenta
70 setenta
80 ochenta
90 noventa
100 cien ciento
200 doscientos doscientas
300 trescientos trescientas
400 cuatrocientos cuatrocientas
500 quinientos quinientas
600 seiscientos seiscientas
700 setecientos setecientas
800 ochocientos ochocientas
900 novecientos novecientas""",
    steps="""1000 mil
1000000 millón millon millones
1000000000000 billón billon billones
1000000000000000000 trillón trillon trillones""",
    parts="""2 medio media medios medias
3 tercio tercios
4 cuarto cuarta cuartos cuartas
5 quinto quinta quintos quintas
6 sexto sexta sextos sextas
7 séptimo septimo séptima septima séptimos septimos séptimas septimas
8 octavo octava octavos octavas
9 noveno novena novenos novenas
10 décimo decimo décima decima décimos decimos décimas decimas
20 vigésimo vigesimo vigésimos
100 centésimo centesimo centésima centesima centésimos centesimos centésimas centesimas
1000 milésimo milesimo milésima milesima milésimos milesimos milésimas milesimas
1000000 millonésimo millonesimo millonésima millonesima millonésimos millonesimos millonésimas millonesimas
1000000000000 billonésimo billonesimo billonésima billonesima billonésimos billonesimos billonésimas billonesimas
0 avo avos ava avas""",
    shares="0.5 mitad",
    joins="y",
    points="coma punto",
    points_weak="con",
    over="sobre",
    minus="menos",
    sets="12 docena docenas dz",
    articles="un una",
    tails="avos avo avas ava vos milésimos milesimos milésimo milesimo milésimas milesimas milésima milesima",
)

PORTUGUESE = Lexicon(
    numbers="""0 zero
1 um uma
2 dois duas
3 três tres
4 quatro
5 cinco
6 seis
7 sete
8 oito
9 nove
10 dez
11 onze
12 doze
13 treze
14 quatorze catorze
15 quinze
16 dezesseis dezasseis
17 dezessete dezassete
18 dezoito
19 dezenove dezanove
20 vinte
30 trinta
40 quarenta
50 cinquenta cinqüenta
60 sessenta
70 setenta
80 oitenta
90 noventa
100 cem cento
200 duzentos duzentas
300 trezentos trezentas
400 quatrocentos quatrocentas
500 quinhentos quinhentas
600 seiscentos seiscentas
700 setecentos setecentas
800 oitocentos oitocentas
900 novecentos novecentas""",
    steps="""1000 mil
1000000 milhão milhao milhões milhoes mi
1000000000 bilhão bilhao bilhões bilhoes bi
1000000000000 trilhão trilhao trilhões trilhoes""",
    parts="""2 meio meia meios meias
3 terço terco terços tercos
4 quarto quarta quartos quartas
5 quinto quinta quintos quintas
6 sexto sexta sextos sextas
7 sétimo setimo sétimos setimos sétima
8 oitavo oitava oitavos oitavas
9 nono nona nonos nonas
10 décimo decimo décimos decimos décima décimas
20 vigésimo vigesimo vigésimos vigesimos
30 trigésimo trigesimo
100 centésimo centesimo centésimos centesimos centésima centésimas
1000 milésimo milesimo milésimos milesimos milésima milésimas
1000000 milionésimo milionesimo milionésimos milionesimos
1000000000 bilionésimo bilionesimo bilionésimos bilionesimos
1000000000000 trilionésimo trilionesimo trilionésimos trilionesimos
0 avo avos""",
    shares="0.5 metade",
    joins="e",
    points="vírgula virgula ponto",
    points_weak="com",
    over="sobre",
    minus="menos",
    sets="12 dúzia duzia dúzias duzias dz",
    articles="um uma",
)

FRENCH = Lexicon(
    numbers="""0 zéro zero
1 un une
2 deux
3 trois
4 quatre
5 cinq
6 six
7 sept
8 huit
9 neuf
10!1 dix
11 onze
12 douze
13 treize
14 quatorze
15 quinze
16 seize
17 dix.sept
18 dix.huit
19 dix.neuf
20 vingt vingts
21 vingt.et.un vingt.et.une
30 trente
31 trente.et.un trente.et.une
40 quarante
41 quarante.et.un quarante.et.une
50 cinquante
51 cinquante.et.un cinquante.et.une
60!20 soixante
61 soixante.et.un soixante.et.une
71 soixante.et.onze
70 septante
71 septante.et.un
80 huitante octante
81 huitante.et.un
90 nonante
91 nonante.et.un
80!20 quatre.vingt quatre.vingts""",
    steps="""100 cent cents
1000 mille mil
100000 lakh lakhs
1000000 million millions
10000000 crore crores
1000000000 milliard milliards
1000000000000 billion billions""",
    parts="""2 demi demie demis demies
3 tiers
4 quart quarts
3 troisième troisieme troisièmes troisiemes
4 quatrième quatrieme quatrièmes quatriemes
5 cinquième cinquieme cinquièmes cinquiemes
6 sixième sixieme sixièmes sixiemes
7 septième septieme septièmes septiemes
8 huitième huitieme huitièmes huitiemes
9 neuvième neuvieme neuvièmes neuviemes
10 dixième dixieme dixièmes dixiemes
12 douzième douzieme douzièmes douziemes
20 vingtième vingtieme vingtièmes vingtiemes
21 vingt.et.unième vingt.et.unieme vingt.et.unièmes vingt.et.uniemes
30 trentième trentieme trentièmes trentiemes
100 centième centieme centièmes centiemes
1000 millième millieme millièmes milliemes
1000000 millionième millionieme millionièmes millioniemes
1000000000 milliardième milliardieme
1000000000000 billionième billionieme billionièmes billioniemes""",
    shares="0.5 moitié moitie",
    joins="et",
    of="de",
    bare_steps=True,
    splits=True,
    points="virgule point",
    over_less="sur",
    minus="moins négatif negatif négative negative",
    sets="12 douzaine douzaines",
    articles="un une",
)
