extension NameSenses {
  /// More spellings of the senses, foremost in scripts other than the Latin, as those scripts write them.
  ///
  /// Written for this table from general knowledge of the languages; no dictionary was copied.
  static let inScripts = """
    university: universit* университет* універсітэт* університет* جامعة الجامعة جامعات جامعه دانشگاه \
    دانشکده یونیورسٹی جامعہ אוניברסיטת אוניברסיטה האוניברסיטה 대학교 대학 πανεπιστημι* विश्वविद्यालय \
    यूनिवर्सिटी विद्यापीठ বিশ্ববিদ্যালয় বিশ্ববিদ্যালয়ের ইউনিভার্সিটি มหาวิทยาลัย பல்கலைக்கழகம் \
    பல்கலைக்கழக విశ్వవిద్యాలయం ವಿಶ್ವವಿದ್ಯಾಲಯ യൂണിവേഴ്സിറ്റി യൂനിവേഴ്സിറ്റി സർവ്വകലാശാല સર્વકક્ષા \
    યુનિવર્સિટી უნივერსიტეტი უნივერსიტეტის համալսարան* университеті университеты ունիվերսիտետ ユニバーシティ \
    大学校 大學校 大学部 daigakubu yliopist* ulikool* universitas universiti universiteti universitesi pamantasan \
    ollscoil prifysgol yunivesithi
    college: колледж* коледж* كلية الكلية کالج کالج* מכללת המכללה מכללה 단과대학 전문대학 칼리지 कॉलेज महाविद्यालय \
    কলেজ วิทยาลัย கல்லூரி കോളേജ് カレッジ kolegij* kolegium collegi* fachhochsch* veleucilist* foiskol* \
    hogskul* 高専 高等专门学校 専門学校 专门学校 学院大学 gakuin coleg coalaiste koledz augstskol* rakenduskorgkool*
    school: школ* مدرسة المدرسة 학교 고등학교 초등학교 중학교 विद्यालय স্কুল โรงเรียน სკოლა դպրոց σχολ* मदरसा スクール \
    skool sekolah truong lycee gymnasi* lyce* licea* liceo grundschul* berufsschul* 中学 小学 学堂 学园 学園
    institute: институт* інститут* інстытут* معهد المعهد المعاهد موسسه پژوهشگاه پژوهشکده מכון המכון 연구소 \
    연구원 원구원 ινστιτουτ* संस्थान इंस्टिट्यूट इंस्टीट्यूट ইনস্টিটিউট ইন্সটিটিউট สถาบัน நிறுவனம் \
    ഇൻസ്റ്റിറ്റ്യൂട്ട് ინსტიტუტი ინსტიტუტის ինստիտուտ* хүрээлэн インスティテュート インスティチュート 総合研究所 總合研究所 研究センター \
    研究機構 机構 kenkyuujo kenkyuusho soken 総研 lembaga institusi vien 所 ниі нді instutut* institiuid \
    sefydliad
    center: центр* مركز المركز مرکز מרכז המרכז 센터 중앙회 κεντρ* केन्द्र केंद्र सेंटर কেন্দ্র সেন্টার ศูนย์ \
    மையம் കേന്ദ്രം ცენტრი ցենտր* կենտրոն орталығы төв センター センタ senta center zentren centar centrul \
    centras centrs keskus* pusat tsentar ionad canolfan sentro 本部
    foundation: фонд* фундац* مؤسسة بنیاد קרן 재단 재단법인 ιδρυμα* फाउंडेशन ফাউন্ডেশন มูลนิธิ ფონდი հիմնադրամ \
    基金 財団 财团 振興財団 フアウンデーション ファウンデーション stiftung* fond fundat* saatio* sihtasutus fondas fonds foundat* \
    yayasan vakif vakfi sjodur sjoour
    society: общество* товариств* таварыств* جمعية الجمعية انجمن אגודת האגודה העמותה 학회 εταιρ* सोसाइटी \
    সোসাইটি สมาคม சங்கம் საზოგადოება ընկերություն 学会 学術会 ソサエティ ソサイエティ sallskap* selskap* seur* tarsasag* \
    drustvo spolocnost* dernek dernegi societat* hoi cumann cymdeithas
    association: ассоциац* асоціац* союз* сдружение удружење اتحاد رابطة كونسورتيوم התאחדות איגוד ארגון \
    협회 연합회 조합 연합 공제회 σωματειο συνδεσμος ενωση संघ एसोसिएशन অ্যাসোসিয়েশন সমিতি 協会 连盟 连合会 協議会 协议会 组合 組合 \
    協同組合 会 学会連合 振興会 振兴会 アソシエーション yhdistys* yhdisty* liit* forening* foreningen* forbund* associat* \
    spolek zvaz svaz zwiazek zdruzeni* egyesulet* szovetseg* persatuan asosiasi liga liig
    company: компан* предприят* підприємств* شركة الشركة شرکت חברת חברה 주식회사 공사 기업 회사 εταιρεια कंपनी \
    কোম্পানি บริษัท カンパニー 工业株式会社 商事 商会 製作所 制作所 会社 yhtio* virksomhed* bedrijf bedrijven vallalat* podnik* \
    przedsiebiorst* perusahaan sirketi
    hospital: больниц* госпитал* лікарн* бальніц* بیمارستان مستشفى المستشفى مستشفيات ہسپتال 병원 의료원 \
    νοσοκομει* अस्पताल हॉस्पिटल চিকিৎসালয় হাসপাতাল โรงพยาบาล மருத்துவமனை ആശുപത്രി საავადმყოფო \
    հիվանդանոց эмнэлэг 病院 医院 总医院 ホスピタル クリニック 診療所 clinique* polyclin* policlin* poliklin* byouin sjukhus* \
    sykehus* sygehus* ospital* bolnica* nemocnic* ziekenhuis* ospedal* hopita* haigla* ligonin* slimnic* \
    kliniken klinikum*
    ministry: министерств* міністерств* министарств* وزارة وزارت משרד המשרד 부처 υπουργει* मंत्रालय \
    মন্ত্রণালয় กระทรวง அமைச்சகம் സമിതി სამინისტრო նախարարություն яам 省 mantralay* bakanlig* kementrian \
    kementerian minister* ministr* ministerio
    agency: агентств* агенц* وكالة سازمان סוכנות 진흥원 공단 υπηρεσια οργανισμος एजेंसी অধিদপ্তর สำนักงาน \
    ಏಜೆನ್ಸಿ სააგენტო գործակալություն 局 庁 styrels* myndighed* urad urzad badan amt bundesamt* landesamt* \
    ameti directorat* direktorat* direction direccion direzion* organization organisation organisat* \
    organizac* organizat* organizacj* организац*
    laboratory: лаборатор* مختبر آزمایشگاه מעבדה 실험실 εργαστηρι* प्रयोगशाला ল্যাবরেটরি ห้องปฏิบัติการ ラボ \
    ラボラトリー ラボラトリーズ 実験所 laborator*
    academy: академ* акадэм* أكاديمية الأكاديمية اکادمی اکیڈمی האקדמית האקדמיה אקדמיה 아카데미 ακαδημ* \
    अकादमी একাডেমি აკადემია ակադեմիա* アカデミー akadeemia
    department: департамент* отдел* відділ* відділення кафедр* управлен* управлін* قسم إدارة دائرة מחלקת \
    τμημα* विभाग বিভাগ กรม ದಾಖಲೆ 部门 departament* odeleni* oddelek odbor dinas jabatan
    faculty: факультет* факултет* fakultet* fakulta* fakulte* faculdade* facultad* facolt* fakulteta \
    wydzialu teaduskond tiedekunta
    museum: музе* متحف موزه מוזיאון המוזיאון 박물관 미술관 μουσει* संग्रहालय জাদুঘর พิพิธภัณฑ์ მუზეუმი \
    թանգարան ミュージアム 资料館 資料館 科学馆 科学館 museo* muzej* muuseum
    library: библиотек* бібліотек* مكتبة کتابخانه ספריה ספריית הספריה 도서관 βιβλιοθηκη पुस्तकालय \
    গ্রন্থাগার ห้องสมุด ライブラリー kirjast* raamatukogu kutuphane perpustakaan leabharlann
    park: парк* حديقة پارک 공원 पार्क উদ্যান อุทยาน パーク 公园 公園 puisto*
    network: сеть мереж* شبكة 네트워크 δικτυο नेटवर्क ネットワーク mreza sit siet jaringan
    group: групп* مجموعة گروه קבוצת 그룹 ομιλος समूह グループ 集团 skupina csoport ryhma
    union: союз спілк* איחוד 연맹 유니온 ユニオン unia union liit szakszervezet
    federation: федерац* 連盟 連合会 聯合會 ομοσπονδια महासंघ ফেডারেশন forbund federazion* federaci* federati* \
    federatsi*
    council: совет* مجلس المجلس شورا מועצת מועצה המועצה 위원회 평의회 협의회 συμβουλιο परिषद পরিষদ สภา საბჭო \
    խորհուրդ 委员会 委員会 评议会 評議会 会议 会議 committee committ* comite* comitat* komite* komisij* kommission* \
    commission* comision* комитет* комітет* rada rat neuvosto* radet savet vijece
    authority: هيئة الهيئة سلطة רשות הרשות 관리공단 प्राधिकरण কর্তৃপক্ষ administr* администрац* адміністрац* \
    otoritas
    service: служб* خدمات שירות שירותי 서비스 υπηρεσι* सेवा সেবা บริการ サービス palvelu* tjanst* tjeneste* \
    sluzb* szolgalat* layanan hizmet*
    chamber: палат* غرفة 상공회의소 επιμελητηριο 商工会议所 商工会議所 商工会 komora kamara kamer
    city: город* міст* місько* градск* بلدية شهر شهرداری مدينة עיריית עיר העיר 시립 δημος δημο* πολη* नगर \
    शहर เมือง เทศบาล 市 市立 市役所 shiritsu shimin obshtina* opstina* opcina* oras orasul orasului primaria \
    obec* kaupung* kommune* stad stadt* staden byen linn vald savivaldyb* pilset* onkormanyzat* varos* \
    belediye* concello dimos ajuntament* mairie town township borough kota grad gorod municipal*
    province: провинц* провінц* областн* область області محافظة ولاية استان 도립 प्रांत জেলা จังหวัด \
    oblast* kraj kraje wojewodzt* maakun*
    region: регион* регіон* краевой край منطقة اقليم إقليم אזור 지역 지방 περιφερεια क्षेत्र क्षेत्रीय \
    ภูมิภาค 地域 地区 地方 自治区 regional* zupanij* region* piirkond* megye* daerah wilayah alueell* alue
    national: национальн* національн* нацыянальн* народн* وطني الوطني الوطنية القومي القومية ملی قومی \
    لأومي הלאומי הלאומית לאומי 국립 국가 전국 εθνικ* राष्ट्रीय জাতীয় แห่งชาติ தேசிய ദേശീയ ეროვნული ազգային \
    үндэсний ұлттық 国立研究開発法人 全国 国家级 kansalli* kansallis* valtakunnal* nemzeti narodni narodny narodna \
    ulusal nasional kebangsaan pambansa riiklik nacionalin* naisiunta cenedlaethol kitaifa rastriya \
    jatiya
    state: государственн* державн* дзяржаун* државни держав* مملكة حكومي دولتی ממשלתי 주립 정부 κρατικ* \
    राज्य রাজ্য সরকারি รัฐ 政府 valtion statlig* statens staten drzavni drzavna panstwow* statn* milli \
    davlat memlekettik мемлекеттік dovlet valstyb* valsts riigi negara
    federal: федеральн* федерал* اتحادي الفيدرالية 연방 ομοσπονδιακ* 联邦 連邦
    public: общественн* громадськ* публичн* عام العامة عمومي צבורי 공공 공립 공익 δημοσι* सार्वजनिक สาธารณะ 公共 \
    公益 市民 javni javna publiczn* verejn* kozhasznu julkine* julkisten
    royal: королевск* الملكي الملكية ملك سلطنتی 왕립 βασιλικ* 皇家 王立 kunglig* kongelig* kralovsk* krolewsk* \
    kiralyi diraja
    european: европейск* європейськ* أوروبي الأوروبية 유럽 ευρωπαικ* यूरोपीय ยุโรป 欧洲 ヨーロッパ eurooppa* \
    evropsk* euroopa eurooppalai* avrupa
    international: международн* міжнародн* меѓународен међународни دولي الدولي الدولية العالمية בינלאומי \
    הבינלאומי הבינלאומית 국제 διεθν* अंतर्राष्ट्रीय अन्तर्राष्ट्रीय আন্তর্জাতিক นานาชาติ ระหว่างประเทศ \
    சர்வதேச საერთაშორისო միջազգային халықаралық 国际 國際 インターナショナル kansainvali* medunarod* internasional \
    antarabangsa uluslararasi rahvusvahel* tarptautin* starptautisk* idirnaisiunta rhyngwladol \
    beynelxalq
    technical: техн* тэхн* технолог* تكنولوجيا التكنولوجيا تقنية التقنية تقني التقني فناوری صنعتی فنی \
    טכנולוגי טכנולוגיה הטכנולוגי טכני 기술 공업 공과 테크 테크놀로지 τεχν* प्रौद्योगिकी तकनीकी प्राविधिक टेक्नोलॉजी \
    প্রযুক্তি টেকনোলজি เทคโนโลยี เทคนิค தொழில்நுட்ப ტექნიკური ტექნოლოგიური տեխն* テクノ テクノロジー テクニカル 工业大学 \
    工大 理工 工科 技研 技術 技能 teknik* teknolog* tehnic* tehnologi* muszaki technick* technikos teicneolaiochta
    polytechnic: политехн* політехн* بوليتكنك 폴리텍 πολυτεχν* 職業能力開発 polytechn* polyteknis* ポリテクニック
    science: наук* навук* научн* науков* علوم العلوم علم لعلوم للعلوم علمي العلمي המדע למדע מדעי מדעים \
    למדעים 과학 과기 사이언스 επιστημ* विज्ञान বিজ্ঞান วิทยาศาสตร์ அறிவியல் ശാസ്ത്ര მეცნიერებათა მეცნიერების \
    գիտություն* ғылым шинжлэх サイエンス 理学 理科 学術 学术 tiedet* tieteel* tiete* tudomany* vied vedy vedeck* \
    stiinte stiintel* ilmu sains bilim* fanlar moksl* mokslu zinatn* teadus* eolaiocht* gwyddon* \
    vitenskap* agham
    research: исследован* исследоват* дослідж* дослідн* дослідниц* даследчы بحث بحوث البحث البحوث للبحوث \
    لابحاث أبحاث الأبحاث تحقیقات پژوهش پژوهشی מחקר למחקר המחקר 연구 ερευν* अनुसंधान शोध गवेषणा গবেষণা \
    วิจัย ஆராய்ச்சி ഗവേഷണ კვლევითი հետազոտ* зерттеу судалгаа リサーチ 研究会 総合研究 科研 調査 调查 kenkyuu kenkyukai \
    tutkimus* tutkija* penelitian penyelidikan araceti arastirma* uzkruim petniecib* tyrim* pananaliksik \
    taighde uuring* cercetar* vyskum* vizkum* badawc* rannsokna* utafiti
    development: развит* розвитк* розвиток развој تطوير تنمية التنمية للتنمية توسعه פיתוח לפיתוח 개발 발전 \
    진흥 αναπτυξ* विकास উন্নয়ন พัฒนา வளர்ச்சி განვითარების զարգաց* дамыту хөгжл* 開発 发展 振兴 振興 推进 推進 促进 促進 \
    pembangunan pengembangan gelistirme arenduse arendus forbairt*
    innovation: инновац* інновац* ابتكار الابتكار نوآوری חדשנות 혁신 이노베이션 καινοτομ* नवाचार উদ্ভাবন \
    นวัตกรรม ინოვაცი* イノベーション 創新 革新 创造 創造 innovaat* inovas* yenilik* uudendus*
    education: образован* освіт* адукац* تربية التربية تعليم التعليم آموزش آموزشی تعلیم חינוך לחינוך \
    החינוך 교육 εκπαιδ* παιδαγωγ* शिक्षा शिक्षण শিক্ষা ศึกษา การศึกษา கல்வி განათლების կրթ* білім \
    боловсрол* педагог* педагогічн* 教育 教員 師範 教育大学 pendidikan keguruan ogretim edukatsi* haridus* \
    izglitib* svietim* oideachais addysg edukasyon kasvatus* obrazovan* vzdelav* skolstv*
    training: подготовк* تدريب الدريب تدریب הכשרה 연수 훈련 कौशल प्रशिक्षण প্রশিক্ষণ 研修 训练 養成 skolen* \
    latihan pelatihan
    health: здоров* здрав* охоран* охорон* صحة الصحة صحي الصحية بهداشت بهداشتی سلامت בריאות הבריאות \
    לבריאות 보건 건강 헬스 υγει* स्वास्थ्य স্বাস্থ্য สุขภาพ สาธารณสุข சுகாதார ჯანმრთელობის առողջապահ* \
    денсаулық 保健 健康 卫生 衛生 公衆衛生 福祉 医療福祉 terveys* kesehatan kesihatan saglik tervis* veselib* sveikat* \
    slainte iechyd halso* helse* eisei kalusugan
    medicine: медицин* медичн* медыцын* طب الطب طبي الطبية الطبي پزشکی درمانی רפואה רפואי הרפואי לרפואה \
    의학 의과 의과대학 의료 메디컬 ιατρ* चिकित्सा आयुर्विज्ञान मेडिकल মেডিকেল মেডিক্যাল চিকিৎসা การแพทย์ แพทย์ \
    மருத்துவ മെഡിക്കൽ სამედიცინო բժշկ* медициналық анагаах メディカル メディシン 医疗 医療 医药 医科大学 临床 臨床 iryo \
    laaketie* duoc kedokteran perubatan tip orvosi orvostudomany* leighis meditsiin* laeknis*
    pharmacy: фармац* фармак* صيدلة الصيدلة داروسازی רוקחות 약학 제약 약품 φαρμακ* औषधि फार्मेसी \
    ফার্মাসিউটিক্যাল เภสัช 薬品 药品 製薬 制薬 制药 医薬 医药品 薬剤 药剂 ファーマ 薬業 pharmaz* eczacilik farmasi
    agriculture: сельскохозяйств* сільськогосподарськ* аграрн* زراعة الزراعة الزراعي الزراعية کشاورزی \
    חקלאות חקלאי החקלאי 농업 농촌 농림 농수산 축산 γεωργ* γεωπον* αγροτ* कृषि কৃষি เกษตร வேளாண் வேளாண்மை കാർഷിക \
    სოფლის ауыл хөдөө 農業 農学 农学 农林 農林 农村 農村 園芸 lantbruk* landbrug* maatalou* mezogaz* pertanian tarim* \
    pollumaj* lauksaimn* zemes talmhaiocht* polnohosp* agronomi*
    forest: лісов* غابات جنگل יער 산림 임업 δασικ* वन वानिकी বন ป่าไม้ 林业 林業 森林 metsan* metsant* skogs* \
    erdesz* erdo kehutanan orman sumar* sumarsk*
    food: пищев* продовольств* харчов* غذاء الأغذية غذايى מזון 식품 식량 τροφιμ* खाद्य খাদ্য อาหาร உணவு 食品 \
    食糧 食料 フード フーズ elintarvike* elelmiszer* pangan gida toiduain*
    environment: окружающ* среды довкілл* навколишн* بيئة البيئة البيئية סביבה הסביבה סביבתית 환경 \
    περιβαλλ* पर्यावरण পরিবেশ สิ่งแวดล้อม சுற்றுச்சூழல் გარემო բնապահպան* 環境 环境 環境科学 kankyou lingkungan \
    cevre keskkon* vides aplinkos ymparisto* miljov* kornyezet* zivotni zivotneho
    energy: энергет* енергет* энерг* طاقة الطاقة انرژی אנרגיה 에너지 전력 ενεργει* ऊर्जा শক্তি พลังงาน \
    எரிசக்தி エネルギー エナジー 电力 energia* energi* enerji*
    electric: электр* електр* كهرباء الكهرباء برق חשמל 전기 ηλεκτρ* विद्युत বিদ্যুৎ ไฟฟ้า 电机 电气 電工 电工 電子工業 \
    電機 電業 电业 sahko* villamos* listrik dien elektrotechn*
    electronic: электрон* електрон* إلكترونيات الإلكترونية الکترونیک אלקטרוניקה 전자 ηλεκτρονικ* \
    इलेक्ट्रॉनिक्स 电子 エレクトロニクス エレクトロニック エレクトリック elektroni*
    chemistry: хими* хімі* хімічн* كيمياء الكيمياء كيميائية شیمی כימיה 화학 χημει* रसायन रासायनिक রসায়ন \
    เคมี வேதியியல் ქიმიის քիմիա* 化学 化工 化成 ケミカル kemia* kimia
    physics: физик* фізик* физическ* فيزياء الفيزياء فیزیک פיסיקה פיזיקה 물리 물리학 φυσικ* भौतिकी পদার্থ \
    ฟิสิกส์ ფიზიკის ֆիզիկա* 物理 fisika fizik*
    mathematics: математ* رياضيات الرياضيات ریاضی מתמטיקה 수학 μαθηματ* गणित গণিত คณิตศาสตร์ მათემატიკის \
    մաթեմատ* 数学 数理 matematik*
    biology: биолог* біолог* بيولوجيا الأحياء ביולוגיה 생물 생명 βιολογ* जीव जैव জীব ชีววิทยา ბიოლოგიის \
    կենսաբան* 生物 バイオ バイオロジー バイオテクノロジー biyoloji* bioloogia
    geology: геолог* جيولوجيا גאולוגיה 지질 γεωλογ* भूवैज्ञानिक भूविज्ञान ธรณี 地质 地質 geologi*
    geography: географ* جغرافيا גיאוגרפיה 지리 γεωγραφ* भूगोल 地理 cografya maantieteel*
    marine: морск* море بحرية البحار البحرية 해양 해사 수산 θαλασσ* ναυτ* समुद्री महासागर সমুদ্র ทะเล கடல் 海洋 \
    海事 海上 マリン meri merentutk* tenger* laut kelautan bien deniz* havforsk*
    fishery: рыбн* рыбохоз* рибн* مصايد شیلات דיג 어업 수산업 αλιει* मत्स्य মৎস্য ประมง மீன் 水产 水産 渔业 漁業 水産試験 \
    kalatal* perikanan ribar*
    water: مياه المياه آب מים המים 수자원 υδατ* νερου जल পানি น้ำ நீர் 水资源 水利 水道 ウォーター viz vizugyi nuoc vee
    nuclear: ядерн* атом* نووي النووية الذرية גרעיני אטום 원자력 πυρηνικ* परमाणु পরমাণু นิวเคลียร์ 原子力 核工业 \
    ydin* nuklir nukleer
    space: космич* космос* فضاء الفضاء فضایی חלל 우주 διαστημ* अंतरिक्ष মহাকাশ อวกาศ 宇宙 航天 宇宙航空 スペース \
    avaruus* antariksa uzay
    aviation: авиац* авіац* طيران الطيران هوایی תעופה 항공 αεροπορ* विमानन বিমান การบิน 航空 航空機 エアロ ilmailu \
    havacilik penerbangan
    transport: транспорт* железнодорожн* نقل النقل תחבורה 교통 운수 철도 μεταφορ* परिवहन পরিবহন ขนส่ง 交通 運輸 運送 \
    トランスポート kozleked* perhubungan ulastirma tranport*
    engineering: инженер* інженер* инжиниринг* هندسة الهندسة مهندسی הנדסה להנדסה 공학 엔지니어링 μηχανικ* \
    अभियांत्रिकी इंजीनियरिंग প্রকৌশল ইঞ্জিনিয়ারিং วิศวกรรม பொறியியல் ინჟინერ* ճարտարագիտ* エンジニアリング 工程 \
    工学 工学院 insinoor* mernoki rekayasa kejuruteraan insener* inginer* innealtoireachta muhendislig*
    industry: промышлен* промислов* صناعة الصناعة صناعي الصناعية صنایع תעשייה 산업 βιομηχαν* उद्योग \
    औद्योगिक শিল্প อุตสาหกรรม தொழில் 工业 工業 产业 産業 実業 实业 業 业 インダストリー インダストリーズ industri* sanoat* sanayi* \
    perindustrian ipari ipar
    computer: компьют* комп'ют* комп'ютерн* вычислительн* информат* حاسوب الحاسوب حاسب الحاسبات کامپیوتر \
    מחשב מחשבים 컴퓨터 전산 υπολογιστ* πληροφορικ* कंप्यूटर कम्प्यूटर কম্পিউটার คอมพิวเตอร์ 计算机 計算機 電算 コンピュータ \
    コンピューター 情報 情报 szamitast* bilgisayar* tietokone*
    software: программн* برمجيات 소프트웨어 λογισμικ* सॉफ्टवेयर ソフト ソフトウェア 软件 軟件 ohjelmist* szoftver*
    digital: цифров* رقمي الرقمية دیجیتال דיגיטל 디지털 ψηφιακ* डिजिटल ডিজিটাল ดิจิทัล デジタル 数字 电脑
    system: систем* أنظمة نظم النظم سیستم מערכות 시스템 συστημ* प्रणाली সিস্টেম ระบบ システム 系统 系統 systeem \
    rendszer* sistem* sustav*
    material: материал* матеріал* مواد المواد חומרים 재료 소재 υλικ* सामग्री पदार्थ วัสดุ 材料 マテリアル マテリアルズ 素材 \
    物质 物質 anyag* bahan malzeme* materjal*
    machine: машин* машинобуд* машиностроен* механ* ميكانيك ماشین 기계 중공업 μηχανολογ* यांत्रिक मशीन \
    เครื่องจักร 机械 機械 精機 精机 工機 機工 マシン マシナリー mesin makine*
    robot: робот* روبوت ربات 로봇 ρομποτ* रोबोट ロボット ロボティクス 机器人
    management: менеджмент* управлінн* управління الإدارة ادارة للإدارة مدیریت ניהול לניהול 경영 관리 매니지먼트 \
    διοικησ* διαχειρισ* प्रबंधन प्रबंध व्यवस्थापन ব্যবস্থাপনা จัดการ மேலாண்மை მართვის կառավար* 管理 经营 経営 \
    マネジメント manajemen pengurusan yonetim* juhtim* johtam* bainistiocht*
    economics: эконом* економ* экономик* اقتصاد الاقتصاد اقتصادية الاقتصادية כלכלה 경제 οικονομ* आर्थिक \
    अर्थ অর্থনীতি เศรษฐกิจ เศรษฐศาสตร์ பொருளாதார ეკონომიკის տնտես* 经济 経済 経済学 ekonomi* iktisat gazdasag* \
    talous* ekonomik* majandus*
    business: бизнес* бізнес* коммерц* торгов* أعمال الأعمال تجارة التجارة עסקים מסחר 비즈니스 상업 경영대학원 \
    επιχειρησ* εμπορ* व्यापार वाणिज्य ব্যবসা ธุรกิจ พาณิชย์ வணிக ბიზნეს* ビジネス 商業 商业 商科 商大 貿易 perniagaan \
    bisnis isletme* ticaret* ariyhing* uzleti kereskedel* liike* trgovin* obchod*
    finance: финанс* фінанс* مالية المالية مالی פיננסים 금융 재무 χρηματο* οικονομικων वित्त वित्तीय অর্থ \
    การเงิน நிதி 财经 金融 财政 財政 信用金庫 フィナンシャル ファイナンス keuangan kewangan finans* maliye penzugy*
    law: юридич* прав* право правов* قانون القانون حقوق الحقوق משפט משפטים 법학 법률 νομικ* δικαι* विधि \
    कानून আইন กฎหมาย நீதி სამართლის իրավունք* 法律 法学 法科 法務 luat hukum undang hukuk jogi oikeus* \
    rettsvitensk* ratt
    social: социальн* соціальн* اجتماع اجتماعية الاجتماعية اجتماعی חברתי סוציאלית 사회 κοινων* सामाजिक \
    समाज সামাজিক সমাজ สังคม சமூக სოციალურ* սոցիալական 社会 社会福祉 sosial* sosyal yhteiskun* tarsadalm* \
    sotsiaal* socialin*
    human: гуманитар* гуманітар* إنسانية الإنسانية انسانی רוח 인문 인간 ανθρωπ* मानव मानविकी মানব மனித \
    มนุษย์ 人间 人間 人文 人类 ヒューマン humanit* humaanit* kemanusiaan
    history: истор* істор* تاريخ التاريخ تاریخ היסטוריה היסטורי 역사 ιστορ* इतिहास ইতিহাস ประวัติศาสตร์ \
    ისტორიის պատմ* 历史 歴史 sejarah tarih* tortenel* ajaloo
    philosophy: философ* فلسفة فلسفه פילוסופיה 철학 φιλοσοφ* दर्शन दार्शनिक দর্শন ปรัชญา 哲学 felsefe \
    filsafat filozof*
    psychology: психолог* روانشناسی פסיכולוגיה 심리 ψυχολογ* मनोविज्ञान จิตวิทยา 心理 psiholog* psykologi* \
    pszicholog*
    culture: культур* ثقافة الثقافة ثقافي فرهنگ فرهنگی תרבות 문화 πολιτισμ* संस्कृति सांस्कृतिक সংস্কৃতি \
    วัฒนธรรม கலாசார კულტურის մշակույթ* 文化 カルチャー kulttuuri* kebudayaan kultura* muvelod* kulturali*
    arts: искусств* мистецтв* художествен* فنون الفنون هنر אמנות לאמנות 예술 미술 τεχνης कला কলা চারু ศิลปะ \
    ศิลปากร கலை ხელოვნების արվեստ* 美术 美術 艺术 芸術 アート アーツ デザイン seni sanat* kunstide muveszet* umetnos* \
    umjetn*
    design: design* diseno* дизайн* تصميم 디자인 डिज़ाइन ออกแบบ 设计 設計 muotoil* tasarim
    music: музык* музичн* موسيقى موسیقی מוזיקה 음악 μουσικ* संगीत সঙ্গীত ดนตรี இசை მუსიკ* 音乐 音楽 ミュージック \
    musiikki* muzik* zenemuveszet*
    language: язык* лингвист* لغات اللغة زبان שפה שפות 언어 외국어 어학 γλωσσ* भाषा ভাষা ภาษา மொழி ენის լեզվ* \
    语言 言語 国語 外国语 外国語 bahasa keel* jezic* nyelv*
    architecture: архитект* архітект* عمارة العمارة معماری אדריכלות 건축 αρχιτεκτον* वास्तु वास्तुकला \
    สถาปัตย์ 建筑 建築 建筑大学 arsitektur mimarlik epiteszet* arkkiteht*
    building: строит* будівниц* بناء البناء ساختمان בניין 건설 κατασκευ* निर्माण নির্মাণ ก่อสร้าง 建设 建設 建工 \
    工務店 コンストラクション ハウス 住宅 insaat rakennus* ehitus* epito* gradev* graden* stavebn*
    applied: прикладн* تطبيقية التطبيقية کاربردی יישומית 응용 εφαρμοσμεν* अनुप्रयुक्त व्यावहारिक প্রয়োগ \
    ประยุกต์ பயன்பாட்டு კამოყენებითი 应用 応用 terapan gunaan uygulamali* rakenduslik* alkalmazott soveltav* \
    primijenj* aplikovan* taikomuj*
    general: загальн* عمومی כללי 종합 일반 γενικ* सामान्य সাধারণ ทั่วไป 総合 综合 一般 sogo sougou ゼネラル yleinen \
    umum opst* opci altalanos
    central: центральн* مركزي المركزي المركزية مرکزی מרכזי המרכזי 중앙 κεντρικ* केन्द्रीय केंद्रीय \
    কেন্দ্রীয় กลาง மத்திய ცენტრალური կենտրոնական 中央 セントラル merkezi* ustredn* kozponti
    advanced: продвинут* متقدمة المتقدمة پیشرفته מתקדם 첨단 고등 प्रगत उन्नत উচ্চতর ขั้นสูง உயர் 先端 先进 高度 高等 \
    アドバンスト アドバンス
    statistics: статист* إحصاء الإحصاء آمار סטטיסטיקה 통계 στατιστικ* सांख्यिकी সংখ্যান สถิติ புள்ளியியல் \
    统计 統計 tilastokesk* tilasto*
    information: информац* інформац* інфарм* معلومات المعلومات اطلاعات מידע 정보 πληροφορ* सूचना তথ্য \
    ข้อมูล สารสนเทศ தகவல் 信息 インフォメーション informasi maklumat bilgi tietot* infotehn* jouhou
    communication: связи коммуникац* комунікац* зв'язк* اتصالات الاتصالات مخابرات תקשורת 통신 커뮤니케이션 \
    επικοινων* τηλεπικοιν* संचार যোগাযোগ สื่อสาร தொடர்பு კავშირგაბმულობ* կապի 通信 通讯 コミュニケーション コミュニケーションズ \
    电信 電信 komunikasi iletisim tietoliik* hirkozl* tsushin
    security: безопасн* безпек* أمن الأمن امنیت ביטחון בטיחות 안전 보안 안보 ασφαλει* सुरक्षा নিরাপত্তা \
    ความปลอดภัย பாதுகாப்பு უსაფრთხოების անվտանգ* 安全 セキュリティ 保安 safety* sikkerhet* turvallisuu* biztonsag* \
    keamanan guvenlik* bezpecn* drosib* anzen saugos
    defense: оборон* دفاع الدفاع دفاعی הגנה 국방 방위 αμυν* रक्षा প্রতিরক্ষা กลาโหม 国防 防卫 防衛 ディフェンス \
    military* militar* militair* военн* військов* puolustus* honved* pertahanan savunma forsvar* \
    forsvaret*
    police: полиц* поліц* شرطة الشرطة پلیس משטרה משטרת 경찰 αστυνομ* पुलिस পুলিশ ตำรวจ காவல் პოლიცი* \
    ոստիկան* 警察 警察本部 ポリス poliisi* rendorseg* polisi policja
    women: женск* жіноч* نساء المرأة زنان נשים 여성 여자 γυναικ* महिला নারী মহিলা สตรี பெண்கள் 女子 妇女 婦人 \
    nais* wanita kadin*
    child: детск* дитяч* أطفال الطفل کودکان ילדים 어린이 아동 παιδ* बाल बच्चा শিশু เด็ก குழந்தை 儿童 児童 小児 子ども \
    こども kinder* barn* laste* anak cocuk gyermek* gyerek* deti djec* decij*
    youth: молодёж* молодеж* молод* شباب الشباب جوانان נוער 청소년 청년 νεολαι* युवा যুব เยาวชน 青年 青少年 \
    nuoris* pemuda genclik ifjusag* omladin* mladez*
    disease: болезн* хвороб* أمراض الأمراض بیماری מחלות 질병 질환 νοσημ* रोग রোগ โรค 疾病 疾患 結核 sairau* benh \
    penyakit hastalik betegseg* sygdom*
    cancer: онколог* سرطان السرطان סרטן 암센터 καρκιν* कैंसर ক্যান্সার มะเร็ง புற்றுநோய் がん 肿瘤 syopa* \
    kanser
    heart: сердц* кардио* кардиолог* قلب القلب לב 심장 καρδι* हृदय হৃদরোগ หัวใจ 心臓 心脏 循環器 心血管 sydan* tim \
    jantung kalp
    neuro: нейро* неврол* أعصاب מוח 신경 νευρ* तंत्रिका ประสาท 神经 神経 脳神経
    genetic: генет* جينات ژنتیک גנטיקה 유전 γενετικ* अनुवांशिकी พันธุกรรม 遗传 遺伝 遺伝子 ゲノム genetik*
    molecular: молекул* مولکولی 분자 μοριακ* आण्विक 分子
    animal: животн* тварин* ветеринар* حيوان الحيوان بيطرية البيطرية دامپزشکی וטרינרי 동물 수의 가축 κτηνιατρ* \
    पशु প্রাণী สัตว์ கால்நடை 动物 動物 畜产 畜産 家畜 獣医 兽医 ペット elain* hewan veteriner* allat* allatorvos* zivali \
    zivotin* veterinaer*
    plant: растен* рослин* نبات النبات گیاه צמחים 식물 종자 वनस्पति पादप উদ্ভিদ พืช 植物 植物防疫 kasvin* tanaman \
    bitki* noveny* taimek*
    climate: климат* метеоролог* гидрометеоролог* مناخ أرصاد هواشناسی אקלים 기상 기후 κλιματ* μετεωρολογ* \
    जलवायु मौसम আবহাওয়া อุตุนิยมวิทยา 气象 気象 气候 ilmatie* meteorologi* iklim
    earth: земл* أرض الأرض زمین 지구 γης पृथ्वी भूमि ভূ โลก 地球 maan
    world: мир миров* всемирн* світ* عالم العالم العالمي جهانی עולם עולמי 세계 κοσμ* विश्व বিশ্ব உலக 世界 \
    ワールド maailma* dunia dunya* vilag* svetov* globa* グローバル
    nature: природ* طبيعة الطبيعة طبیعی טבע הטבע 자연 φυσης φυσιολογ* प्रकृति प्राकृतिक প্রকৃতি ธรรมชาติ \
    இயற்கை 自然 ネイチャー luonnon* termeszet*
    analysis: анализ* аналіз* تحليل تحلیل ניתוח 분석 αναλυσ* विश्लेषण বিশ্লেষণ วิเคราะห์ 分析 アナリシス
    studies: изучен* вивченн* دراسات الدراسات مطالعات לימודי לימודים 학습 σπουδ* अध्ययन অধ্যয়ন 研究 スタディ \
    opinto* kajian calismalari tanulmany*
    policy: политик* політик* سياسات السياسة سیاست מדיניות 정책 πολιτικ* नीति নীতি นโยบาย 政策 politiik* \
    kebijakan politikal* siyas*
    political: politicheskoy سياسية السياسية 정치 राजनीति রাজনৈতিক 政治 politiq* politick* politologi*
    protection: защит* захист* حماية الحماية حفاظت הגנת 보호 보존 προστασι* संरक्षण সংরক্ষণ คุ้มครอง 保护 保護 \
    保全 perlindungan koruma vedelm* suojelu* ochron* apsaug*
    heritage: наследи* спадщин* تراث التراث میراث מורשת 유산 문화재 κληρονομ* विरासत धरोहर ঐতিহ্য มรดก 遗产 遺産 \
    文化財 perintö* warisan miras orokseg*
    sport: спорт* физкультур* фізичн* رياضة الرياضة ورزشی ورزش ספורט 체육 스포츠 αθλητ* खेल क्रीड़ा ক্রীড়া \
    กีฬา விளையாட்டு 体育 スポーツ olahraga sukan spor* liikunta* testnevel*
    cooperative: кооперат* تعاون التعاونية تعاونی קואופרטיב 협동 협력 협동조합 συνεταιρ* συνεργασι* सहकारी \
    সমবায় สหกรณ์ கூட்டுறவு 合作 协力 協力 协同 協同 農協 koperasi kerjasama osuuskun* koostoo*
    catholic: католич* كاثوليكية הקתולית 가톨릭 천주교 καθολικ* कैथोलिक カトリック 天主教 katolin* katolikus
    christian: христиан* مسيحية المسيحية 기독교 χριστιαν* ईसाई คริสเตียน 基督教 キリスト教 kristil* kristen
    islamic: ислам* إسلامية الإسلامية الإسلامي إسلامي اسلامی اسلامية الاسلامية اسلامیہ 이슬람 ισλαμ* \
    इस्लामिया इस्लामी ইসলামী ইসলামিক อิสลาม イスラム islam* islom* uin iain stain
    arab: عربي العربي العربية عرب 아랍 阿拉伯 アラブ араб*
    north: север* північн* شمال الشمالية شمالي צפון 북부 βορει* उत्तर उत्तरी উত্তর เหนือ வடக்கு 北部 ノース \
    severoz* pohjo* utara kuzey eszak* pohja
    south: юг південн* جنوب الجنوب جنوبي דרום 남부 νοτι* दक्षिण दक्षिणी দক্ষিণ ใต้ தெற்கு 南部 サウス etela* \
    selatan guney lounais*
    east: восто* східн* شرق الشرق شرقي מזרח 동부 ανατολ* पूर्व पूर्वी পূর্ব ตะวันออก கிழக்கு 东部 東部 イースト \
    timur dogu kelet* oriental*
    west: запад* західн* غرب الغرب غربي מערב 서부 δυτικ* पश्चिम पश्चिमी পশ্চিম ตะวันตก மேற்கு 西部 ウエスト ウェスト \
    lansi* barat bati nyugat*
    new: جديد الجديدة جدید חדש החדש नई नया নতুন ใหม่ ニュー uusi baru yeni
    high: высш* عالي العالي العليا عالی גבוה ανωτατ* ανωτερ* उच्च উচ্চ สูง high* tinggi yuksek* korgem* \
    felsofokt* visok*
    medical-center: 医療センター 의료센터 医疗中心
    production: производств* виробниц* إنتاج الإنتاج تولید ייצור 생산 제조 παραγωγ* उत्पादन উৎপাদন ผลิต 制造 \
    製造 生产 生産 produksi uretim* gyart* valmist* proizvod*
    investment: инвест* інвест* استثمار השקעות 투자 επενδυ* निवेश বিনিয়োগ ลงทุน முதலீட்டு 投资 投資 インベストメント \
    investas* yatirim* sijoit* befektet*
    consulting: консалт* استشارات مشاور ייעוץ 컨설팅 συμβουλευτικ* परामर्श コンサルティング コンサルタント コンサルタンツ \
    consultant* danismanlik tanacsado* svetoval*
    labour: труд* прац* عمل العمل کار עבודה 노동 근로 εργασι* श्रम শ্রম แรงงาน தொழிலாளர் 劳动 労働 労災 \
    tyoterveys* munka* darba darbo
    mining: горн* гірнич* تعدين التعدين معدن מכרות 광업 광산 μεταλλει* खनन খনি เหมืองแร่ 矿业 鉱業 鉱山 \
    pertambangan maden* banyasz* kaivos*
    steel: сталь* металург* حديد فولاد פלדה 철강 제철 χαλυβ* इस्पात লৌহ เหล็ก 钢铁 製鉄 製鋼 鉄鋼 スチール teras* celik* \
    acel*
    textile: текстиль* نساجی 섬유 υφαντ* वस्त्र टेक्सटाइल বস্ত্র สิ่งทอ 纺织 繊維 紡績 テキスタイル tekstil*
    optic: оптик* оптич* بصريات אופטיקה 광학 οπτικ* 光学 オプティカル オプト 光機
    semiconductor: полупроводн* напівпровідник* 반도체 半导体 半導体 セミコンダクター セミコンダクタ
    nano: нано* نانو ננו 나노 νανο* नैनो ナノ 纳米
    data: данн* даних بيانات داده נתונים 데이터 δεδομεν* डेटा データ 数据 adat
    quality: качеств* якост* جودة الجودة کیفیت איכות 품질 ποιοτητ* गुणवत्ता গুণগত คุณภาพ 质量 品質 laatu* \
    minoseg* kalite*
    standard: стандарт* معايير استاندارد תקן תקנים 표준 προτυπ* मानक মান มาตรฐาน 标准 標準 規格 スタンダード
    surgery: хирург* хірург* جراحة الجراحة جراحی כירורגיה 외과 χειρουργ* शल्य সার্জারি ศัลยกรรม 外科 整形外科 \
    kirurgi* sebesz* cerrah*
    dental: стоматолог* أسنان الأسنان دندانپزشکی שיניים 치과 치의학 οδοντιατρ* दंत दन्त ডেন্টাল ทันตแพทย์ பல் \
    歯科 歯学 口腔 デンタル hammas* gigi fogorvos* fogasz* stomatolog*
    nursing: сестринс* تمريض التمريض پرستاری סיעוד 간호 νοσηλευτικ* नर्सिंग নার্সিং พยาบาล செவிலியர் 看護 护理 \
    看护 介护 sairaanhoi* keperawatan hemsirelik*
    foreign: иностран* иноземн* أجنبية خارجی חוץ 외국 외교 विदेश বৈদেশিক ต่างประเทศ 外国 涉外 外交 海外 ulkomaa* \
    kulfold* zahranic*
    experiment: экспериментальн* експериментальн* تجريبي 시험 실험 πειραματικ* प्रायोगिक ทดลอง 试验 試験 試験場 试验场 \
    実験 検定 shikenjou shikenjo
    prefecture: префектур* 현립 県 県立 府立 都立 道立 府 県庁 ken kenritsu
    china: китай* кита* الصين صینی סין 중국 κινα* चीन চীন จีน சீன 中国 中华 中華 中国人民 チャイナ kiinan kina* tiongkok
    japan: япон* اليابان اليابانية ژاپن יפן 일본 ιαπων* जापान জাপান ญี่ปุ่น 日本 全日本 ジャパン ニッポン nihon jepang
    korea: коре* كوريا کره קוריאה 한국 대한 대한민국 조선 코리아 κορε* कोरिया เกาหลี 韩国 韓国 大韩 朝鲜 コリア
    india: الهند هند הודו 인도 ινδια* भारत भारतीय इंडियन इंडिया ভারত ভারতীয় อินเดีย இந்திய 印度 インド intian
    russia: росс* росій* русск* روسيا روسیه רוסיה 러시아 रूस रशियन รัสเซีย 俄罗斯 ロシア venajan rusya orosz* \
    rosyjsk* rusk*
    ukraine: украин* україн* украін* أوكرانيا 우크라이나 ουκραν* ウクライナ 乌克兰 ukrain*
    belarus: беларус* белорус* belarus* bielorus* bialorus*
    kazakhstan: казах* қазақ* қазақстан* kazakh* kasach*
    uzbekistan: узбек* uzbek* ozbek* o'zbekiston* ўзбек*
    azerbaijan: азербайджан* azerb* aserbaid*
    georgia: грузин* georgia georgian* საქართველოს gruzi* georgisch*
    armenia: армян* armen* հայաստան* հայկական
    mongolia: монгол* mongol* 蒙古 内蒙古 モンゴル
    iran: иран* ایران إيران iran* 이란 伊朗
    saudi: saudi* السعودية السعودي saudit* saoud*
    egypt: egypt* egipt* مصر المصرية المصري agypt*
    iraq: iraq* irak* العراق العراقية العراقي
    jordan: jordan* الأردن الأردنية
    lebanon: leban* liban* اللبنانية لبنان
    syria: syria* syrie* سوريا السورية
    kuwait: kuwait* الكويت koweit*
    emirates: emirat* الإمارات uae
    tunisia: tunis* تونس التونسية
    morocco: morocc* maroc* marruec* المغرب المغربية
    algeria: alger* الجزائر الجزائرية
    palestine: palestin* فلسطين palastin*
    libya: liby* ليبيا الليبية
    sudan: sudan* soudan* السودان
    yemen: yemen* اليمن
    pakistan: pakist* پاکستان باكستان pakistan*
    afghanistan: afghan* افغانستان afganist*
    bangladesh: banglad* বাংলাদেশ banladesa
    nepal: nepal* नेपाल
    srilanka: srilanka* lanka லங்கா இலங்கை
    thailand: thailand* thai ไทย ประเทศไทย siam
    vietnam: vietnam*
    malaysia: malays*
    philippines: philippin* filipin* pilipinas
    iceland: iceland* islensk* island* islands
    luxembourg: luxemb*
    malta: malta* maltes*
    cyprus: cypr* kypr* zyper*
    albania: alban* shqip*
    macedonia: makedon* macedon* mazedon*
    bosnia: bosn*
    montenegro: montenegr* crnogor*
    moldova: moldov* moldau*
    wales: wales welsh cymru cymraeg
    scotland: scotland scottish schottl* ecosse
    lapland: lapland lapin lappi lapp*
    london: london* londres londra*
    paris: paris* parisien*
    california: california* californie* kalifornien*
    newyork: newyork suny
    hague: hague haye haag
    sofia: sofia* sofiysk* stolichn*
    rijeka: rijec* rijek*
    zagreb: zagreb*
    ljubljana: ljubljan* laibach
    budapest: budapest*
    bratislava: bratislav*
    vilnius: vilni*
    riga: rigas riga rigaer
    tallinn: tallinn*
    kyiv: kiev* kyiv* kiiv* kyjiv*
    lviv: lviv* lvov* lwow* lemberg*
    kharkiv: kharkiv* kharkov* harkiv*
    odessa: odes*
    thessaloniki: thessalon* salonic* tessalon*
    patras: patra* patron
    crete: crete kriti* kreta
    tehran: tehran* teheran* تهران thran
    cairo: cairo qahira* القاهرة kairo
    baghdad: baghdad* bagdad* بغداد
    damascus: damas* دمشق
    jerusalem: jerusalem* ירושלים القدس
    telaviv: telaviv
    haifa: haifa חיפה
    seoul: seoul* 서울 首尔
    busan: busan pusan 부산
    daegu: daegu taegu 대구
    incheon: incheon inchon 인천
    gwangju: gwangju kwangju 광주
    daejeon: daejeon taejon 대전
    gyeonggi: gyeonggi kyonggi 경기
    gangwon: gangwon kangwon 강원
    chungbuk: chungbuk 충북
    chungnam: chungnam 충남
    jeonbuk: jeonbuk chonbuk 전북
    jeonnam: jeonnam chonnam 전남
    gyeongbuk: gyeongbuk kyungpook 경북
    gyeongnam: gyeongnam kyungnam 경남
    jeju: jeju cheju 제주
    samsung: samsung 삼성
    hyundai: hyundai 현대
    delhi: delhi dilli दिल्ली
    kolkata: kolkata calcutta kalkata
    mumbai: mumbai bombay
    chennai: chennai madras
    dhaka: dhaka dacca ঢাকা
    bangkok: bangkok krungthep
    hanoi: hanoi
    tashkent: tashkent toshkent taschkent*
    baku: baku baki bakou
    samarkand: samark* samarq*
    almaty: almaty
    shandong: shandong 山东
    nanjing: nanjing nanking 南京
    guangxi: guangxi 广西
    jiangsu: jiangsu 江苏
    dalian: dalian 大连
    harbin: harbin 哈尔滨
    tianjin: tianjin tientsin 天津
    chongqing: chongqing 重庆
    tohoku: tohoku 东北
    kansai: kansai 关西
    kanto: kanto 关东
    tokai: tokai 东海
    kanazawa: kanazawa 金沢
    sapporo: sapporo 札幌
    kitakyushu: kitakyushu 北九州
    matsuyama: matsuyama 松山
    kawasaki: kawasaki 川崎
    tsukuba: tsukuba 筑波 つくば
    mitsubishi: mitsubishi 三菱
    mitsui: mitsui 三井
    sumitomo: sumitomo 住友
    hitachi: hitachi 日立
    toyota: toyota 豊田 トヨタ
    fuji: fuji 富士 フジ
    showa: showa 昭和
    meiji: meiji 明治
    toyo: toyo 东洋
    taiyo: taiyo 太阳
    daiichi: daiichi 第一
    rehabilitation: реабилит* реабіліт* تأهيل توانبخشی שיקום 재활 αποκαταστασ* पुनर्वास পুনর্বাসন ฟื้นฟู \
    リハビリテーション リハビリ 康复 kuntout*
    therapy: therap* terap* 療法 治疗 治療 세라피 치료 セラピー physiotherap*
    welfare: welfare* wohlfahrt* 福利 복지 velferd* opieki
    insurance: страх* تأمين بیمه ביטוח 보험 ασφαλισ* बीमा বীমা ประกันภัย 保険 保险 インシュアランス asuransi sigorta* \
    vakuut* biztosit*
    bank: банк* بنك بانک בנק 은행 τραπεζ* बैंक ব্যাংক ธนาคาร வங்கி 銀行 银行 バンク pankki*
    insect: insect* entomolog* insekt* hyonteis* rovar* 昆虫
    speech: speech* puhe* taal sprak* rech
    association-friend: friends freunde amis
    armed-forces: armed* forces army armee* ejercit* esercit* wojsk* armija* 陆军 陸軍 自衛隊 解放军 zbrojn* \
    збройн*
    navy: navy naval* marineforces 海军 海軍
    sciences-life: lifescience* ライフサイエンス
    printing: print* druck* imprim* 印刷 인쇄
    paper: paper* papier* papel* 制纸 製紙 造纸
    chemical-rubber: rubber* gomme caucho kautschuk* ゴム 橡胶
    paint: paint* farbe* ペイント 塗料 涂料
    glass: glass* glas verre vidrio* ガラス 玻璃 硝子
    railway: 鉄道 電鉄 铁道 railway*
    fire: fire* feuerwehr* pompier* bomber* 消防 소방
    animal-park: 動物园 動物園
    botanical: ботан* نباتية 植物園 植物园 수목원
    garden: garden* garten* jardin* giardin* 庭园 庭園 ogrod* vuon kebun
    orthodox: orthodox* православн*
    medicine-veterinary: veterin*
    cosmetic: cosmet* kosmet* 化妆品 化粧品
    wholesale: grosshandel*
    promotion: promot* promoc* promozion* forderung* foerderung* 奨励 奨励会
    support: support* soutien apoyo 支援 지원
    exchange: exchange* austausch* echange* 交流 교류
    survey: survey* 测绘 測量 kartoverk* vermess*
    evaluation: оценк* 評価 评价 평가 valutazion* arvioin*
    audit: audit* revision* 監査
    parliament: parliament* parlement* parlament* 议会 議会 국회
    technology-transfer: 技術移転
    sea-port: port puerto porto hafen* haven 항만
    mountain: mountain* montagn* montan* 山岳
    island: insel* iles isla*
    tree: baum* arbre*
    fruit: fruit* obst* frutic* 果树 果樹
    vegetable: vegetable* gemuse* hortic* 野菜 원예
    rice: rice 水稻
    wheat: wheat* weizen* trigo пшениц*
    potato: potato* kartoffel* patata*
    cattle: cattle* rind*
    milk: milk* dairy* milch* lait* lechi* lecher* lecheria* 乳业 乳業 酪農 mleczar* maito*
    wine: wine* wein* vino* vin vinicol* enolog*
    oil: aceite* huile* 油脂 石油
    gas: ガス 燃气 瓦斯
    water-marine-fishery-inland: 内水面
    environment-waste: waste* abfall* residu* rifiut* dechets 廃棄物
    tax: steuer* impuesto* fiscal* 税务 税務
    customs: customs* zoll* douane* aduan* 海关 税関
    statistics-office: 統計局
    population: popul* bevolker* 人口 인구
    refugee: refugee* fluchtling* refugi*
    court: court* gericht* tribunal* 法院 裁判所 법원
    agency-press: press* presse* prensa* 新闻 通讯社
    ageing: aging* ageing* gerontolog* geriatr* 老年 長寿 고령
    mental: mental* mentale 精神 정신 psychisch*
    blood: blood* blut* sang sangre sangu* hematolog* haematolog* 血液 혈액
    kidney: kidney* nephrolog* nefrolog* nieren* 腎臓
    lung: lung* pulmon* pneumolog* poumon*
    eye: auge* oftalmolog*
    skin: skin* haut derma* 皮膚
    bone: bone* knochen* osteo*
    diabetes: diabet* zuckerkrank* 糖尿病
    allergy: allerg*
    tuberculosis: tubercul* tuberkul* фтизиатр* 结核
    pharmacology: pharmacolog* farmacolog* farmakolog*
    aquaculture: aquacult* acuicult* acquacolt* 养殖 養殖
    university: panepistim* univerzitet* egyetemi
    institute: institout*
    foundation: idrym*
    company: etaireia etairia epicheiris* epichirisi*
    research: erevn* kutato*
    ministry: ypourg* ipourg* ministar* bundesministerium
    agriculture: georg* agrotik* kmetijst* mezogazdasagi
    environment: perivall* okolje
    communication: epikoin* epikin* tilepik* tilepikinon*
    information: plirofor* pliroforik*
    system: systim* systimat*
    computer: ypologist* informatyk*
    industry: viomich* vioem*
    aviation: aeropor* aeroskaf*
    development: anapty* prooth*
    innovation: kainotom*
    education: ekpaide* ekpedef*
    culture: politism*
    center: kentro* kentr*
    hospital: nosokomei* klinikum* universitatsklinikum universitatsmedizin
    police: astynom*
    city: dimos* dimou landeshauptstadt hauptstadt orasul unitatea administrativteritoriala
    region: perifer* perifereia
    national: orszagos orszag* ethniko* vaestyb*
    science: epistim* tudomany*
    general: genik*
    secretariat: grammatei* secretar* sekretar*
    health: ygei* kozegeszsegugy* nepegeszsegugy* egeszsegugy*
    service: ypires* ipires* szolgaltat*
    school: professionshojsk* professionhojsk* hogskul*
    chamber: epimelitir* palata palat* komora
    forest: gozdarst* misk*
    food: prehran*
    technical: technologik* technikon
    public: dimosi*
    defense: amyn*
    security: asfal*
    physics: fysik*
    water: ydat* udat*
    port: limen*
    fuel: fuel* brint hydrogen* wasserstoff* hidrogen* vodik*
    solution: solution* loesung* losung* soluz* solucion* soluc* lyseis
    engineering: michanik*
    energy: energeiak*
    consulting: symvoul*
    product: proion*
    archive: archiv* arhiv* arkiv* arxiv* αρχει*
    workshop: workshop werkstatt
    technology-platform: platform* plattform*
    initiative: initiativ* iniciativ* iniziativ*
    partnership: partner* partenari*
    business-incubator: incubat* inkubat*
    valley: valley vallee valle
    start: startup* gruender*
    scholar: scholars masters chancellor
    quality-inspection: inspect* inspekt* inspec* inspekc*
    registry: regist*
    property: property patent* immobil*
    """
}
