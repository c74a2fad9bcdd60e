//! Posts, ranks and roles: the words that stand before or behind a person's name.

use std::sync::LazyLock;

use crate::phrase::{Endings, Phrases};

/// Posts that somebody holds: what the report gives as a person's post.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "书记", "支书", "厅长", "局长", "部长", "省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "村长",
    "处长", "科长", "股长", "司长", "署长", "厂长", "矿长", "场长", "所长", "站长", "队长", "组长", "班长", "排长", "连长",
    "营长", "团长", "旅长", "师长", "军长", "舰长", "机长", "船长", "院长", "校长", "园长", "馆长", "行长", "社长", "会长",
    "理事长", "董事长", "秘书长", "庭长", "检察长", "台长", "店长", "关长", "总长", "议长", "外长", "防长", "护士长", "列车长",
    "主任", "主席", "总统", "总理", "首相", "大臣", "总裁", "总经理", "经理", "总监", "总编辑", "总编", "主编", "政委",
    "司令", "司令员", "参谋", "委员", "常委", "巡视员", "调研员", "督导员", "督学", "工程师", "院士", "教授", "研究员", "博士",
    "医师", "医生", "护士", "讲师", "教练", "主教练", "发言人", "负责人", "创始人", "合伙人", "董事", "监事", "代表人", "执行官",
    "科学家", "农艺师", "设计师", "会计师", "审计师", "律师", "法官", "审判员", "检察官", "审判长", "民警", "警官", "大使",
    "公使", "参赞", "领事", "特使", "航天员", "飞行员", "技术员", "讲解员", "网格员", "传承人", "带头人", "预报员", "总指挥", "特别代表", "首席代表", "教导员", "领队", "代理人", "发起人", "外相", "分析师", "分析员",
    "经济学家", "评论员", "理事", "干事", "馆员", "技师", "督察", "书记员", "指导员", "辅导员", "特派员", "国务卿", "副总统",
    "外交官", "秘书", "助理", "顾问", "村主任", "委员长", "行政长官", "领导人", "国王", "王储", "埃米尔", "女王", "特首",
    "代总理", "村医", "宇航员", "主帅", "指挥家", "牵头人", "里长",
];

/// What people are besides: such a word is weaker evidence, and no post.
#[rustfmt::skip]
const ROLE: &[&str] = &[
    "代表", "专家", "学者", "记者", "编辑", "学生", "同学", "员工", "职工", "工人", "党员", "村民", "居民", "市民", "农民", "牧民", "渔民", "社员",
    "游客", "观众", "网友", "读者", "老人", "孩子", "男子", "女子", "家长", "成员", "英雄", "模范", "同志", "战士", "官兵", "队员", "冠军", "选手",
    "妻子", "丈夫", "儿子", "女儿", "父亲", "母亲", "哥哥", "弟弟", "姐姐", "妹妹", "种植户", "养殖户", "农户", "脱贫户", "贫困户", "住户", "商户",
    "业主", "店主", "老板", "厨师", "司机", "乘客", "教师", "老师", "校友", "博士生", "研究生", "作曲家", "评论家", "编导", "小将", "老将", "名将",
    "太太", "侄子", "孙子", "孙女", "徒弟", "师傅", "果农", "茶农", "菜农", "篾匠", "消防员", "裁判", "得主", "作者", "店员", "车主", "邻居", "中士",
    "上士", "下士", "列兵", "上尉", "中尉", "少校", "中校", "上校", "大校", "少将", "中将", "上将", "运动员", "球员", "棋手", "导演", "编剧", "演员",
    "歌手", "作家", "诗人", "画家", "书法家", "艺术家", "企业家", "音乐家", "主持人", "摄影师", "通讯员", "志愿者", "嘉宾", "候选人", "议员", "国王",
    "王子", "公主", "嫌疑人", "被告人", "患者", "烈士", "青年", "护林员", "快递员", "大户", "同事", "干部", "先进个人", "劳模", "工匠", "宣讲员",
    "主播", "创业者", "农技员", "收藏家", "先生", "女士", "夫人", "领袖", "领导", "歌唱家", "钢琴家", "历史学家", "政治家", "思想家", "教育家",
    "船员", "姑娘", "小伙", "小伙子", "大爷", "大妈", "奶奶", "爷爷", "后卫", "前锋", "中锋", "门将", "外援", "搭档",
    "大学生", "毕业生", "农民工", "队友",
    "当事人", "目击者", "受害人", "被害人", "死者", "好友", "朋友",
    "将军", "武警", "交警", "导师", "学员", "行动人", "股东",
    "被执行人", "驾驶员", "乘务员",
    "工长", "火炬手", "创办人", "大姐", "大哥", "组合", "男篮",
];

/// How strongly a text's end says that a person's name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Herald {
    /// A role that a group can have too: 村民, 记者.
    Role,
    /// A post that one person holds: 厅长, 研究员.
    Post,
}

/// Posts and roles by how they end; what can be both is a post.
static HERALDS: LazyLock<Endings<Herald>> =
    LazyLock::new(|| Endings::new(&[(ROLE, Herald::Role), (HELD, Herald::Post)]));

/// What stands directly behind a name.
static BEHIND: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(&[(HELD, ()), (&["总书记", "同志"], ())]));

/// What is said before a post or a name, and is part of the post.
const RANKS: [char; 3] = ['副', '总', '老'];

/// The post or role that a text ends with, and its length in bytes: the longest, of equal ones the post.
pub fn ends(text: &str) -> Option<(Herald, usize)> {
    HERALDS.at_end(text).map(|(post, herald)| (herald, post.len()))
}

/// The length in bytes of the post that a text begins with, a 副 or 总 before it included.
pub fn begins(text: &str) -> Option<usize> {
    // 总理 is a post as it is, 总工程师 one behind its rank.
    BEHIND.length_at_start(text).or_else(|| {
        let rest = text.strip_prefix(RANKS)?;
        BEHIND.length_at_start(rest).map(|post| text.len() - rest.len() + post)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_and_roles_are_told_apart() {
        for (text, herald) in [
            ("省科技厅党组书记、厅长", Some(Herald::Post)),
            ("二级巡视员", Some(Herald::Post)),
            ("本报记者", Some(Herald::Role)),
            ("人大代表", Some(Herald::Role)),
            ("同比增长", None),
        ] {
            assert_eq!(ends(text).map(|(herald, _)| herald), herald, "{text}");
        }
        assert_eq!(begins("副厅长说"), Some("副厅长".len()));
        assert_eq!(begins("总书记强调"), Some("总书记".len()));
        assert_eq!(begins("总理说"), Some("总理".len()));
        assert_eq!(begins("总工程师说"), Some("总工程师".len()));
        assert_eq!(begins("主持会议"), None);
    }
}
