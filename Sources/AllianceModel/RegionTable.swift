import Foundation

/// The codes and names behind ``Region``.
enum RegionTable {
  /// A province-level division of China: GB/T 2260 digits, ISO 3166-2 letters, names, what follows the short name.
  typealias Province = (digits: String, letters: String, zh: String, en: String, suffix: String)

  /// GB/T 2260—2007 and ISO 3166-2:CN.
  static let provinces: [Province] = [
    ("11", "BJ", "北京", "Beijing", "市"),
    ("12", "TJ", "天津", "Tianjin", "市"),
    ("13", "HE", "河北", "Hebei", "省"),
    ("14", "SX", "山西", "Shanxi", "省"),
    ("15", "NM", "内蒙古", "Inner Mongolia", "自治区"),
    ("21", "LN", "辽宁", "Liaoning", "省"),
    ("22", "JL", "吉林", "Jilin", "省"),
    ("23", "HL", "黑龙江", "Heilongjiang", "省"),
    ("31", "SH", "上海", "Shanghai", "市"),
    ("32", "JS", "江苏", "Jiangsu", "省"),
    ("33", "ZJ", "浙江", "Zhejiang", "省"),
    ("34", "AH", "安徽", "Anhui", "省"),
    ("35", "FJ", "福建", "Fujian", "省"),
    ("36", "JX", "江西", "Jiangxi", "省"),
    ("37", "SD", "山东", "Shandong", "省"),
    ("41", "HA", "河南", "Henan", "省"),
    ("42", "HB", "湖北", "Hubei", "省"),
    ("43", "HN", "湖南", "Hunan", "省"),
    ("44", "GD", "广东", "Guangdong", "省"),
    ("45", "GX", "广西", "Guangxi", "壮族自治区"),
    ("46", "HI", "海南", "Hainan", "省"),
    ("50", "CQ", "重庆", "Chongqing", "市"),
    ("51", "SC", "四川", "Sichuan", "省"),
    ("52", "GZ", "贵州", "Guizhou", "省"),
    ("53", "YN", "云南", "Yunnan", "省"),
    ("54", "XZ", "西藏", "Tibet", "自治区"),
    ("61", "SN", "陕西", "Shaanxi", "省"),
    ("62", "GS", "甘肃", "Gansu", "省"),
    ("63", "QH", "青海", "Qinghai", "省"),
    ("64", "NX", "宁夏", "Ningxia", "回族自治区"),
    ("65", "XJ", "新疆", "Xinjiang", "维吾尔自治区"),
    ("71", "TW", "台湾", "Taiwan", "省"),
    ("81", "HK", "香港", "Hong Kong", "特别行政区"),
    ("82", "MO", "澳门", "Macao", "特别行政区"),
  ]

  /// Prefecture-level cities by GB/T 2260: all of Guangdong, and the larger ones elsewhere.
  static let cities: [(digits: String, zh: String, en: String)] = [
    ("4401", "广州", "Guangzhou"),
    ("4402", "韶关", "Shaoguan"),
    ("4403", "深圳", "Shenzhen"),
    ("4404", "珠海", "Zhuhai"),
    ("4405", "汕头", "Shantou"),
    ("4406", "佛山", "Foshan"),
    ("4407", "江门", "Jiangmen"),
    ("4408", "湛江", "Zhanjiang"),
    ("4409", "茂名", "Maoming"),
    ("4412", "肇庆", "Zhaoqing"),
    ("4413", "惠州", "Huizhou"),
    ("4414", "梅州", "Meizhou"),
    ("4415", "汕尾", "Shanwei"),
    ("4416", "河源", "Heyuan"),
    ("4417", "阳江", "Yangjiang"),
    ("4418", "清远", "Qingyuan"),
    ("4419", "东莞", "Dongguan"),
    ("4420", "中山", "Zhongshan"),
    ("4451", "潮州", "Chaozhou"),
    ("4452", "揭阳", "Jieyang"),
    ("4453", "云浮", "Yunfu"),
    ("1301", "石家庄", "Shijiazhuang"),
    ("1401", "太原", "Taiyuan"),
    ("2101", "沈阳", "Shenyang"),
    ("2102", "大连", "Dalian"),
    ("2201", "长春", "Changchun"),
    ("2301", "哈尔滨", "Harbin"),
    ("3201", "南京", "Nanjing"),
    ("3202", "无锡", "Wuxi"),
    ("3204", "常州", "Changzhou"),
    ("3205", "苏州", "Suzhou"),
    ("3206", "南通", "Nantong"),
    ("3301", "杭州", "Hangzhou"),
    ("3302", "宁波", "Ningbo"),
    ("3303", "温州", "Wenzhou"),
    ("3401", "合肥", "Hefei"),
    ("3402", "芜湖", "Wuhu"),
    ("3501", "福州", "Fuzhou"),
    ("3502", "厦门", "Xiamen"),
    ("3505", "泉州", "Quanzhou"),
    ("3601", "南昌", "Nanchang"),
    ("3701", "济南", "Jinan"),
    ("3702", "青岛", "Qingdao"),
    ("3706", "烟台", "Yantai"),
    ("4101", "郑州", "Zhengzhou"),
    ("4103", "洛阳", "Luoyang"),
    ("4201", "武汉", "Wuhan"),
    ("4301", "长沙", "Changsha"),
    ("4302", "株洲", "Zhuzhou"),
    ("4501", "南宁", "Nanning"),
    ("4601", "海口", "Haikou"),
    ("5101", "成都", "Chengdu"),
    ("5107", "绵阳", "Mianyang"),
    ("5201", "贵阳", "Guiyang"),
    ("5301", "昆明", "Kunming"),
    ("6101", "西安", "Xi'an"),
    ("6201", "兰州", "Lanzhou"),
    ("6401", "银川", "Yinchuan"),
    ("6501", "乌鲁木齐", "Urumqi"),
  ]

  /// Names of provinces and cities by canonical code.
  static let names: [String: (zh: String, en: String)] = {
    let provinces = Self.provinces.map { ("CN-\($0.letters)", (zh: $0.zh, en: $0.en)) }
    let cities = Self.cities.map { ("CN-\($0.digits)", (zh: $0.zh, en: $0.en)) }
    return Dictionary(uniqueKeysWithValues: provinces + cities)
  }()

  /// Canonical codes by the normal form of every spelling.
  static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for country in Locale.Region.isoRegions where country.identifier.count == 2 {
      codes[NormalForm.of(country.identifier)] = country.identifier
      for language in Language.allCases {
        let name = Locale(identifier: language.rawValue).localizedString(forRegionCode: country.identifier)
        if let name { codes[NormalForm.of(name)] = country.identifier }
      }
    }
    let pairs = threeLetters.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: pairs.count, by: 2) {
      codes[NormalForm.of(String(pairs[index]))] = String(pairs[index + 1])
    }
    for (code, spellings) in countrySpellings { for spelling in spellings { codes[spelling] = code } }
    for city in cities {
      for spelling in [city.zh, city.zh + "市", city.en, "CN-\(city.digits)", city.digits] {
        codes[NormalForm.of(spelling)] = "CN-\(city.digits)"
      }
    }
    for province in provinces {
      let spellings = [
        province.zh, province.zh + province.suffix, province.en, "\(province.en) Province",
        "CN-\(province.letters)", "CN-\(province.digits)", province.digits,
      ]
      for spelling in spellings { codes[NormalForm.of(spelling)] = "CN-\(province.letters)" }
    }
    return codes
  }()

  /// Spellings beside the locale data's own: the European Union's codes, and the codes ISO 3166-1 gives to three
  /// regions that ISO 3166-2 lists under China.
  private static let countrySpellings: [String: [String]] = [
    "GB": ["uk", "great britain", "england"], "GR": ["el"], "CN": ["prc", "p.r. china", "china mainland"],
    "US": ["usa", "united states of america"], "KR": ["south korea", "korea"], "CZ": ["czech republic"],
    "CN-HK": ["hk", "hong kong sar", "hong kong sar china"],
    "CN-MO": ["mo", "macau", "macao sar", "macao sar china"],
    "CN-TW": ["tw"],
  ]

  /// The city of a name with its province before it, in normal form: `广东省深圳市`, `广东深圳`.
  static func cityBehind(_ form: String) -> String? {
    for province in provinces {
      for name in [province.zh + province.suffix, province.zh] where form.hasPrefix(name) {
        let code = codes[String(form.dropFirst(name.count).drop { $0 == " " })]
        if let code, code.hasPrefix("CN-\(province.digits)") { return code }
      }
    }
    return nil
  }

  /// Three letters of ISO 3166-1 and, behind each, the code used here.
  private static let threeLetters = """
    ABW AW AFG AF AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATA AQ ATF TF ATG AG
    AUS AU AUT AT AZE AZ BDI BI BEL BE BEN BJ BES BQ BFA BF BGD BD BGR BG BHR BH BHS BS BIH BA BLM BL
    BLR BY BLZ BZ BMU BM BOL BO BRA BR BRB BB BRN BN BTN BT BVT BV BWA BW CAF CF CAN CA CCK CC CHE CH
    CHL CL CHN CN CIV CI CMR CM COD CD COG CG COK CK COL CO COM KM CPV CV CRI CR CUB CU CUW CW CXR CX
    CYM KY CYP CY CZE CZ DEU DE DJI DJ DMA DM DNK DK DOM DO DZA DZ ECU EC EGY EG ERI ER ESH EH ESP ES
    EST EE ETH ET FIN FI FJI FJ FLK FK FRA FR FRO FO FSM FM GAB GA GBR GB GEO GE GGY GG GHA GH GIB GI
    GIN GN GLP GP GMB GM GNB GW GNQ GQ GRC GR GRD GD GRL GL GTM GT GUF GF GUM GU GUY GY HKG CN-HK HMD HM
    HND HN HRV HR HTI HT HUN HU IDN ID IMN IM IND IN IOT IO IRL IE IRN IR IRQ IQ ISL IS ISR IL ITA IT
    JAM JM JEY JE JOR JO JPN JP KAZ KZ KEN KE KGZ KG KHM KH KIR KI KNA KN KOR KR KWT KW LAO LA LBN LB
    LBR LR LBY LY LCA LC LIE LI LKA LK LSO LS LTU LT LUX LU LVA LV MAC CN-MO MAF MF MAR MA MCO MC MDA MD
    MDG MG MDV MV MEX MX MHL MH MKD MK MLI ML MLT MT MMR MM MNE ME MNG MN MNP MP MOZ MZ MRT MR MSR MS
    MTQ MQ MUS MU MWI MW MYS MY MYT YT NAM NA NCL NC NER NE NFK NF NGA NG NIC NI NIU NU NLD NL NOR NO
    NPL NP NRU NR NZL NZ OMN OM PAK PK PAN PA PCN PN PER PE PHL PH PLW PW PNG PG POL PL PRI PR PRK KP
    PRT PT PRY PY PSE PS PYF PF QAT QA REU RE ROU RO RUS RU RWA RW SAU SA SDN SD SEN SN SGP SG SGS GS
    SHN SH SJM SJ SLB SB SLE SL SLV SV SMR SM SOM SO SPM PM SRB RS SSD SS STP ST SUR SR SVK SK SVN SI
    SWE SE SWZ SZ SXM SX SYC SC SYR SY TCA TC TCD TD TGO TG THA TH TJK TJ TKL TK TKM TM TLS TL TON TO
    TTO TT TUN TN TUR TR TUV TV TWN CN-TW TZA TZ UGA UG UKR UA UMI UM URY UY USA US UZB UZ VAT VA VCT VC
    VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS XKX XK YEM YE ZAF ZA ZMB ZM ZWE ZW
    """

  /// The city or province of a six-digit GB/T 2260 code: `440305` lies in `CN-4403`, `441900` is `CN-4419`.
  static func administrative(_ said: String) -> String? {
    let digits = said.utf8.starts(with: "CN-".utf8) ? said.dropFirst(3) : said[...]
    guard digits.utf8.count == 6 || digits.utf8.count == 4,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return codes[String(digits.prefix(4))] ?? codes[String(digits.prefix(2))]
  }
}
