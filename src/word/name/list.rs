//! The closed lists that names are known by: surnames, characters and words within, before and behind them.

use std::sync::LazyLock;

use crate::charset::CharSet;
use crate::page::{double_surname_starts, is_no_name, surname, surname_starts};
use crate::phrase::{Endings, Phrases};

/// The closed lists of this file, ready to be asked.
pub(super) struct Lists {
    /// Those that speak for a name: borne by many, or hardly another word.
    pub frequent: CharSet,
    pub ambiguous: CharSet,
    pub not_given: CharSet,
    pub not_last: CharSet,
    pub no_person_ends: CharSet,
    pub singles: CharSet,
    pub kinds: CharSet,
    pub waters: CharSet,
    pub measures: CharSet,
    pub place_ends: CharSet,
    pub speech: Phrases<()>,
    pub personal: Phrases<()>,
    pub times: Phrases<()>,
    pub own: Phrases<()>,
    pub eponym: Phrases<()>,
    pub other_lists: Phrases<()>,
    pub appointing: Endings<()>,
    pub no_person: Phrases<()>,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    frequent: CharSet::new(FREQUENT.chars().chain(SOLE.chars()).chain(RARE_SURNAMES.chars())),
    ambiguous: CharSet::new(AMBIGUOUS.chars()),
    not_given: CharSet::new(NOT_GIVEN.chars()),
    not_last: CharSet::new(NOT_LAST.chars()),
    no_person_ends: CharSet::new(NO_PERSON_ENDS.chars()),
    singles: CharSet::new(SINGLES.chars()),
    kinds: CharSet::new(KINDS.chars()),
    waters: CharSet::new(WATERS.chars()),
    measures: CharSet::new(MEASURES.chars()),
    place_ends: CharSet::new(PLACE_ENDS.chars()),
    speech: Phrases::of(SPEECH),
    personal: Phrases::of(PERSONAL),
    times: Phrases::of(TIMES),
    own: Phrases::of(OWN),
    eponym: Phrases::of(EPONYM),
    other_lists: Phrases::of(OTHER_LISTS),
    appointing: Endings::of(APPOINTING),
    no_person: Phrases::new(&[(NO_PERSON, ()), (super::foreign::COUNTRIES, ())]),
});

/// Surnames that half of all Chinese bear (census of 2020; 曾 is left out, an adverb).
const FREQUENT: &str =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭肖田董潘袁蔡蒋余于杜叶程魏苏吕丁";

/// Surnames of the three hundred most frequent that are hardly ever another word.
const SOLE: &str = "卢姚沈崔谭廖邹邱秦尹薛闫郝龚邵覃汪侯倪聂俞詹裴阮翁骆邢柯缪娄窦戚岑晏卞邬佟甄巩嵇谌翟耿庞辛褚郑蔺隋鞠芦匡";

/// Surnames that are mostly another word: a name with one of them needs more evidence.
const AMBIGUOUS: &str = "谈修植曾时向于和常应连全强成方万项安边代计水初农车党包宫满米年沙单解经游路明阳能支后钱元里英乐山来幸帅展都终相从\
                         有国但干多别文越公原古麦居查位练历战迟易关季平白金温江康管华岳景段买苗阴占谷麦席房";

/// Characters that no given name has: particles, pronouns, prepositions, conjunctions, auxiliaries, marks of time,
/// offices and places, and what substances are named with.
const NOT_GIVEN: &str = "的了在是和与对将等及以于并也就都由从到说这那个们我你他她它其不没被把让给跟或而但且因又再还已着过\
                         此该每各某什么呢吗吧啊月日时分秒省市县区镇乡村局厅署部委院处科室股队组所站会社厂党副称问赴率任携作受兼\
                         现州岛总化酸酶酯醇醛酮胺苷碱烷烯菌";

/// Characters of [`NOT_GIVEN`] that a given name of two characters may begin with, directly behind a post (部长贺和俊).
pub(super) const IN_THE_MIDDLE: [char; 10] = ['在', '和', '作', '从', '同', '于', '以', '自', '为', '与'];

/// Times that stand between a name and its verb: 马丁当天称.
const TIMES: &[&str] = &["当天", "今天", "昨天", "当日", "日前", "近日", "随后"];

/// What a guessed word holds of the verb behind a name.
pub(super) const TORN: &str = "作任称说在是为对向率赴将到从也已";

/// Characters that are a word of their own behind a name of two characters, rather than its last one.
const SINGLES: &str = "在是说有到获任为从称用把被将让来去带拿走做想看听问笑也都就还又再已曾才却和与及同对向以因于等的之则便仍亦";

/// Characters that end no given name: adverbs and verbs that stand behind names, and 素 of substances (叶黄素).
const NOT_LAST: &str = "为向经即均未应可则却亦仍后案被曾素颇系愿";

/// Words behind a name that tell of its bearer speaking or acting.
#[rustfmt::skip]
const SPEECH: &[&str] = &[
    "说", "表示", "介绍", "指出", "强调", "认为", "告诉", "坦言", "透露", "回忆", "感慨", "补充", "解释", "称", "谈到", "提到",
    "建议", "呼吁", "直言", "宣布", "要求", "主持", "出席", "致辞", "讲话", "发言", "带队", "带领", "率队", "率", "参加", "会见",
    "担任", "当选", "赴", "深入", "来到", "走进", "坚信", "写道", "笑着", "激动", "高兴", "看到", "告诉记者", "作报告", "作了",
    "接受", "一行", "受邀", "同志", "先生", "女士", "向记者", "对记者", "在接受", "在会上", "在讲话", "在致辞", "在发言", "在现场",
    "一边", "掰着", "算了", "回答", "报道", "摄", "提醒", "分析", "总结", "呼吁", "评价", "询问", "感叹", "深有感触", "作的", "作关于", "受国务院", "受委托",
    "作讲解", "作交流", "作介绍", "作说明", "作主旨",
    "代表", "严重违纪", "涉嫌", "因涉嫌", "获得", "被评", "荣获",
    "夺得", "夺冠", "摘得", "赢得", "获胜", "战胜", "击败",
    "包揽", "组成", "出战", "出任",
    "曾任", "出庭", "去世", "牺牲", "遇难",
    "住在", "站在",
    "陪同", "通电话", "等人", "夫妇",
];

/// Nouns, and verbs that are cut as nouns, that stand behind the name of one who has or does them.
const OWN: &[&str] = &["团队", "课题组", "研究组", "利用", "汇报", "通报", "评论", "赛后", "生前", "倡议"];

/// What stands before persons: verbs whose object gets or loses a post or an honour, words that tell a name, ages.
#[rustfmt::skip]
const APPOINTING: &[&str] = &[
    "任命", "免去", "授予", "追授", "补选", "罢免", "悼念", "缅怀",
    "全名", "本名", "原名", "真名", "名叫", "岁的", "岁", "后”",
];

/// Words that only a person does: stronger than [`SPEECH`], where papers and meetings speak too.
#[rustfmt::skip]
const PERSONAL: &[&str] = &[
    "告诉", "坦言", "回忆", "感慨", "笑着", "笑道", "激动地", "高兴地", "答记者问", "一边", "掰着", "算了一笔", "深有感触", "一行",
    "同志", "先生", "女士", "的妻子", "的丈夫", "的儿子", "的女儿", "的父亲", "的母亲", "(女)", "(男)", ",男,", ",女,", "(男,", "(女,",
    "去世", "出生于", "大姐", "大哥", "老师", "老人", "爷爷", "奶奶",
];

/// Words behind a name that make it the name of something else: 毛泽东铜像, 中山大学.
#[rustfmt::skip]
const EPONYM: &[&str] = &[
    "铜像", "雕像", "塑像", "故居", "纪念馆", "纪念堂", "思想", "文选", "选集", "文集", "广场", "故里", "精神", "大学", "中学", "小学",
    "奖", "杯", "新时代中国特色", "经济思想", "法治思想", "强军思想", "外交思想", "生态文明思想", "文化思想", "主义", "墓", "旧居",
    "诞辰", "逝世", "医院", "路", "工作室", "事务所", "著作", "诗词", "纪念", "号", "列宁主义", "机场", "探针",
];

/// Words that are cut as names, or whose parts look like one, and are none.
#[rustfmt::skip]
const NO_PERSON: &[&str] = &[
    "高水平", "高质量", "高标准", "高精尖", "高品质", "高层次", "高起点", "高科技", "高技术", "高效率", "高强度", "高难度", "高密度",
    "高性能", "高端化", "高素质", "高附加", "高新区", "高中生", "高尔夫", "高加索", "陆海空", "纪念展", "石家庄", "王府井", "黎巴嫩",
    "夏威夷", "卢森堡", "马德里", "安哥拉", "马其顿", "孟加拉", "明斯克", "马尼拉", "安道尔", "苏黎世", "米诺斯", "温哥华", "吉布提",
    "卢旺达", "吉隆坡", "马拉维", "马六甲", "苏美尔", "苏伊士", "鹿特丹", "柴达木", "鄂温克", "莫斯科", "黄金周", "古建筑", "杜鹃花",
    "蒙古人", "许可证", "金字塔", "胡萝卜", "金刚石", "农家乐", "全家福", "梅雨期", "关东军", "司令官", "沙尘暴", "申请人", "申请书",
    "叶绿素", "叶绿体", "管弦乐", "管风琴", "封建主", "白皮书", "成文法", "明白人", "马拉松", "龙卷风", "沃尔玛", "麦当劳", "唐三彩",
    "金瓶梅", "柳叶刀", "西门子", "施耐德", "华为", "康师傅", "沙丁鱼", "诺贝尔", "英明", "黄果树", "马王堆", "兵马俑", "沙特",
    "奥运会", "梅雨季", "贺信", "敬礼", "荣誉", "贺新春", "高龄", "高寿", "林权", "毛竹林", "全票", "高票", "博士生", "安理会", "连续剧", "常任", "全方位", "全过程", "全产业", "全社会", "全领域", "全流程", "全链条", "安居房", "双边", "万亩",
    "万吨", "万人", "方志敏", "时间表", "时间节", "路线图", "项目组", "项目部", "程序化", "水利部", "农业部", "财政部", "向心力", "和平",
];

/// How words of the dictionary end that have the tag of a name and are none: places, buildings, kinds of thing.
const NO_PERSON_ENDS: &str = "性感带部区砂期赛营馆室堂展塔碑楼树草果病团制者物品器机车船岛口界港镇市县州湖湾泊嘴岭墩潭渡桥寺庙祠殿院校站台街滩坪堡";

/// How names of three characters in the dictionary end that mostly are kinds of place and plant: 贺兰山, 毛竹林.
const KINDS: &str = "山花林章";

/// How names of two characters end that may be places as well: 张江, 唐山.
const WATERS: &str = "山川江河海湖城州溪石岭桥田湾港泉源原坪";

/// What stands before a measure word that is a surname too: 一张课桌.
const MEASURES: &str = "一二三四五六七八九十百千万两几每这那半数";

/// What makes the name of a place or an office of what stands before it: 张家港市, 黄河路.
const PLACE_ENDS: &str = "省市县区镇乡村路街州旗盟江河湖山岛厅局院馆";

/// What a list of names is called where they are no persons' names: 汉宜、张吉怀等线路.
#[rustfmt::skip]
const OTHER_LISTS: &[&str] = &[
    "等地", "等线", "等站", "等城市", "等省", "等市", "等县", "等区", "等品牌", "等产品", "等项目", "等材料", "等行业", "等领域", "等公司", "等企业",
    "等国", "等系列", "等作品", "等景", "等方面", "等技术", "等制度", "等设备", "等物", "等民族",
];

/// Surnames beyond the three hundred most frequent that are hardly ever another word (《百家姓》 and the census of 2020).
const RARE_SURNAMES: &str = "贲阙亓昝晁郗訚庹逄綦仝芮羿汲隗咸缑郦宦郏璩濮雍笪佴邝苑阚";

/// The characters that surnames begin with.
static SURNAMES: LazyLock<CharSet> =
    LazyLock::new(|| CharSet::new(surname_starts().chain(RARE_SURNAMES.chars())));

static DOUBLES: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(double_surname_starts()));

/// Whether surnames begin with a character.
pub fn begins_surname(c: char) -> bool {
    SURNAMES.contains(c)
}

/// The length in bytes of the surname at the start of a text that begins as surnames do.
pub(super) fn surname_at(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if DOUBLES.contains(first) { surname(text) } else { Some(first.len_utf8()) }
}

/// Whether what stands behind a name makes it the name of something else.
pub fn is_eponym(after: &str) -> bool {
    let after = after.strip_prefix("同志").unwrap_or(after).trim_start_matches(['”', '"', '》']);
    LISTS.eponym.begin(after)
}

/// Whether a word that begins with a surname names no person.
pub(super) fn is_no_person(word: &str) -> bool {
    is_no_name(word) || LISTS.no_person.has(word)
}
