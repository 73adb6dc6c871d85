import AllianceModel

/// How Japanese reads Chinese characters in names of places, people and firms.
///
/// ICU knows their Chinese sounds alone, so `Kuboko` would never meet `久保孝`. The readings are those common in names,
/// written for this table; voiced forms are tried by rule.
enum KanjiReadings {
  /// How much of a Latin word readings of consecutive characters spell: 1 where all, 0 where not all of its letters.
  ///
  /// A word that one character spells tells less than one of several.
  static func likeness(_ latin: [Unicode.Scalar], _ kanji: [Unicode.Scalar]) -> Float {
    let word = shortened(latin)
    guard (3...24).contains(word.count) else { return 0 }
    var best = 0
    for start in kanji.indices {
      if let used = spelt(word[...], by: kanji[start...]) { best = max(best, used) }
    }
    guard best > 0 else { return 0 }
    return best > 1 ? 1 : word.count > 4 ? 0.8 : 0.5
  }

  /// How many characters spell all letters; nil where none do.
  private static func spelt(_ word: ArraySlice<UInt8>, by kanji: ArraySlice<Unicode.Scalar>) -> Int? {
    if word.isEmpty { return 0 }
    guard let first = kanji.first else { return nil }
    var best: Int?
    for reading in table[first] ?? [] where word.starts(with: reading) {
      if let rest = spelt(word.dropFirst(reading.count), by: kanji.dropFirst()) {
        best = max(best ?? 0, rest + 1)
      }
    }
    return best
  }

  /// Letters without the second half of long vowels, as most write `Tōkyō`.
  private static func shortened(_ letters: [Unicode.Scalar]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in letters where letter.isASCII {
      let byte = UInt8(letter.value)
      if let last = result.last {
        let isLong = byte == UInt8(ascii: "u") && last == UInt8(ascii: "o")
        let isDoubled = byte == last && "aeiou".utf8.contains(byte)
        let isAspirate = byte == UInt8(ascii: "h") && last == UInt8(ascii: "o")
        if isLong || isDoubled || isAspirate { continue }
      }
      result.append(byte)
    }
    return result
  }

  private static let voiced: [UInt8: [UInt8]] = [
    UInt8(ascii: "k"): Array("g".utf8), UInt8(ascii: "t"): Array("d".utf8),
    UInt8(ascii: "s"): Array("z".utf8),
    UInt8(ascii: "h"): Array("b".utf8), UInt8(ascii: "f"): Array("b".utf8),
  ]

  private static let table: [Unicode.Scalar: [[UInt8]]] = {
    var table: [Unicode.Scalar: [[UInt8]]] = [:]
    for entry in text.split(whereSeparator: \.isWhitespace) {
      let halves = entry.split(separator: ":")
      let key = NormalForm.of(String(halves[0])).unicodeScalars.first!
      for reading in halves[1].split(separator: ",") {
        let plain = shortened(Array(reading.unicodeScalars))
        var forms = [plain]
        if let sound = voiced[plain[0]] { forms.append(sound + plain.dropFirst()) }
        if plain.starts(with: Array("ch".utf8)) { forms.append(Array("j".utf8) + plain.dropFirst(2)) }
        if plain.starts(with: Array("sh".utf8)) { forms.append(Array("j".utf8) + plain.dropFirst(2)) }
        for form in forms where !(table[key] ?? []).contains(form) { table[key, default: []].append(form) }
      }
    }
    return table
  }()

  private static let text = """
    一:ichi,itsu,hito,kazu,ip 二:ni,futa,ji 三:san,mi,mitsu,zo 四:shi,yon,yotsu,yo 五:go,itsu 六:roku,mutsu,mu 七:shichi,nana \
    八:hachi,ya,yatsu 九:kyu,ku,kokono 十:ju,to,jitsu 百:hyaku,momo 千:sen,chi 万:man,ban,yorozu 山:yama,san,zan 川:kawa,sen \
    河:kawa,ka 田:ta,den 野:no,ya 原:hara,gen,wara,bara 村:mura,son 町:machi,cho 市:shi,ichi 島:shima,to 崎:saki,zaki,ki \
    木:ki,moku,boku,ko 林:hayashi,rin,bayashi 森:mori,shin 松:matsu,sho 竹:take,chiku 梅:ume,bai 桜:sakura,o 杉:sugi,san \
    藤:fuji,to,do 谷:tani,ya,koku 岡:oka,ko 丘:oka,kyu 坂:saka,han 阪:saka,han 井:i,sei 池:ike,chi 沢:sawa,taku 澤:sawa,taku \
    浜:hama,hin 濱:hama 浦:ura,ho 津:tsu,shin 港:minato,ko 海:umi,kai,mi 洋:yo,hiro 湖:ko,mizuumi 水:mizu,sui,mi 泉:izumi,sen \
    石:ishi,seki,koku 岩:iwa,gan 土:tsuchi,do,to 金:kin,kane,kon,kana 銀:gin 銅:do 鉄:tetsu 玉:tama,gyoku 光:hikari,ko,mitsu \
    東:higashi,to,azuma 西:nishi,sei,sai 南:minami,nan 北:kita,hoku 中:naka,chu 上:ue,kami,jo,kazu 下:shita,shimo,ka,ge \
    前:mae,zen 後:ushiro,go,ato 左:hidari,sa 右:migi,u 内:uchi,nai 外:soto,gai 大:o,dai,tai,oo 小:ko,sho,o 高:taka,ko \
    長:naga,cho,osa 短:tan 新:shin,ara,nii,atara 古:furu,ko 若:waka,jaku 老:ro 本:moto,hon 元:moto,gen 根:ne,kon 末:sue,matsu \
    宮:miya,gu,kyu 寺:tera,ji 神:kami,shin,jin,ko,kan 社:sha,yashiro 仏:butsu,hotoke 院:in 堂:do 殿:tono,den 城:shiro,jo,ki \
    京:kyo,kei 都:to,tsu,miyako 府:fu 県:ken 区:ku 郡:gun 国:kuni,koku 州:shu,su 道:michi,do 路:michi,ro 橋:hashi,kyo \
    門:kado,mon 戸:to,ko,he,be 家:ie,ka,ya 屋:ya,oku 室:muro,shitsu 部:be,bu 春:haru,shun 夏:natsu,ka 秋:aki,shu 冬:fuyu,to \
    日:hi,nichi,ni,ka,nip 月:tsuki,getsu,gatsu 星:hoshi,sei 空:sora,ku 雲:kumo,un 雨:ame,u 雪:yuki,setsu 風:kaze,fu 火:hi,ka \
    花:hana,ka 華:hana,ka 草:kusa,so 葉:ha,yo 米:yone,mai,bei 麦:mugi 豆:mame,to 茶:cha,sa 牛:ushi,gyu 馬:uma,ba,ma 鳥:tori,cho \
    鶴:tsuru,kaku 亀:kame,ki 魚:uo,gyo,sakana 犬:inu,ken 虎:tora,ko 龍:ryu,tatsu 竜:ryu,tatsu 人:hito,jin,nin 男:otoko,dan \
    女:onna,jo,me 子:ko,shi 父:chichi,fu 母:haha,bo 友:tomo,yu 王:o 君:kimi,kun 目:me,moku 耳:mimi 口:kuchi,ko 手:te,shu \
    足:ashi,soku 心:kokoro,shin 力:chikara,ryoku,riki 白:shiro,haku,shira 黒:kuro,koku 赤:aka,seki 青:ao,sei 緑:midori,ryoku \
    黄:ki,o 紅:beni,ko 紫:murasaki,shi 明:aki,mei,myo,akira 正:masa,sei,sho 和:kazu,wa 平:hira,hei,taira 安:yasu,an \
    永:naga,ei 久:hisa,kyu,ku 保:ho,yasu,ho 治:ji,haru,chi 昭:sho,aki 成:nari,sei 令:rei 義:yoshi,gi 信:nobu,shin 忠:tada,chu \
    孝:taka,ko 仁:hito,jin,ni 智:tomo,chi 愛:ai,ayashi 徳:toku,nori 福:fuku 幸:yuki,ko,sachi 寿:ju,kotobuki,hisa 康:yasu,ko \
    健:ken,take 栄:sakae,ei 富:tomi,fu,to 豊:toyo,ho,yutaka 美:mi,bi 清:kiyo,sei,shimizu 静:shizu,sei 秀:hide,shu 英:ei,hide \
    雄:o,yu 武:take,mu,bu 勝:katsu,sho 利:toshi,ri 吉:yoshi,kichi,kitsu 喜:yoshi,ki 良:yoshi,ryo 善:yoshi,zen 貴:taka,ki \
    敬:kei,taka 文:fumi,bun,mon 章:aki,sho 昌:masa,sho 隆:taka,ryu 宏:hiro,ko 広:hiro,ko 浩:hiro,ko 弘:hiro,ko,gu 博:hiro,haku \
    克:katsu,koku 達:tatsu,tachi 直:nao,choku 真:ma,shin 誠:makoto,sei 実:mi,jitsu,minoru 進:susumu,shin 近:chika,kin 遠:to,en \
    佐:sa,suke 伊:i 加:ka 江:e,ko 奈:na 那:na 尾:o,bi 波:nami,ha 浪:nami,ro 瀬:se 滝:taki 淵:fuchi 沼:numa,sho 潟:kata \
    澄:sumi 深:fuka,shin 浅:asa,sen 渡:wata,watari,to 辺:be,hen 湯:yu 温:on,atsu 川:kawa 塩:shio,en 塚:tsuka 墨:sumi 堀:hori \
    垣:kaki 坪:tsubo 埼:sai 岐:ki,gi 阜:fu 滋:shi,shige 賀:ga,ka 兵:hyo,hei 庫:ko,go 庄:sho 度:do 鹿:shika,ka,roku 児:ko,ji \
    熊:kuma 媛:hime 姫:hime 香:ka,ko 取:tori 梨:nashi 茨:ibara 栃:tochi 群:gun,mure 馬:ma,ba 沖:oki,chu 縄:nawa 札:satsu \
    幌:horo 函:hako 館:date,kan,tate 旭:asahi,kyoku 釧:kushi 帯:obi,tai 広:hiro 仙:sen 台:dai,tai 盛:mori,sei 形:kata,gata,kei \
    郡:gun,kori 越:koshi,etsu 甲:ko,ka 府:fu,pu 名:na,mei 古:ko,go,furu 豊:toyo 橋:hashi 岡:oka 倉:kura,so 敷:shiki 呉:kure \
    萩:hagi 久:ku 留:ru,ryu 米:me,yone,mai 別:betsu,be 府:fu 佐:sa 世:se,yo,sei 諫:isa 早:haya,so,sa 宇:u 都:tsu 相:ai,so,sa \
    模:mo 横:yoko,o 須:su 賀:ga 鎌:kama 厚:atsu,ko 立:tachi,ritsu,tate 八:hachi 王:o 調:cho 布:fu,nuno 武:mu,take 蔵:kura,zo \
    筑:chiku,tsuku 波:ba,ha,nami 柏:kashiwa 習:nara,shu 志:shi,kokorozashi 船:funa,fune,sen 所:tokoro,sho 飯:ii,han 能:no \
    日:hi 産:san,ubu 業:gyo,waza 工:ko,ku 商:sho 銀:gin 行:ko,gyo,yuki 電:den 機:ki,hata 気:ki 車:kuruma,sha 動:do 化:ka,ke \
    学:gaku,manabu 薬:yaku,kusuri 製:sei 造:zo,tsukuri 作:saku,sa,tsukuri 建:ken,tate 設:setsu 築:chiku 紙:kami,shi 印:in \
    刷:satsu 油:yu,abura 糖:to 粉:fun,kona 肥:hi,koe 料:ryo 食:shoku 品:hin,shina 酒:sake,shu 醸:jo 酵:ko 乳:nyu 業:gyo \
    繊:sen 維:i 綿:men,wata 糸:ito,shi 絹:kinu 毛:ke,mo 染:some,sen 皮:kawa,hi 革:kawa,kaku 硝:sho 窯:kama,yo 陶:to 器:ki \
    鋼:ko 軽:kei 重:ju,shige,cho 精:sei 密:mitsu 測:soku 計:kei 量:ryo 時:toki,ji 鐘:kane 音:oto,on 響:hibiki,kyo 楽:raku,gaku \
    芸:gei 術:jutsu 技:gi,waza 研:ken,togi 究:kyu 試:shi 験:ken 検:ken 査:sa 総:so 合:go,ai 共:kyo,tomo 同:do 協:kyo \
    会:kai,e 団:dan 体:tai,karada 財:zai 法:ho,nori 公:ko,kimi 益:eki,masu 特:toku 定:tei,sada 非:hi 営:ei 活:katsu 独:doku \
    支:shi 援:en 育:iku 教:kyo,nori 員:in 師:shi 医:i 療:ryo 病:byo,yamai 健:ken 康:ko 看:kan 護:go,mori 介:kai 歯:shi,ha \
    眼:gan,me 脳:no 胃:i 腸:cho 肺:hai 肝:kan 腎:jin 血:ketsu,chi 骨:hone,kotsu 皮:hi 膚:fu 科:ka 外:gai 内:nai 児:ji 老:ro \
    自:ji 然:zen 環:kan 境:kyo,sakai 資:shi 源:gen,minamoto 農:no 林:rin 水:sui 産:san 畜:chiku 蚕:san 園:en,sono 芸:gei \
    果:ka 樹:ju,ki 菜:na,sai 穀:koku 種:tane,shu 苗:nae,myo 肉:niku 卵:tamago,ran 漁:gyo,ryo 港:ko 湾:wan 船:sen 舶:haku \
    航:ko 宇:u 宙:chu 衛:e,ei 星:sei,hoshi 地:chi,ji 球:kyu,tama 震:shin 災:sai 防:bo 消:sho 警:kei 察:satsu 軍:gun 士:shi \
    官:kan 庁:cho 省:sho 局:kyoku 署:sho 課:ka 係:kei 民:tami,min 市:shi 衆:shu 党:to 議:gi 政:sei,masa 治:ji 経:kei 済:sai,zumi \
    財:zai 務:mu 税:zei 貿:bo 易:eki,i 投:to 資:shi 証:sho 券:ken 保:ho 険:ken 信:shin 託:taku 金:kin 融:yu 情:jo 報:ho \
    通:tsu,michi 放:ho 送:so 新:shin 聞:bun,kiku 出:shutsu,de,izu 版:han 書:sho,kaki 図:zu,to 館:kan 博:haku 物:butsu,mono 美:bi \
    歴:reki 史:shi,fumi 言:gen,koto 語:go 哲:tetsu 理:ri 数:su,kazu 解:kai 析:seki 統:to 応:o 用:yo 基:ki,moto 礎:so 先:sen,saki \
    端:tan,hata 進:shin 開:kai,hira 発:hatsu,ha 展:ten 振:shin,furi 興:ko,oki 推:sui 促:soku 奨:sho 励:rei 交:ko 流:ryu,nagare \
    国:koku,goku 際:sai,giwa 世:se,sei 界:kai 全:zen 連:ren 盟:mei 合:go 組:kumi,so 協:kyo 議:gi 評:hyo 価:ka 認:nin 証:sho \
    比:hi,kura 浄:jo 聖:sei,hijiri 霊:rei 修:shu,osamu 桐:kiri,to 蔭:kage,in 朋:ho,tomo 慶:kei,yoshi 應:o 稲:ina,to,ine 早:wa,so \
    拓:taku 殖:shoku 専:sen 順:jun 駒:koma 澤:zawa 亜:a 獨:doku 協:kyo 帝:tei 塚:zuka 鳴:naru,mei 門:to,mon 追:oi,tsui 手:te \
    龍:ryu 谷:koku 同:do 志:shi 社:sha 関:seki,kan 命:mei,inochi 甲:ko 園:en 姫:hime 路:ji,ro 就:shu 実:jitsu 圃:ho 吾:a,go \
    丸:maru,gan 紅:beni 角:kado,kaku 住:sumi,ju 友:tomo 菱:bishi,ryo 芝:shiba 浦:ura 立:tachi 製:sei 帝:tei 昭:sho 旭:asahi \
    積:tsumi,seki 水:sui 鹿:ka 島:jima 清:shi 竹:take 中:naka 組:gumi 間:ma,kan,aida 隈:kuma 樋:hi 口:guchi 阿:a 部:be 遠:en \
    斎:sai 齋:sai 渡:wata 邊:nabe,be 辺:nabe,be 橘:tachibana 菊:kiku 桃:momo,to 栗:kuri 柿:kaki 柳:yanagi,ryu 榎:enoki 楠:kusu,kusunoki \
    桂:katsura,kei 椿:tsubaki 楢:nara 笠:kasa 笹:sasa 篠:shino 箱:hako 籠:kago 糸:ito 絵:e 綾:aya 網:ami 綱:tsuna 縁:en \
    翼:tsubasa,yoku 聡:sato 船:funa 荒:ara,ko 莉:ri 菅:suga,kan 蒲:kama,ho 萱:kaya 葛:katsu,kuzu 葵:aoi 蓮:hasu,ren 薩:satsu \
    蘭:ran 虹:niji 蛇:hebi,ja 衣:i,koromo 裕:hiro,yu 見:mi,ken 角:kaku 谷:gai,tani 貝:kai 賢:ken 赤:aka 越:koshi 辻:tsuji \
    迫:sako 郷:go,sato 里:sato,ri 重:shige 野:no 釜:kama 針:hari 鈴:suzu,rei 鍋:nabe 鎮:chin 鏡:kagami,kyo 長:osa 関:seki \
    阿:a 陽:yo,hi 隅:sumi 雅:masa,ga 霧:kiri,mu 須:su 頭:kashira,to 飛:hi,tobi 飾:shika,kazari 駿:shun,suru 髙:taka 鬼:oni,ki \
    鮎:ayu 鯖:saba 鴨:kamo 鷹:taka,yo 鷲:washi 麻:asa,ma 黛:mayuzumi 鼓:tsuzumi
    """
}
