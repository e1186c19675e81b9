//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.

/// The rarity of each weight in hundredths of a nat.
pub(super) static COSTS: [u16; 11] = [740, 671, 601, 545, 520, 491, 476, 349, 330, 290, 141];

/// Line: first label; then each rest, its weight from `A` on, its countries. Or the name of
/// who runs what follows.
#[rustfmt::skip]
pub(super) static PROVIDERS: &str = "\
013 netAil\n\
1und1 de\n\
abv bgB\n\
adelphia netAus\n\
adinet com.uy\n\
alice-dsl netAde\n\
arnet com.ar\n\
azet sk\n\
belgacom netAbe\n\
bezeqint netAil\n\
biglobe ne.jp\n\
bigmir netAua\n\
bluewin comAch\n\
bredband netAse\n\
broadpark no\n\
cableone netAus\n\
caiway nl\n\
cantv netAve\n\
centrum comAcz\n\
centurylink netAus\n\
centurytel netAus\n\
citromail hu\n\
ciudad com.ar\n\
clear net.nz\n\
clix pt\n\
cogeco ca netAca\n\
comhem se\n\
delfi lt\n\
dion ne.jp\n\
dir bg\n\
dodo com.au\n\
e-kolay netAtr\n\
eastlink ca\n\
eircom netAie\n\
elisanet fi\n\
email de it sk\n\
embarqmail comAus\n\
ewe netAde\n\
ewetel netAde\n\
excite comAus\n\
fastwebnet it\n\
fibertel com.ar\n\
forthnet gr\n\
freemail hu\n\
freeserve co.uk\n\
frontier comAus\n\
frontiernet netAus\n\
fsmail netAuk\n\
fuse netAus\n\
gazeta pl\n\
getmail no\n\
googlemail de\n\
hanafos comAkr\n\
hinet netAtw\n\
home se\n\
hot ee\n\
hughes netAus\n\
i ua\n\
iafrica comAza\n\
in comAin gr\n\
inbox com\n\
indamail hu\n\
indiatimes comAin\n\
iol pt\n\
iprimus com.au\n\
jubii dk\n\
kabsi at\n\
kolumbus fi\n\
korea comAkr\n\
kpnplanet nl\n\
luukku com\n\
mail bg dk ee gr\n\
mchsi comAus\n\
meta ua\n\
movistar es\n\
mts netAca\n\
mweb co.za\n\
net hr\n\
netcabo pt\n\
netcologne de\n\
netscape comAus\n\
netspace net.au\n\
netvision net.il\n\
nifty comAjp\n\
o2 co.uk\n\
ocn ne.jp\n\
oi com.br\n\
online de nl no\n\
ono comAes\n\
optonline netBus\n\
optusnet com.au\n\
orange netAuk\n\
otenet gr\n\
ozemail com.au\n\
paradise net.nz\n\
plala or.jp\n\
plus comAuk\n\
plusnet comAuk\n\
post sk\n\
prodigy net.mx\n\
ptd netAus\n\
q comAus\n\
qip ru\n\
quick cz\n\
r7 comAbr\n\
rcn comAus\n\
rogers comB\n\
sasktel netAca\n\
saunalahti fi\n\
sbcglobal comAus\n\
scarlet be\n\
shaw caB\n\
sify comAin\n\
singnet com.sg\n\
siol netAsi\n\
sky comCuk\n\
slingshot co.nz\n\
so-net ne.jp\n\
solcon nl\n\
speedy com.ar\n\
spray se\n\
stofanet dk\n\
suddenlink netAus\n\
suomi24 fi\n\
supanet comAuk\n\
superonline comAtr\n\
sweb cz\n\
t-online hu\n\
tds netAus\n\
telcel net.mx\n\
tele2 nl se\n\
telefonica netAes\n\
teletu it\n\
telia comAse\n\
telkomsa netAza\n\
telus netBca\n\
telusplanet netAca\n\
terra es\n\
tesco netAuk\n\
tom comAcn\n\
ttmail comAtr\n\
turk netAtr\n\
tut by\n\
usa netAus\n\
utanet at\n\
uwclub netAuk\n\
versanet de\n\
videotron caB\n\
vipmail hu\n\
vodamail co.za\n\
voo be\n\
vsnl netAin\n\
waitrose comAuk\n\
wanadoo es\n\
webmail co.za\n\
windstream netAus\n\
wowway comAus\n\
xtra co.nz\n\
ya comAes\n\
zeelandnet nl\n\
zonnet nl\n\
zoominternet netAus\n\
zoznam sk\n\
google\n\
gmail comK\n\
googlemail comC\n\
microsoft\n\
hotmail at beB caB ch cl co.id co.il co.jp co.nz co.th co.ukE co.za comJ com.arB com.au com.brB com.hk com.mx com.trB com.tw com.vn cz deC dk esC fi frE gr hu itC jp lt my nlB no ph rs ru seB sg\n\
live at be caB cl cn co.ukC co.za comF com.ar com.auB com.mx com.my com.pt com.sg deB dk frC hk ie in itB jp nlB no ru seB\n\
msn comD\n\
outlook at be cl co.id co.il co.th comI com.ar com.au com.brB com.gr com.pe com.tr com.vn cz deC dk esC frC hu ie in itB jp kr lv my ph pt sa sg sk\n\
passport com\n\
windowslive com\n\
yahoo\n\
myyahoo com\n\
rocketmail com\n\
y7mail comAau\n\
yahoo at be caB cl cn co.idB co.il co.inD co.kr co.nz co.th co.ukD co.za comJ com.arB com.auB com.brD com.cn com.co com.hkB com.mxB com.my com.pe com.phB com.sgB com.tr com.twB com.ve com.vnB cz deC dk esC fi frD gr hu ie inB itC nl no pl pt ro se\n\
ymail comC\n\
apple\n\
icloud comH com.cn\n\
mac comC\n\
me comC\n\
united_internet\n\
caramail comAfr\n\
email com\n\
gmx atB chB co.uk comB deGde fr netDdeatch us\n\
mail com\n\
usa comAus\n\
web deGde\n\
aol\n\
aim comAus\n\
aol co.ukB comGus de fr it\n\
netscape netAus\n\
verizon netCus\n\
vk\n\
bk ruB\n\
inbox ruB\n\
list ruB\n\
mail ruG\n\
yandex\n\
narod ru\n\
ya ruB\n\
yandex by comBrutr com.trB kz ruE ua\n\
proton\n\
pm meB*\n\
proton meD*\n\
protonmail ch comD\n\
tencent\n\
foxmail comBcn\n\
qq comGcn\n\
vip qq.comAcn\n\
att\n\
ameritech netAus\n\
att netCus\n\
bellsouth netBus\n\
pacbell netAus\n\
prodigy netAus\n\
sbcglobal netCus\n\
snet netAus\n\
swbell netAus\n\
netease\n\
126 comCcn\n\
163 comEcn\n\
vip 163.comAcn\n\
yeah netAcn\n\
orange\n\
orange frE\n\
voila fr\n\
wanadoo frC\n\
seznam\n\
email czC\n\
post cz\n\
seznam comAcz czD\n\
wirtualna_polska\n\
go2 pl\n\
o2 plC\n\
tlen pl\n\
wp plD\n\
italiaonline\n\
inwind it\n\
iol it\n\
libero itD\n\
virgilio itB\n\
yahoo_japan\n\
yahoo co.jpE ne.jp\n\
ybb ne.jp\n\
sfr\n\
cegetel netAfr\n\
club-internet fr\n\
neuf frB\n\
noos fr\n\
numericable fr\n\
sfr frC\n\
naver\n\
naver comEkr\n\
onet\n\
buziaczek pl\n\
onet plC\n\
op plB\n\
poczta onet.pl\n\
vp pl\n\
telekom\n\
t-online deE\n\
free\n\
aliceadsl fr\n\
free frD\n\
ziggo\n\
casema nl\n\
chello nl\n\
home nlB\n\
quicknet nl\n\
upcmail nl\n\
ziggo nlB\n\
bt\n\
btconnect comAuk\n\
btinternet comCuk\n\
btopenworld comAuk\n\
talk21 comAuk\n\
centrum\n\
atlas cz\n\
centrum czC sk\n\
volny cz\n\
comcast\n\
comcast netDus\n\
uol\n\
bol com.brB\n\
uol com.brC\n\
zipmail com.br\n\
virgin_media\n\
blueyonder co.ukB\n\
ntlworld comBuk\n\
virgin netAuk\n\
virginmedia comBuk\n\
charter\n\
charter netBus\n\
roadrunner comAus\n\
rr comAus\n\
spectrum netAus\n\
twc comAus\n\
kpn\n\
hetnet nl\n\
kpnmail nlB\n\
planet nlB\n\
xs4all nl\n\
bell\n\
bell netBca\n\
nb sympatico.ca\n\
sympatico caB\n\
kakao\n\
daum netBkr\n\
hanmail netBkr\n\
kakao comAkr\n\
rediff\n\
rediff comAin\n\
rediffmail comCin\n\
softbank\n\
i softbank.jpB softbank.ne.jp\n\
softbank ne.jp\n\
vodafone ne.jp\n\
talktalk\n\
lineone netAuk\n\
talktalk co.uk netBuk\n\
tiscali co.uk\n\
tim\n\
alice itB\n\
tim it\n\
tin itB\n\
docomo\n\
docomo ne.jpC\n\
freenet\n\
freenet deC\n\
interia\n\
interia eu plB\n\
poczta fm\n\
juno\n\
juno comBus\n\
netzero comAus netAus\n\
la_poste\n\
laposte netCfr\n\
tpg\n\
iinet net.au\n\
internode on.netAau\n\
tpg com.au\n\
westnet com.au\n\
vodafone\n\
arcor de\n\
kabelmail de\n\
unitybox de\n\
vodafone de\n\
earthlink\n\
earthlink netBus\n\
mindspring comAus\n\
fastmail\n\
fastmail com fm\n\
pobox com\n\
ig\n\
ig com.brB\n\
superig com.br\n\
kddi\n\
au comAjp\n\
ezweb ne.jpB\n\
proximus\n\
proximus be\n\
skynet beB\n\
rambler\n\
lenta ru\n\
rambler ruB\n\
sk\n\
empas comAkr\n\
nate comBkr\n\
sunrise\n\
freesurf ch\n\
hispeed ch\n\
sunrise ch\n\
swisscom\n\
bluemail ch\n\
bluewin chB\n\
telenet\n\
pandora be\n\
telenet beB\n\
telstra\n\
bigpond comBau net.au\n\
tuta\n\
tuta com ioA*\n\
tutanota com\n\
a1\n\
a1 netAat\n\
aon at\n\
alibaba\n\
aliyun comBcn\n\
bouygues\n\
bbox frB\n\
china_mobile\n\
139 comBcn\n\
china_telecom\n\
189 cn\n\
21cn comAcn\n\
cox\n\
cox netBus\n\
globo\n\
globo comAbr\n\
globomail comAbr\n\
magenta_at\n\
chello at\n\
inode at\n\
mynet\n\
mynet comBtr\n\
sapo\n\
sapo ptB\n\
sina\n\
sina comBcn\n\
terra\n\
terra com.brB\n\
tiscali\n\
tiscali itB\n\
ukr_net\n\
ukr netBua\n\
walla\n\
walla co.il comAil\n\
zoho\n\
zoho com\n\
zohomail com\n\
37signals\n\
hey com\n\
china_unicom\n\
wo cn\n\
disroot\n\
disroot org\n\
duckduckgo\n\
duck com\n\
hush\n\
hushmail com\n\
inbox_lv\n\
inbox lv\n\
mail_de\n\
mail de\n\
mailbox_org\n\
mailbox org\n\
posteo\n\
posteo de\n\
riseup\n\
riseup net\n\
sohu\n\
sohu comAcn\n\
vivaldi\n\
vivaldi net\n\
addy\n\
mailfence\n\
mozilla\n\
runbox\n\
simplelogin\n\
\n\
amazon com\n\
facebook com\n\
github com\n\
apple\n\
apple com\n\
google\n\
google com\n\
microsoft\n\
microsoft com\n\
";
