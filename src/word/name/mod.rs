//! The names of persons that a text teaches: 厅长童旭东 here tells that 童旭东 is one word there.
//!
//! A place where a name may stand is judged by points: what stands before it, what behind, how its characters
//! were cut, and its surname. A person is never invented, so one kind of evidence alone is never enough.

mod foreign;
mod post;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

pub use post::{Herald, begins as post_at_start, ends as post_at_end};

use super::Word;
use crate::charset::CharSet;
use crate::fold::is_han;
use crate::page::{double_surname_starts, is_no_name, surname, surname_starts};
use crate::phrase::Phrases;

/// Points from which a place holds a name.
///
/// At 3 a surname after a post would do, and 市长高度重视 had a Gao Du; at 7 only names with a post before and a
/// verb of speech behind are found. With 5 a name needs two kinds of evidence at least.
const ENOUGH: i32 = 5;

/// Points of a place that holds a name if the text has it twice.
const ENOUGH_TWICE: i32 = 4;

/// The most points that what stands behind a place can give.
const MOST_BEHIND: i32 = 3;

/// The closed lists of this file, ready to be asked.
struct Lists {
    frequent: CharSet,
    ambiguous: CharSet,
    not_given: CharSet,
    not_last: CharSet,
    no_person_ends: CharSet,
    measures: CharSet,
    place_ends: CharSet,
    speech: Phrases<()>,
    personal: Phrases<()>,
    eponym: Phrases<()>,
    other_lists: Phrases<()>,
    no_person: BTreeSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    frequent: CharSet::new(FREQUENT.chars()),
    ambiguous: CharSet::new(AMBIGUOUS.chars()),
    not_given: CharSet::new(NOT_GIVEN.chars()),
    not_last: CharSet::new(NOT_LAST.chars()),
    no_person_ends: CharSet::new(NO_PERSON_ENDS.chars()),
    measures: CharSet::new(MEASURES.chars()),
    place_ends: CharSet::new(PLACE_ENDS.chars()),
    speech: Phrases::of(SPEECH),
    personal: Phrases::of(PERSONAL),
    eponym: Phrases::of(EPONYM),
    other_lists: Phrases::of(OTHER_LISTS),
    no_person: NO_PERSON.iter().copied().collect(),
});

/// Surnames that half of all Chinese bear (census of 2020; 曾 is left out, an adverb).
const FREQUENT: &str =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭肖田董潘袁蔡蒋余于杜叶程魏苏吕丁";

/// Surnames that are mostly another word: a name with one of them needs more evidence.
const AMBIGUOUS: &str = "曾时向于和常应连全强成方万项安边代计水初农车党包宫满米年沙单解经游路明阳能支后钱元里英乐山来幸帅展都终相从\
                         有国但干多别文越公原古麦居查位练历战迟易关季平白金温江康管华岳景段";

/// Characters that no given name has: particles, pronouns, prepositions, conjunctions, auxiliaries, marks of time.
const NOT_GIVEN: &str = "的了在是和与对将等及以于并也就都由从到说这那个们我你他她它其不没被把让给跟或而但且因又再还已着过\
                         此该每各某什么呢吗吧啊月日时分秒省市县区镇乡村局厅部委院处科室股队组所站会社厂党副称问赴率任携作受兼\
                         现州岛化";

/// Characters that end no given name: adverbs and verbs that stand behind names.
const NOT_LAST: &str = "为向经即均未应可则却亦仍后案被曾";

/// Words behind a name that tell of its bearer speaking or acting.
#[rustfmt::skip]
const SPEECH: &[&str] = &[
    "说", "表示", "介绍", "指出", "强调", "认为", "告诉", "坦言", "透露", "回忆", "感慨", "补充", "解释", "称", "谈到", "提到",
    "建议", "呼吁", "直言", "宣布", "要求", "主持", "出席", "致辞", "讲话", "发言", "带队", "带领", "率队", "率", "参加", "会见",
    "担任", "当选", "赴", "深入", "来到", "走进", "坚信", "写道", "笑着", "激动", "高兴", "看到", "告诉记者", "作报告", "作了",
    "接受", "一行", "受邀", "同志", "先生", "女士", "向记者", "对记者", "在接受", "在会上", "在讲话", "在致辞", "在发言", "在现场",
    "一边", "掰着", "算了", "回答", "报道", "摄", "提醒", "分析", "总结", "呼吁", "评价", "询问", "感叹", "深有感触", "作的", "作关于", "受国务院", "受委托",
    "代表", "严重违纪", "涉嫌", "因涉嫌", "获得", "被评", "荣获",
];

/// Words that only a person does: stronger than [`SPEECH`], where papers and meetings speak too.
#[rustfmt::skip]
const PERSONAL: &[&str] = &[
    "告诉", "坦言", "回忆", "感慨", "笑着", "笑道", "激动地", "高兴地", "答记者问", "一边", "掰着", "算了一笔", "深有感触", "一行",
    "同志", "先生", "女士",
];

/// Words behind a name that make it the name of something else: 毛泽东铜像, 中山大学.
#[rustfmt::skip]
const EPONYM: &[&str] = &[
    "铜像", "雕像", "塑像", "故居", "纪念馆", "纪念堂", "思想", "文选", "选集", "文集", "广场", "故里", "精神", "大学", "中学", "小学",
    "奖", "杯", "新时代中国特色", "经济思想", "法治思想", "强军思想", "外交思想", "生态文明思想", "文化思想", "主义", "墓", "旧居",
    "诞辰", "逝世", "医院", "路", "工作室", "事务所", "著作", "诗词", "纪念", "号",
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
    "奥运会", "安理会", "连续剧", "常任", "全方位", "全过程", "全产业", "全社会", "全领域", "全流程", "全链条", "安居房", "双边", "万亩",
    "万吨", "万人", "方志敏", "时间表", "时间节", "路线图", "项目组", "项目部", "程序化", "水利部", "农业部", "财政部", "向心力", "和平",
];

/// How words of the dictionary end that have the tag of a name and are none: places, buildings, kinds of thing.
const NO_PERSON_ENDS: &str = "性感带部区砂期赛营馆室堂展塔碑楼病团制者物品器机车船岛口界港镇市县州湖湾泊嘴岭墩潭渡桥寺庙祠殿院校站台街滩坪堡";

/// What stands before a measure word that is a surname too: 一张课桌.
const MEASURES: &str = "一二三四五六七八九十百千万两几每这那半数";

/// What makes the name of a place or an office of what stands before it: 张家港市, 黄河路.
const PLACE_ENDS: &str = "省市县区镇乡村路街州旗盟江河湖山岛厅局院馆";

/// A place where a name may stand; the range is in bytes of the sentence's folded text.
struct Candidate {
    end: usize,
    points: i32,
    /// Whether its characters were cut as a name, or its bearer speaks.
    is_telling: bool,
}

/// The names that the sentences teach, `known` ones (of the bylines) among them. Each sentence is its folded text
/// with its words; `removed` words are no names.
pub fn learn(
    sentences: &[(&str, &[Word])],
    known: impl Iterator<Item = String>,
    removed: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        known.filter(|name| is_full_name(name) && !removed.contains(name)).collect();
    let mut nearly: BTreeMap<&str, u32> = BTreeMap::new();
    let mut listed: Vec<(usize, usize)> = Vec::new();
    for (at, (text, words)) in sentences.iter().enumerate() {
        let is_dotted = text.contains('·');
        for (index, word) in words.iter().enumerate() {
            let Some(beginning) = beginning(text, words, index, is_dotted) else { continue };
            if beginning.is_listed {
                listed.push((at, index));
            }
            if !beginning.is_open {
                continue;
            }
            let Some((end, is_certain)) = name_at(text, words, index, &names) else { continue };
            let Some(name) = text.get(word.start..end) else { continue };
            if removed.contains(name) || names.contains(name) {
                continue;
            }
            let count = nearly.entry(name).or_default();
            *count += u32::from(!is_certain);
            if is_certain || *count > 1 {
                names.insert(name.to_owned());
            }
        }
    }
    // Once more, for those who stand in a list beside a name that was learned behind them.
    for (at, index) in listed {
        let Some(&(text, words)) = sentences.get(at) else { continue };
        let Some((end, is_certain)) = name_at(text, words, index, &names) else { continue };
        let Some(name) = words.get(index).and_then(|word| text.get(word.start..end)) else { continue };
        let is_known = is_certain || nearly.get(name).is_some_and(|&count| count > 1);
        if is_known && !removed.contains(name) {
            names.insert(name.to_owned());
        }
    }
    names
}

static SURNAMES: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(surname_starts()));

static DOUBLES: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(double_surname_starts()));

/// Whether surnames begin with a character.
pub fn begins_surname(c: char) -> bool {
    SURNAMES.contains(c)
}

/// The length in bytes of the surname at the start of a text that begins as surnames do.
fn surname_at(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if DOUBLES.contains(first) { surname(text) } else { Some(first.len_utf8()) }
}

/// How a name may begin with a word, by its first character and what stands before it.
struct Beginning {
    /// Whether the full look is worth its time.
    is_open: bool,
    /// Whether it is a surname behind the joint of a list.
    is_listed: bool,
}

/// A quick look that spares most words the full one; `None` where no name begins.
fn beginning(text: &str, words: &[Word], index: usize, is_dotted: bool) -> Option<Beginning> {
    let word = words.get(index)?;
    let first = text.get(word.start..)?.chars().next()?;
    let (is_surname, is_sound) = (SURNAMES.contains(first), foreign::is_sound(first));
    if !is_surname && !is_sound {
        return None;
    }
    let before = text.get(..word.start)?;
    let is_listed = is_surname && before.ends_with(JOINTS);
    let is_open =
        is_dotted && is_sound || is_surname && is_free(word, first, before) || post::ends(before).is_some();
    Some(Beginning { is_open, is_listed })
}

/// What joins the members of a list.
const JOINTS: [char; 4] = ['、', '和', '与', '及'];

/// Whether a word is no common one, nor a particle behind another character: such a word begins a name behind a post
/// only.
fn is_free(word: &Word, first: char, before: &str) -> bool {
    let is_long = word.end - word.start > first.len_utf8();
    let is_name = word.tag == "x" || word.tag.starts_with("nr");
    let is_common = is_long && !is_name && !is_rare(word);
    let is_particle = matches!(word.tag, "c" | "p" | "d" | "u" | "uj" | "ul" | "f" | "r" | "m" | "q");
    !is_common && (!is_particle || before.chars().next_back().is_none_or(|last| !is_han(last)))
}

/// Whether a byline's name is one beyond doubt, of three characters and more; a pen name or an office is not looked
/// for in the text.
fn is_full_name(name: &str) -> bool {
    let given =
        surname(name).and_then(|surname| name.get(surname..)).map_or(0, |given| given.chars().count());
    (1..=2).contains(&given) && name.chars().count() > 2 && !is_no_person(name)
}

/// The end of the name that begins with a word, and whether this place alone shows it.
fn name_at(text: &str, words: &[Word], index: usize, names: &BTreeSet<String>) -> Option<(usize, bool)> {
    if let Some(end) = transcribed(text, words, index) {
        return Some((end, true));
    }
    let word = words.get(index)?;
    let rest = text.get(word.start..)?;
    if !SURNAMES.contains(rest.chars().next()?) {
        return None;
    }
    let surname = surname_at(rest)?;
    let candidates = lengths(rest, surname)
        .filter_map(|length| candidate(text, words, index, surname, word.start + length, names));
    // Of equal points the longer name, which comes first.
    let best = candidates.reduce(|best, next| if next.points > best.points { next } else { best })?;
    let is_certain = best.points >= ENOUGH;
    (is_certain || best.points >= ENOUGH_TWICE && best.is_telling).then_some((best.end, is_certain))
}

/// Whether a name that is also another word stands here as a name.
pub fn is_name_here(text: &str, words: &[Word], index: usize, end: usize, names: &BTreeSet<String>) -> bool {
    name_at(text, words, index, names).is_some_and(|(found, _)| found == end)
}

/// Whether what stands behind a name makes it the name of something else.
pub fn is_eponym(after: &str) -> bool {
    let after = after.strip_prefix("同志").unwrap_or(after).trim_start_matches(['”', '"', '》']);
    LISTS.eponym.begin(after)
}

/// The lengths in bytes that a name at the start of a text can have, the longest first.
fn lengths(text: &str, surname: usize) -> impl Iterator<Item = usize> {
    let lists = &*LISTS;
    let mut ends =
        text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).skip_while(move |(end, _)| *end <= surname);
    let given = |end: Option<(usize, char)>| {
        end.filter(|&(_, c)| is_han(c) && !lists.not_given.contains(c)).map(|(end, _)| end)
    };
    let first = given(ends.next());
    let second = first.and_then(|_| given(ends.next()));
    // 张扣扣: a doubled character is no name and a half.
    let is_doubled =
        first.zip(second).is_some_and(|(first, second)| text.get(surname..first) == text.get(first..second));
    second.into_iter().chain(first.filter(|_| !is_doubled))
}

fn candidate(
    text: &str,
    words: &[Word],
    index: usize,
    surname: usize,
    end: usize,
    names: &BTreeSet<String>,
) -> Option<Candidate> {
    let start = words.get(index)?.start;
    let name = text.get(start..end)?;
    let given = name.get(surname..)?;
    let first = name.chars().next()?;
    let bearers = i32::from(LISTS.frequent.contains(first)) - i32::from(LISTS.ambiguous.contains(first));
    let bearers = if surname > first.len_utf8() { 1 } else { bearers };
    let shape = shape(text, words, index, surname, end)?;
    let left = left(text.get(..start)?, names);
    let before = if left < 2 && is_glued(text, words, index) { left - 2 } else { left };
    // What is cheap to tell goes first: most places end here.
    if before + shape + bearers + MOST_BEHIND < ENOUGH_TWICE {
        return None;
    }
    let right = right(text, words, end);
    if before + shape + right + bearers < ENOUGH_TWICE {
        return None;
    }
    // 陈平正在: an adverb behind the name.
    let is_busy = name.ends_with('正') && text.get(end..)?.starts_with(['在', '因', '是', '忙', '准']);
    if is_no_person(name) || is_address(given) || is_busy || name.ends_with(|c| LISTS.not_last.contains(c)) {
        return None;
    }
    Some(Candidate { end, points: before + shape + right + bearers, is_telling: shape > 1 || right > 1 })
}

/// Whether what follows a surname is an address (周师傅, 王女士) rather than a given name.
fn is_address(given: &str) -> bool {
    given == "师傅" || given == "阿姨" || post::ends(given).is_some_and(|(_, length)| length == given.len())
}

/// Whether the word before a place is a single character that may belong to it: 岸田文雄 is no 田文雄.
fn is_glued(text: &str, words: &[Word], index: usize) -> bool {
    let Some(word) = index.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    let form = text.get(word.start..word.end).unwrap_or_default();
    let is_single = form.chars().all(is_han) && form.chars().nth(1).is_none();
    is_single && matches!(word.tag.as_bytes().first(), Some(b'n' | b'x' | b'a' | b'g' | b'j'))
}

fn is_no_person(word: &str) -> bool {
    is_no_name(word) || LISTS.no_person.contains(word)
}

/// Points for what stands before the place.
fn left(before: &str, names: &BTreeSet<String>) -> i32 {
    let Some(last) = before.chars().next_back() else { return 1 };
    if JOINTS.contains(&last) && follows_name(before, last, names) {
        return 3;
    }
    if last == '、' {
        return i32::from(may_follow_name(before));
    }
    // 一张课桌: a surname that is a measure word.
    if LISTS.measures.contains(last) || last.is_ascii_digit() {
        return -3;
    }
    if !is_han(last) {
        return i32::from(!last.is_alphanumeric() && last != '“');
    }
    match post::ends(before) {
        Some((Herald::Post, _)) => 3,
        Some((Herald::Role, _)) => 2,
        None => 0,
    }
}

/// Whether a known name stands directly before the mark that a text ends with.
fn follows_name(before: &str, mark: char, names: &BTreeSet<String>) -> bool {
    let list = before.get(..before.len() - mark.len_utf8()).unwrap_or_default();
    let starts = list.char_indices().rev().map(|(at, _)| at).skip(1).take(3);
    starts.into_iter().any(|at| list.get(at..).is_some_and(|name| names.contains(name)))
}

/// Whether the member of a list before the mark that a text ends with may be a name, by its length and the surname
/// that it begins with, or a frequent one within it (`代表周忠和、`): `极寒热力绒、高保暖` lists no persons.
fn may_follow_name(before: &str) -> bool {
    let list = before.strip_suffix('、').unwrap_or(before);
    let mut last = None;
    // The text's beginning bounds a member as a mark does.
    for (length, c) in (1..).zip(list.chars().rev().chain(['\n']).take(LONGEST_NAME + 1)) {
        if !is_han(c) {
            return c == '·' || length > 2 && last.is_some_and(|first| SURNAMES.contains(first));
        }
        if (2..=LONGEST_NAME).contains(&length) && LISTS.frequent.contains(c) {
            return true;
        }
        last = Some(c);
    }
    false
}

/// The longest name with a surname, in characters: both may have two.
const LONGEST_NAME: usize = 4;

/// What a list of names is called where they are no persons' names: 汉宜、张吉怀等线路.
#[rustfmt::skip]
const OTHER_LISTS: &[&str] = &[
    "等地", "等线", "等站", "等城市", "等省", "等市", "等县", "等区", "等品牌", "等产品", "等项目", "等材料", "等行业", "等领域", "等公司", "等企业",
    "等国", "等系列", "等作品", "等景", "等方面", "等技术", "等制度", "等设备", "等物", "等民族",
];

/// Points for what stands behind the place.
fn right(text: &str, words: &[Word], end: usize) -> i32 {
    let after = text.get(end..).unwrap_or_default();
    let Some(next) = after.chars().next() else { return 1 };
    if post::begins(after).is_some() {
        return 3;
    }
    if LISTS.personal.begin(after) {
        return 3;
    }
    if LISTS.other_lists.begin(after) {
        return -3;
    }
    if speech(after).is_some() {
        return 2;
    }
    // 普京17日称: a time stands between the name and its verb.
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && after.get(digits..).is_some_and(|rest| rest.starts_with(['日', '月'])) {
        return 1;
    }
    if !is_han(next) {
        return if next.is_alphanumeric() || matches!(next, '·' | '-' | '%') { -2 } else { 1 };
    }
    if LISTS.place_ends.contains(next) || after.starts_with("公司") || after.starts_with("集团") {
        return -3;
    }
    let word = words.get(words.partition_point(|word| word.end <= end));
    let tag = word.filter(|word| word.start == end).map_or("", |word| word.tag);
    match tag.as_bytes().first() {
        Some(b'v' | b'd' | b'p' | b'c' | b'u' | b'f' | b't') => 1,
        Some(b'r' | b'm' | b'a') => 0,
        _ => -2,
    }
}

/// The length in bytes of the word of speech or action that a text begins with.
fn speech(text: &str) -> Option<usize> {
    LISTS.speech.length_at_start(text)
}

/// Points for the way in which the characters of the place were cut; `None` where a word reaches beyond it.
fn shape(text: &str, words: &[Word], index: usize, surname: usize, end: usize) -> Option<i32> {
    let inside = words.get(index..)?;
    let count = inside.partition_point(|word| word.end <= end);
    let (inside, beyond) = inside.split_at_checked(count)?;
    // A guess may hold more than the name; a word of the dictionary may not.
    if let Some(word) = beyond.first().filter(|word| word.start < end) {
        // 涂金|发表|示: the verb behind the name shows that the word is none.
        let is_torn = speech(text.get(end..)?).is_some_and(|length| word.end < end + length);
        return (word.tag == "x" || is_torn).then_some(0);
    }
    let characters = |word: &Word| text.get(word.start..word.end).map_or(0, |form| form.chars().count());
    let start = inside.first()?.start;
    let last = text.get(start..end)?.chars().next_back()?;
    let is_short = text.get(start..end)?.chars().count() == 2;
    let points = match inside {
        [whole] if whole.tag == "x" => 2,
        [whole] if whole.tag.starts_with("nr") && LISTS.no_person_ends.contains(last) => -1,
        [whole] if whole.tag.starts_with("nr") && !is_short => 2,
        [whole] if whole.tag.starts_with("nr") => 1,
        [whole] if is_rare(whole) => 0,
        [_] => -3,
        [family, given] if family.end == start + surname && characters(given) > 1 => {
            if given.tag == "x" || given.tag.starts_with("nr") || is_rare(given) { 2 } else { 0 }
        }
        [first, _] if characters(first) > 1 && surname < first.end - start => {
            i32::from(is_rare(first) || first.tag == "x")
        }
        _ => 1,
    };
    Some(points - i32::from(is_short))
}

/// IDF in nats from which a word of the dictionary is rare enough to be a name.
///
/// 建国, 海生 and 卫东 stand above it, 水平, 质量 and 明天 below.
const RARE: f32 = 8.5;

fn is_single_word(text: &str, word: &Word) -> bool {
    text.get(word.start..word.end).is_none_or(|form| form.chars().nth(1).is_none())
}

fn is_rare(word: &Word) -> bool {
    word.idf >= RARE
}

/// The end of a transcribed name that begins with a word: one with a dot between its parts, or one after a post.
fn transcribed(text: &str, words: &[Word], index: usize) -> Option<usize> {
    let start = words.get(index)?.start;
    let before = text.get(..start)?;
    if before.ends_with('·') {
        return None;
    }
    let led = post::ends(before);
    let is_dot = |end: &usize| text.get(*end..).is_some_and(|rest| rest.starts_with('·'));
    // 基里: the first part of a dotted name may be a noun too.
    let mut end = sounds_end(text, words, index, true)
        .filter(is_dot)
        .or_else(|| sounds_end(text, words, index, false).filter(|_| led.is_some()))?;
    let mut dotted = false;
    while let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix('·')) {
        let next = words.partition_point(|word| word.start < text.len() - rest.len());
        end = sounds_end(text, words, next, true)?;
        dotted = true;
    }
    // 买买|提出|席, 米尔|诺说: the verb behind the name takes its last character.
    let rest = text.get(end..)?;
    if let Some(next) = rest.chars().next().filter(|&next| foreign::is_sound(next))
        && let Some(length) = rest.get(next.len_utf8()..).and_then(speech)
        && (dotted || length > next.len_utf8())
    {
        end += next.len_utf8();
    }
    let name = text.get(start..end)?;
    let length = name.chars().count();
    // A place that is often named is one here too; a rare one may be a person of the same sound.
    let is_placed = words
        .get(index)
        .is_some_and(|word| word.tag == "ns" && !is_rare(word) && !is_single_word(text, word));
    let is_placed = is_placed && !dotted;
    let is_led = match led {
        Some((Herald::Post, _)) => true,
        Some((Herald::Role, _)) => length > 3,
        None => false,
    };
    let is_begun = previous(text, words, index).is_none_or(|word| !foreign::is_transcribed(word));
    let ends_well = right(text, words, end) > 0;
    let is_single = !dotted && length >= 2 && is_led && !is_placed && (length > 3 || surname(name).is_none());
    ((dotted && is_begun || is_single) && ends_well && !is_no_person(name)).then_some(end)
}

/// The form of the word before a word.
fn previous<'t>(text: &'t str, words: &[Word], index: usize) -> Option<&'t str> {
    let word = words.get(index.checked_sub(1)?)?;
    text.get(word.start..word.end)
}

/// The end of the run of words that names are transcribed with; behind a dot any noun may be one.
fn sounds_end(text: &str, words: &[Word], index: usize, is_dotted: bool) -> Option<usize> {
    let first = words.get(index)?.start;
    let sounds = |word: &&Word| {
        let form = text.get(word.start..word.end).unwrap_or_default();
        let may = matches!(word.tag, "x" | "nr" | "nrt" | "nrfg" | "ns" | "nz")
            || is_dotted && word.tag == "n"
            || word.start > first && word.tag.starts_with('n')
            || form.chars().nth(1).is_none();
        // 不 sounds in 阿不都 only.
        let is_sound = form == "不" && text.get(..word.start).is_some_and(|before| before.ends_with('阿'));
        may && foreign::is_transcribed(form) || is_sound
    };
    words.get(index..)?.iter().take_while(sounds).last().map(|word| word.end)
}
