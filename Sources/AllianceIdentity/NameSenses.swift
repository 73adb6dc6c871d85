/// Words that say what an organisation does or where it is, by their sense, across the languages of names.
///
/// One line a sense: its name, then spellings, `*` for any ending. Compared after ``LatinLetters`` folds them, so a line
/// holds neither accents nor umlauts. The senses were chosen by hand among the words that the development pairs
/// exchange between languages; a name that has none of them is compared by its letters alone.
enum NameSenses {
  static let table = WordTable(common + "\n" + inScripts)

  private static let common = """
    university: jamt danshgah mhawithyalay* visvavidyalay* unibharsiti* oniversit* universytet* univ univers* universid* sveuciliste vysoka daigaku daxue yliopisto ulikool \
    egyetem panepistemi* uniwersyt* dai-hoc sveucilist* unibertsitat* 大学 大學
    college: koledz* college* college kolleg* kolej* 学院 學院
    school: school* ecole* escuela* escola* scuola* schule* skola skole* skolen hogskol* \
    hochschul* hogeschool* hoyskol* gakko szkola skol* shkol* koulu* korkeakoulu* \
    ammattikorkeakoulu 学校 高校
    institute: institut* instytut* inst ustav* istitut* zavod* intezet* yanjiusuo \
    yanjiuyuan kenkyusho kenkyujo laitos 研究院 研究所 院所
    center: cent centr* cente* zentrum* zentral* sent* kozpont* merkez* osrodek keskus* zhongxin tsentr* \
    kentr* 中心 センター
    foundation: yayasan foundation* fondation* fundac* fundaci* fondazion* fondacij* fondatsi* \
    stiftung* stichting* stiftel* saatio* fonden* alapitvany* vakfi zaidan idryma 基金会 財団 财团
    society: samfund* societ* socied* gesellschaft* sallskap* selskab* selskap* seura* gakkai \
    tarsasag* drustv* spolecnost* spolka obshchestv* towarzystw* vereniging genootschap* \
    dernegi 学会
    association: associa* asociac* asociati* associac* verein* verband* foren* forbund* \
    yhdistys* liitto* kyokai szovetseg* sdruzhen* assoziation* zdruzen* udruzen* \
    stowarzyszen* xiehui 协会 聯盟 联盟 连合 连合会
    company: compan* firma entreprise empresa* kaisha gongsi unternehm* 公司 会社
    hospital: byeongwon mstshfy bimarstan* aspatal* rongphyabal* likarn* hospit* hopital* hopitaux ospedal* krankenhaus* klinik* clinic* sjukhus* \
    sygehus* sykehus* ziekenhui* szpital* nemocnic* sairaal* hastane* korhaz* bolnic* \
    bolnits* byoin yiyuan nosokomei* 医院 病院
    ministry: kementerian wzart montronaloy* minist* bundesminist* 省厅
    agency: agen* agjenci* agentur* agentsi* 机构
    laboratory: laborat* lab labs labo 实验室 研究室
    academy: acad* akad* accadem* 科学院 科研院
    department: depart* abteilung* dipartim* avdeling* osasto
    faculty: facult* fakult* facolt* wydzial
    museum: muse* muze* 博物馆 博物館 美術館
    library: librar* bibliot* bibliothe* kirjasto knihovn* 図书馆 图书馆 図書館
    park: park* parc* parque*
    network: network* netzwerk* reseau* red rete netwerk* siec natverk* verkosto 网络
    group: group* grup* gruppe* groupe* groep* konzern holding* 集团
    union: union* unie unione
    federation: federa* foderation* bund 联合会
    council: council* conseil* consejo* consiglio* rat raad conselh* rada
    authority: authorit* behord* autorid* autorit*
    service: servic* servizi* servico* dienst*
    chamber: chamber* chambre* camera* kammer* camara* izba
    city: city citta ville stadt ciudad cidad* municip* gemeente commune comune comuni kommun* mesto \
    mest* miasto* ayuntamient* camara shi
    region: comunidad comunitat region* regio landsting* lans
    province: provinc* provins*
    national: national* nacional* nazional* nation* narod* narodow* nationa* nemzet* \
    kokuritsu guojia ethniko* kansallin* 国家 国立 全国
    state: derzav* dzarzav* state stat* estat* etat* estad* panstwow* staatlich* gosudarst* statn* negeri \
    derzhavn* drzavn* devlet* allam* 州立
    federal: federal* bundes federativ*
    public: public* publik* publiq* oeffentlich* offentlich* 公立
    royal: royal* real regia kgl koninklijk* kungl* kongelig* reial
    european: europ* evrop* europai*
    international: internat* internaz* internac* miedzynarod* mezinarod* mezhdunarod* kokusai \
    nemzetkozi guoji 国际
    technical: techn* tecn* tekn* technisch* tekhn* tehn* technolog* tecnolog* gijutsu jishu keji \
    技术 科技 工艺
    polytechnic: polytech* politech* politecn* polytekn* politeh* politekn*
    science: sci scien* cienc* scienz* wissenschaft* nauk* nauchn* ved tudoman* kagaku \
    vetenskap* videnskab* stiint* tiede* stiintific* wissenschaf* wetenschap* kexue nauc* \
    znanost* 科学
    research: doslidz* doslidnic* ereun* research* recherch* ricerc* investig* forsch* forskning* pesquis* badan* \
    badawcz* vyzkum* vyskum* kutat* tutkimu* onderzo* cercet* issledov* kenkyu yanjiu \
    istraziv* raziskav* arastir* recerca* ikerk* doslidn* isledov* eref* 研究
    development: develop* developp* desarroll* desenvolv* entwickl* svilupp* dezvolt* rozwoj* \
    rozvoj* razvoj* razvit* utvikl* utveckl* udvikl* kehit* kaihatsu fejlesz* ontwikkel* \
    kalkin* 发展 开发
    innovation: innov* inovac* inovat* innovac* innovaz* inovaci* chuangxin 创新
    education: educ* bildung* ausbild* educac* formazione koulutus* utbild* oktat* egitim* \
    kyoiku obrazov* onderwijs* padagog* pedagog* edukac* osvit* jiaoyu 教育
    training: train* formation* formacio* schulung
    health: health* gesundheit* sante salud* salut* saude* sanit* sanid* zdrav* zdrow* \
    terveyd* halsa hals egeszs* gezondheid* helse* kenko hoken 健康 卫生 保健
    medicine: medic* medizin* mediz* medec* medyc* lekar* laaket* medisin* meditsin* orvos* \
    igaku yixue tip geneesk* 医学 医疗 医科 医师 医師会 医師
    pharmacy: pharm* farm* yakka apothek* 薬科 薬学
    agriculture: agric* agrar* landwirt* landbouw* landbruk* jordbruk* agron* roln* zemedel* \
    maatal* selskokhoz* nogyo mezogazd* agronom* agro agraire* 农业
    forest: forest* forst* skog* metsa* skov* bosbouw lesn* lesnick* forestal* ringyo 林业 森林
    food: food* alimen* lebensmittel* ernahr* zivnost* elintarvi* voeding* shokuhin \
    livsmedel* 食品
    environment: environ* umwelt* medioambi* ambient* ambien* miljo* milieu* ymparist* srodow* \
    kankyo okrajin* huanjing 环境
    energy: energ* energie* energet* enerji* enerhet* energia* nengyuan 能源 能量 エネルギー
    electric: electri* elektri* elettri* eletri* dian 电力 电气 電気 電力 電機
    electronic: electron* elektron* elettron* denshi dianzi 电子
    chemistry: chem* chim* quimic* kem* khim* kimya* scheikund* kagaku huaxue 化学 化工
    physics: physi* fisic* fizi* fysi* physik* butsuri wuli 物理
    mathematics: math* matem* mathem* wiskund* sugaku shuxue 数学
    biology: biolog* biologi* shengwu 生物
    ecology: ecolog* ekolog* okolog* ecologia*
    geology: geolog* geosci* geowiss* dizhi 地质
    geography: geograph* geograf*
    marine: marin* maritim* oceanogr* oceano* meeres* havs* hav mare morsk* mer mar kaiyo \
    haiyang 海洋
    fishery: fish* pesc* pesca peche* fisk* suisan 水产
    water: water* wasser* eau* agua* acqua* vatten* vann* vod* vesi* 水利
    nuclear: nuclea* nukle* kern* kernenerg* jadrow* jadern* atom* yadern* genshiryoku 原子能
    space: space* spatial* espac* spazial* weltraum* raumfahrt* kosm* uchu 航天 宇宙
    aviation: aero* aviat* luftfahrt* lotnic* flug* koku hangkong 航空
    transport: transport* verkehr* trasport* trafik* liiken* doprav* jiaotong kotsu 交通 运输 鉄道
    engineering: engin* ingeni* ingegn* ingenieur* enginyer* inzenyr* inzynier* inzener* \
    engenh* muhendis* kogaku gongcheng 工程 工学
    industry: indust* przemysl* prumysl* teollisu* promyshl* kogyo gongye 工业
    computer: comput* informat* rechner* ordenador* jisuanji rechen* 计算机 计算 信息 情报
    software: softwar* logiciel* ruanjian 软件
    digital: digital* numeriq* dijital* cyfrow* shuzi 数字
    system: system* sistem* systeem* jarjestel* 系统
    material: material* materiau* materials* werkstoff* cailiao 材料
    machine: mehan* machin* maschin* mechan* mecan* meccan* maquin* masin* kikai jixie mekan* 机械
    robot: robot* 机器人
    intelligent: intellig* smart* zhineng 智能
    management: manag* gestion* gestao* gestione* forvaltn* verwaltung* guanli keiei upravl* 管理
    economics: econom* ekonom* okonom* wirtschaft* econ* oikonom* keizai jingji gospod* \
    gazdas* 经济 経済
    business: busin* handel* handels* commerc* comerc* negoc* liiket* kauppa* shangye shogyo \
    bisnis 商业 商科 商务
    finance: financ* finanz* jinrong 金融
    law: law* droit* derecho* diritto* recht* jurid* prav* prawo houritsu direito fa 法律 法学
    social: social* sozial* sociaal* samhall* spolecen* shakai shehui sociol* soziolog* 社会
    human: human* humain* menschen* uman*
    history: histor* geschicht* storia istori* lishi
    philosophy: philosoph* filosof* filozof*
    psychology: psycholog* psicolog* psykolog* psikolog* shinri 心理
    culture: cultur* kultur* kulttuur* bunka wenhua 文化
    arts: arts art kunst* arte artes konst* taide* sztuk* umeni* umetn* bijutsu geijutsu yishu \
    beaux 艺术 美术
    music: music* musik* musiq* muzyc* hudeb* zene* ongaku yinyue 音乐
    language: langu* sprach* lengua* lingu* jezik* gengo yuyan waiguoyu 语言 外语
    architecture: architec* architek* arquitect* architet* kenchiku jianzhu 建筑
    applied: appli* angewandt* aplicad* applicat* toegepast* anvend* tillamp* stosowan* \
    sovellet* ouyong
    general: general* allgemein* generale* obshch* zonghe 综合 総合
    central: central* centraal* zentral* 中央
    regional: regional*
    advanced: advanc* avanz* avanzad* avanc* fortgeschr* sentan 先端 先进
    statistics: statist* tongji tokei
    information: informac* informaz* informaati* joho xinxi
    communication: communic* kommunik* comunic* telecom* telekom* viestin* tongxin 通信
    security: secur* sicherh* segurid* siguran* seguran* sikkerh* bezpec* bezpieczen* \
    turvallis* anquan 安全
    defense: defen* verteidig* difesa* obrony obran* obrana guofang 国防
    police: polic* polizei* policij* keisatsu
    women: wom* femm* frau frauen mujer* donn* kvinn* joshi nuzi 女子
    child: child* enfan* kind* infant* bambin* barn detsk* erbo* kodomo ertong 儿童 小儿 児童
    youth: youth* jeuness* jugend* juvent* giovan* ungdom*
    disease: diseas* maladi* krankh* enfermed* malatti* doenc* sykdom* sairaus*
    cancer: cancer* krebs* cancro* kanker* onkolog* oncolog* rak gan 肿瘤
    heart: heart* herz coeur* cardi* kardi* corazon* cuore*
    brain: brain* gehirn* hirn* cerveau* cerebro* cervell*
    neuro: neuro* nerven*
    genetic: genet* genom* 基因
    molecular: molec* molek*
    animal: animal* tier* zwierz* elain* dobutsu veterin* tierarzt* weterynar* 兽医 动物 獣医
    plant: plant* pflanz* rostlin* roslin* kasvi* shokubutsu 植物
    climate: climat* klima* meteor* 气象 气候 気象
    earth: earth* terre* tierra* erde* terra* zeme* 地球
    world: world* welt* mondial* mundial* mund* monde* mondo* swiat* shijie sekai 世界
    nature: natur* przyrod* prirod* luonno* shizen
    theory: theor* teor*
    analysis: analy* anali*
    process: process* prozess* proces* traitem*
    structure: struct* struk* strutt* estruc*
    model: model* modell*
    studies: stud* etud* estud* studi* studij*
    policy: polic politi* politic* zhengce
    protection: protec* schutz* protez* ochron* ochran* skydd* suojel* zastit* varstv* \
    zashchit*
    heritage: heritag* patrim* kulturerb* dedisc* perinto*
    sport: sport* deport* desport* sportif* idrott* urheilu* tiyu taiiku 体育
    cooperative: cooperat* cooperac* genossensch* kooperat* zusammenarb* cooperaz* \
    spoldziel* kumiai 合作
    catholic: cathol* catol* cattol* kathol* katol* katolick*
    christian: christ* crist* krist*
    islamic: islam*
    saint: saint* st sankt san santa sant sainte sveti svat* sw swiet* sao sint szent hagia \
    agios
    north: north northern nord norte noord nordic pohjois severni severn polnocn* kita bei
    south: south southern sud sur sul sued suid zuid etela jizni poludn* nan
    east: east eastern est ost este oost ita vychod* wschodn* higashi dong
    west: west western ouest oest oeste ovest lansi zapad* zachodn* nishi xi
    new: new nouveau nouvelle neu neue neuen nuevo nueva nova novo nuovo nuova ny
    high: high* haut* hoh* superior* superieur* wyzsz* hoger* alto vyssh* vysok* vyssi gaodeng 高等
    art-craft: craft* handwerk* artisan*
    production: produc* produk* produz* seisan zhizao manufact* 制造 生产 制作
    investment: invest* touzi 投资
    consulting: consult* berat* consulenz* konsult* zixun
    labour: labour* labor arbeit* travail* trabaj* lavoro prac* trud* 労働
    building: buil* bau* construc* konstruk* costruz* byg* rakenn* stroit* construccion* 建设 营造
    mining: mining* bergbau* miner* minas gorn* kuangye 矿业
    steel: steel* stahl* acier* acero acciai* stal iron* eisen* tekko 钢铁 鉄鋼
    textile: textil* tessil* 纺织 繊維
    optic: opti* photon* foton* guangxue 光学 光电
    semiconductor: semicond* halbleit* 半导体
    nano: nano* 纳米
    data: data daten donnee* datos dati shuju 数据
    quality: qualit* quali* calid* jakost* kvalit* zhiliang
    standard: standard* norm* estand* biaozhun
    surgery: surg* chirurg* cirug* kirurg* geka 外科
    dental: dent* zahn* odonto* tand* shika stomat* 齿科 口腔 歯科
    nursing: nurs* pfleg* enferm* infermi* kango 护理 看护
    teacher: teach* lehrer* docente* normal* normale* shifan 师范
    foreign: foreign* etrang* extranjer* ausland* zahran*
    experiment: experiment* versuchs* esperiment* shikenjo 试验 实验 试験场 実験 試験 試験場
    prefecture: prefect* prefet* ken 県立 府立 都立
    germany: german* deutsch* aleman* allem* allemag* tedesc* niemiec* nemeck* 德国 doitsu
    france: french franc* franz* frankr* francia* 法国
    italy: ital* 意大利
    spain: spain spani* espan* espagn* 西班牙
    finland: finl* finn* suom* 芬兰
    sweden: sweden* swed* schwed* sver* svensk* suec* 瑞典
    norway: norw* norg* norsk* norveg* 挪威
    denmark: denm* danish* dansk* danm* daenisch* 丹麦
    netherlands: netherl* nederl* holland* dutch neerland* 荷兰
    poland: polish polsk* poland pologn* 波兰
    austria: austri* osterr* oesterr* autrich* 奥地利
    hungary: hungar* magyar* ungar* 匈牙利
    czech: czech* cesk* tschech* 捷克
    slovakia: slovak* slovensko slovensk* 斯洛伐克
    slovenia: sloven* 斯洛文尼亚
    croatia: croat* hrvat* kroat* 克罗地亚
    serbia: serb* srb* 塞尔维亚
    romania: roman* rumann* 罗马尼亚
    bulgaria: bulgar* balgar* 保加利亚
    greece: gree* hellen* hellas* grec* griech* ellad* ellin* 希腊
    portugal: portug* 葡萄牙
    russia: russi* ross* russe* 俄罗斯
    ukraine: ukra* 乌克兰
    turkey: turk* turc* 土耳其
    switzerland: swiss* switz* schweiz* suiss* svizz* helvet* 瑞士
    belgium: belg* 比利时
    ireland: irel* irish* eireann* 爱尔兰
    estonia: eston* eesti* 爱沙尼亚
    latvia: latv* 拉脱维亚
    lithuania: lithua* lietuv* litva 立陶宛
    japan: japan* nihon nippon japon* 日本
    china: china chines* zhongguo chin* 中国 中华
    korea: korea* hanguk coree* 韩国
    india: india indian bharat* 印度
    brazil: brazil* brasil* 巴西
    canada: canad* 加拿大
    america: america* americ* amerik* 美国
    australia: austral* 澳大利亚
    africa: afric* afrik* 非洲
    asia: asia* asiat* 亚洲
    vienna: vienna wien* viennois*
    munich: munich munchen* muenchen* monaco
    cologne: cologne koln koeln
    prague: pragu* praha praze prag
    warsaw: warsaw warszaw* varsovi*
    cracow: krak* cracow* cracov*
    wroclaw: wrocl* breslau
    athens: athen* athin* athina
    lisbon: lisbon* lisboa*
    rome: rome roma romano
    milan: milan* mailand
    naples: naples napoli
    turin: turin* torin*
    florence: florenc* firenze fiorent*
    venice: venice venezi*
    genoa: genoa genova*
    copenhagen: copenhag* kobenhavn*
    brussels: brussel* bruxell* brussel
    antwerp: antwerp* anvers
    ghent: ghent gent gand
    geneva: genev* genf
    zurich: zurich* zuerich*
    basel: basel bale basler
    bern: bern bern* berner
    moscow: mosco* moskv* moskov*
    petersburg: petersb* peterburg* sanktpeterb*
    belgrade: belgrad* beograd*
    bucharest: buchar* bucurest*
    seville: sevil*
    saragossa: zaragoz* saragoss*
    catalonia: catal* katalon*
    basque: basque* pais-vasco vasco euskal* euskadi
    andalusia: andalu*
    saxony: saxon* sachs*
    bavaria: bavari* bayer*
    gothenburg: gothenb* goteborg*
    helsinki: helsin* helsingfors*
    turku: turku turun abo
    tampere: tamper*
    beijing: beijing peking 北京
    shanghai: shanghai 上海
    guangdong: guangdong canton 广东
    guangzhou: guangzhou 广州
    shenzhen: shenzhen 深圳
    hongkong: hongkong xianggang 香港
    taiwan: taiwan* 台湾
    tokyo: tokyo* 东京
    osaka: osaka* 大阪
    kyoto: kyoto* 京都
    hokkaido: hokkaido* 北海道
    fukuoka: fukuoka* 福冈
    nagoya: nagoya* 名古屋
    hiroshima: hiroshima* 广岛 広島
    okinawa: okinawa* 冲绳 沖縄
    kyushu: kyushu* 九州
    sendai: sendai* 仙台
    yokohama: yokohama* 横滨 横浜
    kobe: kobe* 神户
    nagasaki: nagasaki* 长崎
    chiba: chiba* 千叶
    saitama: saitama* 埼玉
    aichi: aichi* 爱知
    hyogo: hyogo* 兵库
    niigata: niigata* 新潟
    shizuoka: shizuoka* 静冈
    nagano: nagano* 长野
    kanagawa: kanagawa* 神奈川
    ishikawa: ishikawa* 石川
    toyama: toyama* 富山
    okayama: okayama* 冈山
    kumamoto: kumamoto* 熊本
    kagoshima: kagoshima* 鹿儿岛 鹿児島
    miyagi: miyagi* 宫城
    ibaraki: ibaraki* 茨城
    tochigi: tochigi* 栃木
    gunma: gunma* 群马
    gifu: gifu* 岐阜
    mie: mie mieken 三重
    shiga: shiga* 滋贺
    nara: nara naraken 奈良
    wakayama: wakayama* 和歌山
    tottori: tottori* 鸟取
    shimane: shimane* 岛根
    yamaguchi: yamaguchi* 山口
    tokushima: tokushima* 德岛 徳島
    kagawa: kagawa* 香川
    ehime: ehime* 爱媛
    kochi: kochi* 高知
    saga: saga sagaken 佐贺
    oita: oita* 大分
    miyazaki: miyazaki* 宫崎
    aomori: aomori* 青森
    iwate: iwate* 岩手
    akita: akita* 秋田
    yamagata: yamagata* 山形
    fukushima: fukushima* 福岛
    key: key 重点
    tropical: tropical* tropen* 热带
    crop: crop* cultivo* 作物
    special: special* spezial* especial* 特种
    animal-husbandry: livestock* chikusan 畜产 畜牧
    nurse-care: care cuidado* soin* 介护
    railway: rail* ferroc* ferrov* eisenbahn* 铁路 铁道
    tourism: touris* turis* 旅游 观光
    ocean-fund: fund fonds fondo fondos 基金
    infrastructure: infrastru* infraestru*
    automation: automat* avtomat* 自动化
    control: control* kontrol* 控制
    sustainable: sustain* nachhalt* sostenib* sustentab* durable duurzam* 持续
    bank: bank* banco banque banca 银行
    integrated: integr* 集成
    dynamic: dynam* dinam*
    product: product* 制品
    graduate: graduate* 研究生
    memorial: memorial* 纪念 記念
    junior: junior tanki 短期
    prevention: prevent* preven* 预防
    disease-infect: infect* infekt* infecc* kansen 感染 传染
    pediatric: pediat* paediat* padiatr* 小儿科
    orthopedic: orthop* ortop* 整形
    internal: internal* internist*
    traditional: tradition* 中医
    civil: civil* zivil* 市民 民间
    bio-technology: biotech* biotek* biotec* 生物技术
    bio-medicine: biomed* 生物医学
    life: life lebens* vida vie vita leven* seimei 生命
    aerospace: aerosp* 航空航天
    automotive: automo* automob* 汽车 自動車
    ship: ship* schiff* naval* nava* 船舶
    coal: coal* kohle* carbon* 煤炭
    petroleum: petrol* 石油
    wind: wind* eolic* eolien*
    solar: solar* sonnen* 太阳能
    ceramic: ceram* keram* 陶瓷
    polymer: polym* kunststoff* plastic* plast* 高分子
    media: media medien medios 媒体
    peace: peace frieden* paix paz pace 和平
    right: rights droits derechos diritti menschenrecht*
    democracy: democra* demokrat*
    technology-high: hightech
    hydro: hydro* hidro* idro* gidro* vodn*
    veterinary-food: nutri*
    rural: rural* landlich* selskab
    urban: urban* stadt*
    evaluation: evalua*
    strategy: strateg*
    resource: resour* ressourc* recurs* risors* 资源
    observatory: observ* 天文台
    astronomy: astron* sterrenk* 天文
    astrophysics: astrof* astroph*
    botanical: botan* 植物园
    zoological: zoolog* zool*
    archaeology: archaeo* archeo* archao* arqueo* arkeolo* 考古
    anthropology: anthropo* antropo*
    philology: philolog* filolog*
    literature: literat* letter* litterat* 文学
    theology: theolog* teolog* 神学
    journalism: journal* 新闻
    rehabilitation: rehab* reabil* riabil* 康复
    emergency: emergenc* urgenc* notfall* 急救
    transplant: transplant*
    ophthalmology: ophthal* oftalm* augen* 眼科
    dermatology: dermat* 皮肤
    psychiatry: psychiat* psiquiat* psichiat* 精神
    radiology: radiolog* radiol* 放射
    pathology: patholog* patolog* 病理
    toxicology: toxicolog* toxikol*
    microbiology: microbiol* mikrobiol* 微生物
    biochemistry: biochem* bioquim* biokem* biochim* 生物化学
    biophysics: biophys* biofis* biofys* 生物物理
    immunology: immunol* inmunol* imunol* 免疫
    epidemiology: epidemiol*
    physiology: physiol* fisiol* fysiol* fiziol* 生理
    geophysics: geophys* geofis* geofiz* 地球物理
    hydrology: hydrolog* hidrolog*
    limnology: limnolog*
    metallurgy: metallur* metalur* 冶金
    metal: metal* metall* 金属
    thermal: therm* term*
    laser: laser* 激光
    plasma: plasma*
    crystal: crystal* kristal* 晶体
    magnet: magnet*
    quantum: quantum* quanten* quantic* quantiq* kvant* kwant* 量子
    acoustic: acoust* akust* 声学
    vehicle: vehic* fahrzeug* 车辆
    signal: signal*
    image: imag* bild*
    cognition: cognit* kognit*
    behaviour: behav* verhalt* comport*
    family: famil*
    migration: migrat*
    gender: gender* genero genre
    labour-health: occupational* 职业
    vocational: vocation* 职业技术
    correctional: prison* 监狱
    insurance: insur* assur* versich* segur* 保险
    post: postal* 邮电
    trade: trade* 贸易 外贸
    people: people* volks* narodn* 人民
    first: first premier primer 第一
    second: second* 第二
    third: third 第三
    affiliated: affiliat* 附属
    traditional-chinese: tcm
    nationalities: nationalit* minzu 民族
    indonesia: indones* 印度尼西亚
    argentina: argentin* 阿根廷
    unitedkingdom: unitedkingdom uk british britain britan* 英国
    newzealand: newzealand nz 新西兰
    mexico: mexic* 墨西哥
    israel: israel* 以色列
    southafrica: southafrica
    reserve: reserv* zapovid* zapovedn*
    branch: branch* division* zweig* filial* sezione section* seccion*
    """
}
