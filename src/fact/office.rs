//! The words that names of offices are made of.
//!
//! The numbers are those of 5.9 million characters of broadcasts.

/// Single characters that names of offices end with. Of them 委, 会, 局, 部, 处 and 院 stand before a post more than a
/// hundred times each; the divisions of the country (省 to 村) are those of the constitution, article 30.
pub(super) const OFFICE_ENDS: &[&str] = &[
    "省", "市", "县", "区", "州", "镇", "乡", "村", "委", "厅", "局", "办", "院", "会", "处", "科", "部",
    "司", "署", "室", "队", "所", "站", "团", "组",
];

/// Fields of government that an office's name joins to another: 工业和信息化部, 住房和城乡建设厅. Those that stand twice
/// and more before 和 or 与, another field and an office; 劳动和社会保障 is a ministry's name in many countries.
#[rustfmt::skip]
pub(super) const FIELDS: &[&str] = &[
    "工业", "文化", "安全", "发展", "农业", "外交", "经济", "资源", "环境", "住房", "政策", "贸易", "教育", "科学", "能源", "规划",
    "财政", "关系", "卫生", "数据", "交通", "旅游", "劳动",
];

/// Verbs that are parts of the names of offices and posts; of other verbs an office is the object (会见外交部部长). Those
/// that stand three times and more directly before an office or a post; 自治州, 关心下一代工作委员会 and 传承人
/// are known besides.
/// Verbal nouns (研究, 管理) need no list.
#[rustfmt::skip]
pub(super) const OFFICE_VERBS: &[&str] = &[
    "指挥", "创新", "统计", "组织", "保障", "执行", "统战", "控制", "促进", "发射", "执法", "驾驶", "飞行", "保护", "侦查", "选举",
    "治理", "开发", "巡视", "调解", "协调", "警察", "提案", "出版", "就业", "接待", "展览", "审计", "收购", "反恐", "制造", "振兴",
    "推广", "修复", "预防", "自治", "传承", "关心", "下一代", "驻",
];
