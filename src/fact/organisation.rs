//! The organisations and places that an article names beyond doubt.
//!
//! An organisation is certain where a place, or a word that the dictionary knows as one, opens a noun phrase that
//! ends as organisations do: 湖南省科技厅. Its short forms are certain where their characters stand in the full
//! form in the same order and end it: 省科技厅, 该厅.

use std::sync::LazyLock;

use super::Place;
use super::office::FIELDS;
use crate::charset::CharSet;
use crate::distinct::Distinct;
use crate::fold::is_alphanumeric;
use crate::phrase::{Endings, Phrases};
use crate::word::{Tag, Word};

/// An organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// The place of its fullest form.
    pub full: Place,
    /// A place of each shorter form.
    pub short: Vec<Place>,
    /// Where it stands in any form, in order.
    pub places: Vec<Place>,
}

/// A place that an article names.
#[derive(Clone, Debug, PartialEq)]
pub struct Locality {
    /// Where it stands, in order.
    pub places: Vec<Place>,
}

/// How the names of organisations end.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "厅", "局", "委员会", "法院", "检察院", "研究院", "科学院", "工程院", "医院", "学院", "大学", "中学", "小学", "公司", "集团", "银行",
    "协会", "学会", "联合会", "基金会", "研究所", "研究中心", "政府", "人大", "政协", "出版社", "日报社", "电视台", "博物馆", "图书馆",
    "管委会", "发改委", "国资委", "教育部", "科技部", "财政部", "商务部", "外交部", "国防部", "公安部", "民政部", "司法部", "水利部",
    "国务院", "组织部", "宣传部", "统战部", "党校", "总工会", "妇联", "纪委", "监委", "省委", "市委", "县委", "区委",
];

/// Short names of the provinces, and cities that everybody knows.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
    "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆",
    "香港", "澳门", "石家庄", "太原", "沈阳", "长春", "哈尔滨", "南京", "杭州", "合肥", "福州", "南昌", "济南", "郑州", "武汉", "长沙",
    "广州", "南宁", "海口", "成都", "贵阳", "昆明", "拉萨", "西安", "兰州", "西宁", "银川", "乌鲁木齐", "深圳", "厦门", "青岛", "大连",
    "宁波", "苏州", "台北", "高雄", "台中", "台南", "新北", "桃园", "中国", "美国", "英国", "法国", "德国", "俄罗斯", "日本", "韩国",
    "朝鲜", "印度", "越南", "泰国", "新加坡", "马来西亚", "印度尼西亚", "菲律宾", "巴基斯坦", "哈萨克斯坦", "以色列", "伊朗", "伊拉克",
    "叙利亚", "土耳其", "埃及", "南非", "巴西", "阿根廷", "墨西哥", "加拿大", "澳大利亚", "新西兰", "意大利", "西班牙", "葡萄牙", "荷兰",
    "瑞士", "瑞典", "挪威", "芬兰", "丹麦", "波兰", "乌克兰", "匈牙利", "塞尔维亚", "希腊", "古巴", "委内瑞拉", "智利", "秘鲁",
];

/// Words with the ending of a place that name a kind of place.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "自治州", "自治县", "自治区", "行政区", "直辖市", "开发区", "高新区", "示范区", "试验区", "保护区", "社区", "山区", "景区", "城区",
    "校区", "园区", "牧区", "库区", "灾区", "地区", "特区", "小区", "新区", "老区", "市区", "郊区", "贫困县", "城市", "全省", "全市",
    "全县", "我省", "我市", "我县", "外省", "各县", "大都市", "都市", "重镇", "城镇", "乡镇", "古镇", "小镇", "神州", "贵州省",
];

/// Words that an organisation's name has between its place and its ending, at most.
const WORDS: usize = 8;

/// The organisations and the places of an article, each by its first place.
pub(super) fn organisations<'a>(sentences: &[(&'a str, &'a [Word])]) -> (Vec<Organisation>, Vec<Locality>) {
    let mut found: Found<'a> = Found::default();
    let mut localities: Vec<Locality> = Vec::new();
    let mut known = Distinct::default();
    for (sentence, (text, words)) in sentences.iter().enumerate() {
        let mut index = 0;
        while let Some(word) = words.get(index) {
            let opens_short = opens_short(text, word);
            if !opens_short && !may_name(word) {
                index += 1;
                continue;
            }
            let form = word.of(text);
            let is_place = is_place(word, form);
            let opens = is_place || is_known_organisation(word, form);
            let end = (opens || opens_short).then(|| name_end(text, words, index)).flatten();
            if let Some(last) = end {
                let range = word.start()..words.get(last).map_or(word.end(), |word| word.end());
                let name = text.get(range.clone()).unwrap_or_default();
                let place = Place { sentence, range };
                if opens {
                    found.add(name, place)
                } else {
                    found.add_short(name, place)
                }
                index = last + 1;
                continue;
            }
            if is_place {
                let place = Place { sentence, range: word.range() };
                match localities.get_mut(known.number(form)) {
                    Some(locality) => locality.places.push(place),
                    None => localities.push(Locality { places: vec![place] }),
                }
            }
            index += 1;
        }
    }
    (found.organisations, localities)
}

/// How many organisations are looked through for the one that a short form stands for: the last named ones.
const RECENT: usize = 40;

/// The organisations found so far.
#[derive(Default)]
struct Found<'t> {
    organisations: Vec<Organisation>,
    names: Vec<&'t str>,
    known: Distinct<'t>,
}

impl<'t> Found<'t> {
    fn add(&mut self, name: &'t str, place: Place) {
        match self.organisations.get_mut(self.known.number(name)) {
            Some(organisation) => organisation.places.push(place),
            None => {
                self.names.push(name);
                let (full, places) = (place.clone(), vec![place]);
                self.organisations.push(Organisation { full, short: Vec::new(), places });
            }
        }
    }

    /// Gives a short form to the organisation that it stands for, the last one that it fits.
    fn add_short(&mut self, short: &'t str, place: Place) {
        let recent = self.organisations.iter_mut().zip(&self.names).rev().take(RECENT);
        let Some((organisation, _)) = recent.into_iter().find(|(_, full)| is_short_form(short, full)) else {
            return;
        };
        if !organisation.short.iter().any(|known| known.range.len() == place.range.len()) {
            organisation.short.push(place.clone());
        }
        organisation.places.push(place);
    }
}

/// A quick look at a word: most words name no place and no organisation.
fn may_name(word: &Word) -> bool {
    // One after the other: nearly always none is equal, which a processor learns sooner than the ways of a `match`.
    [Tag::NS, Tag::NR, Tag::NRT, Tag::NZ, Tag::NT].contains(&word.tag)
}

/// What short forms of names begin with.
const SHORTS: &str = "省市县区州国该";

/// Whether a word can open the short form of a name: 省 科技厅, 该 厅. Verbs, particles and numbers open none.
fn opens_short(text: &str, word: &Word) -> bool {
    if !LISTS.shorts.begins_at(text, word.start()) {
        return false;
    }
    let form = word.of(text);
    let is_short = matches!(form, "省" | "市" | "县" | "区" | "州" | "国家") || form.starts_with('该');
    is_short
        && !matches!(word.tag.first(), b'v' | b'd' | b'p' | b'u' | b'c' | b'm' | b'a' | b'f' | b't' | b'y')
}

/// Whether a form is short for a name: its characters stand in the name in order, and end it; 该 stands for any.
fn is_short_form(short: &str, full: &str) -> bool {
    let short = short.strip_prefix('该').unwrap_or(short);
    let mut rest = full.chars();
    full.chars().next_back() == short.chars().next_back()
        && full.chars().count() > short.chars().count()
        && short.chars().all(|c| rest.any(|other| other == c))
}

/// The index of the last word of the organisation's name that begins with a word.
fn name_end(text: &str, words: &[Word], index: usize) -> Option<usize> {
    let mut previous = "";
    for (at, word) in words.iter().enumerate().skip(index).take(WORDS) {
        let form = text.get(word.range())?;
        let is_end = LISTS.endings.end(form);
        let next = words.get(at + 1).and_then(|next| text.get(next.range())).unwrap_or_default();
        if is_end && (at > index || is_known_organisation(word, form)) && !is_continued(next) {
            return Some(at);
        }
        let is_inside = matches!(word.tag.first(), b'n' | b'j' | b'b' | b'x' | b'f')
            || matches!(word.tag, Tag::VN | Tag::L | Tag::ENG | Tag::S)
            || at == index;
        // 文化和旅游厅: fields of government that one office joins.
        let joins = || matches!(form, "和" | "与") && at > index && FIELDS.contains(&previous);
        if !(is_inside || joins()) || !form.chars().all(is_alphanumeric) {
            return None;
        }
        previous = form;
    }
    None
}

/// Whether a word goes on the ending before it: 人民 政府 性, 公司 制.
fn is_continued(next: &str) -> bool {
    matches!(next, "长" | "制" | "化" | "性" | "级" | "法" | "领导" | "有限公司" | "股份")
}

fn is_known_organisation(word: &Word, form: &str) -> bool {
    word.tag == Tag::NT && form.chars().nth(2).is_some() && LISTS.endings.end(form)
}

/// Whether a word names a place beyond doubt.
fn is_place(word: &Word, form: &str) -> bool {
    if !matches!(word.tag, Tag::NS | Tag::NR | Tag::NRT | Tag::NZ) {
        return false;
    }
    let is_administrative = || {
        form.chars().nth(2).is_some()
            && form.ends_with(['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村'])
            && !LISTS.kinds.has(form)
    };
    word.tag == Tag::NS && is_administrative() || LISTS.known.has(form)
}

/// The closed lists of this file, ready to be asked.
struct Lists {
    endings: Endings<()>,
    known: Phrases<()>,
    kinds: Phrases<()>,
    shorts: CharSet,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    endings: Endings::of(ENDINGS),
    known: Phrases::of(KNOWN),
    kinds: Phrases::of(KINDS),
    shorts: CharSet::new(SHORTS.chars()),
});
