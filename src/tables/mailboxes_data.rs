//! Generated from `data/mailboxes.tsv` and `data/providers.tsv` by `npm run tables`; do not edit.

use super::front_coded::FrontCoded;

/// The first is nobody.
pub(super) static OPERATORS: &str = "\n37signals\na1\naddy\nalibaba\naol\napple\natt\nbell\nbouygues\nbt\ncentrum\ncharter\nchina_mobile\nchina_telecom\nchina_unicom\ncomcast\ncox\ndisroot\ndocomo\nduckduckgo\nearthlink\nfastmail\nfree\nfreenet\nglobo\ngoogle\nhush\nig\ninbox_lv\ninteria\nitaliaonline\njuno\nkakao\nkddi\nkpn\nla_poste\nmagenta_at\nmail_de\nmailbox_org\nmailfence\nmicrosoft\nmozilla\nmynet\nnaver\nnetease\nonet\norange\nposteo\nproton\nproximus\nrambler\nrediff\nriseup\nrunbox\nsapo\nseznam\nsfr\nsimplelogin\nsina\nsk\nsoftbank\nsohu\nsunrise\nswisscom\ntalktalk\ntelekom\ntelenet\ntelstra\ntencent\nterra\ntim\ntiscali\ntpg\ntuta\nukr_net\nunited_internet\nuol\nvirgin_media\nvivaldi\nvk\nvodafone\nwalla\nwirtualna_polska\nyahoo\nyahoo_japan\nyandex\nziggo\nzoho";

pub(super) static PRIVATE: &[&str] = &["amazon.com", "apple.com", "facebook.com", "github.com", "google.com", "microsoft.com"];

/// In the order of the providers.
pub(super) static PROVIDERS: &[u8] = &[
    0, 45, 13, 45, 14, 0, 14, 2, 0, 5, 71, 23, 4, 0, 7, 5, 5, 5, 5, 2, 6, 81, 11, 7,
    34, 0, 9, 8, 7, 0, 0, 0, 68, 68, 80, 64, 64, 0, 78, 77, 0, 0, 10, 10, 46, 0, 76, 87,
    57, 0, 11, 11, 0, 0, 12, 37, 87, 0, 0, 57, 0, 16, 0, 17, 33, 0, 0, 18, 19, 20, 0, 21,
    0, 0, 76, 56, 0, 0, 0, 0, 60, 34, 0, 22, 22, 0, 69, 23, 0, 24, 0, 63, 0, 0, 0, 0,
    0, 25, 25, 26, 76, 76, 76, 76, 76, 76, 76, 76, 26, 26, 0, 0, 33, 35, 1, 63, 87, 0, 41, 41,
    41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41,
    41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 27, 61, 61, 0, 6, 6, 28, 73, 0, 0,
    0, 29, 80, 0, 37, 30, 73, 32, 81, 0, 33, 0, 0, 35, 36, 31, 65, 80, 41, 41, 41, 41, 41, 41,
    41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 0, 6, 0, 76,
    38, 0, 0, 80, 39, 0, 6, 0, 41, 21, 0, 41, 0, 43, 84, 60, 44, 8, 0, 5, 0, 32, 32, 57,
    0, 78, 57, 0, 83, 0, 0, 46, 0, 0, 0, 46, 0, 0, 47, 0, 0, 41, 41, 41, 41, 41, 41, 41,
    41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41, 41,
    7, 67, 41, 35, 0, 0, 49, 22, 46, 56, 0, 48, 7, 0, 49, 49, 49, 50, 0, 69, 0, 87, 0, 51,
    52, 52, 53, 12, 84, 0, 12, 55, 0, 0, 0, 7, 0, 56, 56, 57, 0, 0, 59, 0, 50, 0, 0, 61,
    62, 0, 0, 63, 28, 0, 7, 8, 66, 10, 65, 0, 0, 0, 0, 67, 0, 0, 70, 0, 0, 71, 65, 72,
    83, 0, 73, 0, 0, 0, 74, 74, 12, 75, 81, 77, 87, 76, 0, 0, 5, 0, 45, 69, 31, 78, 78, 79,
    81, 61, 47, 11, 46, 0, 82, 82, 47, 76, 73, 41, 0, 15, 0, 83, 35, 0, 84, 0, 86, 84, 84, 84,
    84, 84, 84, 84, 85, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84,
    84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 84, 85, 84, 84, 84, 84, 84, 84, 86, 86, 86, 85,
    45, 84, 87, 77, 88, 88, 0, 0,
];

/// The other domains.
pub(super) static MORE: FrontCoded = FrontCoded {
    index: &[(b'1', 0), (b'9', 21), (b'a', 33), (b'b', 235), (b'c', 298), (b'd', 388), (b'e', 417), (b'f', 490), (b'g', 610), (b'h', 663), (b'i', 726), (b'k', 841), (b'l', 886), (b'm', 1002), (b'n', 1153), (b'o', 1220), (b'p', 1345), (b'q', 1466), (b'r', 1482), (b's', 1525), (b't', 1694), (b'u', 1811), (b'v', 1826), (b'w', 1880), (b'x', 1941), (b'y', 1962), (b'z', 2060)],
    text: b"\
        A123mail.org\x96B88.com\xadA9online.fr\xb9Aaccountant.com\xccBddy.io\x83Celphia.netBeiou.ptBleeas.com\xbaBnonaddy.\
        com\x83Jme\x83Bol.at\x85Ebe\x85Eco.nz\x85Gm.au\x85Ibr\x85Imx\x85Fz\x85Edk\x85Ees\x85Efi\x85Ehk\x85Ein\x85Ft\x85Ejp\x85Ekr\x85Enl\x85Epl\x85Eru\x85Ese\x85Etw\x85Br\
        net.com.arBsia.com\xccButograf.pl\xaeErambler.ru\xb3Abellatlantic.net\x85Bigfoot.comDpond.com.au\xc4Blu.it\x9fBtco\
        nnect.com\x8aAcanada.comCramail.fr\xccBiudad.com.arBock.liCmpuserve.comCnsultant.com\xccBs.com\x85Burrently.\
        com\x87Adoctor.com\xccCdo.com.auBr.com\xccAe1.ruBmail.roFn.deCl.cc\x96Bngineer.com\xccBurope.com\xccBwe.netBxcite.\
        co.jpJmHitAf-m.fm\x96Bastmail.cn\x96Ko.uk\x96Lm.au\x96Jde\x96Jes\x96Jim\x96Kn\x96Jjp\x96Jmx\x96Jnet\x96Kl\x96Jse\x96Jto\x96Kw\x96Jus\x96Bibertel\
        .com.arCremail.deBtml.net\x96Buse.netAgbg.bgBiallo.it\x9fBmx.biz\xccEes\xccFu\xccEinfo\xccFt\xccEorg\xccBo2.pl\xd3Ahome.roC\
        tbot.comDmail.co.in\xa9Lkr\xa9Ilv\xa9Isk\xa9Bush.ai\x9bFcom\x9bEmail.me\x9bAimap.cc\x96Bname.com\xccCbox.eu\x9dGlt\x9dCdamail.huC\
        outbox.com\x96Cterfree.itFia.eu\x9eFnet.ru\xd0Dmail.pl\x9eCwind.it\x9fBol.it\x9fBreland.comAkatamail.comBeemail.me\
        \xcaBimo.com\xd4Bolabnow.comAlatinmail.comCwyer.com\xccBenta.ru\xb3Ctterboxes.org\x96Cx.bgBinuxmail.org\xccCve.co.\
        kr\xa9Fes\xa9Bove.com\x85Bycos.co.kr\xbcJukImGdeGesGitAmagenta.de\xc2Cil.lvE2world.comEbolt.com\x96Ecan.com\x96Efence\
        .com\xa8Eo.comBl1.net\x96Bm.st\x96Bozmail.com\xaaBusician.org\xccBweb.co.zaByfastmail.com\x96Crambler.ru\xb3Cself.com\
        \xccAnarod.ru\xd6Betcologne.deFurrier.comDscape.comCwmail.ruBgs.ruBoos.fr\xb9Ao2online.deBnet.com.pl\xaeFeu\xae\
        Clinehome.deBpen.byDramail.com\x96Ctimum.netBsnanet.deButlook.co.nz\xa9Km.pe\xa9Bwnmail.net\x96Bzemail.com.a\
        uApassinbox.com\xbaEmail.net\xbaBochta.ruDzta.fm\x9eHonet.eu\xaeCst.com\xccEe.itFo.eu\xb0Hnet\xb0Brivaterelay.appleid\
        .com\x86Cogrammer.net\xccBtd.netAqip.ruBwest.netArcn.comBediffmailpro.com\xb4Bo.ru\xb3Bunbox.com\xb6Asafe-mail.\
        netCnook.comBent.com\x96Bimplelogin.co\xbaOm\xbaCna.cn\xbbDgnet.com.sgBlmail.me\xbaBnet.net\x87Bpectrum.net\x8cDedy.c\
        om.arColuzaci.cz\xb8Btartmail.comBupereva.itBweb.czCissonline.ch\xbfAt-online.huBalktalk.co.uk\xc1Bds.net\
        Beachers.org\xccCchie.com\xccClkomsa.netCrra.clHomJ.arBim.it\xc7Buta.com\xcaEmail.com\xcaEnota.de\xcaAunitymedia.d\
        e\xd1Avfemail.netBip.126.com\xadEsina.com\xbbBnn.vnBodamail.co.zaAwanadoo.esCrpmail.net\x96Bebmail.co.zaBork\
        mail.com\xccBriteme.com\xccAxmail.ru\xd0Bsmail.com\x96Ayahoo.ae\xd4Gch\xd4Ho.il\xd4Cndex.az\xd6Hby\xd6Hco.il\xd6Jm.am\xd6Lge\xd6Hee\xd6\
        Hfr\xd6Hkg\xd6Iz\xd6Hlt\xd6Iv\xd6Hmd\xd6Htj\xd6Im\xd6Hua\xd6Iz\xd6Bgm.com\x85Azoho.eu\xd8Fin\xd8Email.eu\xd8Jin\xd8\
    ",
};
