//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.

/// The rarity of each weight in hundredths of a nat.
pub(super) static COSTS: [u16; 11] = [740, 671, 601, 545, 520, 491, 476, 349, 330, 290, 141];

/// Line: first label; then each rest, its weight from `A` on, its countries. Or the name of
/// who runs what follows.
#[rustfmt::skip]
pub(super) static PROVIDERS: &str = "\
videotron caB\n\
shaw caB\n\
abv bgB\n\
rogers comB\n\
eastlink ca\n\
cogeco ca netAca\n\
sasktel netAca\n\
mts netAca\n\
telusplanet netAca\n\
telus netBca\n\
meta ua\n\
i ua\n\
bigmir netAua\n\
mweb co.za\n\
vodamail co.za\n\
webmail co.za\n\
iafrica comAza\n\
telkomsa netAza\n\
voo be\n\
scarlet be\n\
belgacom netAbe\n\
1und1 de\n\
netcologne de\n\
googlemail de\n\
versanet de\n\
ewe netAde\n\
ewetel netAde\n\
alice-dsl netAde\n\
hot ee\n\
eircom netAie\n\
home se\n\
tele2 nl se\n\
comhem se\n\
spray se\n\
telia comAse\n\
bredband netAse\n\
cantv netAve\n\
dir bg\n\
singnet com.sg\n\
bluewin comAch\n\
suomi24 fi\n\
saunalahti fi\n\
kolumbus fi\n\
elisanet fi\n\
siol netAsi\n\
jubii dk\n\
stofanet dk\n\
zoznam sk\n\
azet sk\n\
email de it sk\n\
post sk\n\
o2 co.uk\n\
freeserve co.uk\n\
waitrose comAuk\n\
plus comAuk\n\
supanet comAuk\n\
plusnet comAuk\n\
uwclub netAuk\n\
orange netAuk\n\
fsmail netAuk\n\
tesco netAuk\n\
sky comCuk\n\
netvision net.il\n\
013 netAil\n\
bezeqint netAil\n\
solcon nl\n\
kpnplanet nl\n\
zeelandnet nl\n\
zonnet nl\n\
caiway nl\n\
gazeta pl\n\
luukku com\n\
inbox com\n\
tom comAcn\n\
indiatimes comAin\n\
sify comAin\n\
vsnl netAin\n\
broadpark no\n\
getmail no\n\
online de nl no\n\
biglobe ne.jp\n\
ocn ne.jp\n\
dion ne.jp\n\
so-net ne.jp\n\
plala or.jp\n\
nifty comAjp\n\
ciudad com.ar\n\
fibertel com.ar\n\
arnet com.ar\n\
speedy com.ar\n\
oi com.br\n\
r7 comAbr\n\
mail bg dk ee gr\n\
in comAin gr\n\
otenet gr\n\
forthnet gr\n\
net hr\n\
korea comAkr\n\
hanafos comAkr\n\
superonline comAtr\n\
ttmail comAtr\n\
turk netAtr\n\
e-kolay netAtr\n\
terra es\n\
wanadoo es\n\
movistar es\n\
ya comAes\n\
ono comAes\n\
telefonica netAes\n\
netscape comAus\n\
excite comAus\n\
mchsi comAus\n\
sbcglobal comAus\n\
embarqmail comAus\n\
rcn comAus\n\
q comAus\n\
frontier comAus\n\
wowway comAus\n\
adelphia netAus\n\
usa netAus\n\
ptd netAus\n\
cableone netAus\n\
fuse netAus\n\
suddenlink netAus\n\
centurylink netAus\n\
centurytel netAus\n\
windstream netAus\n\
tds netAus\n\
hughes netAus\n\
frontiernet netAus\n\
zoominternet netAus\n\
optonline netBus\n\
kabsi at\n\
utanet at\n\
fastwebnet it\n\
teletu it\n\
delfi lt\n\
iol pt\n\
netcabo pt\n\
clix pt\n\
ozemail com.au\n\
dodo com.au\n\
iprimus com.au\n\
optusnet com.au\n\
netspace net.au\n\
t-online hu\n\
indamail hu\n\
freemail hu\n\
citromail hu\n\
vipmail hu\n\
qip ru\n\
hinet netAtw\n\
telcel net.mx\n\
prodigy net.mx\n\
tut by\n\
adinet com.uy\n\
sweb cz\n\
quick cz\n\
centrum comAcz\n\
xtra co.nz\n\
slingshot co.nz\n\
paradise net.nz\n\
clear net.nz\n\
google\n\
googlemail comC\n\
gmail comK\n\
microsoft\n\
live at be caB cl cn co.ukC co.za comF com.ar com.auB com.mx com.my com.pt com.sg deB dk frC hk ie in itB jp nlB no ru seB\n\
msn comD\n\
hotmail at beB caB ch cl co.id co.il co.jp co.nz co.th co.ukE co.za comJ com.arB com.au com.brB com.hk com.mx com.trB com.tw com.vn cz deC dk esC fi frE gr hu itC jp lt my nlB no ph rs ru seB sg\n\
outlook at be cl co.id co.il co.th comI com.ar com.au com.brB com.gr com.pe com.tr com.vn cz deC dk esC frC hu ie in itB jp kr lv my ph pt sa sg sk\n\
windowslive com\n\
passport com\n\
yahoo\n\
ymail comC\n\
yahoo at be caB cl cn co.idB co.il co.inD co.kr co.nz co.th co.ukD co.za comJ com.arB com.auB com.brD com.cn com.co com.hkB com.mxB com.my com.pe com.phB com.sgB com.tr com.twB com.ve com.vnB cz deC dk esC fi frD gr hu ie inB itC nl no pl pt ro se\n\
rocketmail com\n\
myyahoo com\n\
y7mail comAau\n\
apple\n\
mac comC\n\
me comC\n\
icloud comH com.cn\n\
united_internet\n\
web deGde\n\
mail com\n\
email com\n\
caramail comAfr\n\
gmx atB chB co.uk comB deGde fr netDdeatch us\n\
usa comAus\n\
aol\n\
aim comAus\n\
netscape netAus\n\
verizon netCus\n\
aol co.ukB comGus de fr it\n\
vk\n\
bk ruB\n\
list ruB\n\
inbox ruB\n\
mail ruG\n\
yandex\n\
ya ruB\n\
yandex by comBrutr com.trB kz ruE ua\n\
narod ru\n\
proton\n\
pm meB*\n\
proton meD*\n\
protonmail ch comD\n\
tencent\n\
vip qq.comAcn\n\
foxmail comBcn\n\
qq comGcn\n\
att\n\
ameritech netAus\n\
pacbell netAus\n\
swbell netAus\n\
snet netAus\n\
prodigy netAus\n\
bellsouth netBus\n\
sbcglobal netCus\n\
att netCus\n\
netease\n\
vip 163.comAcn\n\
yeah netAcn\n\
126 comCcn\n\
163 comEcn\n\
orange\n\
wanadoo frC\n\
orange frE\n\
voila fr\n\
seznam\n\
email czC\n\
seznam comAcz czD\n\
post cz\n\
wirtualna_polska\n\
o2 plC\n\
wp plD\n\
go2 pl\n\
tlen pl\n\
italiaonline\n\
virgilio itB\n\
libero itD\n\
inwind it\n\
iol it\n\
yahoo_japan\n\
yahoo co.jpE ne.jp\n\
ybb ne.jp\n\
sfr\n\
neuf frB\n\
sfr frC\n\
numericable fr\n\
noos fr\n\
club-internet fr\n\
cegetel netAfr\n\
naver\n\
naver comEkr\n\
onet\n\
op plB\n\
onet plC\n\
buziaczek pl\n\
vp pl\n\
poczta onet.pl\n\
telekom\n\
t-online deE\n\
free\n\
free frD\n\
aliceadsl fr\n\
ziggo\n\
home nlB\n\
ziggo nlB\n\
casema nl\n\
upcmail nl\n\
chello nl\n\
quicknet nl\n\
bt\n\
talk21 comAuk\n\
btopenworld comAuk\n\
btconnect comAuk\n\
btinternet comCuk\n\
centrum\n\
centrum czC sk\n\
atlas cz\n\
volny cz\n\
comcast\n\
comcast netDus\n\
uol\n\
bol com.brB\n\
uol com.brC\n\
zipmail com.br\n\
virgin_media\n\
blueyonder co.ukB\n\
virgin netAuk\n\
virginmedia comBuk\n\
ntlworld comBuk\n\
charter\n\
twc comAus\n\
roadrunner comAus\n\
rr comAus\n\
spectrum netAus\n\
charter netBus\n\
kpn\n\
kpnmail nlB\n\
planet nlB\n\
xs4all nl\n\
hetnet nl\n\
bell\n\
sympatico caB\n\
nb sympatico.ca\n\
bell netBca\n\
kakao\n\
kakao comAkr\n\
hanmail netBkr\n\
daum netBkr\n\
rediff\n\
rediff comAin\n\
rediffmail comCin\n\
softbank\n\
vodafone ne.jp\n\
softbank ne.jp\n\
i softbank.jpB softbank.ne.jp\n\
talktalk\n\
tiscali co.uk\n\
lineone netAuk\n\
talktalk co.uk netBuk\n\
tim\n\
alice itB\n\
tin itB\n\
tim it\n\
docomo\n\
docomo ne.jpC\n\
freenet\n\
freenet deC\n\
interia\n\
interia eu plB\n\
poczta fm\n\
juno\n\
netzero comAus netAus\n\
juno comBus\n\
la_poste\n\
laposte netCfr\n\
tpg\n\
tpg com.au\n\
westnet com.au\n\
iinet net.au\n\
internode on.netAau\n\
vodafone\n\
vodafone de\n\
kabelmail de\n\
arcor de\n\
unitybox de\n\
earthlink\n\
mindspring comAus\n\
earthlink netBus\n\
fastmail\n\
fastmail com fm\n\
pobox com\n\
ig\n\
ig com.brB\n\
superig com.br\n\
kddi\n\
ezweb ne.jpB\n\
au comAjp\n\
proximus\n\
skynet beB\n\
proximus be\n\
rambler\n\
rambler ruB\n\
lenta ru\n\
sk\n\
empas comAkr\n\
nate comBkr\n\
sunrise\n\
hispeed ch\n\
sunrise ch\n\
freesurf ch\n\
swisscom\n\
bluewin chB\n\
bluemail ch\n\
telenet\n\
telenet beB\n\
pandora be\n\
telstra\n\
bigpond comBau net.au\n\
tuta\n\
tuta com ioA*\n\
tutanota com\n\
a1\n\
aon at\n\
a1 netAat\n\
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
globomail comAbr\n\
globo comAbr\n\
magenta_at\n\
inode at\n\
chello at\n\
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
zohomail com\n\
zoho com\n\
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
github com\n\
facebook com\n\
amazon com\n\
apple\n\
apple com\n\
google\n\
google com\n\
microsoft\n\
microsoft com\n\
";
