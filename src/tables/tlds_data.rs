//! Generated from `data/tlds.txt` by `npm run tables`; do not edit.

use super::front_coded::FrontCoded;

pub(super) static TLDS: FrontCoded = FrontCoded {
    index: &[(b'a', 0), (b'b', 367), (b'c', 701), (b'd', 1145), (b'e', 1342), (b'f', 1497), (b'g', 1741), (b'h', 1954), (b'i', 2146), (b'j', 2306), (b'k', 2384), (b'l', 2501), (b'm', 2738), (b'n', 3001), (b'o', 3139), (b'p', 3241), (b'q', 3493), (b'r', 3509), (b's', 3686), (b't', 4144), (b'u', 4399), (b'v', 4441), (b'w', 4578), (b'x', 4717), (b'y', 5835), (b'z', 5890)],
    text: b"\
        AaaaCrpBbbDottDvieCcCleCogadoCudhabiBcCademyCcentureDountantKsCoCtorBdCsCultBeCgCroCtnaBfClCrica\
        BgCakhanCencyBiCgCrbusDforceDtelBkdnBlCibabaDpayClfinanzDstateDyCsaceDtomBmCazonCericanexpressIf\
        amilyDxCfamCicaCsterdamBnalyticsCdroidCquanCzBoClBpartmentsCpDleBqCuarelleBrCabDmcoCchiCmyCpaCtD\
        eBsCdaCiaCsociatesBtChletaCtorneyBuCctionCdiEbleEoCspostCthorDoEsBwCsBxCaBzCureAbaCbyCiduCnamexD\
        dDkCrDcelonaElaycardHsDefootDgainsCseballDketballCuhausCyernBbCcCtCvaBcgCnBdBeCatsDutyCerCrlinCs\
        tEbuyCtBfBgBhCartiBiCbleCdCkeCngEoCoCzBjBlackFfridayCockbusterDgDombergCueBmCsCwBnCpparibasBoCat\
        sCehringerCfaCmCndCoDkEingCschDtikEonCtCutiqueCxBrCadescoCidgestoneCoadwayDkerDtherCusselsBsBtBu\
        ildFersCsinessCyCzzBvBwByBzChAcaCbCfeClDlDvinkleinCmDeraDpCnonCpetownDitalHoneCrDavanDdsDeEerGsD\
        sCsaDeDhDinoCtDeringDholicBbaCnCreBcBdBenterCoCrnBfCaCdBgBhCanelEnelDrityDseDtCeapCintaiCristmas\
        DomeCurchBiCprianiCrcleCscoCtadelDiEcDyBkBlCaimsCeaningCickDnicFqueCothingDudCubEmedBmBnBoCachCd\
        esCffeeCllegeDogneCmDmbankEunityDpanyFreEuterDsecCndosDstructionEultingDtactEractorsCokingDlDpCr\
        sicaCuntryDponGsDrsesBpaBrCeditGcardGunionCicketCownCsCuiseGsBuCisinellaBvBwBxByCmruCouBzAdadCnc\
        eCtaDeDingDsunCyBclkBdsBeCalEerEsCgreeCliveryDlDoitteDtaCmocratCntalEistCsiEgnCvBhlBiamondsCetCg\
        italCrectGoryCscountFverDhCyBjBkBmBnpBoCcsDtorCgCmainsCtCwnloadBriveBtvBubaiCpontCrbanBvagCrBzAe\
        arthCtBcCoBdekaCuDcationBeBgBmailCerckBnergyCgineerIingCterprisesBpsonBquipmentBrCicssonCniBsCqC\
        tateBtBuCrovisionCsBventsBxchangeCpertDosedDressCtraspaceAfageCilDrwindsDthCmilyCnDsCrmEersCshio\
        nDtBedexCedbackCrrariEeroBiCdelityDoClmCnalEnceGialCreEstoneDmdaleCshEingCtDnessBjBkBlickrDghtsD\
        rCoristDwersCyBmBoCoDdDtballCrdDexDsaleDumCundationCxBrCeeDseniusClCogansDntierBtrBujitsuCnDdCrn\
        itureCtbolByiAgaClDleryEoEupCmeEsCpCrdenCyBbCizBdCnBeCaCntEingCorgeBfBgCeeBhBiCftEsCvesDingBlCas\
        sCeCobalEoBmCailCbhCoCxBnBodaddyCldEpointDfCodyearDgEleCpCtCvBpBqBrCaingerDphicsDtisCeenCipeCoce\
        ryDupBsBtBuCcciCgeCideDtarsCruBwByAhairCmburgCngoutCusBboBdfcEbankBealthGcareClpDsinkiCreDmesBip\
        hopCsamitsuCtachiCvBkCtBmBnBockeyCldingsDidayCmedepotEgoodsEsFenseCndaCrseCspitalDtEingCtDelsDma\
        ilCuseCwBrBsbcBtBuCghesByattCundaiAibmBcbcCeCuBdBeCeeBfmBkanoBlBmCamatCdbCmoEbilienBnCcCdustries\
        CfinitiDoCgCkCstituteDuranceFeCtDernationalDuitCvestmentsBoBpirangaBqBrCishBsCmailiCtDanbulBtCau\
        CvAjaguarCvaBcbBeCepCtztCwelryBioBllBmCpBnjBoCbsDurgCtCyBpCmorganCrsBuegosCniperAkaufenBddiBeCrr\
        yhotelsFpropertiesBfhBgBhBiCaCdsCmCndleCtchenCwiBmBnBoelnCmatsuCsherBpCmgCnBrCdCedBuokgroupBwByC\
        otoBzAlaCcaixaCmborghiniDerCndEroverDxessCsalleCtDinoDrobeCwDyerBbBcBdsBeaseCclercCfrakCgalDoCxu\
        sBgbtBiCdlCfeEinsuranceEstyleCghtingCkeCllyCmitedDoCncolnDkCveDingBkBlcCpBoanEsCckerDusClCndonCt\
        teEoCveBplDfinancialBrBsBtCdDaBuCndbeckCxeDuryBvByAmaCdridCifDsonCkeupCnDagementDgoCpCrketGingGs\
        DriottDshallsCttelBbaBcCkinseyBdBeCdDiaCetClbourneCmeDorialCnDuCrckFmsdBgBhBiamiCcrosoftClCniDtC\
        tDsubishiBkBlCbCsBmCaBnBoCbiEleCdaCeCiCmCnashDeyDsterCrmonDtgageCscowCtoErcyclesCvDieBpBqBrBsCdB\
        tCnCrBuCseumDicBvBwBxByBzAnaCbCgoyaCmeCvyBbaBcBeCcCtDbankDflixDworkCustarCwDsCxtEdirectDusBfClBg\
        CoBhkBiCcoCkeDonCnjaCssanFyBlBoCkiaCrtonCwDruzDtvBpBrCaCwBttBuBycBzAobiCserverBfficeBkinawaBlaya\
        nGgroupCloBmCegaBneCgClDineBooBpenBracleDngeCgDanicCiginsBsakaBtsukaCtBvhApaCgeCnasonicCrisDsDtn\
        ersEsEyCyBccwBeCtBfCizerBgBhCarmacyCdCilipsConeDtoFgraphyFsCysioBicsDtetEuresCdCnDgDkConeerCzzaB\
        kBlCaceDyEstationCumbingDsBmBnCcBohlCkerClitieCrnCstBrCaxiCessCimeCoDdEuctionsDfDgressiveDmoDper\
        tiesHyDtectionCuDdentialBsBtBubBwCcByAqaBponBuebecDstAracingCdioBeCadDlestateEtorFyCcipesCdDumbr\
        ellaChabCiseFnDtClianceCnDtEalsCpairDortDublicanCstEaurantCviewGsCxrothBichEardliDohClCoCpBoCcks\
        CdeoCgersComBsCvpBuCgbyChrCnBwCeByukyuAsaCarlandCfeEtyCkuraCleDonCmsclubEungCndvikHcoromantDofiC\
        pCrlCsCveCxoBbCiCsBcCbChaefflerDmidtDolarshipsEolDuleDwarzCienceCotBdBeCarchDtCcureFityCekClectC\
        nerCrvicesCvenCwCxDyBfrBgBhCangrilaDrpCellCiaDkshaCoesDpEpingDujiDwBiClkCnaDglesCteBjBkCiDnCyDpe\
        BlCingBmCartCileBnCcfBoCccerDialCftbankEwareChuClarDutionsCngDyCyBpaDceCortDtBrClBsBtCadaDplesDr\
        DtebankFfarmCcDgroupCockholmDrageEeCreamCudioEyCyleBuCcksCppliesFyEortCrfDgeryCzukiBvBwatchCissB\
        xByCdneyCstemsBzAtabCipeiClkCobaoCrgetCtamotorsErDtooCxDiBcCiBdCkBeamCchEnologyClCmasekCnnisCvaB\
        fBgBhCdCeaterFreBiaaCcketsCendaCpsCresDolBjCmaxxCxBkCmaxxBlBmCallBnBoCdayCkyoColsCpCrayCshibaCta\
        lCursCwnCyotaDsBrCadeEingDiningDvelGersJinsuranceCustCvBtBubeCiCnesCshuBvCsBwBzAuaBbankCsBgBkBni\
        comDversityCoBolBpsBsByBzAvaCcationsCnaDguardBcBeCgasCnturesCrisignDsicherungCtBgBiCajesCdeoCgCk\
        ingCllasCnCpCrginCsaDionCvaDoBlaanderenBnBodkaClvoCteDingDoCyageBuAwalesDmartDterCngEgouCtchFesB\
        eatherHchannelCbDcamDerDsiteCdDdingCiboDrBfBhoswhoBienCkiClliamhillCnDdowsDeDnersBmeBoodsideCrkE\
        sDldCwBsBtcCfAxboxBeroxBihuanCnBn--11b4c3dFck2e1bFqqw23aE2scrj9cE30rr7yFbst00mFds443gFe0b707eFhc\
        rj9cFpxu8kE42c2d9aF5br5cylIj9cGq11cFdbrk0ceFgbrimE54b7fta0ccF5qw42gHx5dFsu34j936bgsgFtzm5gE6frz8\
        2gFqq986b3xlE80adxhksHo21aHqecdr1aHsehdbIwgFy0a063aE90a3acHeHisFdbq2aFet52uFkrt00aEb4w605ferdFck\
        1b9a5dre4cEc1avgF2br7gFck2b3bHwcxetdFg4bkiFlchc0ea0b2g2a9gcdFzr694bHs0tHu2dEd1acj3bHlfEe1a4cFckv\
        dtc9dFfvy88hEfct429kFhbeiFiq228c5hsH64bHs8sHz9sFjq720aFlw351eFpcrj9c3dFzc2c9e2cGys8d69uvgmEg2xx4\
        8cFckr3f0fFecrj9cFk3at1eEh2breg3eveIj9cL8cFxt814eEi1b6b1a6a2eFmr513nFo0a7iEj1aefHmhF6w193gFlq480\
        n2rgFvr189mEkcrx77d1x4aFprw13dHy57dGut3iEl1accFgbbat1ad8jEmgb9awbfHa3a3ejtK4f16aI7c0bbn0aIam7a8h\
        Ib2bdIh1a3hjkrdIi9azgqp6jIyh7gpaHbh1aL71eHc0a9azcgIa7dzdoIpq6gpa1aHerp4a5d4arHgu82aHi4ecexpHpl2f\
        hHt3dhdIx2bHx4cd0abFix891fFk1bu44cFxtq1mEngbc5azdHe9e0aHrxFodeFqv7fJs00emaFyqy26aEo3cw4hFgbpf8fl\
        Ftu796dEp1acfHiFgbs0dhFssy2uEq7ce6aF9jyb4cFcka1pmcFxa6aHmErhqv96gFovu88bFvc1e0am3eEs9brj9cFes554\
        gEt60b56aFckweFiq49xqyjEunup4yEvermgensberater-ctbRung-pwbFhquvFuq861bEw4r85el8fhu5dnraHs40lFgbh\
        1cHl6aExhq521bFkc2al3hye2aIdl3a5ee0hEy9a3aqFfro4i67oFgbi2ammxEzfr164bBxxByzAyachtsChooCmaxunCnde\
        xBeBodobashiCgaCkohamaCuDtubeBtBunAzaCpposCraBeroBipBmBoneBuerichBw\
    ",
};
