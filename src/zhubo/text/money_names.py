"""Short and spoken names of money in thirteen languages, beside those of CLDR, as data.

A row is `CODE[,CODE…] name|name` for one language; a row of parts is `CODE per name|name` where `per` of them make one.
"""

from __future__ import annotations

from collections.abc import Mapping

DOLLARS = "USD,CAD,AUD,SGD,HKD,NZD,TWD"
NAMES: Mapping[str, str] = {
    "": """USD us$|us $|u$d|u$s|usd$|$us|$ us|$ usd|usd $
CAD c$|c $|ca$|can$|cad$|$ c|$ ca|$ can|$ca
AUD a$|au$|aud$|$ au
HKD hk$|hk $|hkd$|$ hk|$hk
NZD nz$|nz $|nzd$|$ nz
SGD s$|sg$|sgd$|$ sg
TWD nt$|nt $|twd$
MXN mx$|mxn$|mex$|$ mx|mxn $
BRL r$|r $|brl$
CNY rmb|cn¥|cny
JPY jp¥
USD,CAD,AUD,SGD,HKD,NZD,TWD,MXN $
CNY,JPY ¥
GBP £
EUR €
INR ₹|rs.
KRW ₩
RUB ₽
THB ฿
VND ₫|đ
IDR rp|rp.
MYR rm
CRC ₡
LAK ₭
PHP ₱
TRY ₺
ILS ₪
UAH ₴
NGN ₦
KZT ₸
PYG ₲
XBT ₿|btc
PLN zł
SAR ر.س
AED د.إ""",
    "en": f"""{DOLLARS} dollar|dollars|buck|bucks
USD us dollar|us dollars|u.s. dollars|american dollars
EUR euro|euros
GBP,EGP pound|pounds|quid
GBP pound sterling|pounds sterling
USD u.s. $|u . s . $
TWD taiwan dollar|taiwan dollars
CNY yuan|yuans|kuai|renminbi|chinese yuan
JPY yen|yens
THB bahts
ZAR rands
NIO cordobas
PYG guaranies
XBT bitcoin|bitcoins
CHF,FRF franc|francs
INR,PKR,LKR,IDR rupee|rupees
KRW won|wons
IDR rupiah
VND dong
MYR ringgit
CZK,SEK,NOK,DKK crown|crowns
ITL,TRY lira|lire|italian lire
DEM dm|deutsche mark|deutsche marks|deutschmark|deutschmarks|d-mark|d-marks
CHF sfr|swiss francs
FRF ffr
BEF bfr
LUF lfr
SEK skr
NOK nkr
DKK dkr
ESP pta|ptas
NLG dutch guilders
XEU ecu|ecus
USD dlr|dlrs|us dlrs
CAD canadian dlrs
AUD australian dlrs
GBP stg|guineas
EEK kroons
BTN nu.
VES venezuelan bolivars
ARA australes
BRC cruzeiros|cruzados
ZRN zaires
IRR tomans
XDG dogecoin|dogecoins
FJD f$|fj$
BBD bd$|bds$
KYD ci$
DOP rd$
GYD gy$|g$
JMD j$
TTD tt$
NAD n$
ZWL z$
LRD l$
SBD si$
XCD ec$|wi$
BZD bz$
BSD,BND b$
CZK czech crown|czech crowns
SEK swedish crown|swedish crowns
NOK norwegian crown|norwegian crowns
DKK danish crown|danish crowns
XOF,XAF cfa|cfa franc|cfa francs
INR,PKR,LKR,NPR rs
KES,TZS,UGX ksh
ILS nis|shekel|shekels|sheqel|sheqels
ISK icelandic kronur|icelandic króna
SEK swedish kronor
SAR,QAR riyal|riyals""",
    "zh": """CNY,TWD,HKD,SGD,USD 元|块|块钱|元钱|圆|塊|塊錢|圓
CNY 人民币|人民幣|人民币元|元人民币|块人民币|元人民幣|塊人民幣
USD 美元|美金|美圆|美刀|刀|美圓|块美金|元美金|塊美金
HKD 港币|港元|港幣|块港币|元港币|塊港幣|元港幣|港纸
TWD 台币|新台币|台幣|新臺幣|新台幣|元台币|块台币|元新台币|元新臺幣|塊台幣
MYR 令吉|林吉特|马币|馬幣|零吉
SGD 新元|坡元|叻币
IDR 印尼盾
LAK 基普
KHR 瑞尔|瑞爾
AED,MAD 迪拉姆|迪爾汗
SAR,QAR,OMR,YER,IRR 里亚尔|里亞爾|里尔
TRY,ITL,LBP,SYP 里拉|土耳其里拉
ILS 谢克尔|新谢克尔|謝克爾
ZAR 兰特|南非兰特|蘭特
NGN 奈拉|尼日利亚奈拉
BRL 雷亚尔|黑奥|雷亞爾
HUF 福林
PLN 兹罗提|茲羅提
UAH 格里夫纳|格里夫納
KZT 坚戈|堅戈
KES,TZS,UGX 先令
CZK,SEK,NOK,DKK,ISK 克朗
KWD,JOD,IQD,BHD,RSD,TND,DZD 第纳尔|第納爾
PHP,MXN,ARS,CLP,COP 比索|披索
INR,PKR,LKR,NPR 卢比|盧比
BDT 塔卡
MMK 缅元|緬元
MNT 图格里克|圖格里克
KRW 韩圆|韩幣|韓幣
XOF,XAF 西非法郎|中非法郎
FRF 法国法郎|法郎
DEM 马克|德国马克
RON,MDL 列伊
BGN 列弗
GEL 拉里
AMD 德拉姆
AZN 马纳特
UZS 苏姆
KGS 索姆
ETB 比尔
GHS 塞地
EGP 埃及镑|埃镑
PEN 索尔
VES 玻利瓦尔
MOP 澳门元|葡币|澳门币
NZD 纽元|纽币|新西兰元
THB 铢|銖
EUR 欧元|歐元|欧
GBP 英镑|英鎊
JPY 日元|日圆|日圓|円
KRW 韩元|韓元|韩币|韓圓
THB 泰铢|泰銖
XBT 比特币|个比特币|比特幣
CHF 瑞士法郎
RUB 卢布|盧布
SGD 新币|新加坡元|坡币
VND 越南盾
AUD 澳元|澳币
CAD 加元|加币""",
    "ja": """JPY 円|日本円|えん
USD ドル|米ドル|どる|弗|米国ドル
EUR ユーロ
CNY 元|人民元|中国元
KRW ウォン|韓国ウォン
GBP ポンド|英ポンド
CHF スイスフラン|フラン
HKD 香港ドル
TWD 台湾ドル|台湾元|新台湾ドル
AUD 豪ドル|オーストラリアドル
CAD カナダドル
SGD シンガポールドル
THB バーツ
INR ルピー
RUB ルーブル
VND ドン
IDR ルピア
TRY リラ|トルコリラ
KHR リエル
SAR,QAR リヤル|リアル
ILS シェケル
BRL レアル
UAH フリヴニャ|グリブナ|フリブナ
PLN ズウォティ|ズロチ
HUF フォリント
CZK,SEK,NOK,DKK,ISK クローナ|クローネ|コルナ
KES,TZS,UGX シリング
KWD,JOD,IQD,RSD ディナール
PHP,MXN,ARS,CLP ペソ
XOF,XAF cfaフラン
XBT ビットコイン""",
    "ko": """KRW 원|원화
USD 달러|미국 달러|불|미국달러|미달러
EUR 유로
CNY 위안|중국 위안|위안화|인민폐
JPY 엔|엔화|일본 엔
GBP 파운드|영국 파운드
CHF 프랑|스위스 프랑
CAD 캐나다 달러
AUD 호주 달러
HKD 홍콩 달러
TWD 대만 달러
THB 바트
INR,LKR 루피
RUB 루블
VND 동
IDR 루피아
GEL 라리
THB 밧
TRY 리라|터키 리라|튀르키예 리라
TWD 대만달러
LAK 낍
KHR 리엘
AED,MAD 디르함|디람
SAR,QAR 리얄
ILS 셰켈|세켈
ZAR 랜드
NGN 나이라
BRL 헤알|레알
PLN 즈워티|즐로티
UAH 흐리우냐|흐리브냐|그리브나
HUF 포린트
CZK,SEK,NOK,DKK,ISK 코루나|크로나|크로네
KES,TZS,UGX 실링
KWD,JOD,IQD,RSD 디나르
PHP,MXN,ARS,CLP 페소
MYR 링깃|링기트
XBT 비트코인""",
    "es": f"""{DOLLARS} dólar|dolar|dólares|dolares|pavos
USD dólares estadounidenses|dólar estadounidense|dólares americanos|u$d|us$
EUR euro|euros|pavos|eurazos
MXN,ARS,COP,CLP peso|pesos
JPY yen|yenes
CNY yuan|yuanes
GBP libra|libras
PEN sol|soles
CHF,FRF franco|francos
BRL real|reales
INR rupia|rupias
VES bolívar|bolívares|bolivares
XBT bitcoin|bitcoins""",
    "pt": f"""BRL real|reais|conto|contos|pila|pilas|paus
{DOLLARS} dólar|dolar|dólares|dolares
EUR euro|euros
JPY iene|ienes|yen|yens|yenes
CNY yuan|yuans|iuane|iuanes|renminbi
GBP libra|libras
CHF,FRF franco|francos
MXN,ARS,COP peso|pesos
INR rúpia|rupias|rúpias
PTE escudo|escudos
XBT bitcoin|bitcoins""",
    "fr": f"""{DOLLARS} dollar|dollars
EUR euro|euros|balles|balle
GBP livre|livres
CHF,FRF franc|francs
JPY yen|yens
CNY yuan|yuans
INR roupie|roupies
MXN,ARS peso|pesos
NLG florins hollandais|florin hollandais|florins
FIM mark finlandais|marks finlandais
HKD $ hk
CAD $ c
XBT bitcoin|bitcoins""",
    "de": f"""EUR euro|euros
{DOLLARS} dollar|dollars
USD us-dollar|us dollar
GBP pfund
CHF franken|fränkli|stutz
JPY yen
CNY yuan|renminbi
INR rupie|rupien
RUB rubel
XBT bitcoin|bitcoins
DEM mark
FRF franc|francs""",
    "ru": f"""RUB рубль|рубля|рублей|рублях|руб|руб.|р.|р|рублик|рубликов|рэ
{DOLLARS} доллар|доллара|долларов|баксов|бакса|бакс|долл|долл.
EUR евро
CNY юань|юаня|юаней
GBP фунт|фунта|фунтов
KZT тенге
UAH гривна|гривны|гривен|грн
BYN белорусских рублей
JPY иен|иена|иены
KRW вон|воны
TRY лир|лира|лиры
AZN манат|маната|манатов
KGS,UZS сом|сома|сомов|сум|сумов
MDL,RON лей|лея|леев
PLN злотый|злотых|злота
THB бат|бата|батов
AMD драм|драма|драмов
GEL лари
TJS сомони
CZK крона|кроны|крон
AED дирхам|дирхама|дирхамов
INR рупия|рупии|рупий""",
    "ar": f"""SAR ريال|ريالات|ر.س|ريال سعودي|ريالا
AED درهم|دراهم|د.إ|درهما
EGP جنيه|جنيهات|ج.م|جنيها|جنيه مصري
{DOLLARS} دولار|دولارات|دولارا
EUR يورو
KWD دينار|دنانير|د.ك|دينارا
CNY يوان
GBP جنيه إسترليني
JPY ين
TRY ليرة|ليرات|ليره""",
    "id": f"""IDR rupiah|perak|idr
{DOLLARS} dolar|dollar
EUR euro
CNY yuan
MYR ringgit
JPY yen
SGD dolar singapura""",
    "vi": f"""VND đồng|vnđ|vnd|đ|d|việt nam đồng
{DOLLARS} đô|đô la|đôla|đô-la|usd
EUR euro|ơ-rô
CNY tệ|nhân dân tệ
JPY yên
THB bạt|baht
KRW won""",
    "th": f"""THB บาท|บ.
{DOLLARS} ดอลลาร์|เหรียญ|ดอล|ดอลล่าร์
USD ดอลลาร์สหรัฐ
EUR ยูโร
CNY หยวน
JPY เยน
KRW วอน""",
}

PARTS: Mapping[str, str] = {
    "": "USD,EUR 100 ¢",
    "en": "USD,EUR,AUD,CAD 100 cent|cents|us cent|us cents|american cents\nAUD 100 australian cent|australian cents\n"
    "DEM 100 pfennig|pfennigs|pfennige\nCHF,FRF,BEF 100 centime|centimes\nCHF 100 rappen\nPLN 100 grosz|groszy\n"
    "EGP,LBP,SYP 100 piastre|piastres|piaster|piasters\nSEK,NOK,DKK 100 öre|øre\nATS 100 groschen\nCZK 100 haler|haleru\n"
    "JOD,IQD,KWD,AED 1000 fils\nMXN,PHP,BRL 100 centavo|centavos\nILS 100 agora|agorot\n"
    "GBP 100 pence|penny|pennies\nCNY 10 mao|jiao\nXBT 100000000 satoshi|satoshis\n"
    "RUB,UAH 100 kopeck|kopecks|kopek|kopeks\nMYR,IDR 100 sen\nGHS 100 pesewa|pesewas\nTHB 100 satang|satangs\n"
    "INR,PKR,NPR 100 paise|paisa|paisas\n"
    "USD,CAD,AUD 100 cts\nCNY 100 fen|chinese fen\nNGN 100 kobo|kobos\nSAR 100 halala|halalas|halalah\n"
    "BDT 100 poisha\nBTN 100 chetrum|chetrums\n"
    "GEL 100 tetri\nAMD 100 luma\nAZN 100 qapik|qepik|gapik\nTJS 100 diram\nKZT,KGS 100 tiyn|tyiyn\nUZS 100 tiyin\nRSD 100 paras\n"
    "MKD 100 deni\nBGN 100 stotinka|stotinki|stotinkas\nRON,MDL 100 bani\nHRK 100 lipa|lipas\nOMR 1000 baisa|baiza|baizas\n"
    "TND 1000 millime|millimes|milim\nMRU 5 khoums|khoum\nDZD 100 santeem|santeems\nETB 100 santim|santims\nGMD 100 butut|bututs\n"
    "ZMW 100 ngwee\nMWK 100 tambala\nBWP 100 thebe\nLSL 100 lisente|sente\nMVR 100 laari|laaris\n"
    "VND 10 hao\nMMK 100 pya|pyas\n"
    "PGK 100 toea\nWST 100 sene\nTOP 100 seniti\nCRC,PYG,VES 100 centimo|centimos|céntimo|céntimos\n"
    "UYU 100 centesimo|centesimos|centésimo|centésimos\n"
    "ALL 100 qindarka|qintar|qindar\nISK 100 eyrir|aurar\nFIM 100 penni|pennia\nPHP 100 sentimo|sentimos\nKRW 100 jeon|chon\n"
    "MNT 100 mongo|möngö\nTRY 100 kurus|kuruş\nBAM 100 fening|feninga|fenings\nLVL 100 santīms\nLTL 100 centas|centai",
    "zh": "CNY 10 角|毛|角钱|毛钱\nCNY 100 分|分钱\nUSD 100 美分\nEUR 100 欧分\nJPY 100 日本銭|钱\nGBP 100 便士\n"
    "RUB,UAH 100 戈比\nAUD 100 澳分\nHKD 100 港仙",
    "ja": "JPY 100 銭\nUSD 100 セント\nCNY 10 角\nCNY 100 分\nGBP 100 ペンス\nRUB,UAH 100 コペイカ|カペイカ\nEUR 100 ユーロセント",
    "ko": "RUB,UAH 100 코페이카|코펙\nUSD,CAD,AUD,EUR 100 센트|미국 센트|유로 센트|유로센트|호주 센트|캐나다 센트\nGBP 100 펜스|페니\n"
    "CNY 10 마오|자오|지아오\nKRW 100 전\nNGN 100 코보\nSAR 100 할랄라\n"
    "INR,PKR,NPR 100 파이사\nTHB 100 사땅\n"
    "CHF,FRF 100 상팀|라펜\nDEM 100 페니히\nPLN 100 그로시|그로쉬\nCZK 100 할레르\nSEK,NOK,DKK 100 외레\nMXN,PHP,BRL 100 센타보\n"
    "CRC,VES 100 센티모\nEGP,LBP,SYP 100 피아스터|피아스트르\nJOD,IQD,KWD,AED 1000 필스\n"
    "ILS 100 아고라|아고롯\nGHS 100 페세와\nTRY 100 쿠루쉬|쿠루시\n"
    "BGN 100 스토틴카|스토틴키\nHRK 100 리파\nGEL 100 테트리\n"
    "KZT,KGS 100 티인\nMNT 100 뭉그|몽고\nVND 10 하오\n"
    "MMK 100 피야\nTND 1000 밀림\nXBT 100000000 사토시",
    "es": "USD,EUR,MXN 100 centavo|centavos|céntimo|céntimos|centimos|centimo\nGBP 100 penique|peniques",
    "pt": "BRL,USD,EUR 100 centavo|centavos|cêntimo|cêntimos|cent\nGBP 100 pêni|penies|pênis|centavos de libra|peniques",
    "fr": "EUR,USD 100 cent|cents|centime|centimes\nGBP 100 penny|pence|pennies\nGHS 100 pesewa|pesewas",
    "de": "EUR,USD 100 cent|cents\nGBP 100 pence|penny\nCHF 100 rappen\nDEM 100 pfennig",
    "ru": "RUB 100 копейка|копейки|копеек|коп|коп.\nUSD 100 цент|цента|центов",
    "ar": "SAR 100 هللة|هللات\nEGP 100 قرش|قروش\nUSD 100 سنت|سنتات\nKWD 1000 فلس|فلوس\nAED 100 فلسا",
    "id": "IDR 100 sen\nUSD 100 cent|cents",
    "vi": "USD 100 xu|cent",
    "th": "THB 100 สตางค์|ตังค์\nUSD 100 เซนต์",
}
