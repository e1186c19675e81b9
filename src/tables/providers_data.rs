//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.

/// The rarity of each weight in hundredths of a nat.
pub(super) static COSTS: [u16; 11] = [735, 665, 596, 540, 515, 486, 471, 343, 325, 285, 135];

/// Line: first label; then each rest, its weight from `A` on, its countries.
#[rustfmt::skip]
pub(super) static PROVIDERS: &str = "\
013 netAil\n\
126 comCcn\n\
139 comBcn\n\
163 comEcn\n\
189 cn\n\
1und1 de\n\
21cn comAcn\n\
a1 netAat\n\
abv bgB\n\
aim comAus\n\
alice itB\n\
aliceadsl fr\n\
aliyun comBcn\n\
amazon com\n\
ameritech netAus\n\
aol co.ukB comGus de fr\n\
aon at\n\
apple com\n\
arcor de\n\
atlas cz\n\
att netCus\n\
au comAjp\n\
azet sk\n\
bbox frB\n\
bell netBca\n\
bellsouth netBus\n\
bezeqint netAil\n\
biglobe ne.jp\n\
bigmir netAua\n\
bigpond comBau net.au\n\
bk ruB\n\
bluemail ch\n\
bluewin chB comAch\n\
blueyonder co.ukB\n\
bol com.brB\n\
bredband netAse\n\
broadpark no\n\
btinternet comCuk\n\
btopenworld comAuk\n\
buziaczek pl\n\
cableone netAus\n\
caramail comAfr\n\
casema nl\n\
cegetel netAfr\n\
centrum comAcz czC sk\n\
centurylink netAus\n\
centurytel netAus\n\
charter netBus\n\
chello at nl\n\
citromail hu\n\
clix pt\n\
club-internet fr\n\
cogeco ca\n\
comcast netDus\n\
comhem se\n\
cox netBus\n\
daum netBkr\n\
delfi lt\n\
dir bg\n\
disroot org\n\
docomo ne.jpC\n\
duck com\n\
e-kolay netAtr\n\
earthlink netBus\n\
eastlink ca\n\
eircom netAie\n\
email com czC de it sk\n\
embarqmail comAus\n\
empas comAkr\n\
ezweb ne.jpB\n\
facebook com\n\
fastmail com fm\n\
forthnet gr\n\
foxmail comBcn\n\
free frD\n\
freemail hu\n\
freenet deC\n\
freeserve co.uk\n\
freesurf ch\n\
frontier comAus\n\
frontiernet netAus\n\
fsmail netAuk\n\
gazeta pl\n\
github com\n\
globo comAbr\n\
globomail comAbr\n\
gmail comK\n\
gmx atB chB co.uk comB deGde fr netDdeatch us\n\
google com\n\
googlemail comC de\n\
hanafos comAkr\n\
hanmail netBkr\n\
hetnet nl\n\
hey com\n\
hispeed ch\n\
home nlB\n\
hot ee\n\
hotmail at beB caB ch cl co.id co.il co.jp co.nz co.th co.ukE co.za comJ com.arB com.au com.brB com.hk com.mx com.trB com.tw com.vn cz deC dk esC fi frE gr hu itC jp lt my nlB no ph rs ru seB sg\n\
hushmail com\n\
i softbank.jpB softbank.ne.jp ua\n\
icloud comH com.cn\n\
ig com.brB\n\
iinet net.au\n\
in comAin gr\n\
inbox com lv ruB\n\
indiatimes comAin\n\
inode at\n\
interia plB\n\
internode on.netAau\n\
juno comBus\n\
kabelmail de\n\
kabsi at\n\
kakao comAkr\n\
kolumbus fi\n\
korea comAkr\n\
kpnmail nlB\n\
laposte netCfr\n\
libero itD\n\
lineone netAuk\n\
list ruB\n\
live at be caB cl cn co.ukC co.za comF com.ar com.auB com.mx com.my com.pt com.sg deB dk frC hk ie in itB jp nlB no ru seB\n\
luukku com\n\
mac comC\n\
mail bg com de ee gr ruG\n\
mailbox org\n\
mchsi comAus\n\
me comC\n\
meta ua\n\
microsoft com\n\
mindspring comAus\n\
movistar es\n\
msn comD\n\
mts netAca\n\
mynet comBtr\n\
myyahoo com\n\
nate comBkr\n\
naver comEkr\n\
nb sympatico.ca\n\
netcabo pt\n\
netscape netAus\n\
netvision net.il\n\
netzero comAus netAus\n\
neuf frB\n\
nifty comAjp\n\
ntlworld comBuk\n\
numericable fr\n\
o2 co.uk plC\n\
ocn ne.jp\n\
oi com.br\n\
onet plC\n\
online de no\n\
ono comAes\n\
op plB\n\
optonline netBus\n\
optusnet com.au\n\
orange frE netAuk\n\
otenet gr\n\
outlook at be cl co.id co.il co.th comI com.ar com.au com.brB com.gr com.tr com.vn cz deC dk esC frC hu ie in itB jp kr lv my ph pt sa sg sk\n\
pacbell netAus\n\
pandora be\n\
passport com\n\
planet nlB\n\
plus comAuk\n\
plusnet comAuk\n\
pm meB*\n\
pobox com\n\
poczta onet.pl\n\
post cz sk\n\
posteo de\n\
prodigy netAus net.mx\n\
proton meD*\n\
protonmail ch comD\n\
proximus be\n\
q comAus\n\
qq comGcn\n\
quick cz\n\
quicknet nl\n\
r7 comAbr\n\
rambler ruB\n\
rediff comAin\n\
rediffmail comCin\n\
riseup net\n\
roadrunner comAus\n\
rocketmail com\n\
rogers comB\n\
rr comAus\n\
sapo ptB\n\
sasktel netAca\n\
saunalahti fi\n\
sbcglobal comAus netCus\n\
scarlet be\n\
seznam comAcz czD\n\
sfr frC\n\
shaw caB\n\
sify comAin\n\
sina comBcn\n\
sky comCuk\n\
skynet beB\n\
slingshot co.nz\n\
so-net ne.jp\n\
softbank ne.jp\n\
sohu comAcn\n\
spray se\n\
suddenlink netAus\n\
sunrise ch\n\
superig com.br\n\
superonline comAtr\n\
swbell netAus\n\
sympatico caB\n\
t-online deE\n\
talk21 comAuk\n\
talktalk netBuk\n\
telcel net.mx\n\
tele2 nl se\n\
telefonica netAes\n\
telenet beB\n\
telia comAse\n\
telus netBca\n\
terra com.brB es\n\
tesco netAuk\n\
tin itB\n\
tiscali co.uk itB\n\
tlen pl\n\
tom comAcn\n\
tpg com.au\n\
ttmail comAtr\n\
turk netAtr\n\
tut by\n\
tuta ioA*\n\
tutanota com\n\
twc comAus\n\
ukr netBua\n\
unitybox de\n\
uol com.brC\n\
upcmail nl\n\
usa comAus\n\
utanet at\n\
uwclub netAuk\n\
verizon netCus\n\
videotron caB\n\
vip 163.comAcn qq.comAcn\n\
virgilio itB\n\
virgin netAuk\n\
virginmedia comBuk\n\
vivaldi net\n\
vodafone de ne.jp\n\
voila fr\n\
volny cz\n\
vp pl\n\
vsnl netAin\n\
walla co.il comAil\n\
wanadoo frC\n\
web deGde\n\
westnet com.au\n\
windowslive com\n\
windstream netAus\n\
wo cn\n\
wowway comAus\n\
wp plD\n\
xs4all nl\n\
xtra co.nz\n\
y7mail comAau\n\
ya comAes ruB\n\
yahoo at be caB cl cn co.idB co.inD co.jpE co.kr co.nz co.th co.ukD co.za comJ com.arB com.auB com.brD com.cn com.co com.hkB com.mxB com.my com.pe com.phB com.sgB com.tr com.twB com.ve com.vnB cz deC dk esC fi frD gr hu ie inB itC ne.jp nl no pl pt ro se\n\
yandex comBrutr com.trB ruE\n\
ybb ne.jp\n\
yeah netAcn\n\
ymail comC\n\
ziggo nlB\n\
zipmail com.br\n\
zoho com\n\
zohomail com\n\
zonnet nl\n\
zoznam sk\n\
";
