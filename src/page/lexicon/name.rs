//! Surnames, and the words after which a name has surely ended.

use std::sync::LazyLock;

use super::Phrases;
use crate::charset::CharSet;

/// Surnames of one character: the 300 most frequent of the mainland and of Taiwan (censuses of 2020 and 2018),
/// which cover more than 97 persons in 100.
const SINGLE: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任\
卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔万向常汤赖康施牛樊葛邢\
安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳管柴蒙鲍华\
喻祁房蒲滕萧屈饶解牟艾尤阳时穆农司古吉缪简车项连芦麦褚娄窦戚岑党宫景卜冷晏卫米柏桂宗席晋丛卞仇储仲全敖闵池闻揭冀封隋\
路边代应丘楚巫柯阎苟宓甄邬佟禤明栾桑巩嵇谌鹿卿苍冼危鞠郎朴宣宛强计佘佳韶步荆鄢水郜温占谈初郁殷詹查沙荣臧位寇强瞿湛植\
竺鄂沃薄习栗铁雒撒翦茅佴阴练伏厉尧居历禹买傅燕幸帅蔺敬覃逯衣修粟桓邸矫迟战扈宿诸荀阚阙邝晁綦亓仝昝邰璩濮郗郏郄逄隗鄞鄯虞茹匡蒯酆钮雍靖訾谯\
眭颉恽莘仉裘糜狄凃卓";

/// Surnames of two characters.
#[rustfmt::skip]
const DOUBLE: &[&str] = &[
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "东方", "令狐", "慕容", "司徒", "夏侯", "长孙", "宇文", "轩辕", "端木",
    "独孤", "南宫", "西门", "公孙", "澹台", "范姜", "张简", "欧杨", "呼延", "太史", "申屠", "钟离", "闻人", "万俟", "完颜",
    "赫连", "拓跋", "鲜于", "淳于", "宗政", "公冶", "巫马", "闾丘",
];

/// Words that look like a name (a surname first, two or three characters) but are none: words that stand in the
/// places of names on pages.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "时间", "时政", "时评", "时尚", "安全", "公司", "金融", "国内", "国际", "国家", "国务院", "全国", "全文", "全部", "全球",
    "关于", "关注", "成都", "成功", "代表", "高级", "高清", "常识", "方法", "方案", "万元", "单位", "连载", "连线", "应用",
    "解读", "解放", "明星", "明天", "强调", "向上", "向前", "管理", "游戏", "游客", "游泳", "路透", "路透社", "计算", "原创",
    "来源", "来自", "公告", "公益", "公布", "公众", "公开", "义务", "次日", "任务", "任命", "江苏", "江西", "江南", "安徽",
    "贵州", "云南", "石家庄", "宁夏", "宁波", "吉林", "海南", "黑龙江", "温州", "金华", "武汉", "广州", "华为", "华北", "华东",
    "华夏", "白天", "高考", "高端", "方面", "水平", "空气", "天气", "马上", "左右", "周边", "周末", "周刊", "周一", "周二",
    "周三", "周四", "周五", "周六", "周日", "温馨", "查看", "查询", "房产", "车市", "农业", "农村", "古代", "时事", "时讯",
    "时间轴", "时间线", "时报", "时代", "时局", "日报", "晚报", "晨报", "商报", "司法", "汽车", "文化", "教育", "体育", "娱乐", "财经", "科技",
    "军事", "社会", "生活", "健康", "旅游", "图片", "视频", "综合", "编译", "新华社", "成员", "全民", "车讯", "居民", "常委",
    "常务", "党组", "党委", "党建", "党员", "党史", "党群", "司长", "成立", "广告", "章节", "章程", "边界", "初中", "高中",
    "干部", "阳光", "青年", "明日", "大全", "程序", "程序员", "路况", "华人", "华侨", "房价", "包含", "包括", "向导", "印象",
    "白酒", "强国", "强势", "初心", "安监", "金价", "农民", "燕赵", "元首", "冀录", "荣誉", "益智", "古典", "古风", "来信",
    "来稿", "管理员", "毕业", "毕竟", "尚未", "从业", "柳州", "龙岩", "包头", "石材", "沙龙", "洪水", "雷达", "雷雨", "谈话",
    "全媒体", "全媒", "融媒体", "连续", "康复", "安康", "景区", "景点", "房屋", "马拉松", "车辆", "金属", "原因", "原题",
    "原标题", "计划", "于是", "牛市", "干货", "历史", "历届", "厉害", "成绩", "国防", "国资", "国药", "国学", "文章", "明确",
    "项目", "谢邀", "古籍", "全省", "全市", "全县", "全区", "卓越", "卓有",
];

/// Whether a word that looks like a name is known to be another one.
pub(in crate::page) fn is_other_word(word: &str) -> bool {
    static WORDS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(NOT_NAMES));
    WORDS.has(word)
}

/// Beginnings of the words that follow a name without a mark: places, offices, posts.
#[rustfmt::skip]
pub(in crate::page) const AFTER_NAME: &[&str] = &[
    "北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
    "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏",
    "宁夏", "新疆", "香港", "澳门", "中国", "中央", "中共", "国家", "全国", "清华", "复旦", "南京", "武汉", "成都", "西安",
    "杭州", "广州", "深圳", "台北", "台中", "台南", "高雄", "新北", "桃园", "综合", "报道", "报导", "教授", "系", "为", "是", "摄",
    "文", "图", "编译", "整理", "翻摄", "提供", "实习", "通讯员", "记者", "校对", "责任", "编辑", "责编", "来源", "大学",
    "研究", "专栏", "博士", "律师", "主任", "返回", "投稿", "华东", "华中", "华南", "厦门", "长沙", "郑州", "济南", "青岛",
    "大连", "苏州", "宁波", "中山", "北大", "人民", "资深", "知名", "著名", "首席", "高级", "经济", "法学", "历史", "财经",
    "作者", "本报", "本刊", "本网", "新华", "英国", "美国", "日本", "德国", "法国", "外电", "摄影", "供图", "采写", "撰文",
    "制图", "电", "讯", "特约", "评论员", "现任", "曾任",
];

/// The characters that surnames begin with.
pub(crate) fn surname_starts() -> impl Iterator<Item = char> {
    SINGLE.chars().chain(double_surname_starts())
}

/// The characters that surnames of two characters begin with.
pub(crate) fn double_surname_starts() -> impl Iterator<Item = char> {
    DOUBLE.iter().filter_map(|double| double.chars().next())
}

/// Length in bytes of the surname at the start of a text.
pub(crate) fn surname(text: &str) -> Option<usize> {
    static SINGLES: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(SINGLE.chars()));
    static DOUBLES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of(DOUBLE));
    let single = || text.chars().next().filter(|&first| SINGLES.contains(first)).map(char::len_utf8);
    DOUBLES.length_at_start(text).or_else(single)
}
