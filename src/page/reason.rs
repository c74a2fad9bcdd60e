//! Why a line has its role.

use serde::{Deserialize, Serialize};

/// The reason for a line's role. The page has a sentence for each; the sentence stands here in Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// 标题:与正文用词重合,紧靠日期或正文
    TitleOfBody,
    /// 标题的另一行:与标题相连
    TitleContinued,
    /// 标题:后面紧跟记者署名或电头
    TitleBeforeByline,
    /// 引题:在标题正上方
    AboveTitle,
    /// 副题:在标题正下方
    BelowTitle,
    /// 日期或来源行:写有发布日期
    DateLine,
    /// 来源行:写有来源
    SourceLine,
    /// 登记项:文号、索引号、单位、基金等
    Record,
    /// 参考文献:列出引用的著作
    Reference,
    /// 邮件头:写有发件人、收件人或主题
    MailHeader,
    /// 发言人:聊天记录里说话的人
    Speaker,
    /// 引用符号:邮件引用别人的话时加在行首
    QuoteMark,
    /// 转帖信息:写有发帖人和发帖时间
    Repost,
    /// 原标题说明:转载前的标题
    OriginalTitle,
    /// 署名行:写有记者、作者或通讯员
    BylineLabel,
    /// 署名行:只有人名,靠近标题
    BareName,
    /// 署名行:电头或括注署名,位于段首
    Dateline,
    /// 署名:括注在段末
    TailCredit,
    /// 落款:文末的单位或人名,下面是日期
    Signature,
    /// 正文:成句的段落,在最密集的正文之内
    Prose,
    /// 正文:短句成行,位于正文之中
    ShortProse,
    /// 正文:硬换行的一部分
    WrappedProse,
    /// 正文:只有几行文字,没有更像正文的部分
    OnlyText,
    /// 附文:有小标题的相关链接,仍是文章内容
    Sidebar,
    /// 小标题:短行,不以句号结尾,前后是正文
    ShortBetweenProse,
    /// 小标题:带序号
    Numbered,
    /// 小标题:粘在段落开头或末尾
    GluedHeading,
    /// 栏目名:位于标题之上
    SectionLabel,
    /// 图片文件名
    FileName,
    /// 照片说明:紧跟文件名
    AfterFileName,
    /// 照片说明:以图片标记开头
    CaptionMark,
    /// 照片说明:写有摄影者或图片来源
    CaptionCredit,
    /// 照片说明:同一句话出现两遍
    DoubledText,
    /// 照片说明:与标题相同
    TitleAsCaption,
    /// 照片说明:单独一句,前面空了几行
    IsolatedSentence,
    /// 照片说明:夹在一个没写完的句子中间
    InsideTornSentence,
    /// 照片说明:粘在段落开头或末尾
    GluedCaption,
    /// 编者按:以编者按、核心提示等开头
    NoteLabel,
    /// 编者按:电头之前的提要
    Abstract,
    /// 编者按:接着上一段编者按
    NoteContinued,
    /// 编者按:与另一段编者按相同
    NoteCopy,
    /// 编辑署名:写有责编、编辑
    EditorLabel,
    /// 署名信息:写有校对、图片来源等
    CreditLabel,
    /// 网页部件:按钮、登录、分享等常用词
    ChromeWord,
    /// 网页部件:一排短词,像是菜单
    Menu,
    /// 网页部件:网页路径
    Path,
    /// 网页部件:网址
    Address,
    /// 网页部件:只有符号
    Ornament,
    /// 网页部件:只有数字
    Count,
    /// 网页部件:标签或关键词
    Tags,
    /// 网页部件:标题的又一次出现
    TitleCopy,
    /// 页眉或页脚:在页码旁边,各页相同
    RunningHead,
    /// 网页部件:不在正文范围内
    OutsideAbove,
    /// 相关链接:以“相关阅读”一类的词开头
    RelatedLabel,
    /// 相关链接:在“相关阅读”一类的词之后
    BelowRelatedLabel,
    /// 相关链接:不在正文范围内的标题
    OutsideHeadline,
    /// 相关链接:夹在正文中的链接
    InsideLink,
    /// 评论:评论区的用词
    CommentLabel,
    /// 评论:在评论区之内
    BelowCommentLabel,
    /// 声明:版权或免责声明
    Notice,
    /// 页脚:联系方式、备案号等
    FooterWord,
    /// 页脚:只有栏目名,没有内容
    EmptyLabel,
    /// 页脚:在页脚之内
    BelowFooter,
    /// 广告:广告用语
    AdWord,
    /// 正文范围之外
    Outside,
    /// 网页结构：复制来的网页上，这一行是图片说明、小标题、链接或网页部件
    Structure,
    /// 读者指定
    Corrected,
}

impl Reason {
    /// How sure the rule is, 0..=1: the share of lines that it labels rightly on pages read by hand, rounded.
    pub fn confidence(self) -> f32 {
        match self {
            Self::Corrected => 1.0,
            Self::FileName
            | Self::EditorLabel
            | Self::Ornament
            | Self::Prose
            | Self::DateLine
            | Self::NoteLabel => 0.98,
            Self::OriginalTitle | Self::Dateline | Self::BylineLabel | Self::Notice | Self::DoubledText => {
                0.95
            }
            Self::TitleOfBody
            | Self::TitleBeforeByline
            | Self::CommentLabel
            | Self::FooterWord
            | Self::RelatedLabel => 0.93,
            Self::MailHeader | Self::Speaker | Self::QuoteMark | Self::Record | Self::Reference => 0.95,
            Self::AfterFileName
            | Self::CaptionMark
            | Self::CaptionCredit
            | Self::ChromeWord
            | Self::Menu
            | Self::Path => 0.9,
            Self::Numbered
            | Self::Address
            | Self::Tags
            | Self::TitleAsCaption
            | Self::Repost
            | Self::NoteCopy => 0.9,
            Self::BelowRelatedLabel
            | Self::BelowFooter
            | Self::EmptyLabel
            | Self::BelowCommentLabel
            | Self::SourceLine => 0.85,
            Self::TailCredit
            | Self::Signature
            | Self::WrappedProse
            | Self::CreditLabel
            | Self::TitleCopy
            | Self::Structure
            | Self::RunningHead
            | Self::OutsideAbove => 0.85,
            Self::ShortBetweenProse
            | Self::ShortProse
            | Self::OutsideHeadline
            | Self::Outside
            | Self::AdWord => 0.75,
            Self::Abstract
            | Self::NoteContinued
            | Self::BareName
            | Self::BelowTitle
            | Self::AboveTitle
            | Self::Sidebar => 0.75,
            Self::InsideTornSentence
            | Self::Count
            | Self::InsideLink
            | Self::SectionLabel
            | Self::TitleContinued => 0.7,
            Self::IsolatedSentence | Self::GluedCaption | Self::GluedHeading | Self::OnlyText => 0.6,
        }
    }
}
