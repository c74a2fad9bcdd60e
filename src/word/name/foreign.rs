//! Names that are transcribed by sound: 艾尔肯·吐尼亚孜, 本雅明·内塔尼亚胡, 普京.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::evidence::{follows_name, is_rare, is_single_word, right, speech};
use super::list::{LISTS, TORN, begins_surname, is_eponym, is_no_person};
use super::post::{self, Herald};
use crate::charset::CharSet;
use crate::fold::is_han;
use crate::page::surname;
use crate::phrase::Phrases;
use crate::word::{Tag, Word};

/// The characters that foreign and minority names are transcribed with. Source: the transcription tables of
/// Xinhua (《世界人名翻译大辞典》), the characters of their syllables.
const SOUNDS: &str = "阿埃艾爱安昂奥澳巴白柏班邦保鲍贝本比彼毕别宾波玻博伯勃卜布察查昌楚川茨慈次戴丹道德登邓狄迪底蒂丁东杜\
敦顿多厄恩尔法凡范菲费芬丰冯佛弗夫福富甫盖甘冈高戈哥格葛根贡古瓜圭郭果哈海罕汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简杰金津\
京久卡凯坎康考柯科可克肯孔库夸昆拉莱兰郎朗劳勒雷蕾黎里理利丽莉立莲列林琳伶刘留龙娄卢鲁路露吕伦罗洛马玛迈麦曼芒毛梅门蒙\
孟米密缅明摩莫默姆木穆慕娜纳南瑙内妮尼涅宁牛纽农努诺欧帕派潘庞佩彭皮平坡珀蒲普齐奇恰强乔切钦琴青琼丘裘屈让热仁日荣茹\
儒瑞若萨塞赛桑瑟森沙山珊尚绍舍申沈胜圣施诗石什史士寿舒朔斯思丝苏素孙索所塔泰坦汤唐陶忒特滕提田铁廷通图土吐托瓦旺万威\
韦维魏温文翁沃乌武伍西希锡夏香肖歇谢辛兴休许叙宣雪逊雅亚延扬杨耶叶伊依宜易因英尤于雨约云赞泽曾扎詹章张哲者珍真治朱卓兹子\
孜宗祖佐古丽热甫买买提提江尔登巴特其格木嘎图雅仁央措次多卓玛旦增扎西达瓦洛桑平才让木沙力甫艾则孜依明热合曼帕尔哈先列来雪都吾再拜玉素颂猜蓬桂隆奈黛芙娅缇甸喀喜屯猛翁瑙斌琳蕾翠努朋亮昭育翰优娃代\
贡尕藏嘉珍堆晋旦弥缪额满宝音燕珠妲济彼得";

/// Countries and unions whose posts people with transcribed names hold (short names of the members of the United
/// Nations that the news names often, and of their unions).
#[rustfmt::skip]
pub(super) const COUNTRIES: &[&str] = &[
    "美国", "英国", "法国", "德国", "俄罗斯", "印度", "印尼", "印度尼西亚", "菲律宾", "巴基斯坦", "哈萨克斯坦", "吉尔吉斯斯坦", "乌兹别克斯坦",
    "塔吉克斯坦", "土库曼斯坦", "蒙古国", "以色列", "伊朗", "伊拉克", "叙利亚", "土耳其", "埃及", "南非", "巴西", "阿根廷", "墨西哥", "加拿大",
    "澳大利亚", "新西兰", "意大利", "西班牙", "葡萄牙", "荷兰", "瑞士", "瑞典", "挪威", "芬兰", "丹麦", "波兰", "乌克兰", "匈牙利", "塞尔维亚",
    "希腊", "古巴", "委内瑞拉", "智利", "秘鲁", "哥伦比亚", "爱尔兰", "比利时", "奥地利", "捷克", "斯洛伐克", "罗马尼亚", "保加利亚", "克罗地亚",
    "白俄罗斯", "格鲁吉亚", "亚美尼亚", "阿塞拜疆", "沙特", "沙特阿拉伯", "阿联酋", "卡塔尔", "科威特", "阿曼", "也门", "约旦", "黎巴嫩", "巴勒斯坦",
    "阿富汗", "斯里兰卡", "孟加拉国", "尼泊尔", "马来西亚", "泰国", "肯尼亚", "尼日利亚", "埃塞俄比亚", "安哥拉", "刚果", "塞内加尔", "坦桑尼亚",
    "联合国", "欧盟", "欧洲", "北约", "非盟", "非洲联盟",
];

static STATES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(COUNTRIES));

/// Characters before a name that its post reaches back over.
const POST: usize = 16;

/// Whether the post that a text ends with is one of another country: 美国国务院发言人, 莫桑比克总统.
fn is_abroad(before: &str) -> bool {
    let start = before.char_indices().rev().take(POST).take_while(|(_, c)| is_han(*c)).last();
    let Some(phrase) = start.and_then(|(at, _)| before.get(at..)) else { return false };
    let place = post::ends(phrase).and_then(|(_, length)| phrase.get(..phrase.len() - length));
    let sounds = place.map_or(0, |place| place.chars().rev().take_while(|&c| is_sound(c)).count());
    sounds >= PLACE || STATES.all(phrase).next().is_some()
}

/// Characters from which what stands before a post is a country by its sound.
const PLACE: usize = 3;

/// Whether a post that only the highest have stands behind a name, and no other name behind that: 马丁总统抵达, but
/// 马耳他总统马丁.
pub(super) fn is_head_of_state(after: &str) -> bool {
    let Some(rest) = HEADS.iter().find_map(|post| after.strip_prefix(post)) else { return false };
    !rest.starts_with(|c| is_sound(c) || begins_surname(c))
}

/// The posts of those who are called by name and post.
const HEADS: [&str; 6] = ["总统", "总理", "首相", "国王", "主席", "外长"];

static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(SOUNDS.chars()));

/// Whether names are transcribed with a character.
pub fn is_sound(c: char) -> bool {
    SET.contains(c)
}

/// Whether every character of a word is one that names are transcribed with.
pub fn is_transcribed(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| SET.contains(c))
}

/// Those whom the news of the world names without a post, by name alone: heads of states and unions of the last decades,
/// and some whom everybody knows.
#[rustfmt::skip]
const FAMOUS: &[&str] = &[
    "特朗普", "川普", "拜登", "普京", "泽连斯基", "马克龙", "默克尔", "莫迪",
    "马克思", "马斯克",
];

static KNOWN: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(FAMOUS));

/// The end of the name of one whom everybody knows, if it begins with a word.
#[inline(never)]
pub(super) fn famous(text: &str, word: &Word) -> Option<usize> {
    let rest = text.get(word.start()..)?;
    KNOWN.length_at_start(rest).map(|length| word.start() + length)
}

/// The end of a transcribed name that begins with a word: one with a dot between its parts, or one after a post.
pub(super) fn transcribed(
    text: &str,
    words: &[Word],
    index: usize,
    names: &BTreeSet<String>,
) -> Option<usize> {
    let start = words.get(index)?.start();
    let before = text.get(..start)?;
    if before.ends_with('·') {
        return None;
    }
    // 基里: the first part of a dotted name may be a noun too.
    let widest = sounds_end(text, words, index, true)?;
    let led = post::ends(before);
    // 王强、次仁顿珠: the next of a list of persons.
    let is_listed = || {
        let is_open = |word: &Word| matches!(word.tag, Tag::X | Tag::NR) || is_single_word(text, word);
        before.ends_with(['、', '/'])
            && words.get(index).is_some_and(is_open)
            && text.get(start..).is_some_and(|rest| !LISTS.no_person.begin(rest))
            && follows_name(before, names)
    };
    let mut end = if text.get(widest..)?.starts_with('·') {
        widest
    } else {
        let is_open =
            |end: &usize| led.is_some() || text.get(*end..).is_some_and(is_head_of_state) || is_listed();
        sounds_end(text, words, index, false).filter(is_open)?
    };
    let mut dotted = false;
    while let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix('·')) {
        let next = words.partition_point(|word| word.start() < text.len() - rest.len());
        end = sounds_end(text, words, next, true)?;
        dotted = true;
    }
    // 买买|提出|席, 米尔|诺说: the verb behind the name takes its last character.
    let rest = text.get(end..)?;
    if let Some(next) = rest.chars().next().filter(|&next| is_sound(next))
        && let Some(length) = rest.get(next.len_utf8()..).and_then(speech)
        && (dotted || length > next.len_utf8())
    {
        end += next.len_utf8();
    }
    // 杜邦来到镇上, 达鲁则说: sounds within a name, and other words behind one.
    if let Some(shorter) = text.get(start..end)?.strip_suffix(['来', '则'].as_slice()) {
        end = start + shorter.len();
    }
    let name = text.get(start..end)?;
    let rest = text.get(end..)?;
    let length = name.chars().count();
    // A place that is often named is one here too; a rare one may be a person of the same sound.
    let is_placed = words
        .get(index)
        .is_some_and(|word| word.tag == Tag::NS && !is_rare(word) && !is_single_word(text, word));
    let is_placed = is_placed && !dotted;
    let is_led = match led {
        Some((Herald::Post, _)) => true,
        Some((Herald::Role, _)) => length > 3,
        None => false,
    };
    let is_begun = previous(text, words, index).is_none_or(|word| !is_transcribed(word));
    // A noun behind a dotted name is a verb that is cut as one, or what its bearer has.
    let is_followed = || {
        dotted
            && (led.is_some() || before.ends_with('、'))
            && rest.starts_with(is_han)
            && words.binary_search_by(|word| word.start().cmp(&end)).is_ok()
            && right(text, words, end) > -3
            && !is_eponym(rest)
    };
    let ends_well = right(text, words, end) > 0 || is_followed();
    let may_be_chinese = length < 4 && surname(name).is_some();
    let is_single = !dotted
        && !is_placed
        && (length >= 2 && is_led && (!may_be_chinese || is_abroad(before))
            || length > 2 && is_listed() && post::begins(rest).is_none());
    let is_titled = || {
        !dotted
            && is_begun
            && length >= 2
            && !may_be_chinese
            && is_word(words, index, end)
            && is_head_of_state(rest)
    };
    // 卢卡申科 ends as an office does, and is longer than any that could be meant.
    let is_other = if length > 3 { LISTS.no_person.has(name) } else { is_no_person(name) };
    ((dotted && is_begun || is_single || is_titled()) && ends_well && !is_other).then_some(end)
}

/// Whether a place is one word that names no place: a guess, or a name.
fn is_word(words: &[Word], index: usize, end: usize) -> bool {
    words.get(index).is_some_and(|word| word.end() == end && (word.tag == Tag::X || word.tag.is_name()))
}

/// The form of the word before a word.
fn previous<'t>(text: &'t str, words: &[Word], index: usize) -> Option<&'t str> {
    let word = words.get(index.checked_sub(1)?)?;
    text.get(word.range())
}

/// The end of the run of words that names are transcribed with; behind a dot any noun may be one.
fn sounds_end(text: &str, words: &[Word], index: usize, is_dotted: bool) -> Option<usize> {
    let first = words.get(index)?.start();
    let sounds = |word: &Word| {
        let form = word.of(text);
        let may = matches!(word.tag, Tag::X | Tag::NR | Tag::NRT | Tag::NRFG | Tag::NS | Tag::NZ)
            || is_dotted && word.tag == Tag::N
            || word.start() > first && word.tag.first() == b'n'
            || form.chars().nth(1).is_none();
        // 不 sounds in 阿不都 only.
        let is_sound = form == "不" && text.get(..word.start()).is_some_and(|before| before.ends_with('阿'));
        may && is_transcribed(form) || is_sound
    };
    let run = words.get(index..)?;
    let count = run.iter().take_while(|word| sounds(word)).count();
    let end = count.checked_sub(1).and_then(|last| run.get(last)).map(|word| word.end());
    // 吐尔逊作|工作: a guess that holds the verb behind the name.
    let torn = run.get(count).filter(|word| is_dotted && word.tag == Tag::X).and_then(|word| {
        let name = text.get(word.range())?.strip_suffix(|c| TORN.contains(c))?;
        is_transcribed(name).then_some(word.start() + name.len())
    });
    torn.or(end)
}

#[cfg(test)]
mod tests {
    use super::is_transcribed;

    #[test]
    fn tells_transcriptions() {
        for name in ["吐尼亚孜", "拉夫罗夫", "内塔尼亚胡", "普京"] {
            assert!(is_transcribed(name), "{name}");
        }
        for word in ["总统", "晚报", "会见", "壹点"] {
            assert!(!is_transcribed(word), "{word}");
        }
    }
}
