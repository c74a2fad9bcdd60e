//! Labels of the persons, offices and dates that an article states.

/// What the value after a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::page) enum Field {
    /// Persons who wrote the text.
    Author,
    /// Reporters: authors, and a word that also stands before a name without a mark.
    Reporter,
    /// Correspondents (通讯员).
    Correspondent,
    /// Trainees who took part.
    Intern,
    /// Editors.
    Editor,
    /// Persons who took the pictures.
    Photographer,
    /// The guest of an interview.
    Guest,
    /// The outlet that the text comes from.
    Source,
    /// The time of publication.
    Time,
    /// Proof readers, designers, publishers: credits that no field of the report holds.
    Other,
    /// Counts of readers and the like, which end the value before them.
    Counter,
}

/// The labels by their field.
///
/// Evidence: the catalogue of real pages; GB/T 9704 and the style of the state press for 责编 and 通讯员. A label
/// counts only where a mark or a blank follows it (`作者:`, `编辑|`, `文/`), or a name for those of reporters.
pub(in crate::page) const LABELS: &[(&[&str], Field)] = &[
    (AUTHOR, Field::Author),
    (REPORTER, Field::Reporter),
    (&["通讯员", "特约通讯员", "本报通讯员"], Field::Correspondent),
    (&["实习生", "实习记者", "见习生"], Field::Intern),
    (EDITOR, Field::Editor),
    (PHOTOGRAPHER, Field::Photographer),
    (&["本期访谈嘉宾", "访谈嘉宾", "本期嘉宾", "嘉宾", "受访者", "受访嘉宾", "采访对象"], Field::Guest),
    (SOURCE, Field::Source),
    (TIME, Field::Time),
    (OTHER, Field::Other),
    (COUNTER, Field::Counter),
];

#[rustfmt::skip]
const AUTHOR: &[&str] = &[
    "作者", "文", "文字", "撰文", "撰稿", "执笔", "采写", "编译", "译者", "翻译", "文/图", "图/文", "图文", "文图", "文、图",
    "供稿", "主笔", "作者/", "整理", "口述", "采访", "撰稿人", "投稿", "采编", "综合", "特约撰稿", "专栏作者", "专栏作家",
    "特约作者", "署名", "文章作者", "本文作者", "原作者", "作 者", "撰 文", "采访人", "供稿人", "来稿", "通讯作者",
];

#[rustfmt::skip]
const REPORTER: &[&str] = &[
    "记者", "本报记者", "本刊记者", "本网记者", "本台记者", "首席记者", "特派记者", "特约记者", "见习记者", "驻京记者", "全媒体记者",
    "报道记者", "融媒体记者", "资深记者", "特派员", "特约评论员", "融媒记者", "新闻记者", "特约撰稿人", "文字记者", "采访记者", "通讯记者",
    "主任记者", "高级记者", "撰稿记者",
];

#[rustfmt::skip]
const EDITOR: &[&str] = &[
    "责任编辑", "责编", "编辑", "执行编辑", "本文编辑", "本期编辑", "值班编辑", "网络编辑", "文字编辑", "实习编辑", "版面编辑", "见习编辑",
    "初审编辑", "本版责编", "责任编辑/", "编 辑", "责 编", "执行责编", "新媒体编辑", "微信编辑", "本期责编", "编辑/", "文编",
    "责任 编辑", "网编", "稿件编辑", "编辑整理",
];

#[rustfmt::skip]
const PHOTOGRAPHER: &[&str] = &[
    "摄影", "摄影/", "图", "图片", "供图", "图片摄影", "摄", "摄影师", "摄像", "图片提供", "图片来源", "图源", "图片作者", "照片",
    "影像", "摄影记者",
];

#[rustfmt::skip]
const SOURCE: &[&str] = &[
    "来源", "稿件来源", "信息来源", "文章来源", "新闻来源", "消息来源", "资料来源", "稿源", "转自", "来自", "出处", "来 源", "内容来源",
    "稿件来源于", "来源于", "信息源", "来源单位", "发布机构", "信息提供", "发布单位", "供稿单位", "发布单位/来源", "来源/作者", "原载",
];

#[rustfmt::skip]
const TIME: &[&str] = &[
    "发布时间", "发布日期", "时间", "日期", "发表时间", "发表日期", "更新时间", "更新日期", "最后更新", "出版时间", "出版日期", "发布于",
    "发表于", "发稿时间", "录入时间", "添加时间", "创建时间", "成文日期", "发文日期", "刊发时间", "上传时间", "编辑时间", "公开日期",
    "信息时间", "最后更新时间", "生成日期", "发布", "更新于", "更新", "刊登时间", "提交时间", "日 期",
];

#[rustfmt::skip]
const OTHER: &[&str] = &[
    "校对", "审核", "审校", "监制", "签发", "出品", "排版", "美编", "制作", "统筹", "策划", "终审", "复审", "初审", "二审",
    "三审", "一审", "主编", "总编", "副主编", "值班主任", "值班总编", "值班编委", "视觉", "设计", "编审", "审读", "核稿", "执行主编",
    "责任校对", "责任主编", "总监制", "剪辑", "配音", "播音", "主播", "运营", "版式", "海报", "漫画", "制图", "后期", "文案",
    "审稿", "核发", "出品人", "总策划", "责任印制", "版式设计", "流程编辑", "值班", "编委", "栏目", "所属分类", "分类", "所属栏目",
    "索引号", "文号", "主题词", "发文字号", "字号", "信息类别", "职务", "单位", "审签",
];

#[rustfmt::skip]
const COUNTER: &[&str] = &[
    "浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读数", "阅读", "点击次数", "点击数", "点击量", "点击", "人气", "访问次数",
    "访问量", "评论", "评论数", "字体", "字体大小", "查看", "回复", "热度", "点赞", "分享", "收藏", "打印", "标签", "关键词",
    "关键字", "版权声明", "举报", "权限", "views", "字数", "调整字体",
];
