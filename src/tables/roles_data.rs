//! Generated from `data/roles.tsv` by `npm run tables`; do not edit.

use super::front_coded::FrontCoded;

pub(super) static ROLES: FrontCoded = FrontCoded {
    index: &[(b'a', 0), (b'b', 172), (b'c', 286), (b'd', 449), (b'e', 542), (b'f', 623), (b'g', 700), (b'h', 737), (b'i', 799), (b'j', 888), (b'k', 893), (b'l', 990), (b'm', 1007), (b'n', 1083), (b'o', 1193), (b'p', 1268), (b'q', 1417), (b'r', 1424), (b's', 1562), (b't', 1755), (b'u', 1813), (b'v', 1877), (b'w', 1946), (b'z', 1995)],
    text: b"\
        AabuseBccountingHsDueilChatsCquistiBdminFistracaoLionKtieMonMvoLorCsCvertisingBmministrazioneBnf\
        rageHnBpoioCpointmentsBsiakaspalveluCsistenzaBtencionIalclienteEdimentoByudaAbestellungKenEuurCw\
        erbungJenBibliothekClgiDlingCrouCuroBoekhoudingCokingHsCunceBuchhaltungCeroCgsChDgalteriaCreauAc\
        areerGsBlientesGsBomenziErcialDmandesEercialKeEunicationNsDplianceErasEtaGbiliteDunicacionIzione\
        CnciergeDtabilidadFctHoHusFtoCurrierBustomerIcareIsJerviceJupportAdaemonCtenschutzBeliveryCstekC\
        velopmentDnullBireccionFtieHonEtoriaBnsBomainsCnationsDotreplyAecommerceBditorialBigyoCnkaufBmai\
        lCpfangDloiBnquireGiesGyBrtekesitesBventsDryoneAfacturacionDultyCkturaceGyCturaGmentoBeedbackBin\
        anceHiroCrmapostBrontdeskBtpAgeneralCralCschaeftsfuehrungKleitungAhalloBelloDpEdeskElineBilfeCri\
        ngBolaCstmasterBrBumanresourcesAiletisimBnfoErmacionHtionHzioniEsCkoopCquiriesGyCsuranceCternshi\
        pCvestorIsDoiceHsBrodaBtAjobsAkancelarDzleiCrieraEyerDriereBlantenserviceBontaktEorBundendienstG\
        serviceFserviceEserviceEtjanstAlegalBogisticaIsAmailEboxEerGdaemonDntenanceCnagementGrCrketingBe\
        diaCmbersHhipBuhasebeByyntiAnaorespondaBepasrepondreCwsEletterKsBichtantwortenCeodpowiadajBobody\
        CcCnrispondereCreplyEsponderCtificationMsAobchodCjednavkyBfficeGmanagerCicinaBkonomiBperationsCs\
        BrderFsDiniBtoiawaseApartnerHsCymentHsDrollCzarlamaBedidosBhishingBlanningBomocCstEmasterBrCacaC\
        edajDnotazioniEsaDssFeGstelleCivacyCocurementDdazhiEejBublicidadCrchasingAquotesArecepcionFtionJ\
        istDhnungIenDruitmentFtementDursoshumanosCdactieEktionCgistrationCklamaCservasHtionLsGierungCtur\
        nsCzeptionErvariBhBootBrhhAsacClesFteamDgCtisCvBecretariaKatKtIyDurityCgreteriaCkretariatCrviceH\
        clientHdeskHsGioalclienteFsDwisBhippingCopBiparisBklepBoporteCumuBpamCrzedazBtaffCoreBubscribeCp\
        orteDportHteamBysadminDtemsAtechEnicalJsupportGkEsupportBicketsCtkarsagBoiawaseDmistoAuctarnaBgy\
        felszolgalatBndisclosedrecipientsCsubscribeBsenetBucpAvacaturesCnzariBendasEiteDtasCrkaufEoopDsa\
        ndDtriebDwaltungBolunteersAwebDadminDmailFsterDsiteClcomeCrbungBholesaleBwwAzakazCmowieniaCyavka\
        Bentrale\
    ",
};

pub(super) static QUALIFIERS: &[&str] = &["apac", "at", "au", "be", "br", "ca", "ch", "de", "department", "dept", "desk", "emea", "es", "eu", "fr", "global", "group", "international", "latam", "mx", "nl", "online", "team", "uk", "us", "usa"];
