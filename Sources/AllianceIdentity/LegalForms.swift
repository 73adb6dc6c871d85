/// Legal forms of organisations by family: companies with limited liability, companies by shares, and so on.
///
/// A form says what sort of body it is, hardly ever which: it leaves the words of a name and is compared by itself.
/// Forms of different countries that are alike share a family, so `GmbH` and `有限公司` don't speak against each other.
enum LegalForms {
  /// The families; runs of single letters stand joined, as ``OrganisationName`` reads `s. r. o.`.
  static let table = WordTable(
    """
    limited: gmbh mbh ggmbh gesmbh ltd limited ltda limitada lda bv bvba srl sarl sarlu sro spolsro doo dooel spzoo zoo \
    sp sl slu sll slne sap oy ab aps kft uab oue ou sia eood ood epe ike shpk llc pllc pty pvt gesellschaftmbh \
    有限责任公司 有限公司 有限会社 合同会社
    shares: ag sa sas sasu spa nv as asa oyj plc ad ead ae zrt nyrt rt kk dd jsc cjsc ojsc pjsc ooo oao zao pao inc \
    incorporated corp corporation sau spasociounico saa tbk 股份有限公司 股份公司 株式会社
    partnership: kg ohg ug gbr kgaa cokg snc scs sca scpa scarl scrl cvba cv vof oe ee ks hb co cia cie llp lp sc
    european: se eeig geie ewiv seag
    association: ev vzw asbl aisbl ivzw ngo onlus ry rf rvf zs ops verein nonprofit npo ets aps \
    一般社団法人 公益社団法人 一般財団法人 公益財団法人 特定非営利活動法人 社会福祉法人 学校法人 医療法人 医療法人社団 医療法人財団 \
    宗教法人 社団法人 財団法人 国立大学法人 公立大学法人 独立行政法人 地方独立行政法人 国立研究開発法人 農業協同組合
    institution: vvi ipss epe eprd epic
    group: 集团 集团公司 集团有限公司 集团股份有限公司 控股集团 控股
    """)

  /// Forms of several words, as they stand after joining single letters; the longest first.
  static let phrases: [(words: [String], family: String)] = [
    ("spolka z ograniczona odpowiedzialnoscia", "limited"), ("spolka z o o", "limited"),
    ("spolka z oo", "limited"), ("spolka zoo", "limited"), ("sp zoo", "limited"), ("spol sro", "limited"),
    ("gesellschaft mit beschrankter haftung", "limited"), ("gesellschaft mbh", "limited"),
    ("ug haftungsbeschrankt", "limited"), ("sociedad limitada", "limited"), ("sociedade limitada", "limited"),
    ("societa a responsabilita limitata", "limited"), ("societe a responsabilite limitee", "limited"),
    ("drustvo s ogranicenom odgovornoscu", "limited"), ("besloten vennootschap", "limited"),
    ("korlatolt felelossegu tarsasag", "limited"), ("private limited", "limited"),
    ("spolka akcyjna", "shares"), ("sociedad anonima", "shares"), ("societe anonyme", "shares"),
    ("anonymi etaireia", "shares"), ("anonymos etairia", "shares"), ("anonimi etairia", "shares"),
    ("anonymh etaireia", "shares"), ("societa per azioni", "shares"), ("naamloze vennootschap", "shares"),
    ("aktiengesellschaft", "shares"), ("aktiebolag", "limited"), ("osakeyhtio", "limited"),
    ("osauhing", "limited"), ("akciova spolecnost", "shares"),
    ("zartkoruen mukodo reszvenytarsasag", "shares"),
    ("public limited company", "shares"), ("kabushiki gaisha", "shares"), ("kabushiki kaisha", "shares"),
    ("societa a responsabilita limitata semplificata", "limited"),
    ("societa responsabilita limitata", "limited"),
    ("gesellshaft mit beschrankter haftung", "limited"), ("etaireia periorismenis efthynis", "limited"),
    ("etairia periorismenis efthinis", "limited"), ("etaireia periorismenis euthynis", "limited"),
    ("idiotiki kefalaiouchiki etaireia", "limited"), ("sociedad de responsabilidad limitada", "limited"),
    ("sociedad limitada unipersonal", "limited"), ("sociedad anonima unipersonal", "shares"),
    ("societe par actions simplifiee", "shares"), ("cooperatieve ua", "association"),
    ("verejna vyzkumna instituce", "institution"), ("drustvo ogranicenom odgovornoscu", "limited"),
    ("druzba z omejeno odgovornostjo", "limited"), ("sabiedriba ar ierobezotu atbildibu", "limited"),
    ("uzdaroji akcine bendrove", "limited"), ("viesoji istaiga", "association"),
    ("eingetragene genossenschaft", "association"),
    ("single member sa", "shares"), ("single member private company", "limited"),
    ("co kg", "partnership"), ("co ltd", "limited"), ("company limited", "limited"), ("pty ltd", "limited"),
    ("eingetragener verein", "association"), ("association sans but lucratif", "association"),
    ("vereniging zonder winstoogmerk", "association"),
  ].map { (words: $0.split(separator: " ").map(String.init), family: $1) }
    .sorted { $0.words.count > $1.words.count }
}
