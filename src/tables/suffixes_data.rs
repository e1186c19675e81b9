//! Generated from `data/suffixes.tsv` by `npm run tables`; do not edit.

/// A rarity, `A` and one letter more for each half nat, then the suffixes that are so rare.
#[rustfmt::skip]
pub(super) static SUFFIXES: &str = "\
Bcom \
Gnet \
Horg ru \
Ide jp \
Jcn co.uk com.br edu fr in ir it \
Kco.jp com.cn es gr info pl tv \
Lca co com.au com.tw cz me nl \
Mbe biz cc ch co.kr co.za com.tr eu gov hu io ro se ua us vn \
Nac.uk at az br cl co.id co.in com.ar com.mx dk edu.cn fi gov.cn gov.in kz no pt sk to xyz \
Oac.jp bg by club co.il com.my com.ua ie lt mx ne.jp pics pk tw ws \
Pac.id ac.in ac.ir ae co.nz com.co com.hk com.ng com.pe com.pk com.sg com.ve com.vn edu.au edu.tw ee fm go.id go.jp gob.mx gov.au gov.br gov.tr hk hr kr lk lv ma mobi online or.jp org.uk pe pw rs su uz xxx \
Qal am asia bz cat co.th com.ph com.sa edu.br edu.tr ge go.kr gov.co gov.tw gov.uk id im is la ly mk my net.cn ng org.cn ph pro sg si xn--p1ai \
Rac.kr ac.za ag ba co.ke com.bd com.do com.eg com.pl com.uy dz edu.co edu.my edu.sa gob.es gob.pe gob.ve gouv.fr gov.ar gov.hk gov.my gov.pl gov.sa gov.sg in.th link lu mil mn name news nu org.br site so space sx tk today top \
Sac ac.il ac.th aero bid com.ec com.gh com.gt com.kw cr cu edu.ar edu.hk edu.pe edu.pk edu.pl edu.sg gov.az gov.it gov.ph gov.pk gov.ua gov.za gs guru int li md ml ms nz or.kr org.in org.tw qa rocks sh st tech tn travel uk vc web.id work \
Tac.at ac.nz bo cd ci click cm co.ug com.bo com.cy com.es com.lb com.mk com.ni com.np com.pa com.py com.qa com.tn coop do ec edu.eg edu.in edu.mx edu.ng eg gen.tr gg go.th gob.ar gob.ec gov.ae gov.eg gov.il gov.ir gov.qa gov.ru gr.jp hn ht kg life live lol media mg mu net.au net.in net.tr net.tw net.ua nhs.uk one org.mx org.tr org.ua ps sa sc sy tl tokyo tt website wiki \
Uac.ae ac.be ac.cr ac.ke buzz city co.cr co.tz co.ve com.gr com.kh com.mm com.mt com.sv cx dj download ed.jp edu.do edu.ec edu.ru edu.vn eus global go.tz gov.bd gov.kw gov.ng gov.vn gy help host in.ua jobs mil.br moe mv net.pl net.vn ninja om or.id or.th org.ar org.au org.co org.eg org.ru org.za pm porn re sexy sn social tf tips tm tr ug uno uy video web.tr \
";
