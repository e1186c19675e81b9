//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.

/// Line: first label; then each rest, its weight if not 1, its countries.
#[rustfmt::skip]
pub(super) static PROVIDERS: &str = "\
013 net=,il\n\
126 com=4,cn\n\
139 com=2,cn\n\
163 com=9,cn\n\
189 cn=\n\
1und1 de=\n\
21cn com=,cn\n\
a1 net=,at\n\
abv bg=2\n\
aim com=,us\n\
alice it=2\n\
aliceadsl fr=\n\
aliyun com=2,cn\n\
amazon com=\n\
ameritech net=,us\n\
aol co.uk=2 com=14,us de= fr=\n\
aon at=\n\
apple com=\n\
arcor de=\n\
atlas cz=\n\
att net=4,us\n\
au com=,jp\n\
azet sk=\n\
bbox fr=2\n\
bell net=2,ca\n\
bellsouth net=2,us\n\
bezeqint net=,il\n\
biglobe ne.jp=\n\
bigmir net=,ua\n\
bigpond com=2,au net.au=\n\
bk ru=2\n\
bluemail ch=\n\
bluewin ch=2 com=,ch\n\
blueyonder co.uk=2\n\
bol com.br=2\n\
bredband net=,se\n\
broadpark no=\n\
btinternet com=4,gb\n\
btopenworld com=,gb\n\
buziaczek pl=\n\
cableone net=,us\n\
caramail com=,fr\n\
casema nl=\n\
cegetel net=,fr\n\
centrum com=,cz cz=4 sk=\n\
centurylink net=,us\n\
centurytel net=,us\n\
charter net=2,us\n\
chello at= nl=\n\
citromail hu=\n\
clix pt=\n\
club-internet fr=\n\
cogeco ca=\n\
comcast net=7,us\n\
comhem se=\n\
cox net=2,us\n\
daum net=2,kr\n\
delfi lt=\n\
dir bg=\n\
disroot org=\n\
docomo ne.jp=4\n\
duck com=\n\
e-kolay net=,tr\n\
earthlink net=2,us\n\
eastlink ca=\n\
eircom net=,ie\n\
email com= cz=4 de= it= sk=\n\
embarqmail com=,us\n\
empas com=,kr\n\
ezweb ne.jp=2\n\
facebook com=\n\
fastmail com= fm=\n\
forthnet gr=\n\
foxmail com=2,cn\n\
free fr=7\n\
freemail hu=\n\
freenet de=4\n\
freeserve co.uk=\n\
freesurf ch=\n\
frontier com=,us\n\
frontiernet net=,us\n\
fsmail net=,gb\n\
gazeta pl=\n\
github com=\n\
globo com=,br\n\
globomail com=,br\n\
gmail com=400\n\
gmx at=2 ch=2 co.uk= com=2 de=14,de fr= net=7,de,at,ch us=\n\
google com=\n\
googlemail com=4 de=\n\
hanafos com=,kr\n\
hanmail net=2,kr\n\
hetnet nl=\n\
hey com=\n\
hispeed ch=\n\
home nl=2\n\
hot ee=\n\
hotmail at= be=2 ca=2 ch= cl= co.id= co.il= co.jp= co.nz= co.th= co.uk=9 co.za= com=90 com.ar=2 com.au= com.br=2 com.hk= com.mx= com.tr=2 com.tw= com.vn= cz= de=4 dk= es=4 fi= fr=9 gr= hu= it=4 jp= lt= my= nl=2 no= ph= rs= ru= se=2 sg=\n\
hushmail com=\n\
i softbank.jp=2 softbank.ne.jp= ua=\n\
icloud com=50 com.cn=\n\
ig com.br=2\n\
iinet net.au=\n\
in com=,in gr=\n\
inbox com= lv= ru=2\n\
indiatimes com=,in\n\
inode at=\n\
interia pl=2\n\
internode on.net=,au\n\
juno com=2,us\n\
kabelmail de=\n\
kabsi at=\n\
kakao com=,kr\n\
kolumbus fi=\n\
korea com=,kr\n\
kpnmail nl=2\n\
laposte net=4,fr\n\
libero it=7\n\
lineone net=,gb\n\
list ru=2\n\
live at= be= ca=2 cl= cn= co.uk=4 co.za= com=12 com.ar= com.au=2 com.mx= com.my= com.pt= com.sg= de=2 dk= fr=4 hk= ie= in= it=2 jp= nl=2 no= ru= se=2\n\
luukku com=\n\
mac com=4\n\
mail bg= com= de= ee= gr= ru=14\n\
mailbox org=\n\
mchsi com=,us\n\
me com=4\n\
meta ua=\n\
microsoft com=\n\
mindspring com=,us\n\
movistar es=\n\
msn com=7\n\
mts net=,ca\n\
mynet com=2,tr\n\
myyahoo com=\n\
nate com=2,kr\n\
naver com=9,kr\n\
nb sympatico.ca=\n\
netcabo pt=\n\
netscape net=,us\n\
netvision net.il=\n\
netzero com=,us net=,us\n\
neuf fr=2\n\
nifty com=,jp\n\
ntlworld com=2,gb\n\
numericable fr=\n\
o2 co.uk= pl=4\n\
ocn ne.jp=\n\
oi com.br=\n\
onet pl=4\n\
online de= no=\n\
ono com=,es\n\
op pl=2\n\
optonline net=2,us\n\
optusnet com.au=\n\
orange fr=9 net=,gb\n\
otenet gr=\n\
outlook at= be= cl= co.id= co.il= co.th= com=60 com.ar= com.au= com.br=2 com.gr= com.tr= com.vn= cz= de=4 dk= es=4 fr=4 hu= ie= in= it=2 jp= kr= lv= my= ph= pt= sa= sg= sk=\n\
pacbell net=,us\n\
pandora be=\n\
passport com=\n\
planet nl=2\n\
plus com=,gb\n\
plusnet com=,gb\n\
pm me=2\n\
pobox com=\n\
poczta onet.pl=\n\
post cz= sk=\n\
posteo de=\n\
prodigy net=,us net.mx=\n\
proton me=7\n\
protonmail ch= com=7\n\
proximus be=\n\
q com=,us\n\
qq com=14,cn\n\
quick cz=\n\
quicknet nl=\n\
r7 com=,br\n\
rambler ru=2\n\
rediff com=,in\n\
rediffmail com=4,in\n\
riseup net=\n\
roadrunner com=,us\n\
rocketmail com=\n\
rogers com=2\n\
rr com=,us\n\
sapo pt=2\n\
sasktel net=,ca\n\
saunalahti fi=\n\
sbcglobal com=,us net=4,us\n\
scarlet be=\n\
seznam com=,cz cz=7\n\
sfr fr=4\n\
shaw ca=2\n\
sify com=,in\n\
sina com=2,cn\n\
sky com=4,gb\n\
skynet be=2\n\
slingshot co.nz=\n\
so-net ne.jp=\n\
softbank ne.jp=\n\
sohu com=,cn\n\
spray se=\n\
suddenlink net=,us\n\
sunrise ch=\n\
superig com.br=\n\
superonline com=,tr\n\
swbell net=,us\n\
sympatico ca=2\n\
t-online de=9\n\
talk21 com=,gb\n\
talktalk net=2,gb\n\
telcel net.mx=\n\
tele2 nl= se=\n\
telefonica net=,es\n\
telenet be=2\n\
telia com=,se\n\
telus net=2,ca\n\
terra com.br=2 es=\n\
tesco net=,gb\n\
tin it=2\n\
tiscali co.uk= it=2\n\
tlen pl=\n\
tom com=,cn\n\
tpg com.au=\n\
ttmail com=,tr\n\
turk net=,tr\n\
tut by=\n\
tuta io=\n\
tutanota com=\n\
twc com=,us\n\
ukr net=2,ua\n\
unitybox de=\n\
uol com.br=4\n\
upcmail nl=\n\
usa com=,us\n\
utanet at=\n\
uwclub net=,gb\n\
verizon net=4,us\n\
videotron ca=2\n\
vip 163.com=,cn qq.com=,cn\n\
virgilio it=2\n\
virgin net=,gb\n\
virginmedia com=2,gb\n\
vivaldi net=\n\
vodafone de= ne.jp=\n\
voila fr=\n\
volny cz=\n\
vp pl=\n\
vsnl net=,in\n\
walla co.il= com=,il\n\
wanadoo fr=4\n\
web de=14,de\n\
westnet com.au=\n\
windowslive com=\n\
windstream net=,us\n\
wo cn=\n\
wowway com=,us\n\
wp pl=7\n\
xs4all nl=\n\
xtra co.nz=\n\
y7mail com=,au\n\
ya com=,es ru=2\n\
yahoo at= be= ca=2 cl= cn= co.id=2 co.in=7 co.jp=9 co.kr= co.nz= co.th= co.uk=7 co.za= com=90 com.ar=2 com.au=2 com.br=7 com.cn= com.co= com.hk=2 com.mx=2 com.my= com.pe= com.ph=2 com.sg=2 com.tr= com.tw=2 com.ve= com.vn=2 cz= de=4 dk= es=4 fi= fr=7 gr= hu= ie= in=2 it=4 ne.jp= nl= no= pl= pt= ro= se=\n\
yandex com=2,ru,tr com.tr=2 ru=9\n\
ybb ne.jp=\n\
yeah net=,cn\n\
ymail com=4\n\
ziggo nl=2\n\
zipmail com.br=\n\
zoho com=\n\
zohomail com=\n\
zonnet nl=\n\
zoznam sk=\n\
";
