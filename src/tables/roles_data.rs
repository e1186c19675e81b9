//! Generated from `data/roles.tsv` by `npm run tables`; do not edit.

use super::front_coded::FrontCoded;

pub(super) static ROLES: FrontCoded = FrontCoded {
    index: &[(b'a', 0), (b'b', 172), (b'c', 286), (b'd', 447), (b'e', 540), (b'f', 621), (b'g', 698), (b'h', 735), (b'i', 797), (b'j', 886), (b'k', 891), (b'l', 988), (b'm', 1005), (b'n', 1081), (b'o', 1191), (b'p', 1266), (b'q', 1415), (b'r', 1422), (b's', 1560), (b't', 1753), (b'u', 1811), (b'v', 1875), (b'w', 1944), (b'z', 1993)],
    text: b"\
        AabuseBccountingHsDueilChatsCquistiBdminFistracaoLionKtieMonMvoLorCsCvertisingBmministrazioneBnf\
        rageHnBpoioCpointmentsBsiakaspalveluCsistenzaBtencionIalclienteEdimentoByudaAbestellungKenEuurCw\
        erbungJenBibliothekClgiDlingCrouCuroBoekhoudingCokingHsCunceBuchhaltungCeroCgsChDgalteriaCreauAc\
        areerGsBlientesGsBomenziErcialDmandesEercialKeEunicationNsDplianceErasEtaGbiliteDunicacionIzione\
        CnciergeDtabilidadFctHoHusFtoCurrierBustomercareIserviceJupportAdaemonCtenschutzBeliveryCstekCve\
        lopmentDnullBireccionFtieHonEtoriaBnsBomainsCnationsDotreplyAecommerceBditorialBigyoCnkaufBmailC\
        pfangDloiBnquireGiesGyBrtekesitesBventsDryoneAfacturacionDultyCkturaceGyCturaGmentoBeedbackBinan\
        ceHiroCrmapostBrontdeskBtpAgeneralCralCschaeftsfuehrungKleitungAhalloBelloDpEdeskElineBilfeCring\
        BolaCstmasterBrBumanresourcesAiletisimBnfoErmacionHtionHzioniEsCkoopCquiriesGyCsuranceCternshipC\
        vestorIsDoiceHsBrodaBtAjobsAkancelarDzleiCrieraEyerDriereBlantenserviceBontaktEorBundendienstGse\
        rviceFserviceEserviceEtjanstAlegalBogisticaIsAmailEboxEerGdaemonDntenanceCnagementGrCrketingBedi\
        aCmbersHhipBuhasebeByyntiAnaorespondaBepasrepondreCwsEletterKsBichtantwortenCeodpowiadajBobodyCc\
        CnrispondereCreplyEsponderCtificationMsAobchodCjednavkyBfficeGmanagerCicinaBkonomiBperationsCsBr\
        derFsDiniBtoiawaseApartnerHsCymentHsDrollCzarlamaBedidosBhishingBlanningBomocCstEmasterBrCacaCed\
        ajDnotazioniEsaDssFeGstelleCivacyCocurementDdazhiEejBublicidadCrchasingAquotesArecepcionFtionJis\
        tDhnungIenDruitmentFtementDursoshumanosCdactieEktionCgistrationCklamaCservasHtionLsGierungCturns\
        CzeptionErvariBhBootBrhhAsacClesFteamDgCtisCvBecretariaKatKtIyDurityCgreteriaCkretariatCrviceHcl\
        ientHdeskHsGioalclienteFsDwisBhippingCopBiparisBklepBoporteCumuBpamCrzedazBtaffCoreBubscribeCpor\
        teDportHteamBysadminDtemsAtechEnicalJsupportGkEsupportBicketsCtkarsagBoiawaseDmistoAuctarnaBgyfe\
        lszolgalatBndisclosedrecipientsCsubscribeBsenetBucpAvacaturesCnzariBendasEiteDtasCrkaufEoopDsand\
        DtriebDwaltungBolunteersAwebDadminDmailFsterDsiteClcomeCrbungBholesaleBwwAzakazCmowieniaCyavkaBe\
        ntrale\
    ",
};

pub(super) static QUALIFIERS: &[&str] = &["apac", "at", "au", "be", "br", "ca", "ch", "de", "department", "dept", "desk", "emea", "es", "eu", "fr", "global", "group", "international", "latam", "mx", "nl", "online", "team", "uk", "us", "usa"];
